import Ablations
import Images

/// The figure of a run: the loss with ln(K + 1) and the steps that fill the dictionary, the pretext accuracy, and kNN.
enum RunFigure {
  /// At most so many points a curve.
  private static let points = 200

  /// `run.svg`, or nil if there are no steps.
  static func figure(_ metrics: [StepMetrics], _ plan: PretrainingPlan) -> Figure? {
    guard let last = metrics.last else { return nil }
    let interval = max(1, (metrics.count + points - 1) / points)
    func means(_ value: (StepMetrics) -> Double) -> (x: [Double], y: [Double]) {
      let slices = stride(from: 0, to: metrics.count, by: interval).map {
        metrics[$0..<min($0 + interval, metrics.count)]
      }
      return (slices.map { Double($0.last?.step ?? 0) }, slices.map { Statistics.mean($0.map(value)) })
    }
    let end = Double(max(last.step, 1))
    let steps = ChartAxis("step", range: 0...end, ticks: [0, (end / 2).rounded(), end])
    let isMoCo = plan.isMoCo
    let references = plan.guessing.map {
      [CurveChart.Reference($0, "\(isMoCo ? "ln(K + 1)" : "guessing") = \(Table.cell($0, decimals: 2))")]
    }
    let (x, loss) = means(\.loss)
    let filling = Double(min(plan.fillingSteps, last.step))
    var panels = [
      CurveChart.Panel(
        "Loss", xAxis: steps, yAxis: ChartAxis(isMoCo ? "InfoNCE (nats)" : "loss"),
        curves: [CurveChart.Curve("loss", x: x, seeds: [loss])],
        bands: filling > 0 ? [CurveChart.Band(0...filling, "dictionary fills")] : [],
        references: references ?? [])
    ]
    if !last.accuracy.isNaN {
      panels.append(
        CurveChart.Panel(
          "Pretext task", xAxis: steps, yAxis: ChartAxis("accuracy (%)"),
          curves: [CurveChart.Curve("pretext accuracy", x: x, seeds: [means { 100 * $0.accuracy }.y])]))
    }
    let looks = metrics.compactMap { each in each.knn.map { (Double(each.step), 100 * $0) } }
    if !looks.isEmpty {
      panels.append(
        CurveChart.Panel(
          "Unseen images", xAxis: steps, yAxis: ChartAxis("kNN accuracy (%)"),
          curves: [CurveChart.Curve("kNN", x: looks.map(\.0), seeds: [looks.map(\.1)])]))
    }
    let c = plan.configuration
    var chart = CurveChart(
      name: "run",
      title:
        "\((try? DataSource(plan.data).name) ?? "images"): "
        + (plan.usesEncoder ? "\(plan.encoder.rawValue), " : "")
        + (isMoCo
          ? "\(c.mechanism.rawValue), K \(c.negativeCount), m \(c.momentum), τ \(c.temperature)" : plan.method)
        + ", batch \(c.batchSize), seed \(plan.seed)",
      panels: panels)
    chart.height = 360
    return chart.figure()
  }
}
