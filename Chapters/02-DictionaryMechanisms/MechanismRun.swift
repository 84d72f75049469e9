import Ablations
import Foundation
import MomentumContrast
import SmallScale

/// Who is read out: an arm of Fig. 3, or one of the two that stand beside them.
enum Reader: Sendable {
  case pixels
  case untrained
  case dictionary(MechanismArm)

  /// All readers of a plan, as arms of the experiment.
  static func arms(_ plan: MechanismPlan) -> [Arm<Reader>] {
    [Arm("raw pixels", .pixels), Arm("untrained", .untrained)] + plan.arms.map { Arm($0.name, .dictionary($0)) }
  }
}

/// One run of the experiment, and what it reports.
struct MechanismRun {
  let reader: Reader
  let shared: SmallScaleRecipe

  /// The columns of the experiment's table.
  static func metrics(_ shared: SmallScaleRecipe) -> [Metric] {
    [
      Metric("knn"), Metric("probe"), Metric("pretext"), Metric("negatives", decimals: 0), Metric("drift", decimals: 4),
      Metric("margin", decimals: 4), Metric("sameimage", decimals: 4), Metric("sameclass", decimals: 3),
      Metric("heldbytes", decimals: 0), Metric("stepbytes", decimals: 0),
    ] + shared.factorMetrics
  }

  func findings(seed: UInt64, progress: RunProgress) throws -> Findings {
    switch reader {
    case .pixels:
      Findings(
        try shared.metricsOfPixels(seed: seed, columns: Self.metrics(shared)), curves: ["margin-by-age": []])
    case .untrained: try trained(shared.untrained, drift: .nan, seed: seed, progress: progress)
    case .dictionary(let arm):
      try trained(
        arm.recipe(from: shared),
        drift: arm.mechanism == .queue ? arm.driftIndex(batchSize: shared.configuration.batchSize) : .nan, seed: seed,
        progress: progress)
    }
  }

  private func trained(
    _ recipe: SmallScaleRecipe, drift: Double, seed: UInt64, progress: RunProgress
  ) throws -> Findings {
    let outcome = try recipe.run(seed: seed, progress: progress)
    let margins = outcome.marginByAge
    let metrics = [
      "knn": outcome.knn, "probe": outcome.probe, "pretext": outcome.lastPretext,
      "negatives": Double(recipe.configuration.negativeCount), "drift": drift,
      "margin": Statistics.mean(margins.map(\.y)), "sameimage": outcome.census.sameImagePerQuery,
      "sameclass": outcome.census.sameClassPerQuery, "heldbytes": Double(outcome.heldBytes.total),
      "stepbytes": Double(try recipe.memory().step),
    ]
    // Every step of the first 16, then every eighth: the table of a bank would else have 512 rows for each run.
    let thinned = margins.filter { $0.x <= 16 || Int($0.x) % 8 == 0 }
    return Findings(
      metrics.merging(outcome.factorMetrics) { first, _ in first }, curves: ["margin-by-age": thinned])
  }
}
