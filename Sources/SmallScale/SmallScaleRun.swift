import Ablations
import Images
import MomentumContrast
import Tensors

/// One pre-training run of the chapters, from a seed to an evaluation: procedural images, two views a step, the small
/// encoder, then kNN and a linear probe on images it has not seen.
///
/// Every chapter varies a few numbers of the same recipe. What two arms share at the same seed is everything else: the
/// images, their order, the views, the shuffles, the first weights and the first queue are each drawn from a sub-stream
/// of the seed that no arm's setting touches.
///
/// What it refuses to do: choose. The regime (how many images, what augmentation) is in the recipe, and the same for
/// every arm of a chapter.
///
/// The default is the regime of the textured world (`SyntheticShapes`), in which the paper's ablations show. Its numbers were
/// fixed on seeds 101–104; the chapters report on others. `outlineOnly` is the other world's.
public struct SmallScaleRecipe: Sendable {
  /// The numbers of the papers.
  public var configuration = Configuration.chapters
  /// Images to pre-train on.
  public var imageCount = 8192
  /// Steps of training. They, not the configuration's epochs, say how long a run is.
  public var steps = 2000
  /// What makes a view of an image.
  public var augmentation = ViewAugmentation.fingerprintsKept
  /// The factors of the images.
  public var shapes = SyntheticShapes.Configuration.default
  /// A set that was read, to use instead of the synthetic shapes: see `use`.
  public internal(set) var images: ImageSet?
  /// The channels of the encoder's stages.
  public var widths = [16, 32, 64, 128]
  /// What each convolution of the encoder is followed by.
  public var normalization = NormalizationLayer.batch
  /// Images whose features the probe learns from and the neighbours are looked up in; part of the training images.
  public var evaluationTrainCount = 4096
  /// Images that features are judged on; none of them was trained on.
  public var evaluationTestCount = 4096
  /// Whether every factor of the images is read from the features and the projections at the end (`FactorReadouts`). Only
  /// of synthetic images is it known; `use` switches it off.
  public var readsFactors = true
  /// Steps between two points of the curves.
  public var curveInterval = 25
  /// After which share of the run the queue is compared with what the key encoder would say now; nil to leave it out.
  public var stalenessAt: Double? = 0.5
  /// Steps between two points of the kNN curve; nil to leave it out.
  public var knnInterval: Int?
  /// Images that the neighbours of the kNN curve are looked up in: the first of the training images.
  public var knnTrainCount = 2048
  /// Images that the kNN curve is judged on: the first of the test images.
  public var knnTestCount = 1024
  /// Batches whose keys are asked for their device group at every point of the kNN curve; 0 to leave it out.
  public var groupProbeBatches = 0

  /// The recipe that the chapters start from.
  public init() {}

  /// The regime of the outline-only world: random colours on a weak texture, views by `ViewAugmentation.smallVersion1`, and
  /// the numbers of `Configuration.small`.
  public static let outlineOnly = {
    var recipe = SmallScaleRecipe()
    recipe.configuration = .small
    recipe.augmentation = .smallVersion1
    recipe.shapes = .outlineOnly
    recipe.evaluationTestCount = 2048
    return recipe
  }()
}

extension SmallScaleRecipe {
  /// The same recipe for an encoder that learns nothing: 200 steps at a learning rate of 1e-12.
  ///
  /// The weights stay as they were drawn. What the steps are for is batch norm: after 200 of them its running statistics,
  /// which evaluation goes by, are those of the encoder's own activations, and no longer the 0 and 1 they began with (of
  /// which 0.9²⁰⁰ ≈ 10⁻⁹ is left).
  public var untrained: SmallScaleRecipe {
    var recipe = self
    recipe.steps = 200
    recipe.configuration.learningRate = 1e-12
    return recipe
  }
}

