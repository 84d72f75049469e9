import Ablations

/// Memory and time of a step against the batch, of the three mechanisms.
struct CostFigure {
  let results: ExperimentResults
  let arms: [String]

  var figure: Figure {
    func panel(_ title: String, _ metric: String, _ unit: String, ticks: [Double]) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: ChartAxis("batch [images]", isLogarithmic: true, ticks: [16, 32, 64, 128, 256, 512]),
        yAxis: ChartAxis(unit, isLogarithmic: true, ticks: ticks),
        curves: arms.map { CurveChart.Curve($0, results.curves(metric, arm: $0)) })
    }
    var chart = CurveChart(
      name: "cost", title: "Keys that are differentiated have to be remembered",
      panels: [
        panel("memory: kept, and at once in a step", "memory", "MB (10⁶ bytes)", ticks: [2, 5, 10, 20, 50, 100, 200]),
        panel("time: the fastest step", "time", "ms", ticks: [1, 2, 5, 10, 20, 50, 100, 200]),
      ])
    chart.arms = arms
    return chart.figure()
  }
}
