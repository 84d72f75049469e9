import Ablations
import Family
import MomentumContrast
import SmallScale
import Testing

extension Relatives {
  // ## Act 3: at scale
  //
  // ### What keeps a method from saying the same of every image?
  //
  // BYOL's own ablation takes its safeguards away (ImageNet, linear probe in percent): with all of them 72.5; without the predictor 0.2;
  // with a target that is the online network (m = 0) 0.3; with a target that never moves (m = 1) 18.8.
  //
  // **What is done here.** One recipe for all: batch 16, K = 256, the same encoder, images, views, steps and descent (the papers' LARS and
  // AdamW are not used). The views destroy both fingerprints of the textured world (`FamilyPlan`). A method without negatives has no reason
  // to look further than the cheapest thing that two views share. With the chapters' own views BYOL's features know the hue of the light
  // (R² 99 %), and less of the shape than an untrained encoder's: kNN 22 to 25 % against 37 (seeds 101 and 102).
  //
  // What is measured besides accuracy is the spread of the projections of 256 unseen images (`EmbeddingSpread`): 1 if they lie evenly on
  // the sphere, 0 if they are one. Alignment and uniformity are Wang and Isola's. `heldkB` is what a method holds besides the network
  // that is learned.
  //
  // *Claims, before the run:* without its predictor BYOL's projections come together; and by the probe the features of SimCLR, MoCo v1
  // and BYOL are better than an untrained encoder's. All are required. At full size every method is run, and BYOL, DINO and MoCo without
  // each of their safeguards; of these nothing is claimed. The published ranking of the methods is not a target: at small scale
  // it changes with data set, length and metric.
  //
  // At quick size on seeds 1–5 all four claims held: the spread of BYOL is 0.69 and without its predictor 0.02; the probes of SimCLR, MoCo
  // v1 and BYOL are 82.6, 85.5 and 82.0 %, without the predictor 46.4, untrained 39.0. DINO collapses here (spread below 0.06 in nine
  // settings of temperatures, centre, momentum, prototypes, frozen prototypes and the head's start, on seeds 101 and 102, but for one
  // seed of one of them); why is open, and nothing is claimed of it.

  @Test func safeguards() throws {
    let settings = try Settings()
    let plan = FamilyPlan(settings.scale)
    let shared = plan.shared
    try shared.validate()
    let columns = FamilyPlan.columns + shared.factorMetrics
    let experiment = try Experiment(
      name: "family", arms: plan.arms.map { Arm($0.name, $0) }, metrics: columns,
      curves: [CurveMetric("loss"), CurveMetric("spread")], claims: plan.claims,
      seeds: settings.seeds(quick: 3, full: 5),
      configuration: [shared.description, "the method is the arm's; batch norm sees the batch, MoCo's its groups"],
      settings: settings, filter: "FamilyChapter")
    print(FamilyPlan.seedPlan.description(seeds: experiment.seeds.count))
    let results = try experiment.run { arm, seed, progress in
      let outcome =
        switch arm.recipe.kind {
        case .method(let start): try shared.run(seed: seed, progress: progress, start: start)
        case .supervised: try shared.runSupervised(seed: seed, progress: progress)
        case .untrained:
          try shared.untrained.run(seed: seed, progress: progress) { recipe, random in
            MoCoMethod(recipe.configuration, backbone: SmallConvNet(widths: recipe.widths), random: random)
          }
        }
      let own = [
        "knn": outcome.knn, "probe": outcome.probe, "spread": outcome.lastSpread, "alignment": outcome.alignment,
        "uniformity": outcome.uniformity, "heldkB": Double(outcome.heldBytes) / 1000,
      ]
      return Findings(
        own.merging(outcome.factorMetrics) { first, _ in first },
        curves: ["loss": outcome.loss, "spread": outcome.spread])
    }
    let figures = FamilyFigures(results: results, plan: plan)
    print(figures.table)
    for failure in try results.conclude(drawing: figures.all) { Issue.record("\(failure)") }
  }
}
