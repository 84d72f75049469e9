import Ablations
import Foundation
import MomentumContrast
import SmallScale

/// One run of the experiment, and what it reports.
struct MechanismRun {
  let reader: FeatureReader<MechanismArm>
  let shared: SmallScaleRecipe

  /// What the experiment reports beside its table.
  static let curves = [CurveMetric("margin-by-age", against: "age")]

  /// The columns of the experiment's table.
  static func metrics(_ shared: SmallScaleRecipe) -> [Metric] {
    [
      Metric("knn"), Metric("probe"), Metric("pretext"), Metric("negatives", decimals: 0), Metric("drift", decimals: 4),
      Metric("margin", decimals: 4), Metric("sameimage", decimals: 4), Metric("sameclass", decimals: 3),
      Metric("heldbytes", decimals: 0), Metric("stepbytes", decimals: 0),
    ] + shared.factorMetrics
  }

  func findings(seed: UInt64, progress: RunProgress) throws -> Findings {
    try reader.findings(recipe: shared, columns: Self.metrics(shared), curves: Self.curves, seed: seed) { arm in
      guard let arm else { return try trained(shared.untrained, drift: .nan, seed: seed, progress: progress) }
      let drift = arm.mechanism == .queue ? arm.driftIndex(batchSize: shared.configuration.batchSize) : .nan
      return try trained(arm.recipe(from: shared), drift: drift, seed: seed, progress: progress)
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
