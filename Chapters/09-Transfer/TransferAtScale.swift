import Ablations
import Images
import SmallScale
import Tensors
import Testing
import Transfer

extension TransferredFeatures {
  // ## Act 3: at scale
  //
  // PROSE

  @Test func whatAPreTrainingIsWorthOnScenes() throws {
    let settings = try Settings()
    let plan = TransferPlan(settings.scale)
    let run = plan.run
    try run.recipe.validate()
    let experiment = try Experiment(
      name: "transfer", arms: plan.arms.map { Arm($0.name, $0) }, metrics: run.metrics, curves: run.curves,
      claims: plan.claims, seeds: settings.seeds(quick: 4, full: 5),
      configuration: [run.recipe.description, run.line], settings: settings, filter: "TransferChapter")
    for plan in TransferPlan.seedPlans { print(plan.description(seeds: experiment.seeds.count)) }
    let shownSeed = experiment.seeds[0]
    let results = try experiment.run { arm, seed, progress in
      try run.findings(arm.recipe, seed: seed, isShown: seed == shownSeed, progress: progress)
    }
    let test = try ObjectScenes(run.world, seed: shownSeed).scenes(ScenePictures.candidates, of: .test)
    let figures = TransferFigures(
      results: results, plan: plan,
      pictures: ScenePictures(results: results, test: test, arms: ("supervised", "MoCo v1")))
    print(figures.table)
    for failure in try results.conclude(drawing: figures.all) { Issue.record("\(failure)") }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    let settings = try Settings()
    let names = TransferFigures.endings(isFull: settings.scale == .full).map { "transfer" + $0 }
    #expect(Figure.undrawn(names, in: settings.plots) == [])
  }
}
