import Ablations
import Foundation
import MomentumContrast
import SmallScale
import Testing

extension Momentum {

  // ## Act 3, second: do encoders without momentum really go by freshness?
  //
  // The outline-only world is the better microscope for this, with a deep queue (K/N = 64) and a learning rate that stays: there
  // is no cheap fingerprint that an encoder without momentum could fall back on, and a rate that does not fall leaves it moving.
  //
  // **What is measured, and predicted.** Halfway through a run the keys in the queue are compared with today's key encoder. Let
  // c_a be the mean cosine between a stored key of age a and today's keys of *other* images, and c₀ that between two of today's
  // keys of different images. If an encoder ignores its images, these are also the cosines with its own image, and the loss
  // follows from the ages alone:
  //
  // $$\ln\Bigl(1 + N\sum_{a=1}^{K/N} e^{(c_a - c_0)/\tau}\Bigr)$$
  //
  // The prediction has no free number. It stands beside the loss that was measured over the next ten steps, seed by seed. It
  // takes a mean cosine for every age, where the loss has a sum of exponentials; as the exponential is convex, cosines that
  // scatter make the measured loss somewhat higher.
  //
  // **The margin** says which seeds the prediction is about: how much closer stored keys are to today's keys of their own
  // images than to those of others. Where it is 0 the encoder ignores its images.

  @Test func withoutMomentumTheLossFollowsFromTheAges() throws {
    let settings = try Settings(acceptsData: true)
    guard settings.data == nil else { return print("the freshness of keys is measured on the chapter's own images") }
    var recipe = SmallScaleRecipe.outlineOnly
    recipe.steps = settings.choose(quick: 1200, full: 8000)
    recipe.curveInterval = 10
    recipe.configuration.batchSize = 16
    recipe.configuration.groups = DeviceGroups(count: 2)
    recipe.configuration.queueSize = 1024
    recipe.configuration.schedule = .constant
    recipe.readsFactors = false
    let shared = recipe
    let experiment = try Experiment(
      name: "momentum-fresh", arms: [0, 0.99].map { Arm(MomentumArm.name($0), MomentumArm(momentum: $0)) },
      metrics: [
        Metric("knn"), Metric("probe"), Metric("margin", decimals: 4), Metric("loss", decimals: 3),
        Metric("ageonly", decimals: 3), Metric("fresh", decimals: 4), Metric("log10swing", decimals: 4),
      ], curves: [CurveMetric("others", against: "age"), CurveMetric("margin-by-age", against: "age")],
      claims: [
        Claim(
          "the loss of m = 0 does not settle: in the middle half of the run it swings more than that of m = 0.99",
          metric: "log10swing", higher: "0", lower: "0.99", source: "V1 §4.1", paper: "oscillates",
          isRequired: settings.scale == .full),
        Claim(
          "the oldest keys of m = 0.99 tell their own image from others better than those of m = 0",
          metric: "margin", higher: "0.99", lower: "0", source: "V1 §3.2", isRequired: settings.scale == .full),
      ], seeds: settings.seeds(quick: 3, full: 5), configuration: [shared.description, "m is the arm's"],
      settings: settings, filter: "MomentumChapter")
    let results = try experiment.run { arm, seed, progress in
      let recipe = arm.recipe.recipe(from: shared)
      let outcome = try recipe.run(seed: seed, progress: progress)
      let predicted = AgeOnlyLoss(
        batchSize: recipe.configuration.batchSize, temperature: Double(recipe.configuration.temperature),
        fresh: outcome.commonToFreshKeys, cosines: outcome.unrelated.map(\.y))
      let next = outcome.loss.first { $0.x > Double(recipe.steps / 2) }
      return Findings(
        [
          "knn": outcome.knn, "probe": outcome.probe, "margin": outcome.oldestKeyMargin, "loss": next?.y ?? .nan,
          "ageonly": predicted.loss, "fresh": outcome.commonToFreshKeys, "log10swing": log10(outcome.lossSwing),
        ], curves: ["others": outcome.unrelated, "margin-by-age": outcome.marginByAge])
    }

    let fresh = FreshKeysFigure(results: results, guessing: log(Double(shared.configuration.queueSize + 1)))
    print(fresh.table)
    for failure in try results.conclude(drawing: [fresh.figure]) { Issue.record("\(failure)") }
  }
}

/// The measured loss of m = 0 beside what the ages of the keys predict, seed by seed.
struct FreshKeysFigure {
  let results: ExperimentResults
  /// ln(K + 1).
  let guessing: Double

  private func values(_ metric: String) -> [Double] { results.values(metric, arm: "0") }

  /// The same in Markdown.
  var table: String {
    let rows = results.seeds.indices.map { index in
      let numbers = ["fresh", "margin", "loss", "ageonly"].map { Table.cell(values($0)[index], decimals: 2) }
      return "| \(results.seeds[index]) | \(numbers.joined(separator: " | ")) |"
    }
    return
      (["| seed, m = 0 | c₀ | margin of the oldest keys | loss measured | by age alone |", "|---|---|---|---|---|"]
      + rows)
      .joined(separator: "\n")
  }

  var figure: Figure {
    let categories = results.seeds.indices.map { index in
      "seed \(results.seeds[index]), margin \(Table.cell(values("margin")[index], decimals: 2))"
    }
    var chart = CategoricalChart(
      name: "momentum-fresh", title: "Without momentum: the loss beside what the ages of the keys predict",
      categories: categories, xLabel: "m = 0, halfway through the run", yAxis: ChartAxis("InfoNCE [nats]"),
      series: [
        CategoricalChart.Series("measured", values("loss").map { [$0] }),
        CategoricalChart.Series("predicted from ages alone", values("ageonly").map { [$0] }),
      ])
    chart.reference = (guessing, "guessing, ln(K + 1)")
    return chart.figure()
  }
}
