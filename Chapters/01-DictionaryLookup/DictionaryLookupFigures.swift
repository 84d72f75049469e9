import Ablations
import Foundation
import MomentumContrast

/// The three figures of the chapter.
struct DictionaryLookupFigures {
  let results: ExperimentResults
  /// τ of the arms of the sweep, from the lowest to the highest.
  let temperatures: [Float]
  /// The arms whose gradient has the prefactor of τ = 0.1; may be empty.
  let controls: [String]
  let configuration: Configuration
  let steps: Int

  /// V2's table of τ, the row of the fc head: ResNet-50, 200 epochs, linear probe on ImageNet.
  private static let paper: [(temperature: Double, probe: Double)] = [
    (0.07, 60.6), (0.1, 60.7), (0.2, 59.0), (0.3, 58.2), (0.4, 57.2), (0.5, 56.4),
  ]

  private var arms: [String] { temperatures.map { "\($0)" } }
  private var names: [String] { arms.map { "τ = \($0)" } }
  private var temperatureAxis: ChartAxis {
    ChartAxis("temperature τ", range: 0.025...1.2, isLogarithmic: true, ticks: [0.03, 0.07, 0.2, 0.5, 1])
  }

  /// A metric of some arms against τ, the seeds side by side.
  private func curve(_ name: String, _ metric: String, arms: [String]) -> CurveChart.Curve {
    let values = arms.map { results.values(metric, arm: $0) }
    return CurveChart.Curve(
      name, x: arms.map(TemperatureArm.temperature),
      seeds: results.seeds.indices.map { seed in values.map { $0[seed] } })
  }

  /// Accuracy against τ on a logarithmic axis, the controls beside it, then the paper's numbers.
  var accuracy: Figure {
    var curves = [curve("linear probe", "probe", arms: arms), curve("kNN", "knn", arms: arms)]
    if !controls.isEmpty {
      let order = (controls + arms.filter { $0 == "\(TemperatureArm.reference)" }).sorted {
        TemperatureArm.temperature(ofArm: $0) < TemperatureArm.temperature(ofArm: $1)
      }
      curves.append(curve("kNN, all with the prefactor of τ = 0.1", "knn", arms: order))
    }
    func untrained(_ metric: String) -> Double { Statistics.mean(results.values(metric, arm: "untrained")) }
    let here = CurveChart.Panel(
      "here: synthetic shapes, \(steps) steps", xAxis: temperatureAxis,
      yAxis: ChartAxis("accuracy on unseen images [%]", ticks: Array(stride(from: 0, through: 100, by: 10))),
      curves: curves,
      references: [
        .init(untrained("probe"), "untrained, linear probe"), .init(untrained("knn"), "untrained, kNN", below: true),
      ])
    let paper = CurveChart.Panel(
      "paper (V2): linear head", xAxis: temperatureAxis,
      yAxis: ChartAxis("probe on ImageNet [%], other scale", range: 56...61, ticks: [56, 57, 58, 59, 60, 61]),
      curves: [
        CurveChart.Curve("linear probe", x: Self.paper.map(\.temperature), seeds: [Self.paper.map(\.probe)])
      ])
    return CurveChart(
      name: results.name, title: "Accuracy against the temperature, with a linear head", panels: [here, paper]
    ).figure()
  }

  /// The loss of every arm: while the queue fills, and over the whole run.
  var loss: Figure {
    let filling = Double(configuration.queueSize) / Double(configuration.batchSize)
    let chance = CurveChart.Reference(log(Double(configuration.queueSize + 1)), "ln(K + 1)")
    func panel(_ title: String, _ metric: String, until last: Double, bands: [CurveChart.Band]) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: ChartAxis("step", range: 0...last), yAxis: ChartAxis("InfoNCE [nats]", range: 0...6.5),
        curves: zip(names, arms).map { CurveChart.Curve($0, results.curves(metric, arm: $1)) },
        bands: bands, references: [chance])
    }
    // In the whole run the steps that fill the queue are too few to be seen.
    let start = panel(
      "the first \(Int(4 * filling)) steps", "start", until: 4 * filling,
      bands: [CurveChart.Band(0...filling, "queue fills")])
    let whole = panel("the whole run, means of 100 steps", "loss", until: Double(steps), bands: [])
    var chart = CurveChart(
      name: results.name + "-loss", title: "The loss rises while the queue fills, and its height depends on τ",
      panels: [start, whole])
    chart.arms = names
    return chart.figure()
  }

  /// On how few negatives the gradient falls.
  var hardest: Figure {
    func axis(_ label: String) -> ChartAxis {
      ChartAxis(label, range: 1...100, isLogarithmic: true, ticks: [1, 3, 10, 30, 100])
    }
    let alike = Table.cell(1000 / Double(configuration.queueSize), decimals: 0)
    let own = "each encoder at its own τ"
    let share = CurveChart.Panel(
      "the ten hardest (if all were alike: \(alike) %)",
      xAxis: ChartAxis("τ that the queue is looked at with", isLogarithmic: true, ticks: [0.03, 0.1, 0.3, 1]),
      yAxis: axis("share of the negatives' gradient [%]"),
      curves: zip(names + ["untrained"], arms + ["untrained"]).map {
        CurveChart.Curve($0, results.curves("share", arm: $1))
      } + [curve(own, "hardest", arms: arms)])
    let concentration = CurveChart.Panel(
      "the n hardest, at the τ of training", xAxis: ChartAxis("n", isLogarithmic: true, ticks: [1, 10, 100]),
      yAxis: axis(""),
      curves: zip(names, arms).map { CurveChart.Curve($0, results.curves("concentration", arm: $1)) })
    var chart = CurveChart(
      name: results.name + "-hardest", title: "The lower τ, the fewer negatives have the gradient",
      panels: [share, concentration])
    chart.arms = names
    return chart.figure()
  }
}
