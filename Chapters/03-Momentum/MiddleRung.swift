import Ablations
import MomentumContrast
import SmallScale
import Testing

extension Momentum {

  // ### The middle rung
  //
  // **0.99 over 0.9, with the seeds that it takes.** On seeds 1–10 the ladder found +2.05 points of the probe with a spread of 3.4
  // from seed to seed: too few seeds for a difference of this size. So the question is asked once more as an experiment of its
  // own, with the same recipe, the two arms, one claim, and the new seeds 11–50 at full size: the plan asks for 38 for that
  // difference to be found in 19 of 20 sets. (The paper's difference is 57.8 − 55.2 = +2.6.)

  @Test(.enabled(if: Settings.isFull, "at full size only: MOCO_SCALE=full")) func theMiddleRungTakesManySeeds() throws {
    let settings = try Settings(acceptsData: true)
    guard settings.data == nil else { return print("asked on the chapter's own images only") }
    let shared = MomentumPlan(.full).shared
    let claim = Claim(
      "m = 0.99 learns better features than m = 0.9", metric: "probe", higher: "0.99", lower: "0.9", source: "V1 §4.1",
      paper: "57.8 − 55.2 = +2.6")
    let seeds = settings.requestedSeeds ?? Array(11...50)
    print(SeedPlan(effect: 2.05, spread: 3.38, claims: 1).description(seeds: seeds.count))
    let experiment = try Experiment(
      name: "momentum-rung", arms: [0.9, 0.99].map { Arm(MomentumArm.name($0), MomentumArm(momentum: $0)) },
      metrics: [Metric("knn"), Metric("probe")] + shared.factorMetrics, claims: [claim], seeds: seeds,
      configuration: [shared.description, "m is the arm's"], settings: settings, filter: "MomentumChapter")
    let results = try experiment.run { arm, seed, progress in
      try arm.recipe.accuracies(from: shared, seed: seed, progress: progress)
    }
    for failure in try results.conclude(drawing: []) { Issue.record("\(failure)") }
  }
}
