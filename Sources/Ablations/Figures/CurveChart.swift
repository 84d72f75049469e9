/// Curves: the mean over seeds as a line, with a ribbon from the lowest to the highest seed; or every seed as a thin line,
/// where a mean would hide what each of them does (`showsSeeds`).
///
/// For losses against steps, accuracies against epochs, similarities against age. Panels stand side by side and share
/// the legend. What it refuses to do: smooth.
public struct CurveChart: Sendable {
  /// One arm: points that all seeds share along x, and the values of each seed.
  public struct Curve: Sendable {
    /// The legend's words.
    public let name: String
    /// From left to right.
    public let x: [Double]
    /// One list per seed, as long as `x`.
    public let seeds: [[Double]]
    /// Where two quantities of an arm share a pair of axes: whether this is the dashed one. Nil for the arm's own dash.
    public var isDashed: Bool?

    /// A curve.
    public init(_ name: String, x: [Double], seeds: [[Double]]) {
      precondition(!seeds.isEmpty && seeds.allSatisfy { $0.count == x.count }, "\(name): every seed has every point")
      self.name = name
      self.x = x
      self.seeds = seeds
    }

    /// A curve from what an experiment measured.
    /// - Precondition: all seeds were measured at the same places.
    public init(_ name: String, _ seeds: [[Findings.Point]]) {
      precondition(seeds.allSatisfy { $0.map(\.x) == seeds[0].map(\.x) }, "\(name): seeds measured at different places")
      self.init(name, x: seeds[0].map(\.x), seeds: seeds.map { $0.map(\.y) })
    }
  }

  /// A stretch of x with a name, as the steps that fill the queue.
  public struct Band: Sendable {
    let range: ClosedRange<Double>
    let name: String

    /// A band.
    public init(_ range: ClosedRange<Double>, _ name: String) {
      self.range = range
      self.name = name
    }
  }

  /// A height with a name, as ln(K + 1), the loss of guessing.
  public struct Reference: Sendable {
    let value: Double
    let name: String
    let isNamedBelow: Bool

    /// A reference line at the height `value`. Its name is written over the line or, if `below`, under it, where curves
    /// run above it.
    public init(_ value: Double, _ name: String, below: Bool = false) {
      self.value = value
      self.name = name
      isNamedBelow = below
    }
  }

  /// One pair of axes.
  public struct Panel: Sendable {
    let title: String
    let xAxis: ChartAxis
    let yAxis: ChartAxis
    let curves: [Curve]
    let bands: [Band]
    let references: [Reference]

    /// A panel. Curves of one name have one style in all panels.
    public init(
      _ title: String = "", xAxis: ChartAxis, yAxis: ChartAxis, curves: [Curve], bands: [Band] = [],
      references: [Reference] = []
    ) {
      self.title = title
      self.xAxis = xAxis
      self.yAxis = yAxis
      self.curves = curves
      self.bands = bands
      self.references = references
    }
  }

  /// The stem of the files.
  public var name: String
  /// Above the chart; may be empty.
  public var title: String
  /// From left to right.
  public var panels: [Panel]
  /// All arms of the experiment, so that each has the same style in every figure; by default the order here decides.
  public var arms: [String] = []
  /// Whether every seed is drawn as a thin line, instead of their mean and range: an oscillation that differs from seed to seed
  /// is gone from a mean.
  public var showsSeeds = false
  /// What solid and dashed lines mean, where curves say which of the two they are (`Curve.isDashed`).
  public var lineKinds: (solid: String, dashed: String)?
  /// In pixels.
  public var width = FigureStyle.readmeWidth
  /// In pixels.
  public var height = 420

  /// A chart.
  public init(name: String, title: String, panels: [Panel]) {
    precondition(!panels.isEmpty, "a chart has a panel")
    self.name = name
    self.title = title
    self.panels = panels
  }

  /// Shorter than the dashes of the styles, so that a sample in the legend shows several.
  private static let dashed = "(5,4)"

  /// All names, in order of appearance.
  private var names: [String] {
    var names: [String] = []
    for curve in panels.flatMap(\.curves) where !names.contains(curve.name) { names.append(curve.name) }
    return names
  }

