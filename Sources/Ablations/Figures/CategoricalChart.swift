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
  /// At most eight. A single one has a style per category, so that an arm keeps its colour from figure to figure.
  public var series: [Series]
  /// Whether each series has a panel of its own, under its name; categories then have the styles, as with one series.
  public var separatesSeries = false
  /// A value to compare with, as that of an untrained encoder, and its name.
  public var reference: (value: Double, name: String)?
  /// The paper's numbers: an axis, and one value per series and category, NaN where there is none. One list of values if
  /// series are separated.
  public var paper: (axis: ChartAxis, title: String, values: [[Double]])?
  /// Whether a line joins the means of a series: for categories that are numbers in order.
  public var joinsMeans = false
  /// Above the panel of this project's numbers, if the paper's stand beside it.
  public var panelTitle = "here"
  /// All arms of the experiment, so that each has the same style in every figure; by default the order here decides.
  public var arms: [String] = []
  /// In pixels.
  public var width = FigureStyle.readmeWidth
  /// In pixels.
  public var height = 400

  /// A chart.
  public init(
    name: String, title: String, categories: [String], xLabel: String, yAxis: ChartAxis, series: [Series]
  ) {
    precondition(series.allSatisfy { $0.values.count == categories.count }, "a list of values for every category")
    self.name = name
    self.title = title
    self.categories = categories
    self.xLabel = xLabel
    self.yAxis = yAxis
    self.series = series
  }

  /// The figure.
  public func figure() -> Figure {
    var panels = [
      Panel(prefix: "here", title: panelTitle, axis: yAxis, reference: reference, values: series.map(\.values))
    ]
    if separatesSeries {
      panels = series.enumerated().map { index, series in
        Panel(prefix: "here_\(index)", title: series.name, axis: yAxis, reference: reference, values: [series.values])
      }
    }
    if let paper {
      let values = paper.values.map { $0.map { $0.isFinite ? [$0] : [] } }
      panels.append(Panel(prefix: "paper", title: paper.title, axis: paper.axis, reference: nil, values: values))
    }
    var layout = ChartLayout(
      width: width, height: height, shares: shares(panels.count), title: title, legend: legend,
      hasPanelTitles: panels.count > 1)
    // Names that do not fit side by side are written upwards.
    let widest = (categories.map(FigureStyle.width(of:)).max() ?? 0) * 13 / 15
    let narrowest = panels.indices.map(layout.plotWidth).min() ?? 0
    let isUpright = widest + 6 > narrowest / Double(categories.count)
    if isUpright { layout.bottom = 50 + widest * 0.5 }
    var script = layout.head + ticks + (isUpright ? "set xtics rotate by 30 right\n" : "")
    var blocks: [DataBlock] = []
    let x = (ChartAxis(xLabel), -0.5...Double(categories.count) - 0.5)
    for (index, panel) in panels.enumerated() {
      let marks = marks(panel, width: layout.plotWidth(index))
      let shown =
        marks.flatMap { $0.seeds + [$0.interval.lower, $0.interval.upper] }
        + (panel.reference.map { [$0.value] } ?? [])
      script += layout.panel(
        index, title: panel.title, x: x, y: (panel.axis, panel.axis.shown(shown, padded: true)))
      blocks += self.blocks(panel, marks)
      script += plot(panel, marks)
    }
    return Figure(
      name: name, width: width, height: height, script: script + "unset multiplot\n", blocks: blocks)
  }

  private func shares(_ panels: Int) -> [Double] {
    separatesSeries || paper == nil ? Array(repeating: 1 / Double(panels), count: panels) : [0.54, 0.46]
  }

  /// What one pair of axes shows.
  private struct Panel {
    let prefix: String
    let title: String
    let axis: ChartAxis
    let reference: (value: Double, name: String)?
    let values: [[[Double]]]
  }

  /// One series in one category: its seeds, its mean, and where they stand along x.
  private struct Mark {
    let name: String
    let series: Int
    let style: Int
    let seeds: [Double]
    let interval: Interval
    let seedX: Double
    let meanX: Double
  }

  private var isColouredByCategory: Bool {
    (series.count == 1 || separatesSeries) && categories.count <= FigureStyle.colours.count
  }

  /// The number of a series' style, or of a category's if there is only one series.
  private func style(series: Int, category: Int) -> Int {
    let names = isColouredByCategory ? categories : self.series.map(\.name)
    return FigureStyle.styles(of: names, order: arms)[names[isColouredByCategory ? category : series], default: 0]
  }

  private var ticks: String {
    let labels = categories.enumerated().map { "\(FigureStyle.quoted($1)) \($0)" }.joined(separator: ", ")
    return "set xtics (\(labels)) scale 0\nset grid noxtics ytics\n"
  }

  private var legend: [ChartLayout.Entry] {
    let seed = ChartLayout.Entry(name: "one seed", colour: "#404040", point: 6, pointSize: 0.8)
    let mean = ChartLayout.Entry(name: "mean and its 95 % interval", colour: "#404040", point: 7, pointSize: 1.1)
    let isRepeated = series.contains { $0.values.contains { $0.count > 1 } }
    let kinds = isRepeated ? [seed, mean] : []
    guard series.count > 1, !separatesSeries else { return kinds }
    let names = series.indices.map { index in
      let style = style(series: index, category: 0)
      return ChartLayout.Entry(
        name: series[index].name, colour: FigureStyle.colour(style), dash: joinsMeans ? FigureStyle.dashes[style] : nil,
        point: FigureStyle.filledPoints[style], pointSize: 1.1)
    }
    return names + kinds
  }

  /// The marks of a panel whose plotting area is `width` pixels wide.
  private func marks(_ panel: Panel, width: Double) -> [Mark] {
    let category = width / Double(categories.count)
    let pitch = min(44, 0.84 * category / Double(panel.values.count)) / category
    let aside = min(8 / category, pitch / 4)
    return panel.values.enumerated().flatMap { series, categories in
      categories.enumerated().compactMap { category, seeds in
        guard !seeds.isEmpty else { return nil }
        let x = Double(category) + (Double(series) - Double(panel.values.count - 1) / 2) * pitch
        let interval = seeds.count > 1 ? Statistics.interval(seeds) : Interval(mean: seeds[0], halfWidth: 0)
        return Mark(
          name: "\(panel.prefix)_\(series)_\(category)", series: series,
          style: style(series: series, category: category), seeds: seeds,
          interval: interval, seedX: x - aside, meanX: seeds.count > 1 ? x + aside : x)
      }
    }
  }

  private func blocks(_ panel: Panel, _ marks: [Mark]) -> [DataBlock] {
    let points = marks.flatMap { mark in
      let mean = [mark.meanX, mark.interval.mean, mark.interval.lower, mark.interval.upper]
      let seeds =
        mark.seeds.count > 1 ? [DataBlock("seeds_\(mark.name)", rows: mark.seeds.map { [mark.seedX, $0] })] : []
      return seeds + [DataBlock("mean_\(mark.name)", rows: [mean])]
    }
    guard joinsMeans else { return points }
    let lines = panel.values.indices.map { series in
      DataBlock(
        "line_\(panel.prefix)_\(series)",
        rows: marks.filter { $0.series == series }.map { [$0.meanX, $0.interval.mean] })
    }
    return points + lines
  }

  private func plot(_ panel: Panel, _ marks: [Mark]) -> String {
    var commands = ""
    var parts: [String] = []
    if let reference = panel.reference {
      let value = Table.cell(reference.value, decimals: 4)
      commands = "set label \(FigureStyle.quoted(reference.name)) at graph 0.995, first \(value) right offset 0, 0.6 "
      commands += "textcolor rgb '#404040'\n"
      parts.append("\(value) with lines lc rgb '#707070' dt 3 lw 2")
    }
    if joinsMeans {
      parts += panel.values.indices.map { series in
        let line = FigureStyle.line(style(series: series, category: 0), width: 2)
        return "$line_\(panel.prefix)_\(series) using 1:2 with lines \(line)"
      }
    }
    for mark in marks {
      let colour = "lc rgb '\(FigureStyle.colour(mark.style))'"
      if mark.seeds.count > 1 {
        let open = FigureStyle.openPoints[mark.style]
        parts.append("$seeds_\(mark.name) using 1:2 with points pt \(open) ps 0.8 lw 1.5 \(colour)")
        parts.append("$mean_\(mark.name) using 1:2:3:4 with yerrorbars pt 0 lw 2 \(colour)")
      }
      parts.append(
        "$mean_\(mark.name) using 1:2 with points pt \(FigureStyle.filledPoints[mark.style]) ps 1.1 \(colour)")
    }
    return commands + "plot \\\n  " + parts.joined(separator: ", \\\n  ") + "\n"
  }
}
