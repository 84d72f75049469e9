import Ablations
import Foundation
import MomentumContrast
import SmallScale

/// The figures of the chapter.
struct MomentumFigures {
  let results: ExperimentResults
  let plan: MomentumPlan

  private var recipe: SmallScaleRecipe { plan.shared }
  private var momenta: [String] { plan.ladder.map(\.name) }

  /// The paper's table (V1 §4.1); NaN where the paper has no number: m = 0 "fails".
  private static let paper = ["0": Double.nan, "0.9": 55.2, "0.99": 57.8, "0.999": 59.0, "0.9999": 58.9]

  /// Accuracy against m, every seed drawn, the paper's numbers beside it.
  var accuracy: Figure {
    let arms = ["untrained"] + momenta
    var chart = CategoricalChart(
      name: results.name, title: "Accuracy against the momentum of the key encoder\(recipe.ofSet)", categories: arms,
      xLabel: "momentum m", yAxis: ChartAxis("accuracy on unseen images [%]"),
      series: [
        CategoricalChart.Series("here: linear probe", arms.map { results.values("probe", arm: $0) }),
        CategoricalChart.Series("here: kNN", arms.map { results.values("knn", arm: $0) }),
      ])
    chart.separatesSeries = true
    chart.arms = momenta  // the first of the arms has the first style, as in the other figures
    chart.paper = (
      ChartAxis("probe on ImageNet [%], other scale", range: 54...60), "paper (m = 0 fails)",
      [arms.map { Self.paper[$0] ?? .nan }]
    )
    return chart.figure()
  }

  /// The loss of every arm: the start, with the steps that fill the queue, and the whole run.
  var loss: Figure {
    let configuration = recipe.configuration
    let filling = Double(configuration.queueSize) / Double(configuration.batchSize)
    let chance = CurveChart.Reference(log(Double(configuration.queueSize + 1)), "ln(K + 1)")
    func panel(_ title: String, _ last: Double, _ bands: [CurveChart.Band]) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: ChartAxis("step", range: 0...last), yAxis: ChartAxis("InfoNCE [nats]"),
        curves: momenta.map { momentum in
          CurveChart.Curve("m = \(momentum)", results.curves("loss", arm: momentum).map { $0.filter { $0.x <= last } })
        }, bands: bands, references: [chance])
    }
    let steps = Double(recipe.steps)
    var chart = CurveChart(
      name: "\(results.name)-loss", title: "The loss by momentum\(recipe.ofSet)",
      panels: [
        panel("the start", 400, [CurveChart.Band(0...filling, "queue fills")]), panel("the whole run", steps, []),
      ])
    chart.arms = momenta.map { "m = \($0)" }
    return chart.figure()
  }

  /// The mechanism itself: how well today's key encoder tells the stored keys' own images from others.
  var margin: Figure {
    func panel(_ title: String, _ arms: [MomentumArm]) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: ChartAxis("age of the stored key [steps]"),
        yAxis: ChartAxis("margin [difference of cosines]", range: 0...1.2),
        curves: arms.map {
          CurveChart.Curve("m = \(MomentumArm.name($0.momentum))", results.curves("margin-by-age", arm: $0.name))
        })
    }
    var panels = [panel("K = \(recipe.configuration.queueSize)", plan.ladder)]
    if !plan.deeper.isEmpty { panels.append(panel("K = 1024", plan.deeper)) }
    var chart = CurveChart(
      name: "\(results.name)-margin",
      title: "How well stored keys are told from those of others, halfway\(recipe.ofSet)", panels: panels)
    chart.arms = momenta.map { "m = \($0)" }
    return chart.figure()
  }

  /// What features and projections know of every factor of the images.
  var factors: Figure {
    FactorMap(
      name: "\(results.name)-factors", title: "What encoders know of each factor of an image, by momentum",
      results: results, arms: ["raw pixels", "untrained"] + plan.arms.map(\.name), recipe: recipe
    ).figure
  }
}
