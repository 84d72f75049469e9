import Ablations
import Foundation
import MomentumContrast
import SmallScale
import Testing

/// What distinguishes the arms of the chapter.
struct Company: Sendable {
  /// Images that are normalised together.
  var size: Int
  var shuffles = true
  var mechanism = Mechanism.queue
  var normalization = NormalizationLayer.batch
}

extension ShuffleBN {

  // ## Act 3: at scale
  //
  // **What the paper found** (A.9, Fig. A.1, ResNet-50 on ImageNet, 8 devices of 32 images, the first 80 epochs): without
  // shuffling, the accuracy in the pretext task (to pick one's own key out of K + 1) rises above 99.9 %, and kNN on the
  // validation images soon falls. It is so for MoCo and for end-to-end training. A memory bank is immune: its positive was
  // encoded an epoch ago, in another company. The paper gives no number for kNN in the text; Fig. A.1 shows the curves.
  //
  // **What is done here.** Batches of 16 small images in groups of 2, 4 and 8, or all in one; queue of K = 512; everything
  // else as in chapter 3. At the same seed the arms share images, order, views, first weights and first queue. Group norm
  // (8 groups of channels), end-to-end training and a memory bank, each at groups of 4, are the controls. An end-to-end query
  // has 15 negatives and not 512, so its accuracies are higher from the start; compare them with each other.
  //
  // **The leak made visible.** A probe asks keys for their group (`GroupProbe`). It encodes each view in seven more, random
  // companies and takes the mean away: what the image explains. Is the rest, the key's signature, directed away from what
  // the other members of its group show? Batch norm subtracted their mean, so it should be. The probe is asked for two
  // groups: the one the key was *encoded* in, and the one its *query* was encoded in. By guessing it is right once in G.
  // `encodedIn` and `ofQuery` are how much better than guessing it is, in percentage points, over the run.
  //
  // **Expect** a signature wherever batch norm has small groups, shuffled or not: shuffling does not clean the keys. It makes
  // what they betray useless.

  static func name(_ size: Int, _ shuffles: Bool) -> String { "groups of \(size), \(shuffles ? "" : "not ")shuffled" }

  static func arms(sizes: [Int], batch: Int, controls: Bool) -> [Arm<Company>] {
    func pair(_ name: String, _ company: Company) -> [Arm<Company>] {
      [true, false].map { shuffles in
        var company = company
        company.shuffles = shuffles
        return Arm("\(name), \(shuffles ? "" : "not ")shuffled", company)
      }
    }
    let bank = Company(size: 4, mechanism: .memoryBank)
    return sizes.flatMap { pair("groups of \($0)", Company(size: $0)) }
      + (controls ? [Arm("one group", Company(size: batch))] : [])
      + [Arm("group norm", Company(size: 4, normalization: .group(channelGroups: 8)))]
      + pair("end-to-end", Company(size: 4, mechanism: .endToEnd)) + [Arm("memory bank", bank)]
      + (controls ? [Arm("memory bank, one group", Company(size: batch, mechanism: .memoryBank))] : [])
  }

