import Tensors

/// The linear classification protocol as the paper runs it (V1 §4.1; numbers from R): one fully connected layer on the
/// frozen network's pooled features, as they are.
///
/// 100 epochs, batches of 256, a learning rate of 30 that is a tenth at 60 and again at 80 epochs, SGD momentum 0.9, no
/// weight decay; W starts normal with deviation 0.01, b at zero. The network is in evaluation mode, so that the running
/// statistics of batch norm stay what they were.
///
/// A rate of 30 fits features that are small. On others it is too high; `LinearProbe` asks for no rate to be found.
///
/// What it refuses to do: augment. R crops and flips the training images anew in every epoch; here their features are
/// computed once.
public struct LinearClassification: Sendable {
  /// Passes over the training features. 100 (V1 §4.1).
  public var epochs = 100
  /// Features in a batch. 256 (R).
  public var batchSize = 256
  /// η at the start. 30 (V1 §4.1).
  public var learningRate: Float = 30
  /// μ of SGD. 0.9 (R).
  public var momentum: Float = 0.9

  /// The paper's protocol.
  public init() {}

  /// Checks every number by its rule.
  /// - Throws: `ConfigurationError`, which names the value and the rule.
  public func validate() throws(ConfigurationError) {
    let rules: [(holds: Bool, message: String)] = [
      (epochs >= 1, "epochs \(epochs): there must be at least 1"),
      (batchSize >= 1, "batch size \(batchSize): it must be at least 1"),
      (
        learningRate > 0 && learningRate.isFinite,
        "learning rate \(learningRate): it must be a finite number greater than 0"
      ),
      (momentum >= 0 && momentum < 1, "SGD momentum \(momentum): it must lie in [0, 1)"),
    ]
    for rule in rules where !rule.holds { throw ConfigurationError(description: rule.message) }
  }

  /// The classifier that is learned from features M×F and their labels. Its first weights and the order of the images
  /// are drawn from `random`.
  /// - Throws: `ConfigurationError`; `TrainingError.lossNotFinite` if features are not finite or the logits overflow.
  public func classifier(
    train: Tensor, trainLabels: [Int], classCount: Int, random: RandomSource
  ) throws -> LinearClassifier {
    try validate()
    var classifier = LinearClassifier(classCount: classCount, featureWidth: train.shape[1])
    var source = random.stream("weights")
    classifier.weight = Tensor(
      shape: classifier.weight.shape, (0..<classifier.weight.count).map { _ in 0.01 * source.gaussian() })
    try classifier.fit(
      train, labels: trainLabels, epochs: epochs, batchSize: batchSize, learningRate: learningRate,
      momentum: momentum, random: random.stream("order")
    ) { step, loss in
      guard loss.isFinite else { throw TrainingError.lossNotFinite(step: step, loss: loss) }
    }
    return classifier
  }

  /// The share of test images that the classifier gets right, in 0–1. The arguments are those of `LinearProbe`.
  /// - Throws: as `classifier` does.
  public func accuracy(
    train: Tensor, trainLabels: [Int], test: Tensor, testLabels: [Int], classCount: Int, random: RandomSource
  ) throws -> Double {
    try classifier(train: train, trainLabels: trainLabels, classCount: classCount, random: random)
      .accuracy(test, labels: testLabels)
  }
}
