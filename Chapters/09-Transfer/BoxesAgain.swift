import Ablations
import SmallScale
import Testing
import Transfer

extension TransferredFeatures {
  // ## Act 3, again: boxes, with the seeds that it takes
  //
  // On seeds 1–5 MoCo v1 is ahead of fresh weights by 10.3 AP with 1000 labelled scenes. The spread from seed to seed is 4.3, where 1.4
  // had been planned, a guess from one seed of a pilot. Alone the difference is clear (p = 0.006); among fifteen claims it is
  // not (0.057). It had been required before that run; since then it is only reported there.
  //
  // So it is asked once more, as an experiment of its own: the same recipe and search, two arms, one claim, and new seeds, 6–17. With twice
  // the spread that was seen, twelve seeds find a difference of 10 in 19 of 20 sets.

  @Test(.enabled(if: Settings.isFull, "at full size only: MOCO_SCALE=full")) func boxesOnNewSeeds() throws {
    let settings = try Settings()
    var run = TransferPlan(.full).run
    (run.tasks, run.counts, run.searchedCounts) = ([.detection], [1000], [1000])
    let shared = run
    let arms = [TransferArm.scratch(length: 1), .mocoV1(length: 1)]
    let seeds = settings.requestedSeeds ?? Array(6...17)
    print(SeedPlan(effect: 10.3, spread: 8.5, claims: 1).description(seeds: seeds.count))
    let experiment = try Experiment(
      name: "transfer-again", arms: arms.map { Arm($0.name, $0) }, metrics: shared.metrics,
      curves: [CurveMetric("AP", decimals: 2, against: "scenes")],
      claims: [
        Claim(
          "boxes, 1000 scenes: MoCo v1 is a better start than fresh weights", metric: "AP.1000", higher: "MoCo v1",
          lower: "from scratch", source: "V1 §4.2", paper: "55.9 − 33.8")
      ], seeds: seeds, configuration: [shared.recipe.description, shared.line], settings: settings,
      filter: "TransferChapter")
    let results = try experiment.run { arm, seed, progress in
      var findings = try shared.findings(arm.recipe, seed: seed, isShown: false, progress: progress)
      findings.curves = findings.curves.filter { $0.key == "AP" }
      return findings
    }
    for failure in try results.conclude(drawing: []) { Issue.record("\(failure)") }
  }
}
