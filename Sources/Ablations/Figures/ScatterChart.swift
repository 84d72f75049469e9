/// Points in the plane, in a colour and shape for each class: embeddings before and after training, side by side.
///
/// What it refuses to do: put numbers on axes that have none. The directions of an embedding have no unit, so the axes are
/// bare; each panel has its own scale.
public struct ScatterChart: Sendable {
  /// One picture.
  public struct Panel: Sendable {
    let title: String
    let points: [(x: Double, y: Double, group: Int)]

    /// A panel with at least one point; `group` counts the groups of the chart from 0.
    public init(_ title: String, points: [(x: Double, y: Double, group: Int)]) {
      self.title = title
      self.points = points
    }
  }

  /// The stem of the files.
  public var name: String
  /// Above the chart; may be empty.
  public var title: String
  /// The legend's words for each group, at most eight.
  public var groups: [String]
  /// From left to right.
  public var panels: [Panel]
  /// Under and beside every panel.
  public var axes = (x: "first principal component", y: "second principal component")
  /// In pixels.
  public var width = FigureStyle.readmeWidth
  /// In pixels.
  public var height = 400

  /// A chart.
  public init(name: String, title: String, groups: [String], panels: [Panel]) {
    precondition(!panels.isEmpty, "a chart has a panel")
    precondition(groups.count <= FigureStyle.colours.count, "\(groups.count) groups cannot be told apart")
    precondition(panels.allSatisfy { $0.points.allSatisfy { groups.indices.contains($0.group) } }, "unknown group")
    self.name = name
    self.title = title
    self.groups = groups
    self.panels = panels
  }

  /// The figure.
  public func figure() -> Figure {
    let legend = groups.enumerated().map { index, name in
      ChartLayout.Entry(
        name: name, colour: FigureStyle.colour(index), point: FigureStyle.scatterPoints[index], pointSize: 0.9)
    }
    var layout = ChartLayout(
      width: width, height: height, shares: panels.map { _ in 1 / Double(panels.count) }, title: title, legend: legend,
      hasPanelTitles: true)
    layout.bottom = 40
    var script = layout.head + "unset tics\nset border 15 lc rgb '#B0B0B0'\n"
    var blocks: [DataBlock] = []
    for (index, panel) in panels.enumerated() {
      let (x, y) = (ChartAxis(axes.x), ChartAxis(axes.y))
      script += layout.panel(
        index, title: panel.title, x: (x, x.shown(panel.points.map(\.x), padded: true)),
        y: (y, y.shown(panel.points.map(\.y), padded: true)))
      let present = groups.indices.filter { group in panel.points.contains { $0.group == group } }
      let parts = present.map { group in
        let block = "panel\(index)_group\(group)"
        blocks.append(DataBlock(block, rows: panel.points.filter { $0.group == group }.map { [$0.x, $0.y] }))
        return "$\(block) using 1:2 with points pt \(FigureStyle.scatterPoints[group]) ps 0.7 lw 1.2 "
          + "lc rgb '\(FigureStyle.colour(group))'"
      }
      script += "plot \\\n  " + parts.joined(separator: ", \\\n  ") + "\n"
    }
    return Figure(name: name, width: width, height: height, script: script + "unset multiplot\n", blocks: blocks)
  }
}

extension FigureStyle {
  /// A point for each of eight groups: unlike those of arms, all eight differ in shape, since no line tells them apart.
  static let scatterPoints = [7, 4, 9, 12, 2, 5, 10, 1]
}
