// ## Act 3: at scale
//
// **What the papers found.** V1 takes τ = 0.07 from instance discrimination and does not vary it. V2 (§3) does; with the fc head
// of V1, ResNet-50, 200 epochs, linear probe on ImageNet:
//
// | τ | 0.07 | 0.1 | 0.2 | 0.3 | 0.4 | 0.5 |
// |---|---|---|---|---|---|---|
// | accuracy, % | 60.6 | **60.7** | 59.0 | 58.2 | 57.2 | 56.4 |
//
// **What is done here.** The recipe of all chapters, small: procedural images of eight shapes (chapter 0), four convolutions and
// a linear head, batches of N = 32 in four groups with shuffled batch norm. The queue has only K = 512 keys, so that a run of
// a few thousand steps learns to tell them apart; the learning rate is 0.06 and stays there. Only τ differs between the
// arms. At the same seed they share images, order, views, shuffles, first weights and first queue.
//
// **How the share of the hardest is measured.** When a run ends, 256 fresh queries are compared with the 512 keys that then
// stand in its queue. Of what the negatives push, how much comes from the ten hardest of each query? If all were alike it
// would be 10/512, 2 %. Act 1 showed that on *given* cosines a lower τ must raise that share. But cosines are not given: the
// encoder learns them, under the same τ, and may well make up for it. So the claim below is about each encoder at its
// own τ, and could fail. The figure also shows every queue under every τ.
//
// **The first regime tried hardly showed it** (N = 16, K = 1024, learning rate 0.03 on a cosine, 4000 steps). Those encoders
// had learned little: the own key came first in 1 to 2 % of cases. On seeds 101 and 102 the ten hardest had 6.3 and 6.8 % of the
// gradient at τ = 0.03 and 5.3 and 5.9 % at 0.07; on seed 101, 4.9 % at 0.1. The regime above is the next one, tried on seed 101
// for 3000 steps at τ = 0.07, 0.2 and 1, with rate 0.03 (21, 16 and 4 %) and 0.06 (33, 16 and 4 %).

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
    let temperatures: [Float] = settings.choose(quick: [0.07, 0.2, 1], full: [0.03, 0.07, 0.1, 0.2, 0.5, 1])
    var recipe = SmallScaleRecipe()
    recipe.steps = settings.choose(quick: 2000, full: 6000)
    recipe.curveInterval = 1
    recipe.stalenessAt = nil
    recipe.configuration.queueSize = 512
    recipe.configuration.learningRate = 0.06
    recipe.configuration.schedule = .constant

    // The claims, before the run. The share is judged by its logarithm: it is a size, of which one is so many *times* another.
    // Neighbouring temperatures are told apart by a long run only, and are required there.
    let isFull = settings.scale == .full
    var claims = [
      Claim(
        "the ten hardest negatives have more of the gradient at τ = 0.2 than at 1", metric: "log10hardest",
        higher: "0.2", lower: "1.0", source: "V1 Eq. 1"),
      Claim(
        "the ten hardest negatives have more of the gradient at τ = 0.07 than at 0.2", metric: "log10hardest",
        higher: "0.07", lower: "0.2", source: "V1 Eq. 1", isRequired: isFull),
      Claim(
        "the own key comes first more often at τ = 0.2 than at 1", metric: "pretext", higher: "0.2", lower: "1.0",
        source: "V1 Eq. 1"),
      Claim(
        "the own key comes first more often at τ = 0.07 than at 0.2", metric: "pretext", higher: "0.07", lower: "0.2",
        source: "V1 Eq. 1", isRequired: isFull),
      Claim(
        "the loss rises more while the queue fills at τ = 0.07 than at 1", metric: "rise", higher: "0.07", lower: "1.0",
        source: "V1 Eq. 1"),
      Claim(
        "a middle τ learns better features than a high one: 0.2 than 1", metric: "knn", higher: "0.2", lower: "1.0",
        source: "V2 §3", isRequired: false),
      Claim(
        "a middle τ learns better features than a high one: 0.2 than 1", metric: "probe", higher: "0.2", lower: "1.0",
        source: "V2 §3", isRequired: false),
      Claim(
        "τ = 0.07 learns better features than 0.2", metric: "probe", higher: "0.07", lower: "0.2", source: "V2 §3",
        paper: "60.6 − 59.0 = +1.6", isRequired: false),
    ]
    if isFull {
      claims += [
        Claim(
          "τ = 0.1 learns better features than 0.5", metric: "probe", higher: "0.1", lower: "0.5", source: "V2 §3",
          paper: "60.7 − 56.4 = +4.3", isRequired: false),
        Claim(
          "τ = 0.1 learns better features than 0.03", metric: "probe", higher: "0.1", lower: "0.03",
          source: "not in the papers", isRequired: false),
      ]
      claims += zip(temperatures, temperatures.dropFirst()).map { low, high in
        Claim(
          "the ten hardest: more at τ = \(low) than at \(high)", metric: "log10hardest", higher: "\(low)",
          lower: "\(high)", source: "V1 Eq. 1", isRequired: false)
      }
    }

    try recipe.validate()
    let shared = recipe
    let experiment = try Experiment(
      name: "dictionary-lookup", arms: [Arm("untrained", nil)] + temperatures.map { Arm("\($0)", $0) },
      metrics: [
        Metric("knn"), Metric("probe"), Metric("hardest"), Metric("log10hardest", decimals: 4),
        Metric("first", decimals: 4), Metric("rise", decimals: 4), Metric("last", decimals: 4), Metric("pretext"),
      ],
      curves: [
        CurveMetric("start"), CurveMetric("loss"), CurveMetric("share", against: "temperature", axisDecimals: 2),
        CurveMetric("concentration", against: "negatives"),
      ],
      claims: claims, seeds: settings.seeds(quick: 4, full: 5), configuration: [recipe.description],
      settings: settings, filter: "DictionaryLookupChapter")

    let results = try experiment.run { arm, seed, progress in
      var recipe = shared
      if let temperature = arm.recipe {
        recipe.configuration.temperature = temperature
      } else {
        // Not trained, but shown enough views to fill the queue; its τ is that of the other chapters.
        recipe.steps = 200
        recipe.configuration.learningRate = 1e-12
      }
      let ran = recipe
      var negatives: HardNegatives?
      let outcome = try ran.run(seed: seed, progress: progress) { moco, images in
        negatives = ran.hardNegatives(
          of: moco, images: images, batches: 8, random: RandomSource(seed: seed).stream("hard negatives"))
      }
      return TemperatureFindings(
        outcome: outcome, negatives: try #require(negatives), configuration: ran.configuration
      ).findings
    }

    let figures = DictionaryLookupFigures(
      results: results, temperatures: temperatures.map { "\($0)" }, configuration: recipe.configuration,
      steps: recipe.steps)

    // Between floor and guessing, where is the loss? A number near ln(K + 1) says little without the pretext accuracy.
    let dictionary = Double(recipe.configuration.queueSize)
    print("| τ | first step | queue filled | end | floor ln(1 + K·e^(−1/τ)) | guessing | own key first, % |")
    print("|---|---|---|---|---|---|---|")
    for temperature in temperatures {
      func mean(_ metric: String) -> Double { Statistics.mean(results.values(metric, arm: "\(temperature)")) }
      let cells = [
        mean("first"), mean("first") + mean("rise"), mean("last"), log(1 + dictionary * exp(-1 / Double(temperature))),
        log(dictionary + 1), mean("pretext"),
      ]
      print("| \(temperature) | " + cells.map { format($0, 2) }.joined(separator: " | ") + " |")
    }

    // The figures, then the verdicts. Claims that are not required are printed like the others and fail nothing.
    for failure in try results.conclude(drawing: [figures.accuracy, figures.loss, figures.hardest]) {
      Issue.record("\(failure)")
    }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    let names = ["", "-loss", "-hardest"].map { "dictionary-lookup" + $0 }
    #expect(Figure.undrawn(names, in: try Settings().plots) == [])
  }

  // ## What came of it
  //
  // The tables that the run prints are the result. At quick size, on the seeds 921, 922 and 923, which nobody had tried:
  //
  // - **The gradient falls on fewer negatives at a lower τ**: on the ten hardest 18, 11 and 4 % at τ = 0.07, 0.2 and 1. The step from
  //   0.2 to 1 is shown. That from 0.07 to 0.2 is not, in 2000 steps and on three seeds (0.22 ± 0.23 in the logarithm to base
  //   10), nor does the own key come first more often (12 and 11 %); both are claimed of the long run.
  // - **The encoder makes up for a good part of it.** Look at *one* queue, that of the encoder trained at 0.2, with the three
  //   temperatures, and the ten hardest have 32, 11 and 3 %. The encoder trained at 0.07 has less, 18 % at its own τ: its
  //   cosines lie closer together.
  // - **The loss starts low and rises at a low τ**: at 0.07 from 0.2 in the first step to 4.2 once the queue is full; at τ = 1 from
  //   5.5 to 6.2, one nat above its floor. An untrained encoder (τ = 0.1) goes from 0.7 to 6.2, which is ln(513).
  // - **A loss near ln(K + 1) is no failure**: at τ = 1 it ends at 5.7, half a nat below guessing, with the own key first in only
  //   2.0 % (guessing: 0.2 %), and yet the probe is at 57 %, where an untrained encoder has 25.
  // - **The order of V2's table is not shown here.** In so short a run 0.07 has not overtaken 0.2 (probe 49 against 54 %, a
  //   difference within the noise).
  //
  // At full size (seeds 1–5, 6000 steps; `plots/dictionary-lookup.tsv`):
  //
  // - Every step from one temperature to the next is shown for the ten hardest, and the own key comes first the more often the
  //   lower τ is: in 48, 38, 27, 17, 8 and 4 % from τ = 0.03 to 1.
  // - **Too high is bad for features as well**: 0.2 is ahead of 1 by 8.8 ± 2.3 points (probe) and 9.5 ± 3.4 (kNN). By the
  //   probe no difference is shown between 0.07 and 0.5, where V2 has more than four points. That 0.03 is too low is not shown
  //   (0.1 is ahead by 2.9 ± 4.4).
  //
  // Next: chapter 2, where the keys come from: the batch, a memory bank or a queue (`Chapters/02-DictionaryMechanisms`).
}
