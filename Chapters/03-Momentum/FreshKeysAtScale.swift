import Ablations
import Foundation
import Images
import MomentumContrast
import SmallScale
import Tensors
import Testing

extension Momentum {

  // ### Second: do encoders without momentum go by freshness?
  //
  // The outline-only world is the better microscope for this, with a deep queue (K/N = 64) and a learning rate that stays: there
  // is no cheap fingerprint that an encoder without momentum could fall back on, and a rate that does not fall leaves it moving.
  //
  // **What is measured, at the end of a run.** 256 fresh queries are compared with their own keys and the queue: that loss is the
  // *measured* one. Then every query is given the key of *another* image of its batch in the place of its own. That key is as
  // fresh as the own one and knows nothing of the query's image. If the *swapped* loss equals the measured one, the encoder makes
  // no use of its images; and if both lie below ln(K + 1), it is freshness that lowers them.
  //
  // **What is predicted.** The keys in the queue are compared with today's key encoder. Let c_a be the mean cosine between a
  // stored key of age a and today's keys of *other* images, and c₀ that between two of today's keys of different images. An
  // encoder that ignores its images has these cosines with its own image as well, and its loss follows from the ages alone:
  //
  // $$\ln\left(1 + N\sum_{a=1}^{K/N} e^{(c_a - c_0)/\tau}\right)$$
  //
  // The prediction has no free number. It takes a mean cosine for every age where the loss has a sum of exponentials. As the
  // exponential is convex, cosines that scatter make the measured loss somewhat higher.
  //
  // **The margin** is how much closer stored keys are to today's keys of their own images than to those of others.

  @Test func withoutMomentumTheLossFollowsFromTheAges() throws {
    let settings = try Settings(acceptsData: true)
    guard settings.data == nil else { return print("the freshness of keys is measured on the chapter's own images") }
    var recipe = SmallScaleRecipe.outlineOnly
    recipe.steps = settings.choose(quick: 1200, full: 8000)
    recipe.stalenessAt = 1
    recipe.configuration.batchSize = 16
    recipe.configuration.groups = DeviceGroups(count: 2)
    recipe.configuration.queueSize = 1024
    recipe.configuration.schedule = .constant
    recipe.readsFactors = false
    let shared = recipe
    let experiment = try Experiment(
      name: "momentum-fresh", arms: [0, 0.99].map { Arm(MomentumArm.name($0), MomentumArm(momentum: $0)) },
      metrics: [
        Metric("knn"), Metric("probe"), Metric("margin", decimals: 4), Metric("fresh", decimals: 4),
        Metric("measured", decimals: 3), Metric("swapped", decimals: 3), Metric("image", decimals: 3),
        Metric("ageonly", decimals: 3),
        Metric("log10swing", decimals: 4),
      ], curves: [CurveMetric("others", against: "age"), CurveMetric("margin-by-age", against: "age")],
      claims: [
        Claim(
          "the loss of m = 0 does not settle: in the middle half of the run it swings more than that of m = 0.99",
          metric: "log10swing", higher: "0", lower: "0.99", source: "V1 §4.1", paper: "oscillates",
          isRequired: settings.scale == .full),
        Claim(
          "the oldest keys of m = 0.99 tell their own image from others better than those of m = 0",
          metric: "margin", higher: "0.99", lower: "0", source: "V1 §3.2", isRequired: settings.scale == .full),
        Claim(
          "what the own image is worth, the swapped loss less the measured one, is more with m = 0.99 than with 0 "
            + "(stated after seeds 1–5 had been seen)",
          metric: "image", higher: "0.99", lower: "0", source: "here", isRequired: false),
      ], seeds: settings.seeds(quick: 3, full: 5), configuration: [shared.description, "m is the arm's"],
      settings: settings, filter: "MomentumChapter")
    let results = try experiment.run { arm, seed, progress in
      let recipe = arm.recipe.recipe(from: shared)
      var (measured, swapped) = (Double.nan, Double.nan)
      let outcome = try recipe.run(seed: seed, progress: progress) { moco, images in
        let pairs = recipe.freshPairs(
          of: moco, images: images, batches: 16, random: RandomSource(seed: seed).stream("fresh keys"))
        func loss(_ keys: Tensor) -> Double {
          Vectorized.infoNCE(
            queries: pairs.queries, keys: keys, negatives: moco.queue.keys,
            temperature: recipe.configuration.temperature
          ).loss
        }
        let batch = recipe.configuration.batchSize
        let others = pairs.keys.gatheringRows(
          (0..<pairs.keys.shape[0]).map { $0 / batch * batch + ($0 + 1) % batch })
        (measured, swapped) = (loss(pairs.keys), loss(others))
      }
      let predicted = AgeOnlyLoss(
        batchSize: recipe.configuration.batchSize, temperature: Double(recipe.configuration.temperature),
        fresh: outcome.commonToFreshKeys, cosines: outcome.unrelated.map(\.y))
      return Findings(
        [
          "knn": outcome.knn, "probe": outcome.probe, "margin": outcome.oldestKeyMargin,
          "fresh": outcome.commonToFreshKeys, "measured": measured, "swapped": swapped,
          "image": swapped - measured, "ageonly": predicted.loss,
          "log10swing": log10(outcome.lossSwing),
        ], curves: ["others": outcome.unrelated, "margin-by-age": outcome.marginByAge])
    }

    let fresh = FreshKeysFigure(results: results, guessing: log(Double(shared.configuration.queueSize + 1)))
    print(fresh.table)
    for failure in try results.conclude(drawing: [fresh.figure]) { Issue.record("\(failure)") }
  }
}

/// The loss of both arms with own keys, with swapped ones, and as the ages predict it, seed by seed.
struct FreshKeysFigure {
  let results: ExperimentResults
  /// ln(K + 1).
  let guessing: Double

  private static let quantities = [
    (metric: "measured", name: "measured, own keys"), (metric: "swapped", name: "keys of other images"),
    (metric: "ageonly", name: "predicted from ages alone"),
  ]

  /// The numbers in Markdown.
  var table: String {
    let rows = ["0", "0.99"].flatMap { arm in
      results.seeds.indices.map { index in
        let numbers = ["fresh", "margin", "measured", "swapped", "ageonly"].map {
          Table.cell(results.values($0, arm: arm)[index], decimals: 2)
        }
        return "| \(arm) | \(results.seeds[index]) | \(numbers.joined(separator: " | ")) |"
      }
    }
    let head = [
      "| m | seed | c₀ | margin | loss measured | keys swapped | by age alone |", "|---|---|---|---|---|---|---|",
    ]
    return (head + rows).joined(separator: "\n")
  }

  var figure: Figure {
    let places = ["0", "0.99"].flatMap { arm in results.seeds.indices.map { (arm: arm, index: $0) } }
    var chart = CategoricalChart(
      name: "momentum-fresh", title: "Is it the image or the freshness of its key that lowers the loss?",
      categories: places.map { "m = \($0.arm), seed \(results.seeds[$0.index])" }, xLabel: "",
      yAxis: ChartAxis("InfoNCE [nats]; dotted: ln(K + 1)"),
      series: Self.quantities.map { quantity in
        CategoricalChart.Series(
          quantity.name, places.map { [results.values(quantity.metric, arm: $0.arm)[$0.index]] })
      })
    chart.reference = (guessing, "")
    return chart.figure()
  }
}
