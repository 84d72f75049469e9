import Ablations
import Foundation
import MomentumContrast

/// The three figures of the chapter.
struct DictionaryLookupFigures {
  let results: ExperimentResults
  /// The arms of the sweep, from the lowest τ to the highest.
  let temperatures: [String]
  let configuration: Configuration
  let steps: Int

  /// V2's table of τ, the row of the fc head: ResNet-50, 200 epochs, linear probe on ImageNet.
  private static let paper = ["0.07": 60.6, "0.1": 60.7, "0.2": 59.0, "0.3": 58.2, "0.4": 57.2, "0.5": 56.4]

  private var names: [String] { temperatures.map { "τ = \($0)" } }

  /// Accuracy against τ, every seed drawn, the paper's numbers beside it.
  var accuracy: Figure {
    let categories = Set(temperatures + Self.paper.keys).sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }
    func series(_ name: String, _ metric: String) -> CategoricalChart.Series {
      CategoricalChart.Series(
        name, categories.map { temperatures.contains($0) ? results.values(metric, arm: $0) : [] })
    }
    var chart = CategoricalChart(
      name: "dictionary-lookup", title: "Accuracy against the temperature, with a linear head",
      categories: categories, xLabel: "temperature τ", yAxis: ChartAxis("accuracy on unseen images [%]"),
      series: [series("linear probe", "probe"), series("kNN", "knn")])
    chart.joinsMeans = true
    chart.panelTitle = "here: synthetic shapes, \(steps) steps"
    chart.reference = (Statistics.mean(results.values("probe", arm: "untrained")), "untrained, linear probe")
    chart.paper = (
      ChartAxis("probe on ImageNet [%], other scale", range: 56...61), "paper (V2): linear head",
      [categories.map { Self.paper[$0] ?? .nan }]
    )
    return chart.figure()
  }

  /// The loss of every arm: while the queue fills, and over the whole run.
  var loss: Figure {
    let filling = Double(configuration.queueSize) / Double(configuration.batchSize)
    let chance = CurveChart.Reference(log(Double(configuration.queueSize + 1)), "ln(K + 1)")
    func panel(_ title: String, _ metric: String, until last: Double, bands: [CurveChart.Band]) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: ChartAxis("step", range: 0...last), yAxis: ChartAxis("InfoNCE [nats]", range: 0...8),
        curves: zip(names, temperatures).map { CurveChart.Curve($0, results.curves(metric, arm: $1)) },
        bands: bands, references: [chance])
    }
    // In the whole run the steps that fill the queue are too few to be seen.
    let start = panel("the start", "start", until: 4 * filling, bands: [CurveChart.Band(0...filling, "queue fills")])
    let whole = panel("the whole run, means of 100 steps", "loss", until: Double(steps), bands: [])
    var chart = CurveChart(
      name: "dictionary-lookup-loss", title: "The loss rises while the queue fills, and its height depends on τ",
      panels: [start, whole])
    chart.arms = names
    return chart.figure()
  }

  /// On how few negatives the gradient falls.
  var hardest: Figure {
    func axis(_ label: String) -> ChartAxis {
      ChartAxis(label, range: 0.2...100, isLogarithmic: true, ticks: [1, 10, 100])
    }
    let alike = Table.cell(1000 / Double(configuration.queueSize), decimals: 0)
    let share = CurveChart.Panel(
      "the ten hardest (if all were alike: \(alike) %)",
      xAxis: ChartAxis("τ that the queue is looked at with", isLogarithmic: true, ticks: [0.03, 0.1, 0.3, 1]),
      yAxis: axis("share of the negatives' gradient [%]"),
      curves: zip(names + ["untrained"], temperatures + ["untrained"]).map {
        CurveChart.Curve($0, results.curves("share", arm: $1))
      })
    let concentration = CurveChart.Panel(
      "the n hardest, at the τ of training", xAxis: ChartAxis("n", isLogarithmic: true, ticks: [1, 10, 100]),
      yAxis: axis(""),
      curves: zip(names, temperatures).map { CurveChart.Curve($0, results.curves("concentration", arm: $1)) })
    var chart = CurveChart(
      name: "dictionary-lookup-hardest", title: "The lower τ, the fewer negatives have the gradient",
      panels: [share, concentration])
    chart.arms = names
    return chart.figure()
  }
}
