import Tensors

/// The numbers of a training with labels, and its loop.
///
/// V1 takes its supervised network as it comes (torchvision's) and gives no recipe for images of this size; the defaults
/// are those of `Configuration.small`, so that two arms of a chapter differ in the labels and not in the descent.
///
/// What it refuses to do: augment. The views of a batch are asked for.
public struct SupervisedRecipe: Sendable, Equatable {
  /// Steps of training.
  public var steps = 2000
  /// N. If there are fewer images, all of them are a batch.
  public var batchSize = 32
  /// Over how many devices a batch is spread, each with its own batch-norm statistics.
  public var groups = DeviceGroups.one
  /// η at the start.
  public var learningRate: Float = 0.03
  /// How η moves.
  public var schedule = LearningRateSchedule.cosine
  /// μ of SGD.
  public var sgdMomentum: Float = 0.9
  /// λ of SGD, on every parameter.
  public var weightDecay: Float = 5e-4

  /// The defaults.
  public init() {}

  /// Checks every number by its rule.
  /// - Parameter imageCount: how many labelled images there are.
  /// - Throws: `ConfigurationError`, which names the value and the rule.
  public func validate(imageCount: Int) throws(ConfigurationError) {
    let batch = min(batchSize, imageCount)
    let rules: [(holds: Bool, message: String)] = [
      (imageCount >= 2, "labelled images \(imageCount): there must be at least 2"),
      (steps >= 0, "steps \(steps): it must not be negative"),
      (batchSize >= 1, "batch size \(batchSize): it must be at least 1"),
      (
        batch % groups.count == 0,
        "device groups \(groups.count): they must divide the batch of labelled images, \(batch)"
      ),
      (
        learningRate > 0 && learningRate.isFinite,
        "learning rate \(learningRate): it must be a finite number greater than 0"
      ),
      (sgdMomentum >= 0 && sgdMomentum < 1, "SGD momentum \(sgdMomentum): it must lie in [0, 1)"),
      (
        weightDecay >= 0 && weightDecay.isFinite,
        "weight decay \(weightDecay): it must be a finite number, 0 or greater"
      ),
    ]
    for rule in rules where !rule.holds { throw ConfigurationError(description: rule.message) }
  }
}

extension SupervisedTraining {
  /// Trains for all steps of the recipe, every epoch in a new order.
  ///
  /// - Parameters:
  ///   - labels: the class of each labelled image.
  ///   - random: draws the orders.
  ///   - views: makes a view of each of the images with these numbers, N×H×W×C, at this step.
  ///   - report: receives what each step reports.
  /// - Throws: `ConfigurationError` before anything is computed; `TrainingError` if the loss stops being a number.
  public mutating func run(
    labels: [Int], random: RandomSource, views: (_ indices: [Int], _ step: Int) -> Tensor,
    report: (_ step: Int, _ report: StepOutcome) -> Void = { _, _ in }
  ) throws {
    try recipe.validate(imageCount: labels.count)
    var order = EpochOrder(
      imageCount: labels.count, batchSize: min(recipe.batchSize, labels.count), random: random)
    for step in 0..<recipe.steps {
      let indices = order.indices(step: step)
      let rate = recipe.schedule.rate(base: recipe.learningRate, step: step, of: recipe.steps)
      let outcome = try self.step(
        views: views(indices, step), labels: indices.map { labels[$0] }, learningRate: rate)
      report(step, outcome)
    }
  }
}
