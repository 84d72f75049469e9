import Ablations
import Foundation
import Images
import MomentumContrast
import SmallScale
import Tensors

/// How an encoder came by its weights.
enum EncoderOrigin: Equatable, Sendable {
  /// Fresh weights.
  case untrained
  /// MoCo, without labels, at this multiple of the recipe's weight decay.
  case moco(decay: Float = 1)
  /// With all labels, at this multiple of the recipe's weight decay.
  case supervised(decay: Float = 1)

  /// The arms of the recipe's own weight decay.
  static let main = [Arm("untrained", Self.untrained), Arm("MoCo", .moco()), Arm("supervised", .supervised())]
  /// What shows that the size of features follows from it.
  static let ofOtherDecay = [
    Arm("MoCo, no decay", Self.moco(decay: 0)), Arm("MoCo, decay × 10", .moco(decay: 10)),
    Arm("supervised, decay × 10", .supervised(decay: 10)),
  ]
}

/// One run of the chapter: an encoder of one origin, and everything that is asked of it.
struct LinearProtocolRun {
  /// Pre-training, images and encoder.
  var recipe: SmallScaleRecipe
  /// Training with labels, from fresh weights and from given ones.
  var tuning: SupervisedRecipe
  /// The shares of labels.
  var fractions: [Double]
  /// η of the sweep.
  var rates: [Float]
  /// Images that are shown: queries among the test images, and points of the embedding.
  var shown = (queries: 8, neighbours: 5, points: 240)

  /// The name of a share's metric, as `frozen1` for one percent.
  static func name(_ metric: String, _ fraction: Double) -> String { "\(metric)\(Int((100 * fraction).rounded()))" }

  /// What every run reports. Accuracies are in percent, on unseen images; `tuned` is not a number for a supervised encoder.
  var metrics: [Metric] {
    [Metric("knn"), Metric("rate30")]
      + fractions.flatMap { fraction in ["frozen", "tuned"].map { Metric(Self.name($0, fraction)) } }
      + ["length", "deviation", "edge", "log10edge", "meanshare"].map { Metric($0, decimals: 4) }
      + [Metric("changed", decimals: 0)] + recipe.factorMetrics.filter { $0.name.hasPrefix("h.") }
  }

  /// The curves that every run reports; the last two of the first seed alone.
  var curves: [CurveMetric] {
    [
      CurveMetric("deviation", against: "rank"), CurveMetric("raw", against: "rate", axisDecimals: 4),
      CurveMetric("frozen", against: "percent"), CurveMetric("tuned", against: "percent"),
      CurveMetric("neighbour", decimals: 0, against: "query"),
      CurveMetric("embedding", against: "component1", axisDecimals: 4),
    ]
  }

  func findings(_ origin: EncoderOrigin, seed: UInt64, isShown: Bool, progress: RunProgress) throws -> Findings {
    let random = RandomSource(seed: seed)
    let (pool, test) = try recipe.labelledImages(seed: seed)

    let state = try encoder(origin, pool: pool, seed: seed, progress: progress)
    let features = (
      train: recipe.features(of: pool.images, by: state), test: recipe.features(of: test.images, by: state)
    )
    var findings = Findings([:])

    // kNN, the probe on standardised features, the paper's protocol on raw ones.
    findings.metrics["knn"] =
      100
      * NearestNeighbours(neighbours: 200, temperature: 0.1).accuracy(
        train: features.train, trainLabels: pool.labels, test: features.test, testLabels: test.labels,
        classCount: pool.classCount)
    findings.metrics["rate30"] =
      100
      * (try LinearClassification().accuracy(
        train: features.train, trainLabels: pool.labels, test: features.test, testLabels: test.labels,
        classCount: pool.classCount, random: random.stream("protocol")))

    if recipe.readsFactors {
      findings.metrics.merge(try recipe.featureMetrics(of: state, seed: seed)) { first, _ in first }
    }
    describe(features.train, classCount: pool.classCount, in: &findings)
    try sweep(features, pool: pool, test: test, random: random, in: &findings)

    // With a part of the labels: the encoder frozen, and fine-tuned with it.
    for fraction in fractions {
      let kept = try LabelFraction.indices(of: pool.labels, fraction: fraction, random: random.stream("labels"))
      let labels = kept.map { pool.labels[$0] }
      let frozen =
        100
        * LinearProbe().accuracy(
          train: features.train.gatheringRows(kept), trainLabels: labels, test: features.test,
          testLabels: test.labels, classCount: pool.classCount, random: random.stream("probe"))
      findings.metrics[Self.name("frozen", fraction)] = frozen
      findings.curves["frozen", default: []].append(Findings.Point(100 * fraction, frozen))

      // An encoder that has seen all labels has nothing to be fine-tuned for; those of another decay are there for their features.
      var tuned = Double.nan
      if origin == .untrained || origin == .moco() {
        let labelled = LabelledImages(
          images: pool.images.gatheringRows(kept), labels: labels, classCount: pool.classCount)
        tuned =
          100
          * recipe.accuracy(
            of: try recipe.train(on: labelled, from: state, training: tuning, random: random), on: test)
        findings.curves["tuned", default: []].append(Findings.Point(100 * fraction, tuned))
      }
      findings.metrics[Self.name("tuned", fraction)] = tuned
    }
    findings.curves["tuned", default: []] += []  // the curve must be there, if only empty

    // What R asserts: nothing but the classifier was changed.
    let again = recipe.features(of: test.images, by: state)
    findings.metrics["changed"] = Double(
      zip(features.test.elements, again.elements).count { $0.bitPattern != $1.bitPattern })

    // What is shown of the first seed: numbers of images and coordinates, from which the pictures are made.
    findings.curves["neighbour"] = []
    findings.curves["embedding"] = []
    if isShown { show(features, queries: queries(test), in: &findings) }
    return findings
  }