extension SmallScaleRecipe: CustomStringConvertible {
  /// The numbers of the recipe in a line, the factors of the images and the steps of the views included, without m and the
  /// layer of normalisation. It stands at the head of a chapter's tables, and a table with another line is not taken for one
  /// of this recipe (`MOCO_REDRAW`).
  public var description: String {
    let c = configuration
    return """
      \(imagesDescription); views: \(augmentation); encoder \(widths), \
      head \(c.head), dimension \(c.dimension); batch \(c.batchSize) in \(c.groups.count) groups, \
      \(c.shufflesBatch ? "shuffled" : "not shuffled"); \(c.mechanism == Mechanism.paper ? "" : "\(c.mechanism.rawValue), ")\(c.loss == .infoNCE ? "" : "\(c.loss.rawValue) loss, ")K \(c.negativeCount), τ \(c.temperature); \
      \(steps) steps, learning rate \(c.learningRate) \(c.schedule), SGD momentum \(c.sgdMomentum), \
      weight decay \(c.weightDecay)
      """
  }
}

extension SmallScaleRecipe {
  /// Checks every number by its rule. A sweep calls it once, before any run.
  /// - Throws: `ConfigurationError` or `ImagesError`, which name the value and the rule.
  public func validate() throws {
    try configuration.validate(imageCount: imageCount)
    try shapes.validate()
    try validateImages()
    let rules: [(holds: Bool, message: String)] = [
      (steps >= 0, "steps \(steps): it must not be negative"),
      (curveInterval >= 1, "curve interval \(curveInterval): it must be at least 1 step"),
      (stalenessAt.map { $0 >= 0 && $0 <= 1 } ?? true, "staleness at \(stalenessAt ?? 0): it must lie in [0, 1]"),
      (!widths.isEmpty && widths.allSatisfy { $0 >= 1 }, "encoder widths \(widths): at least one, each at least 1"),
      (evaluationTrainCount >= 1, "evaluation images \(evaluationTrainCount): there must be at least 1"),
      (evaluationTestCount >= 1, "test images \(evaluationTestCount): there must be at least 1"),
      (!readsFactors || images == nil, "read-outs of factors: those of images that were read are unknown"),
      (
        !readsFactors || min(evaluationTrainCount, imageCount, evaluationTestCount) >= 2 * shapes.shapes.count,
        "evaluation on \(min(evaluationTrainCount, imageCount)) and \(evaluationTestCount) images: read-outs of factors need "
          + "at least \(2 * shapes.shapes.count), two of each shape"
      ),
      (knnInterval.map { $0 >= 1 } ?? true, "kNN interval \(knnInterval ?? 0): it must be at least 1 step"),
      (knnTrainCount >= 1, "images of the kNN curve \(knnTrainCount): there must be at least 1"),
      (knnTestCount >= 1, "test images of the kNN curve \(knnTestCount): there must be at least 1"),
      (groupProbeBatches >= 0, "batches of the group probe \(groupProbeBatches): it must not be negative"),
      (
        groupProbeBatches == 0 || configuration.batchSize >= 2 * configuration.groups.count,
        "batch size \(configuration.batchSize): the group probe needs at least 2 images in each of "
          + "\(configuration.groups.count) groups"
      ),
    ]
    for rule in rules where !rule.holds { throw ConfigurationError(description: rule.message) }
    guard case .group(let count) = normalization else { return }
    for width in widths where count < 1 || width % count != 0 {
      throw ConfigurationError(description: "channel groups \(count): they must divide every width, \(widths)")
    }
  }

  /// What a run begins with, after every number of the recipe was checked: the root of its randomness, and its images.
  /// - Throws: `ConfigurationError` or `ImagesError`.
  func opening(
    seed: UInt64
  ) throws -> (random: RandomSource, source: RecipeImages, training: LabelledImages, test: LabelledImages) {
    try validate()
    let source = try runImages(seed: seed)
    let training = source.trainingImages(imageCount)
    try training.validate()
    return (RandomSource(seed: seed), source, training, source.testImages(evaluationTestCount))
  }

