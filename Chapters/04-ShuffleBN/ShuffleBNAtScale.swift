import Ablations
import Foundation
import MomentumContrast
import SmallScale
import Testing

extension ShuffleBN {

  // ## Act 3: at scale
  //
  // **What the paper found** (A.9, Fig. A.1, ResNet-50 on ImageNet, 8 devices of 32 images, the first 80 epochs): without
  // shuffling, the accuracy in the pretext task (to pick one's own key out of K + 1) rises above 99.9 %, and kNN on the
  // validation images soon falls. It is so for MoCo and for end-to-end training. The paper gives no number for kNN in the
  // text; Fig. A.1 shows the curves. A memory bank has no leak: its positive is an entry that was encoded an epoch ago, in
  // another batch and so in another company. That holds by construction, and is not measured here.
  //
  // **What is done here.** The chapters' textured world and recipe (chapter 0): batches of 16 images, in groups of 4. A queue of 256
  // keys, a queue of 1024 at the same drift index (m = 0.9975), and end-to-end training, each with its keys shuffled and not.
  // At the same seed the arms share images, order, views, first weights and first queue. An end-to-end query has 15 negatives, so
  // its accuracies are higher from the start; compare them with each other. The curves are taken from 1024 unseen images looked up
  // among 2048; the table's kNN from 4096 among 4096, and so is higher.
  //
  // **How many seeds?** @PILOT@

  @Test func withoutShufflingTheTaskIsSolvedAndFeaturesAreLost() throws {
    let settings = try Settings(acceptsData: true)
    var plan = ShuffleBNPlan(settings.scale)
    try plan.shared.useImages(of: settings)
    let shared = plan.shared
    let arms = plan.pairs.flatMap(\.arms)
    try (arms + plan.companies).forEach { try $0.recipe.recipe(from: shared).validate() }
    let seeds = settings.seeds(quick: 6, full: 12)
    for (effect, spread) in plan.pilot {
      print(SeedPlan(effect: effect, spread: spread, claims: plan.claims.count).description(seeds: seeds.count))
    }
    let run = ShuffleBNRun(shared: shared)
    let experiment = try Experiment(
      name: try settings.name("shuffle-bn"), arms: FeatureReader.beside(arms, on: shared), metrics: run.metrics,
      curves: ShuffleBNRun.curves, claims: shared.judged(plan.claims, columns: run.metrics), seeds: seeds,
      configuration: [shared.description, "groups of 4; shuffling, mechanism, K and m are the arm's"],
      settings: settings, filter: "ShuffleBNChapter")
    let ofCompanies = try plan.isFull ? companyExperiment(plan, run, settings: settings) : nil
    let results = try experiment.run { arm, seed, progress in
      try arm.recipe.findings(recipe: run.shared, columns: run.metrics, curves: ShuffleBNRun.curves, seed: seed) {
        try run.findings(of: $0, seed: seed, progress: progress)
      }
    }

    // The figures, then the verdicts. Claims that are not required are printed like the others and fail nothing.
    let figures = ShuffleBNFigures(results: results, plan: plan)
    for failure in try results.conclude(drawing: figures.all) { Issue.record("\(failure)") }
    if let ofCompanies { try judge(ofCompanies, after: results, run) }
  }

  // **What the company is worth** (full size). The queue of 256 keys once more, in groups of 2 and 8 as well, in one group of
  // 16, and under group norm (8 groups of channels). Group norm is the arm without company: an image is normalised with its own mean
  // and variance. One group is the arm with the *largest* company, which query and key always share.
  //
  // At the end of a run three things are measured.
  //
  // - **On what the pretext accuracy rests.** Fresh views are encoded twice by the same encoders, the keys in their queries' company
  //   and shuffled (`CompanyReadout`). Two ways to train and two to measure make a table of four. An encoder that relies on company
  //   loses when company is taken away; one that was trained with shuffling can at most gain because query and key share the
  //   noise of one company.
  // - **What the soft-max sees**: the mean cosine of a query with the keys of the other images of its group, less that with keys
  //   of another batch (`companycosine`).
  // - **Which group a key betrays.** A probe asks keys for their group (`GroupProbe`). It encodes each view in seven more,
  //   random companies and takes their mean away: what the image explains. The rest is the key's signature. Batch norm subtracted
  //   the mean of the group, so the signature should point away from what the other members show. The probe is asked for the group
  //   of the key's *query* and for the one the key was *encoded* in; by guessing it is right once in G. `ofquery` and `encodedin`
  //   are how much better than guessing it is, in percentage points, over the second half of the run.

  private func companyExperiment(
    _ plan: ShuffleBNPlan, _ run: ShuffleBNRun, settings: Settings
  ) throws -> Experiment<Company> {
    try Experiment(
      name: try settings.name("shuffle-bn-company"), arms: plan.companies, metrics: run.metrics,
      claims: plan.shared.judged(plan.companyClaims, columns: run.metrics), seeds: settings.seeds(quick: 2, full: 6),
      configuration: [plan.shared.description, "size of the groups, shuffling and normalisation are the arm's"],
      settings: settings, filter: "ShuffleBNChapter")
  }

  /// Trains the arms and seeds that the first experiment did not have, and judges.
  private func judge(
    _ experiment: Experiment<Company>, after first: ExperimentResults, _ run: ShuffleBNRun
  ) throws {
    let results = try experiment.run { arm, seed, progress in
      if let number = first.seeds.firstIndex(of: seed), first.arms.contains(arm.name) {
        return Findings(
          Dictionary(uniqueKeysWithValues: run.metrics.map { ($0.name, first.values($0.name, arm: arm.name)[number]) }))
      }
      return Findings(try run.findings(of: arm.recipe, seed: seed, progress: progress).metrics)
    }
    let figures = CompanyFigures(results: results, stem: first.name)
    print(figures.trainedAgainstMeasured)
    for failure in try results.conclude(drawing: [figures.groups, figures.leak]) { Issue.record("\(failure)") }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    let settings = try Settings(acceptsData: true)
    let endings =
      settings.choose(quick: [""], full: ["", "-groups", "-leak"]) + (settings.data == nil ? ["-factors"] : [])
    let names = try endings.map { try settings.name("shuffle-bn") + $0 }
    #expect(Figure.undrawn(names, in: settings.plots) == [])
  }
}