  /// The first test image of each of the first classes: whose neighbours are shown.
  func queries(_ test: LabelledImages) -> [Int] { (0..<shown.queries).compactMap { test.labels.firstIndex(of: $0) } }

  private func encoder(
    _ origin: EncoderOrigin, pool: LabelledImages, seed: UInt64, progress: RunProgress
  ) throws -> EncoderState {
    // This chapter evaluates on its own.
    var recipe = recipe
    (recipe.evaluationTrainCount, recipe.readsFactors) = (256, false)
    switch origin {
    case .untrained: return try recipe.untrained.run(seed: seed, progress: progress).query
    case .moco(let decay):
      recipe.configuration.weightDecay *= decay
      return try recipe.run(seed: seed, progress: progress).query
    case .supervised(let decay):
      var training = tuning
      (training.steps, training.learningRate) = (recipe.steps, recipe.configuration.learningRate)
      training.weightDecay = decay * recipe.configuration.weightDecay
      return try recipe.train(on: pool, training: training, random: RandomSource(seed: seed), progress: progress).state
    }
  }

  /// How large features are: the length of the whole, the deviation of each, and the rate that follows from them.
  private func describe(_ features: Tensor, classCount: Int, in findings: inout Findings) {
    let lengths = Vectorized.l2Normalize(features).norms.elements
    findings.metrics["length"] = Double(lengths.reduce(0, +)) / Double(lengths.count)
    let statistics = Vectorized.batchStatistics(features, groups: 1)
    let deviations = statistics.variance.elements.map { Double($0).squareRoot() }.sorted(by: >)
    findings.metrics["deviation"] = (deviations.reduce(0) { $0 + $1 * $1 } / Double(deviations.count)).squareRoot()
    findings.curves["deviation"] = deviations.enumerated().map { Findings.Point(Double($0 + 1), $1) }
    let momentum = LinearClassification().momentum
    let edge = LinearClassification.stableRate(features: features, classCount: classCount, momentum: momentum)
    findings.metrics["edge"] = edge
    findings.metrics["log10edge"] = log10(edge)
    // The edge is 2(1 + μ)·C/λ (act 1), so λ is:
    let largestMoment = 2 * (1 + Double(momentum)) * Double(classCount) / edge
    findings.metrics["meanshare"] = 100 * Self.squaredLengthOfMean(features) / largestMoment
  }

  /// Of the mean feature vector with the bias' 1 behind it.
  private static func squaredLengthOfMean(_ features: Tensor) -> Double {
    Vectorized.batchStatistics(features, groups: 1).mean.elements.reduce(1) { $0 + Double($1) * Double($1) }
  }

  /// The same classifier at many rates.
  private func sweep(
    _ features: (train: Tensor, test: Tensor), pool: LabelledImages, test: LabelledImages, random: RandomSource,
    in findings: inout Findings
  ) throws {
    var classification = LinearClassification()
    classification.epochs = 30
    findings.curves["raw"] = try rates.map { rate in
      classification.learningRate = rate
      let accuracy = try classification.accuracy(
        train: features.train, trainLabels: pool.labels, test: features.test, testLabels: test.labels,
        classCount: pool.classCount, random: random.stream("sweep"))
      return Findings.Point(Double(rate), 100 * accuracy)
    }
  }

  private func show(_ features: (train: Tensor, test: Tensor), queries: [Int], in findings: inout Findings) {
    let nearest = NearestNeighbours(neighbours: shown.neighbours)
      .nearestImages(to: features.test.gatheringRows(queries), among: features.train)
    findings.curves["neighbour"] = nearest.enumerated().flatMap { query, images in
      images.map { Findings.Point(Double(query), Double($0)) }
    }
    let pca = PrincipalComponents(of: features.test)
    findings.curves["embedding"] = pca.project(
      features.test.rows(0..<min(shown.points, features.test.shape[0])), onFirst: 2
    )
    .map { Findings.Point($0[0], $0[1]) }
  }
}

extension SupervisedRecipe {
  /// The recipe in a line.
  var line: String {
    "with labels: \(steps) steps, batch \(batchSize), learning rate \(learningRate) \(schedule), SGD momentum "
      + "\(sgdMomentum), weight decay \(weightDecay)"
  }
}
