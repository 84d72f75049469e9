/// Results side by side: every seed as an open point, beside it the mean with its 95 % interval.
///
/// Categories stand along the x axis; several series (two heads, three dictionaries) stand next to each other in each.
/// The paper's numbers go into a panel of their own, because they were measured on other images with another scale.
/// What it refuses to do: bars from zero, and means without their seeds.
public struct CategoricalChart: Sendable {
  /// Values for each category, under one name.
  public struct Series: Sendable {
    /// The legend's words.
    public let name: String
    /// One list per category, one value per seed; empty where nothing was run.
    public let values: [[Double]]

    /// A series.
    public init(_ name: String, _ values: [[Double]]) {
      self.name = name
      self.values = values
    }
  }

  /// The stem of the files.
  public var name: String
  /// Above the chart; may be empty.
  public var title: String
  /// The labels along the x axis.
  public var categories: [String]
  /// What the categories are.
  public var xLabel: String
  /// What is measured.
  public var yAxis: ChartAxis
  /// At most eight. A single one has a colour per category, so that an arm keeps its colour from figure to figure.
  public var series: [Series]
  /// A value to compare with, as that of an untrained encoder, and its name.
  public var reference: (value: Double, name: String)?
  /// The paper's numbers: an axis, and one value per series and category, NaN where there is none.
  public var paper: (axis: ChartAxis, title: String, values: [[Double]])?
  /// Whether a line joins the means of a series: for categories that are numbers in order.
  public var joinsMeans = false
  /// In pixels.
  public var width = FigureStyle.readmeWidth
  /// In pixels.
  public var height = 400

  /// A chart.
  public init(
    name: String, title: String, categories: [String], xLabel: String, yAxis: ChartAxis, series: [Series]
  ) {
    precondition(series.allSatisfy { $0.values.count == categories.count }, "a list of values for every category")
    precondition(series.count <= FigureStyle.colours.count, "\(series.count) series cannot be told apart")
    self.name = name
    self.title = title
    self.categories = categories
    self.xLabel = xLabel
    self.yAxis = yAxis
    self.series = series
  }

  /// The figure.
  public func figure() -> Figure {
    let here = series.map { $0.values.map { $0.isEmpty ? nil : $0 } }
    var blocks: [DataBlock] = []
    let layout = ChartLayout(
      width: width, height: height, panels: paper == nil ? 1 : 2, title: title, legend: legend.map(\.name),
      hasPanelTitles: paper != nil)
    var script = layout.head + ticks
    script += layout.panel(0, title: "here")
    script += panel(here, axis: yAxis, prefix: "here", reference: reference, blocks: &blocks)
    script += plot(prefix: "here", here, reference: reference, legend: legend)
    if let paper {
      let values = paper.values.map { $0.map { $0.isFinite ? [$0] : nil } }
      script += layout.panel(1, title: paper.title)
      script += panel(values, axis: paper.axis, prefix: "paper", reference: nil, blocks: &blocks)
      script += plot(prefix: "paper", values, reference: nil, legend: [])
    }
    return Figure(
      name: name, width: width, height: height, script: script + "unset multiplot\n", blocks: blocks)
  }

  private var isColouredByCategory: Bool { series.count == 1 }

  private var ticks: String {
    let labels = categories.enumerated().map { "\(FigureStyle.quoted($1)) \($0)" }.joined(separator: ", ")
    return "set xtics (\(labels)) scale 0\nset grid noxtics ytics\n"
  }

  private var legend: [(name: String, style: String)] {
    let seeds = "points pt 6 ps 0.8 lw 1.5 lc rgb '#404040'"
    let mean = "points pt 7 ps 1.1 lc rgb '#404040'"
    let marks = [("one seed", seeds), ("mean, 95 % interval", mean)]
    guard !isColouredByCategory else { return marks }
    let names = series.enumerated().map { index, series in
      let point = "pt \(FigureStyle.filledPoints[index]) ps 1.1"
      return joinsMeans
        ? (series.name, "linespoints \(point) \(FigureStyle.line(index, width: 2))")
        : (series.name, "points \(point) lc rgb '\(FigureStyle.colour(index))'")
    }
    return names + [("open: one seed; filled: mean, 95 % interval", "points pt 6 ps 0.8 lw 1.5 lc rgb '#404040'")]
  }