  /// The figure.
  public func figure() -> Figure {
    let styles = FigureStyle.styles(of: names, order: arms)
    var legend = names.map { name in
      let index = styles[name, default: 0]
      return ChartLayout.Entry(
        name: name, colour: FigureStyle.colour(index), dash: lineKinds == nil ? FigureStyle.dashes[index] : nil,
        point: FigureStyle.filledPoints[index])
    }
    if let lineKinds {
      // Two greys that look alike: of samples in one colour, gnuplot's SVG makes one path with one dash.
      legend += [(lineKinds.solid, "1", "#404040"), (lineKinds.dashed, Self.dashed, "#3F3F3F")].map {
        ChartLayout.Entry(name: $0, colour: $2, dash: $1, point: 7, pointSize: 0)
      }
    }
    if panels.contains(where: { $0.curves.contains { $0.seeds.count > 1 } }) {
      legend.append(
        showsSeeds
          ? ChartLayout.Entry(name: "a line for each seed", colour: "#707070", dash: "1", point: 7, pointSize: 0)
          : ChartLayout.Entry(name: "lowest to highest seed", colour: "#C8C8C8", point: 5, pointSize: 1.6))
    }
    let layout = ChartLayout(
      width: width, height: height, shares: panels.map { _ in 1 / Double(panels.count) }, title: title,
      legend: legend, hasPanelTitles: panels.contains { !$0.title.isEmpty })
    var script = layout.head
    var blocks: [DataBlock] = []
    for (index, panel) in panels.enumerated() {
      script += layout.panel(index, title: panel.title, x: x(panel), y: y(panel)) + marks(panel)
      blocks += panel.curves.enumerated().map { block($1, "panel\(index)_curve\($0)") }
      script += plot(panel, index, styles)
    }
    return Figure(
      name: name, width: width, height: height, script: script + "unset multiplot\n", blocks: blocks)
  }

  /// Rows of x, mean, lowest, highest; of x and each seed if seeds are shown.
  private func block(_ curve: Curve, _ name: String) -> DataBlock {
    let rows = curve.x.indices.map { point in
      let values = curve.seeds.map { $0[point] }
      if showsSeeds { return [curve.x[point]] + values }
      return [curve.x[point], Statistics.mean(values), values.min() ?? .nan, values.max() ?? .nan]
    }
    return DataBlock(name, rows: rows)
  }

  private func x(_ panel: Panel) -> (ChartAxis, ClosedRange<Double>) {
    let values = panel.curves.flatMap(\.x) + panel.bands.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    return (panel.xAxis, panel.xAxis.shown(values, padded: false))
  }

  private func y(_ panel: Panel) -> (ChartAxis, ClosedRange<Double>) {
    let values = panel.curves.flatMap { $0.seeds.flatMap(\.self) } + panel.references.map(\.value)
    return (panel.yAxis, panel.yAxis.shown(values, padded: true))
  }

  private func marks(_ panel: Panel) -> String {
    var commands = ""
    for band in panel.bands {
      let from = Table.cell(band.range.lowerBound, decimals: 4)
      let to = Table.cell(band.range.upperBound, decimals: 4)
      commands += "set object rectangle from first \(from), graph 0 to first \(to), graph 1 "
      commands += "fc rgb '#E4E4E4' fillstyle solid noborder behind\n"
      commands += "set label \(FigureStyle.quoted(band.name)) at first \(from), graph 0 "
      commands += "left offset 1.2, 0.7 textcolor rgb '#404040'\n"
    }
    for reference in panel.references {
      commands += "set label \(FigureStyle.quoted(reference.name)) at graph 0.995, "
      commands += "first \(Table.cell(reference.value, decimals: 6)) right offset 0, "
      commands += "\(reference.isNamedBelow ? "-0.6" : "0.6") textcolor rgb '#404040'\n"
    }
    return commands
  }

  private func plot(_ panel: Panel, _ index: Int, _ styles: [String: Int]) -> String {
    var parts: [String] = []
    for (number, curve) in panel.curves.enumerated() where curve.seeds.count > 1 && !showsSeeds {
      let colour = FigureStyle.colour(styles[curve.name, default: 0])
      parts.append(
        "$panel\(index)_curve\(number) using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '\(colour)'"
      )
    }
    parts += panel.references.map {
      "\(Table.cell($0.value, decimals: 6)) with lines lc rgb '#707070' dt 3 lw 2"
    }
    for (number, curve) in panel.curves.enumerated() {
      let style = styles[curve.name, default: 0]
      let every = max(1, (curve.x.count + 5) / 6)
      let width = showsSeeds ? 1.2 : 2.5
      let point = "pt \(FigureStyle.filledPoints[style]) ps \(showsSeeds ? 0.7 : 1) pointinterval \(every)"
      var line = FigureStyle.line(style, width: width)
      if let isDashed = curve.isDashed {
        line = "lc rgb '\(FigureStyle.colour(style))' dt \(isDashed ? Self.dashed : "1") lw \(width)"
      }
      for seed in 0..<(showsSeeds ? curve.seeds.count : 1) {
        parts.append("$panel\(index)_curve\(number) using 1:\(seed + 2) with linespoints \(line) \(point)")
      }
    }
    return "plot \\\n  " + parts.joined(separator: ", \\\n  ") + "\n"
  }
}
