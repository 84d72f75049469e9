import Tensors

/// A linear classifier, logits = x·Wᵀ + b, and how it is learned on features that do not change.
///
/// `LinearProbe` and `LinearClassification` differ in what they feed it and at which rate; the descent is the same.
/// What it refuses to do: know an encoder. It is given features, so it *cannot* change what made them.
public struct LinearClassifier: Sendable, Equatable {
  /// W, classes×F.
  public var weight: Tensor
  /// b, one for each class.
  public var bias: Tensor

  /// A classifier with these numbers.
  /// - Precondition: W is a matrix with as many rows as b has elements.
  public init(weight: Tensor, bias: Tensor) {
    precondition(
      weight.shape.count == 2 && bias.shape == [weight.shape[0]],
      "weights of shape \(weight.shape) and a bias of shape \(bias.shape)")
    self.weight = weight
    self.bias = bias
  }

  /// A classifier of zeros, which finds every class equally likely.
  public init(classCount: Int, featureWidth: Int) {
    self.init(weight: Tensor(shape: [classCount, featureWidth]), bias: Tensor(shape: [classCount]))
  }

  /// Features N×F to logits N×classes.
  public func logits(_ features: Tensor) -> Tensor {
    Vectorized.addBias(Vectorized.matrixProduct(features, weight, transposing: .right), bias: bias)
  }

  /// The share of images whose own class has the largest logit, in 0–1.
  public func accuracy(_ features: Tensor, labels: [Int]) -> Double {
    precondition(labels.count == features.shape[0], "\(labels.count) labels for \(features.shape[0]) images")
    return Double(Vectorized.softmaxCrossEntropy(logits(features), targets: labels, temperature: 1).correct)
      / Double(labels.count)
  }

  /// Stochastic gradient descent on the soft-max cross-entropy, without weight decay; the rate is a tenth at 60 % and
  /// again at 80 % of the epochs (R).
  ///
  /// - Parameters:
  ///   - features: M×F.
  ///   - labels: the class of each, M of them.
  ///   - epochs: passes over them. A last incomplete batch is dropped; with fewer than `batchSize` images, all of them
  ///     are a batch.
  ///   - batchSize: N, the features in a batch.
  ///   - learningRate: η at the start.
  ///   - momentum: μ of SGD.
  ///   - random: draws the order of the images.
  ///   - report: receives the number of the step and the mean loss of its batch, in nats, before the step is taken. What
  ///     it throws ends the descent.
  public mutating func fit(
    _ features: Tensor, labels: [Int], epochs: Int, batchSize: Int, learningRate: Float, momentum: Float,
    random: RandomSource, report: (_ step: Int, _ loss: Double) throws -> Void
  ) rethrows {
    precondition(labels.count == features.shape[0], "\(labels.count) labels for \(features.shape[0]) images")
    var (weightVelocity, biasVelocity) = (Tensor(shape: weight.shape), Tensor(shape: bias.shape))
    var order = EpochOrder(
      imageCount: features.shape[0], batchSize: min(batchSize, features.shape[0]), random: random)
    let total = epochs * order.stepsPerEpoch
    for step in 0..<total {
      let indices = order.indices(step: step)
      let x = features.gatheringRows(indices)  // N×F
      let error = Vectorized.softmaxCrossEntropy(logits(x), targets: indices.map { labels[$0] }, temperature: 1)
      try report(step, error.loss)
      let rate = LearningRateSchedule.paperV1.rate(base: learningRate, step: step, of: total)
      Vectorized.sgdStep(
        &weight, gradient: Vectorized.matrixProduct(error.gradient, x, transposing: .left),
        velocity: &weightVelocity, learningRate: rate, momentum: momentum, weightDecay: 0)
      Vectorized.sgdStep(
        &bias, gradient: Vectorized.biasGradient(error.gradient), velocity: &biasVelocity, learningRate: rate,
        momentum: momentum, weightDecay: 0)
    }
  }
}