  @Test func withoutShufflingKeysBetrayTheirQueries() throws {
    let settings = try Settings()
    let isFull = settings.scale == .full
    let sizes = settings.choose(quick: [4], full: [2, 4, 8])
    var recipe = SmallScaleRecipe.outlineOnly
    recipe.steps = settings.choose(quick: 1200, full: 7000)
    if !isFull { (recipe.imageCount, recipe.evaluationTrainCount, recipe.evaluationTestCount) = (2048, 2048, 1024) }
    recipe.configuration.batchSize = 16
    recipe.configuration.queueSize = 512
    recipe.configuration.schedule = .constant
    recipe.stalenessAt = nil
    recipe.curveInterval = recipe.steps / settings.choose(quick: 3, full: 14)
    recipe.knnInterval = recipe.curveInterval

    // The claims, before the run.
    let (with, without) = (Self.name(4, true), Self.name(4, false))
    var claims = sizes.map { size in
      Claim(
        "groups of \(size): without shuffling, more queries find their key", metric: "pretext",
        higher: Self.name(size, false), lower: Self.name(size, true), source: "V1 A.9", paper: "> 99.9 % without")
    }
    claims += [
      Claim(
        "end-to-end too: without shuffling, more queries find their key", metric: "pretext",
        higher: "end-to-end, not shuffled", lower: "end-to-end, shuffled", source: "V1 A.9"),
      Claim(
        "without shuffling, keys betray their query's group", metric: "ofQuery", higher: without, lower: "group norm",
        source: "V1 §3.3"),
      Claim(
        "end-to-end too: without shuffling, keys betray their query's group", metric: "ofQuery",
        higher: "end-to-end, not shuffled", lower: "group norm", source: "V1 A.9"),
      Claim(
        "shuffling does not clean the keys: they still betray the group they were encoded in", metric: "encodedIn",
        higher: with, lower: "group norm", source: "here"),
    ]
    claims += sizes.map { size in
      Claim(
        "groups of \(size): with shuffling, better features", metric: "knn", higher: Self.name(size, true),
        lower: Self.name(size, false), source: "V1 Fig. A.1", isRequired: false)
    }
    // Added after seeds 1–5 of the full size had been seen, and tried on seeds 201–205.
    claims.append(
      Claim(
        "end-to-end: with shuffling, better features", metric: "knn", higher: "end-to-end, shuffled",
        lower: "end-to-end, not shuffled", source: "V1 A.9", isRequired: false))
    // What an immune arm shows is claimed to be *equal*, to within 5 points (others show 50): the whole interval must lie in
    // there, so that a noisy run cannot pass for an immune one. The expected spread of 1 point is that of seeds 1–5 at full
    // size, 0.8 and 0.4, rounded up. At quick size the probe asks too few keys: seeds 80511–80513 had spreads of 1.8 and 3.5,
    // with which four seeds show the equality, among 9 claims, in 27 and 3 of 100 sets. So it is claimed at full size only.
    if isFull {
      claims += [
        Claim(
          "shuffled, keys say nothing of their query's group: no more than under group norm", metric: "ofQuery",
          equal: (with, "group norm"), within: 5, spread: 1, source: "V1 §3.3"),
        Claim(
          "a memory bank is immune: its positives say nothing of their query's group", metric: "ofQuery",
          equal: ("memory bank", "group norm"), within: 5, spread: 1, source: "V1 A.9"),
        Claim(
          "the smaller the groups the larger the leak: 2 against 8", metric: "pretext",
          largerGain: (from: Self.name(2, true), to: Self.name(2, false)),
          smallerGain: (from: Self.name(8, true), to: Self.name(8, false)), source: "here", isRequired: false),
        Claim(
          "small groups help queries find keys in the queue (not shuffled), and not in the bank", metric: "pretext",
          largerGain: (from: "one group", to: without),
          smallerGain: (from: "memory bank, one group", to: "memory bank"),
          source: "V1 A.9", isRequired: false),
        Claim(
          "group norm costs accuracy against batch norm", metric: "knn", higher: "one group", lower: "group norm",
          source: "moco#66", paper: "about 2 on ImageNet", isRequired: false),
      ]
    }

    try recipe.validate()
    let shared = recipe
    let experiment = try Experiment(
      name: "shuffle-bn", arms: Self.arms(sizes: sizes, batch: recipe.configuration.batchSize, controls: isFull),
      metrics: [Metric("knn"), Metric("probe"), Metric("pretext"), Metric("ofQuery"), Metric("encodedIn")],
      curves: ["knn-curve", "pretext-curve", "of-query", "encoded-in"].map { CurveMetric($0, decimals: 2) },
      claims: claims, seeds: settings.seeds(quick: 4, full: 5),
      configuration: [recipe.description, "arms: groups, shuffling, mechanism and normalisation as named"],
      settings: settings,
      filter: "ShuffleBNChapter")

    let results = try experiment.run { arm, seed, progress in
      let groups = shared.configuration.batchSize / arm.recipe.size
      var recipe = shared
      recipe.configuration.groups = DeviceGroups(count: groups)
      recipe.configuration.shufflesBatch = arm.recipe.shuffles
      recipe.configuration.mechanism = arm.recipe.mechanism
      recipe.normalization = arm.recipe.normalization
      recipe.groupProbeBatches = isFull ? 32 : 16
      let outcome = try recipe.run(seed: seed, progress: progress)
      func mean(_ points: some Collection<Findings.Point>) -> Double {
        points.reduce(0) { $0 + $1.y } / Double(points.count)
      }
      let guessing = 100 / Double(groups)
      return Findings(
        [
          "knn": outcome.knn, "probe": outcome.probe,
          "pretext": mean(outcome.pretext.suffix(outcome.pretext.count / 3)),
          "ofQuery": mean(outcome.queryGroup) - guessing, "encodedIn": mean(outcome.keyGroup) - guessing,
        ],
        curves: [
          "knn-curve": outcome.knnCurve, "pretext-curve": outcome.pretext, "of-query": outcome.queryGroup,
          "encoded-in": outcome.keyGroup,
        ])
    }

    // The figures, then the verdicts. Claims that are not required are printed like the others and fail nothing.
    let figures = ShuffleBNFigures(results: results, sizes: sizes, recipe: recipe)
    for failure in try results.conclude(drawing: figures.all) { Issue.record("\(failure)") }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    #expect(Figure.undrawn(ShuffleBNFigures.names, in: try Settings().plots) == [])
  }

