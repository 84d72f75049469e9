import Ablations
import Foundation
import MomentumContrast
import SmallScale

/// The three figures of the chapter.
struct MomentumFigures {
  let results: ExperimentResults
  /// The arms, from the smallest m to the largest.
  let momenta: [String]
  /// What the arms share.
  let recipe: SmallScaleRecipe

  private var configuration: Configuration { recipe.configuration }
  private var steps: Int { recipe.steps }
  private var images: String { recipe.imagesName }

  /// The paper's table (V1 §4.1); NaN where the paper has no number: m = 0 "fails".
  private static let paper = ["0": Double.nan, "0.9": 55.2, "0.99": 57.8, "0.999": 59.0, "0.9999": 58.9]

  /// Accuracy against m, every seed drawn, the paper's numbers beside it.
  var accuracy: Figure {
    let arms = ["untrained"] + momenta
    var chart = CategoricalChart(
      name: results.name,
      title: recipe.images == nil
        ? "A slow key encoder learns better features (here: \(images), \(steps) steps)"
        : "Features of slow and fast key encoders (here: \(images), \(steps) steps)",
      categories: arms,
      xLabel: "momentum m",
      yAxis: ChartAxis("accuracy on unseen images [%]", range: 0...(recipe.images == nil ? 90 : 100)),
      series: [
        CategoricalChart.Series("here: linear probe", arms.map { results.values("probe", arm: $0) }),
        CategoricalChart.Series("here: kNN", arms.map { results.values("knn", arm: $0) }),
      ])
    chart.separatesSeries = true
    chart.arms = momenta  // the first of the arms has the first style, as in the other figures
    chart.reference = (100 / Double(recipe.classCount), "guessing")
    chart.paper = (
      ChartAxis("probe on ImageNet [%], other scale", range: 54...60), "paper (m = 0 fails)",
      [arms.map { Self.paper[$0] ?? .nan }]
    )
    return chart.figure()
  }

  /// The loss of every arm, with the steps that fill the queue and the loss of guessing.
  var loss: Figure {
    let filling = Double(configuration.queueSize) / Double(configuration.batchSize)
    let chance = log(Double(configuration.queueSize + 1))
    var chart = CurveChart(
      name: "\(results.name)-loss",
      title: recipe.images == nil
        ? "Without momentum the loss oscillates near that of guessing" : "Loss by momentum (\(images))",
      panels: [
        CurveChart.Panel(
          xAxis: ChartAxis("step", range: 0...Double(steps)), yAxis: ChartAxis("InfoNCE [nats]"),
          curves: momenta.map { CurveChart.Curve("m = \($0)", results.curves("loss", arm: $0)) },
          bands: [CurveChart.Band(0...filling, "queue fills")],
          references: [CurveChart.Reference(chance, "ln(K + 1)")])
      ])
    chart.arms = momenta.map { "m = \($0)" }
    return chart.figure()
  }

  /// The mechanism itself: what the key encoder of today would say of the views that the keys in the queue came from.
  var staleness: Figure {
    let lowest = momenta.flatMap { arm in
      ["staleness", "unrelated"].flatMap { results.curves($0, arm: arm).joined().map(\.y) }
    }.min()
    let floor = min(0, ((lowest ?? 0) * 4).rounded(.down) / 4)
    func panel(_ title: String, _ metric: String) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: ChartAxis("age of the stored key [steps]"), yAxis: ChartAxis("cosine", range: floor...1),
        curves: momenta.map { CurveChart.Curve("m = \($0)", results.curves(metric, arm: $0)) })
    }
    var chart = CurveChart(
      name: "\(results.name)-staleness",
      title: "Stored keys against keys of today's encoder, halfway through training"
        + (recipe.images == nil ? "" : " (\(images))"),
      panels: [panel("the same view, encoded again", "staleness"), panel("views of other images", "unrelated")])
    chart.arms = momenta.map { "m = \($0)" }
    return chart.figure()
  }
}