  /// Trains and evaluates. At the end, `atEnd` looks at the trained encoders and their queue, beside the images they
  /// were trained on.
  /// - Throws: `ConfigurationError` or `ImagesError` before anything is computed; `TrainingError` if the loss stops
  ///   being a number.
  public func run(
    seed: UInt64, progress: RunProgress, atEnd: (MoCo, LabelledImages) throws -> Void = { _, _ in }
  ) throws -> SmallScaleOutcome {
    let (random, source, training, test) = try opening(seed: seed)
    var moco = MoCo(
      configuration: configuration, backbone: SmallConvNet(widths: widths, normalization: normalization),
      imageCount: imageCount,
      random: random.stream("model"))
    var inputSource = StepInputSource(configuration, imageCount: imageCount, steps: steps, random: random)
    let history = stalenessHistory
    var memory = KeyStaleness(steps: history)
    var census = DictionaryCensus(configuration, labels: training.labels)
    let stalenessStep = stalenessAt.map { Int((Double(steps) * $0).rounded()) }
    var loss = IntervalMean(interval: curveInterval)
    var pretext = IntervalMean(interval: curveInterval)
    var staleness: [Findings.Point] = []
    var unrelated: [Findings.Point] = []
    var commonToFreshKeys = Double.nan
    var monitor = SmallScaleMonitor(self, training: training, test: test, random: random.stream("monitor"))

    for step in 0..<steps {
      let inputs = inputSource.inputs(step: step) { augmentation.views(of: training, indices: $1, random: $2) }
      if let stalenessStep, step < stalenessStep, step >= stalenessStep - history {
        memory.remember(inputs, isSymmetric: configuration.isSymmetric)
      }
      if step >= steps / 2, (step - steps / 2) % 16 == 0 { census.count(inputs) }
      let outcome = try moco.step(inputs)
      census.follow(inputs)
      loss.add(outcome.loss, step: step)
      pretext.add(100 * outcome.accuracy, step: step)
      progress.report(step: step + 1, of: steps, loss: Float(outcome.loss))
      if step + 1 == stalenessStep {
        let ages = memory.consistencyByAge(in: moco)
        staleness = ages.map { Findings.Point(Double($0.age), $0.own) }
        unrelated = ages.map { Findings.Point(Double($0.age), $0.others) }
        commonToFreshKeys = memory.commonToFreshKeys(in: moco)
      }
      if let knnInterval, (step + 1) % knnInterval == 0 { monitor.look(at: moco, step: step + 1) }
    }
    try atEnd(moco, training)
    let evaluation = evaluate(moco.query, on: source, training: training, test: test, random: random)
    return SmallScaleOutcome(
      knn: evaluation.knn, probe: evaluation.probe, readouts: evaluation.readouts, loss: loss.points,
      pretext: pretext.points, staleness: staleness, unrelated: unrelated, commonToFreshKeys: commonToFreshKeys,
      knnCurve: monitor.knn, queryGroup: monitor.queryGroup, keyGroup: monitor.keyGroup, query: moco.query,
      census: census.total, heldBytes: moco.heldBytes)
  }

  /// For how many steps keys are held: a queue's length, or an epoch of a memory bank.
  private var stalenessHistory: Int {
    max(1, configuration.keysHeld(imageCount: imageCount) / configuration.batchSize)
  }
}

/// The mean of a quantity over each interval of steps.
struct IntervalMean {
  let interval: Int
  var points: [Findings.Point] = []
  private var sum = 0.0
  private var count = 0

  init(interval: Int) { self.interval = interval }

  mutating func add(_ value: Double, step: Int) {
    sum += value
    count += 1
    if (step + 1) % interval == 0 {
      points.append(Findings.Point(Double(step + 1), sum / Double(count)))
      (sum, count) = (0, 0)
    }
  }
}
