import Ablations
import MomentumContrast
import SmallScale
import Tensors

/// One run of the chapter, and what it reports.
struct ShuffleBNRun {
  let shared: SmallScaleRecipe

  /// The columns of the tables.
  var metrics: [Metric] {
    [
      Metric("knn"), Metric("probe"), Metric("pretext"), Metric("codebits"), Metric("together"), Metric("shuffled"),
      Metric("reliance"), Metric("companycosine", decimals: 4), Metric("ofquery"), Metric("encodedin"),
    ] + shared.factorMetrics
  }

  static let curves = ["knn-curve", "pretext-curve"].map { CurveMetric($0, decimals: 2) }

  /// Trains an arm, or for nil the encoder that learns nothing, and measures it.
  func findings(of company: Company?, seed: UInt64, progress: RunProgress) throws -> Findings {
    var recipe = company?.recipe(from: shared) ?? Company().recipe(from: shared.untrained)
    if company == nil { recipe.knnInterval = recipe.steps / 8 }
    let groups = recipe.configuration.groups.count
    if groups == 1 { recipe.groupProbeBatches = 0 }
    var readout: CompanyReadout?
    let outcome = try recipe.run(seed: seed, progress: progress) { moco, images in
      readout = recipe.companyReadout(
        of: moco, images: images, batches: 32, random: RandomSource(seed: seed).stream("company"))
    }
    guard let readout else { preconditionFailure("a run ends with a look at its encoders") }
    let guessing = 100 / Double(groups)
    func aboveGuessing(_ curve: [Findings.Point]) -> Double {
      curve.isEmpty ? .nan : Statistics.mean(curve.suffix((curve.count + 1) / 2).map(\.y)) - guessing
    }
    let metrics = [
      "knn": outcome.knn, "probe": outcome.probe, "pretext": outcome.lastPretext,
      "codebits": ShuffleBN.codeBits(loss: outcome.lastLoss, negatives: recipe.configuration.negativeCount),
      "together": readout.together, "shuffled": readout.shuffled, "reliance": readout.reliance,
      "companycosine": readout.companyCosine, "ofquery": aboveGuessing(outcome.queryGroup),
      "encodedin": aboveGuessing(outcome.keyGroup),
    ]
    return Findings(
      metrics.merging(outcome.factorMetrics) { first, _ in first },
      curves: ["knn-curve": outcome.knnCurve, "pretext-curve": outcome.pretext])
  }
}