  // ## What came of it
  //
  // At full size, seeds 1–5, in percent (pretext: the last third of the run; betrayed: above guessing):
  //
  // | | kNN | pretext | query's group betrayed | own group betrayed |
  // |---|---|---|---|---|
  // | groups of 2, shuffled / not | 44.4 / 55.3 | 17.4 / 39.9 | 0.2 / 52.0 | 21.8 / 52.0 |
  // | groups of 4, shuffled / not | 57.5 / 61.9 | 20.1 / 36.3 | −0.2 / 57.9 | 44.9 / 57.9 |
  // | groups of 8, shuffled / not | 63.4 / 63.1 | 27.5 / 37.1 | −0.2 / 47.5 | 47.0 / 47.5 |
  // | one group | 62.9 | 35.5 | – | – |
  // | group norm | 60.3 | 29.8 | – | – |
  // | end-to-end, shuffled / not | 74.8 / 71.5 | 65.0 / 80.5 | −0.1 / 66.4 | 65.9 / 66.4 |
  // | memory bank | 34.7 | 0.8 | −0.2 | – |
  //
  // - **The leak is there at once, and shuffling closes it.** Unshuffled, keys betray their query's group from the
  //   first point of the curve on (step 500), and a little more as training goes on. (An encoder with random weights subtracts
  //   its group's mean as well, so it should do so too; that was not measured.) Shuffled, the probe guesses.
  // - **Queries use it.** The pretext accuracy is 22.5 ± 3.5, 16.1 ± 3.5 and 9.6 ± 4.0 points higher without shuffling in groups
  //   of 2, 4 and 8; 2 gains more than 8 by 12.9 ± 4.0. But mind what it is compared with. Beside *one* group, which has no
  //   company to betray, unshuffled groups of 4 gain nothing (0.8 ± 3.9 points), and that small groups help in a queue more than
  //   in a bank is not shown (1.4 ± 3.9). So much of the 16 points may be what the noise of two companies costs the shuffled
  //   arm; this experiment does not part the two.
  // - **Shuffling does not clean the keys.** Asked for the group they were *encoded* in, keys answer shuffled or not.
  //   What is closed is the way from that group to the query.
  // - **The pretext task is not solved by the leak here.** In the paper more than 99.9 % of the queries find their key,
  //   here less than half do in the queue. ResNet-50 has 53 batch norms to recognise a company by, this encoder has four.
  // - **The bank is immune, and not for being good.** An entry was encoded an epoch ago, by an encoder that has changed
  //   much since; hardly a query finds its own. The probe is what shows that company plays no part in it.
  // - **End-to-end, kNN suffers as in the paper**: pretext accuracy 15.5 ± 1.2 points higher without shuffling, kNN 3.3 ± 2.0
  //   *lower*. The linear probe does not (−0.2 ± 2.6). That this would be so end-to-end and not in a queue was not foreseen:
  //   the claim was added to the list after seeds 1–5 had been seen. On seeds 201–205, which had no part in stating it, the same
  //   two arms are 4.0 ± 2.0 apart by kNN and 3.0 ± 2.4 by the probe.
  // - **In a queue, that features suffer is not shown; in groups of 2 it is the other way round.** kNN with shuffling is
  //   10.9 ± 5.8 points *behind* in groups of 2, 4.4 ± 6.2 behind in groups of 4, and 0.3 ± 2.6 ahead in groups of 8; by the
  //   probe it is behind in groups of 2 and of 4 (10.5 ± 6.1 and 6.1 ± 4.5). A likely
  //   reason: in a group of 2 half of a key's company is one random image. Shuffled, query and key differ by the noise of
  //   two companies; unshuffled they share it, and it cancels. The noise fades as groups grow; the paper's have 32.
  //   And a hint that finds a third of the keys leaves the other two thirds to be found by looking.
  //
  // - **Group norm costs 2.6 ± 2.6 points of kNN** against batch norm in one group; about 2 on ImageNet (moco#66).
  //
  // **What was tried for it**, on seed 101, kNN shuffled / not. Batch 16 in groups of 2, K = 512, 4800 steps at a constant
  // rate: 34.1 / 45.5. Batch 32 in groups of 2, K = 1024, 3000 steps, cosine: 32.2 / 37.0; the same in groups of 4: 36.2 /
  // 35.7. With τ = 0.07 and a cosine: 16,384 steps, K = 256, groups of 4 70.0 / 72.9, groups of 2 60.0 / 61.1; batch 32, K = 1024,
  // 8192 steps, groups of 4 68.6 / 65.1 (probe 72.6 / 73.2); an encoder twice as wide, 6144 steps 58.3 / 62.2; two stages more 49.8 /
  // 51.7; an MLP head 34.6 / 42.7; crops from 15 % of the area 25.0 / 28.3. Of these ten, one seed
  // each, two were as in the paper.
  //
  // What follows for practice: watch a measure of the features beside the pretext accuracy, as every run here does. Of a
  // rising pretext accuracy alone nobody can say whether images are learned or companies.
  //
  // Read on in chapter 5, `Version2`: what a better head, stronger augmentation and another schedule are worth.
}
