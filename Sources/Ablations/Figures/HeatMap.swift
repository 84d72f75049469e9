/// Numbers in cells whose grey says the same: what each arm (a row) knows of each factor (a column).
///
/// All panels share one scale, from white to dark grey; a number is white where its cell is dark. A cell without a value is
/// empty but for a dash. What it refuses to do: average over seeds, and colours that say nothing in black and white.
public struct HeatMap: Sendable {
  /// One table of values under a title.
  public struct Panel: Sendable {
    let title: String
    let values: [[Double]]

    /// A panel: a list of values per row, one value per column, NaN where nothing was measured.
    public init(_ title: String = "", _ values: [[Double]]) {
      self.title = title
      self.values = values
    }
  }

  /// The stem of the files.
  public var name: String
  /// Above the chart; may be empty.
  public var title: String
  /// The labels of the rows, which all panels share.
  public var rows: [String]
  /// The labels of the columns, which all panels share.
  public var columns: [String]
  /// From top to bottom, or from left to right (`isSideBySide`).
  public var panels: [Panel]
  /// What the numbers are, with the unit, and the values that are white and dark; without a range, the lowest and highest.
  public var scale: ChartAxis
  /// How many decimals the cells show.
  public var decimals = 0
  /// Whether panels stand side by side, with the labels of the rows once at the left.
  public var isSideBySide = false
  /// In pixels.
  public var width = FigureStyle.readmeWidth

  /// A heat map.
  /// - Precondition: every panel has a value for every row and column.
  public init(
    name: String, title: String, rows: [String], columns: [String], panels: [Panel], scale: ChartAxis
  ) {
    precondition(!panels.isEmpty && !rows.isEmpty && !columns.isEmpty, "a heat map has cells")
    for panel in panels {
      precondition(
        panel.values.count == rows.count && panel.values.allSatisfy { $0.count == columns.count },
        "a value for each of \(rows.count) rows and \(columns.count) columns")
    }
    precondition(!scale.isLogarithmic, "equal steps of grey are equal steps of the value")
    self.name = name
    self.title = title
    self.rows = rows
    self.columns = columns
    self.panels = panels
    self.scale = scale
  }

  /// The lowest and the highest value of the scale.
  private var range: ClosedRange<Double> {
    if let range = scale.range { return range }
    let values = panels.flatMap { $0.values.flatMap(\.self) }.filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), low < high else { return 0...1 }
    return low...high
  }

  /// The figure.
  public func figure() -> Figure {
    let layout = HeatMapLayout(self)
    let range = range
    var labels = layout.labels
    var blocks: [DataBlock] = []
    for (index, panel) in panels.enumerated() {
      var cells: [[Double]] = []
      for (row, values) in panel.values.enumerated() {
        for (column, value) in values.enumerated() {
          let (x, y) = layout.centre(panel: index, row: row, column: column)
          guard value.isFinite else {
            labels += layout.label("–", x, y, "center textcolor rgb '#707070'")
            continue
          }
          cells.append([x, y, value])
          let ink = HeatMapLayout.isDark(HeatMapLayout.grey(value, in: range)) ? "#FFFFFF" : "#000000"
          let text = Table.cell(value, decimals: decimals).replacing("-", with: "−")
          labels += layout.label(text, x, y, "center textcolor rgb '\(ink)'")
        }
      }
      blocks.append(DataBlock("panel\(index)", rows: cells))
    }
    blocks.append(DataBlock("scale", rows: layout.scaleCells(range)))
    let (low, high) = (Table.cell(range.lowerBound, decimals: 6), Table.cell(range.upperBound, decimals: 6))
    let script = """
      \(layout.head)\(labels)\(layout.scaleLabels(range, decimals: decimals))\(layout.frames)
      share(v) = v < \(low) ? 0.0 : v > \(high) ? 1.0 : (v - (\(low))) / (\(high) - (\(low)))
      grey(v) = int(\(HeatMapLayout.lightest) - share(v) * \(HeatMapLayout.lightest - HeatMapLayout.darkest) + 0.5) * 65793
      plot \(panels.indices.map { layout.boxes("panel\($0)") }.joined(separator: ", \\\n  ")), \\
        \(layout.scaleBoxes)

      """
    return Figure(name: name, width: width, height: layout.height, script: script, blocks: blocks)
  }
}
