import Ablations
import Foundation

/// The figure of the chapter: kNN against K/2^b, a curve for each b.
struct CodeFigure {
  let results: ExperimentResults
  let arms: [CodeArm]

  var figure: Figure {
    let bits = Array(Set(arms.map(\.bits))).sorted()
    func panel(_ title: String, _ metric: String, _ label: String) -> CurveChart.Panel {
      CurveChart.Panel(
        title,
        xAxis: ChartAxis(
          "negatives with the query's code, K/2^b", range: 0.05...40, isLogarithmic: true,
          ticks: [0.0625, 0.25, 1, 4, 16]),
        yAxis: ChartAxis(label),
        curves: bits.map { bits in
          let row = arms.filter { $0.bits == bits }.sorted { $0.negatives < $1.negatives }
          let seeds = results.seeds.indices.map { seed in row.map { results.values(metric, arm: $0.name)[seed] } }
          return CurveChart.Curve("b = \(bits) bits", x: row.map(\.ratio), seeds: seeds)
        })
    }
    return CurveChart(
      name: "dictionary-mechanisms-code",
      title: "What is learned of the class depends on how many negatives share the code",
      panels: [
        panel("kNN, shape on unseen images", "knn", "accuracy [%]"),
        panel("own key first in training", "pretext", "pretext accuracy [%]"),
      ]
    ).figure()
  }
}
