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
  // **What is done here.** The chapters' textured world and recipe (chapter 0), but batches of 16 images are cut into four
  // groups of 4 instead of two of 8; 8192 steps (quick: 2048 at twice the learning rate). A queue of 256 keys and, at full
  // size, end-to-end training, each with its keys shuffled and not. Claimed is that without shuffling the queue's pretext
  // accuracy is higher by more than 20 points, kNN lower by more than 8 (quick: lower) and the probe lower; and end-to-end,
  // that kNN is lower by more than 12. At the same seed the arms share images, order, views, first weights and first queue. An
  // end-to-end query has only 15 negatives, so it finds its key more often than that of a queue from the start: compare
  // shuffled with not shuffled, and not the mechanisms. The curves are taken from 1024 unseen images looked up among 2048; the
  // table's kNN from 4096 among 4096, and so is higher.
  //
  // **How many seeds?** Planned from other seeds, 101 and up. At full size kNN was 24.7, 15.3 and 10.8 points lower without
  // shuffling, on average 9 more than the 8 that are claimed, with a spread of 7; `SeedPlan` asks for 14 seeds. At quick size
  // the probe is the claim that needs most seeds. Pilots, shuffled less not shuffled, mean and spread:
  //
  // | steps, learning rate | seeds | kNN | probe |
  // |---|---|---|---|
  // | 1024, 0.015 | 101–112 | 4.3, 2.7 | 1.1, 2.6 |
  // | 2048, 0.015 | 101–106 | 8.2, 4.4 | 4.1, 3.4 |
  // | 2048, 0.03 | 101–106 | 11.0, 3.1 | 6.5, 3.4 |
  //
  // In 1024 steps the queue has not learned yet what the leak could take away. The last row is the quick size, with nine seeds.
  // Ten new sets of nine, 2001–2090, were tried at it; none fails. Over all 90 seeds kNN is 10.9 points lower without shuffling,
  // with a spread of 4.6, and the probe 7.0, with 3.9.

  @Test func withoutShufflingTheTaskIsSolvedAndFeaturesAreLost() throws {
    let settings = try Settings(acceptsData: true)
    var plan = ShuffleBNPlan(settings.scale)
    try plan.shared.useImages(of: settings)
    let shared = plan.shared
    let arms = plan.pairs.flatMap(\.arms)
    try (arms + plan.companies).forEach { try $0.recipe.recipe(from: shared).validate() }
    let seeds = settings.seeds(quick: 9, full: settings.data == nil ? 14 : 5)
    for (effect, spread) in plan.pilot {
      print(SeedPlan(effect: effect, spread: spread, claims: plan.claims.count).description(seeds: seeds.count))
    }
    let run = ShuffleBNRun(shared: shared)
    let experiment = try Experiment(
      name: try settings.name("shuffle-bn"), arms: FeatureReader.beside(arms, on: shared), metrics: run.metrics,
      curves: ShuffleBNRun.curves, claims: shared.judged(plan.claims, columns: run.metrics), seeds: seeds,
      configuration: [shared.description, "groups of 4; shuffling, mechanism, K and m are the arm's"],
      settings: settings, filter: "ShuffleBNChapter")
    let ofCompanies =
      plan.isFull && settings.data == nil ? try companyExperiment(plan, run, settings: settings) : nil

    let results = try experiment.run { arm, seed, progress in
      try arm.recipe.findings(recipe: run.shared, columns: run.metrics, curves: ShuffleBNRun.curves, seed: seed) {
        try run.findings(of: $0, seed: seed, progress: progress)
      }
    }
    // The queue of 256 keys is there already: only the other companies are trained.
    let companies = try ofCompanies?.run { arm, seed, progress in
      try results.findings(arm: arm.name, seed: seed)
        ?? run.findings(of: arm.recipe, seed: seed, progress: progress)
    }

    // The figures, then the verdicts. Claims that are not required are printed like the others and fail nothing.
    let figures = ShuffleBNFigures(results: results, companies: companies, plan: plan)
    print(figures.trainedAgainstMeasured)
    for failure in try results.conclude(drawing: figures.all) { Issue.record("\(failure)") }
    for failure in try companies?.conclude(drawing: []) ?? [] { Issue.record("\(failure)") }
  }

  // **What the company is worth** (full size). The queue of 256 keys once more, in groups of 2 and 8 as well, in one group of
  // 16, and under group norm (8 groups of channels); and a queue of 1024 keys at the same drift index (m = 0.9975). Group norm
  // is the arm without company: an image is normalised with its own mean and variance. One group is the arm with the *largest*
  // company, which query and key always share.
  //
  // Three things are measured, the first two at the end of a run, the third over its second half.
  //
  // - **On what the pretext accuracy rests** (`CompanyReadout`). Fresh views are encoded twice by the same encoders: once with
  //   the keys in their queries' company (`together`) and once with the keys shuffled (`shuffled`). `reliance` is the
  //   difference, in percentage points. An encoder that uses the company loses accuracy when it is taken away. One that was
  //   trained with shuffling may still gain from it, because query and key then share the noise of one company's statistics.
  // - **Where the companions lie** (`companycosine`): the mean cosine of a query with the keys of its companions, the other
  //   images of its group, less that with the keys of another batch. End-to-end these are negatives that the soft-max sees. A
  //   queue takes up the keys of a batch after the step, so there it does not see them.
  // - **Which group a key betrays** (`GroupProbe`). The probe encodes each view in seven other companies, drawn at random. The
  //   mean of these keys is what the image explains; it is subtracted. What is left is the trace of the company. Batch norm
  //   subtracts the mean of the group, so the trace should point away from what the other members show. From it the probe
  //   guesses the group of the key's *query* (`ofquery`) and the group in which the key was *encoded* (`encodedin`). Both are
  //   given as percentage points above chance, which is one in G, over the second half of the run.

  // That the leak teaches the hue and unteaches the position is claimed after pilots on seeds 101 and 102. The reason may be
  // that the company's statistics are first of all those of its colours, for a mean over pixels keeps a colour and loses a
  // place (*conjecture*).

  private func companyExperiment(
    _ plan: ShuffleBNPlan, _ run: ShuffleBNRun, settings: Settings
  ) throws -> Experiment<Company> {
    try Experiment(
      name: "shuffle-bn-company", arms: plan.companies, metrics: run.metrics, curves: ShuffleBNRun.curves,
      claims: plan.companyClaims, seeds: settings.seeds(1...6),
      configuration: [plan.shared.description, "size of the groups, shuffling, normalisation, K and m are the arm's"],
      settings: settings, filter: "ShuffleBNChapter")
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    let settings = try Settings(acceptsData: true)
    let ofOwnImages =
      settings.data == nil ? settings.choose(quick: ["-factors"], full: ["-factors", "-groups", "-leak"]) : []
    let names = try ([""] + ofOwnImages).map { try settings.name("shuffle-bn") + $0 }
    #expect(Figure.undrawn(names, in: settings.plots) == [])
  }
}
