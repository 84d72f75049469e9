import Ablations
import MomentumContrast
import SmallScale
import Testing

extension Version2 {
  // ## Act 3: at scale
  //
  // ### Head and temperature
  //
  // **What the paper found** (V2 §3, linear probe on ImageNet, no other change of version 2):
  //
  // | τ | 0.07 | 0.1 | 0.2 | 0.3 | 0.4 | 0.5 |
  // |---|---|---|---|---|---|---|
  // | linear head | 60.6 | 60.7 | 59.0 | 58.2 | 57.2 | 56.4 |
  // | MLP head | 62.9 | 64.9 | 66.2 | 65.7 | 65.0 | 64.3 |
  //
  // At version 1's 0.07 the MLP is worth 2.3 points. The linear head is worse the higher τ is, and the MLP best at 0.2. So what is
  // claimed is an *interaction*: the MLP gains more from a higher temperature than the linear head does.
  //
  // **What is done here.** The chapters' textured world and recipe (chapter 0), K = 256, 8192 steps; only head and τ differ.
  // That the MLP is ahead at 0.2 is asked with 24 seeds, the whole table with the first 10 of them. At quick size there are the two
  // heads at 0.2 only, in 2048 steps at twice the learning rate.
  //
  // *Claims, before the run* (`HeadPlan`), about the probe unless another metric is named. ± is a 95 % interval of one mean alone; a
  // verdict is by Holm's rule over all claims of an experiment, and so stricter.
  //
  // - At 0.4 the MLP is ahead (required at full size), and at 0.2, and at 0.07.
  // - From 0.07 to 0.4 the linear head loses.
  // - From 0.07 to 0.4 the MLP gains more than the linear head, a difference of gains.
  // - From h to z the MLP loses more of the position (required), and of the radius (required at full size), see below.
  //
  // *A claim that was relaxed after its run.* That the MLP is ahead at 0.2 was required, because it was on seven of the pilot's eight
  // seeds. On the 24 seeds it is *not shown*. With K = 256 the paper's 0.2 corresponds to 0.3 to 0.4 (act 1). So a second design was
  // fixed: both heads at τ = 0.3, where the MLP is required to be ahead. It was run on seeds 1–10 first, whose outcomes at 0.2 and 0.4
  // were known, and so says little that they did not. It is judged on seeds 25–48, at which nothing had been tried.
  //
  // **What the head throws away.** Every factor of the images is read from the features h and from the projections z (chapter
  // 0). The crop moves and scales the shape, so two views of one image differ in position and radius, and the loss wants z not
  // to know them. Act 1 has the reason why a head of two layers can drop more of them. So the claim is about what is lost from
  // h to z, in points of R²: `lostposition` and `lostradius`. The effective rank of h and z
  // (`PrincipalComponents.effectiveRank`), over how many directions they are spread, stands beside them.

  @Test func headsAndTemperatures() throws {
    let settings = try Settings(acceptsData: true)
    var plan = HeadPlan(settings.scale)
    try plan.shared.useImages(of: settings)
    let shared = plan.shared
    try plan.arms.forEach { try $0.recipe(from: shared).validate() }
    let many = settings.seeds(quick: 5, full: settings.data == nil ? 24 : 5)
    if plan.isFull { print(plan.seedPlan.description(seeds: many.count)) }
    let heads = try Self.experiment(
      "head", plan.contested, plan.headClaims, on: shared, seeds: many, settings: settings)
    let table =
      try plan.isFull
      ? Self.experiment(
        "temperature", plan.arms, plan.tableClaims, on: shared, seeds: Array(many.prefix(10)), settings: settings) : nil

    let ofHeads = try heads.run { try Self.findings(of: $0, shared: shared, seed: $1, progress: $2) }
    // What the first experiment has run is not run again.
    let ofTable = try table?.run { arm, seed, progress in
      try ofHeads.findings(arm: arm.name, seed: seed)
        ?? Self.findings(of: arm, shared: shared, seed: seed, progress: progress)
    }
    let figures = HeadFigures(heads: ofHeads, temperatures: ofTable, plan: plan)
    if shared.readsFactors { print(figures.table) }
    for failure in try ofHeads.conclude(drawing: figures.all) { Issue.record("\(failure)") }
    for failure in try ofTable?.conclude(drawing: []) ?? [] { Issue.record("\(failure)") }
  }

