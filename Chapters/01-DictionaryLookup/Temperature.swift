// ## Act 3: at scale
//
// **What the papers found.** V1 takes τ = 0.07 from instance discrimination and does not vary it. V2 (§3) does; with the linear
// head of V1 ("fc"), ResNet-50, 200 epochs, linear probe on ImageNet:
//
// | τ | 0.07 | 0.1 | 0.2 | 0.3 | 0.4 | 0.5 |
// |---|---|---|---|---|---|---|
// | accuracy, % | 60.6 | **60.7** | 59.0 | 58.2 | 57.2 | 56.4 |
//
// The table ends at 0.5 and begins at 0.07. What is claimed below of τ = 1 and τ = 0.03 is not in the papers.
//
// **What is done here.** The recipe of the chapters: the textured world (chapter 0), four convolutions and a linear head, batches of
// N = 16 in two groups with shuffled batch norm, K = 256, learning rate 0.015 on a cosine. The arms of the sweep differ in τ
// alone. At the same seed they share images, order, views, shuffles, first weights and first queue.
//
// **Two controls at full size.** Act 1 showed that τ also changes the prefactor 1/τ of the gradient. The arms "0.03, prefactor
// of 0.1" and "1.0, prefactor of 0.1" scale their loss by τ/0.1, so that their prefactor is 1/0.1 like that of the arm
// τ = 0.1. What then still differs between them and τ = 0.1 is 1 − p₊ and the shares. (`TemperatureArm.apply` does it by learning rate and
// weight decay.)
//
// **How the share of the hardest is measured.** When a run ends, 256 fresh queries are compared with the 256 keys that then
// stand in its queue. Of all that the negatives push, how much comes from the ten hardest of each query? If all were alike it
// would be 10/256, 4 %. Act 1 showed that on *given* cosines a lower τ must raise this share. But cosines are not given: the
// encoder learns them under the same τ, and could spread them so that the share stays the same. So the claim is about each
// encoder at its own τ, and it could fail. The figure also shows every queue under every τ.
//
// PILOT
//
// **The claims** are in `TemperatureClaims.swift`, each with its metric, its arms and its direction.

import Ablations
import Foundation
import Images
import MomentumContrast
import SmallScale
import Tensors
import Testing

extension DictionaryLookup {

  @Test func lowTemperaturesPushTheHardestAtScale() throws {
    let settings = try Settings()
    let isFull = settings.scale == .full
    var recipe = SmallScaleRecipe()
    recipe.steps = settings.choose(quick: 4096, full: 8192)
    recipe.curveInterval = 1
    recipe.stalenessAt = nil
    try recipe.validate()
    let shared = recipe

    let temperatures: [Float] = isFull ? [0.03, 0.07, 0.1, 0.2, 0.5, 1] : [0.07, 0.2, 1]
    let sweep = temperatures.map { Arm<TemperatureArm?>("\($0)", TemperatureArm(temperature: $0)) }
    let controls = isFull ? TemperatureArm.controls : []
    let experiment = try Experiment(
      name: "dictionary-lookup", arms: [Arm("untrained", nil)] + sweep + controls,
      metrics: [
        Metric("knn"), Metric("probe"), Metric("hardest"), Metric("log10hardest", decimals: 4),
        Metric("first", decimals: 4), Metric("rise", decimals: 4), Metric("last", decimals: 4), Metric("pretext"),
        Metric("unsolved", decimals: 4),
      ],
      curves: [
        CurveMetric("start"), CurveMetric("loss"), CurveMetric("share", against: "temperature", axisDecimals: 2),
        CurveMetric("concentration", against: "negatives"),
      ],
      claims: TemperatureClaims.claims(isFull: isFull), seeds: settings.seeds(quick: 4, full: 5),
      configuration: [recipe.description], settings: settings, filter: "DictionaryLookupChapter")

    let results = try experiment.run { arm, seed, progress in
      var ran = shared
      if let setting = arm.recipe {
        setting.apply(to: &ran.configuration)
      } else {
        // Not trained, but shown enough views to fill the queue; its τ is that of the other chapters.
        ran.steps = 200
        ran.configuration.learningRate = 1e-12
      }
      let recipe = ran
      var negatives: HardNegatives?
      let outcome = try recipe.run(seed: seed, progress: progress) { moco, images in
        negatives = recipe.hardNegatives(
          of: moco, images: images, batches: 16, random: RandomSource(seed: seed).stream("hard negatives"))
      }
      return TemperatureFindings(
        outcome: outcome, negatives: try #require(negatives), configuration: recipe.configuration
      ).findings
    }

    let figures = DictionaryLookupFigures(
      results: results, temperatures: temperatures, controls: controls.map(\.name),
      configuration: recipe.configuration, steps: recipe.steps)
    printLosses(of: results, arms: (sweep + controls).map(\.name), configuration: recipe.configuration)

    // The figures, then the verdicts. Claims that are not required are printed like the others and fail nothing.
    for failure in try results.conclude(drawing: [figures.accuracy, figures.loss, figures.hardest]) {
      Issue.record("\(failure)")
    }
  }

  /// A row for each arm, means over the seeds: the loss between its floor and guessing, what is learned, and the three
  /// factors of the gradient that can be written as numbers.
  private func printLosses(of results: ExperimentResults, arms: [String], configuration: Configuration) {
    let dictionary = Double(configuration.queueSize)
    print(
      "| arm | first step | queue filled | end | floor ln(1 + K·e^(−1/τ)) | guessing | own key first, % "
        + "| mean 1 − p₊ | (1 − p₊)/τ | ten hardest, % | kNN | probe |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for arm in arms {
      func mean(_ metric: String) -> Double { Statistics.mean(results.values(metric, arm: arm)) }
      let temperature = TemperatureArm.temperature(ofArm: arm)
      let cells = [
        mean("first"), mean("first") + mean("rise"), mean("last"), log(1 + dictionary * exp(-1 / temperature)),
        log(dictionary + 1), mean("pretext"), mean("unsolved"), mean("unsolved") / temperature, mean("hardest"),
        mean("knn"), mean("probe"),
      ]
      print("| \(arm) | " + cells.map { format($0, 2) }.joined(separator: " | ") + " |")
    }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    let names = ["", "-loss", "-hardest"].map { "dictionary-lookup" + $0 }
    #expect(Figure.undrawn(names, in: try Settings().plots) == [])
  }
}
