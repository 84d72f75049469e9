import Ablations
import Family
import MomentumContrast
import SmallScale
import Testing

/// MoCo v3's vision transformer with a patch projection that is drawn and kept, or learned.
struct PatchArm: Sendable {
  let freezes: Bool
  /// Times the recipe's learning rate.
  let rate: Float

  var name: String { "\(freezes ? "frozen" : "learned"), rate × \(Int(rate))" }

  static let all = [1, 4].flatMap { rate in [true, false].map { PatchArm(freezes: $0, rate: rate) } }

  /// The largest rise of the loss from one interval of steps to the next, after the first tenth of the run, in nats.
  static func largestRise(_ loss: [Findings.Point]) -> Double {
    let values = loss.dropFirst(loss.count / 10).map(\.y)
    return zip(values, values.dropFirst()).map { $1 - $0 }.max() ?? .nan
  }
}

extension Relatives {
  // ### A patch projection that stays random
  //
  // MoCo v3 trained vision transformers and found dips in their accuracy, after spikes of the gradient that began in the first layer,
  // the projection of the patches. To keep it as it was drawn made training stable and the accuracy better. (Chen, Xie and He 2021, §4.)
  //
  // **What is done here.** Their transformer in miniature: 16 patches of 5×5 pixels, two blocks, 64 channels, four heads. Two rates, each
  // with the projection frozen and learned. The descent is SGD, where theirs is AdamW. Whether the loss has spikes is measured by its
  // largest rise from 16 steps to the next 16, after the first tenth of the run. Nothing is claimed: reported is what comes.

  @Test(.enabled(if: Settings.isFull, "at full size only: MOCO_SCALE=full"))
  func frozenPatches() throws {
    let settings = try Settings()
    var recipe = FamilyPlan(settings.scale).shared
    (recipe.steps, recipe.curveInterval, recipe.readsFactors) = (2048, 16, false)
    let shared = recipe
    let experiment = try Experiment(
      name: "family-patches", arms: PatchArm.all.map { Arm($0.name, $0) },
      metrics: [Metric("probe"), Metric("knn"), Metric("rise", decimals: 3), Metric("loss", decimals: 3)],
      curves: [CurveMetric("loss")], claims: [], seeds: settings.seeds(quick: 3, full: 3),
      configuration: [shared.description, "a transformer of 16 patches, two blocks, 64 channels, four heads"],
      settings: settings, filter: "FamilyChapter")
    let results = try experiment.run { arm, seed, progress in
      var recipe = shared
      recipe.configuration.learningRate *= arm.recipe.rate
      let outcome = try recipe.run(seed: seed, progress: progress) { _, random in
        MoCoV3(
          transformer: TinyVisionTransformer(), hidden: 128, output: 64, freezesPatches: arm.recipe.freezes,
          temperature: 0.2, momentum: .cosine(from: 0.99), random: random)
      }
      return Findings(
        [
          "probe": outcome.probe, "knn": outcome.knn, "rise": PatchArm.largestRise(outcome.loss),
          "loss": outcome.loss.last?.y ?? .nan,
        ], curves: ["loss": outcome.loss])
    }
    let chart = CurveChart(
      name: "family-patches", title: "MoCo v3's transformer, its patch projection frozen or learned",
      panels: [1, 4].map { rate in
        CurveChart.Panel(
          "rate × \(rate)", xAxis: ChartAxis("step", range: 0...Double(shared.steps), ticks: [0, 1024, 2048]),
          yAxis: ChartAxis("loss"),
          curves: PatchArm.all.filter { $0.rate == Float(rate) }.map { arm in
            CurveChart.Curve(arm.freezes ? "frozen" : "learned", results.curves("loss", arm: arm.name))
          })
      })
    for failure in try results.conclude(drawing: [chart.figure()]) { Issue.record("\(failure)") }
  }
}