  /// The second design, on seeds of its own.
  @Test(.enabled(if: Settings.isFull, "at full size only: MOCO_SCALE=full"))
  func headsAtTheGapOfThePaper() throws {
    let settings = try Settings(acceptsData: true)
    var plan = HeadPlan(settings.scale)
    try plan.shared.useImages(of: settings)
    let shared = plan.shared
    let seeds = settings.data == nil ? settings.seeds(25...48) : settings.seeds(1...5)
    print(HeadPlan.gapSeedPlan.description(seeds: seeds.count))
    let experiment = try Self.experiment(
      "gap", plan.gapArms, plan.gapClaims, on: shared, seeds: seeds, settings: settings)
    let results = try experiment.run { try Self.findings(of: $0, shared: shared, seed: $1, progress: $2) }
    for failure in try results.conclude(drawing: []) { Issue.record("\(failure)") }
  }

  private static func columns(_ shared: SmallScaleRecipe) -> [Metric] {
    [Metric("knn"), Metric("probe"), Metric("pretext"), Metric("rankh"), Metric("rankz")]
      + (shared.readsFactors ? HeadPlan.varied.map { Metric("lost\($0)") } : []) + shared.factorMetrics
  }

  private static func experiment(
    _ ending: String, _ arms: [HeadArm], _ claims: [Claim], on shared: SmallScaleRecipe, seeds: [UInt64],
    settings: Settings
  ) throws -> Experiment<FeatureReader<HeadArm>> {
    try Experiment(
      name: try settings.name("version2-" + ending),
      arms: FeatureReader.beside(arms.map { Arm($0.name, $0) }, on: shared), metrics: columns(shared),
      claims: shared.judged(claims, columns: columns(shared)), seeds: seeds,
      configuration: [shared.description, "head and τ are the arm's"], settings: settings, filter: "Version2Chapter")
  }

  /// What an arm of these experiments finds.
  private static func findings(
    of arm: Arm<FeatureReader<HeadArm>>, shared: SmallScaleRecipe, seed: UInt64, progress: RunProgress
  ) throws -> Findings {
    try arm.recipe.findings(recipe: shared, columns: columns(shared), seed: seed) {
      try findings(of: $0, shared: shared, seed: seed, progress: progress)
    }
  }

  /// Trains a head at a temperature, or for nil the encoder that learns nothing, and reads h and z.
  private static func findings(
    of arm: HeadArm?, shared: SmallScaleRecipe, seed: UInt64, progress: RunProgress
  ) throws -> Findings {
    let recipe = arm?.recipe(from: shared) ?? shared.untrained
    var ranks = (h: Double.nan, z: Double.nan)
    let outcome = try recipe.run(seed: seed, progress: progress) { moco, images in
      let outputs = recipe.outputs(of: images.images.rows(0..<min(1024, images.count)), by: moco.query)
      ranks = (
        PrincipalComponents(of: outputs.features).effectiveRank,
        PrincipalComponents(of: outputs.projections).effectiveRank
      )
    }
    var metrics = outcome.factorMetrics
    for factor in HeadPlan.varied where shared.readsFactors {
      metrics["lost\(factor)"] = (metrics["h.\(factor)"] ?? .nan) - (metrics["z.\(factor)"] ?? .nan)
    }
    let own = [
      "knn": outcome.knn, "probe": outcome.probe, "pretext": outcome.lastPretext, "rankh": ranks.h, "rankz": ranks.z,
    ]
    return Findings(metrics.merging(own) { first, _ in first })
  }
}