  /// The place of a series within its category.
  private func centre(_ series: Int, _ category: Int) -> Double {
    let pitch = min(0.22, 0.7 / Double(self.series.count))
    return Double(category) + (Double(series) - Double(self.series.count - 1) / 2) * pitch
  }

  private func panel(
    _ values: [[[Double]?]], axis: ChartAxis, prefix: String, reference: (value: Double, name: String)?,
    blocks: inout [DataBlock]
  ) -> String {
    var shown = reference.map { [$0.value] } ?? []
    for (series, categories) in values.enumerated() {
      for (category, seeds) in categories.enumerated() {
        guard let seeds else { continue }
        let x = centre(series, category)
        let interval =
          seeds.count >= 2
          ? Statistics.interval(seeds) : Interval(mean: Statistics.mean(seeds), halfWidth: 0)
        shown += seeds + [interval.lower, interval.upper]
        // Seeds stand a little to the left of their mean, in a column of their own.
        let points = seeds.count > 1 ? seeds.map { [x - 0.05, $0] } : []
        if !points.isEmpty { blocks.append(DataBlock("\(prefix)_seeds_\(series)_\(category)", rows: points)) }
        blocks.append(
          DataBlock(
            "\(prefix)_mean_\(series)_\(category)",
            rows: [[x + (points.isEmpty ? 0 : 0.05), interval.mean, interval.lower, interval.upper]]))
      }
      if joinsMeans {
        let means = categories.enumerated().compactMap { category, seeds in
          seeds.map { [centre(series, category) + ($0.count > 1 ? 0.05 : 0), Statistics.mean($0)] }
        }
        blocks.append(DataBlock("\(prefix)_line_\(series)", rows: means))
      }
    }
    var commands = ChartAxis(xLabel).commands("x", -0.5...Double(categories.count) - 0.5)
    commands += axis.commands("y", axis.shown(shown, padded: true))
    if let reference {
      commands += "set label 1 \(FigureStyle.quoted(reference.name)) at graph 0.995, "
      commands += "first \(Table.cell(reference.value, decimals: 4)) right offset 0, 0.6 textcolor rgb '#505050'\n"
    }
    return commands
  }

  private func plot(
    prefix: String, _ values: [[[Double]?]], reference: (value: Double, name: String)?,
    legend: [(name: String, style: String)]
  ) -> String {
    var parts =
      reference.map { ["\(Table.cell($0.value, decimals: 4)) notitle with lines lc rgb '#707070' dt 3 lw 2"] }
      ?? []
    if joinsMeans {
      parts += values.indices.map { series in
        "$\(prefix)_line_\(series) using 1:2 notitle with lines \(FigureStyle.line(series, width: 2))"
      }
    }
    for (series, categories) in values.enumerated() {
      for (category, seeds) in categories.enumerated() {
        guard let seeds else { continue }
        let style = isColouredByCategory ? category % FigureStyle.colours.count : series
        let colour = "lc rgb '\(FigureStyle.colour(style))'"
        if seeds.count > 1 {
          let open = "pt \(FigureStyle.openPoints[style]) ps 0.8 lw 1.5 \(colour)"
          parts.append("$\(prefix)_seeds_\(series)_\(category) using 1:2 notitle with points \(open)")
          parts.append(
            "$\(prefix)_mean_\(series)_\(category) using 1:2:3:4 notitle with yerrorbars pt 0 lw 2 \(colour)")
        }
        let filled = "pt \(FigureStyle.filledPoints[style]) ps 1.1 \(colour)"
        parts.append("$\(prefix)_mean_\(series)_\(category) using 1:2 notitle with points \(filled)")
      }
    }
    parts += legend.map { "keyentry with \($0.style) title \(FigureStyle.quoted($0.name))" }
    return "plot \\\n  " + parts.joined(separator: ", \\\n  ") + "\n"
  }
}
