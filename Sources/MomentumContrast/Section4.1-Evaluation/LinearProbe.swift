import Tensors

/// The linear classification protocol (V1 §4.1): a linear classifier on frozen features, trained with labels.
///
/// It works on features that were computed beforehand, so it *cannot* change the encoder. The paper trains on raw
/// features, at a learning rate of 30 (`LinearClassification`); here features are standardised first (mean 0 and variance 1 over the training
/// images), after which an ordinary rate serves. Otherwise: SGD with momentum, no weight decay, the rate a tenth at 60 %
/// and again at 80 % of the epochs, as in R.
public struct LinearProbe: Sendable {
  /// Passes over the training features.
  public var epochs = 50
  /// Features in a batch.
  public var batchSize = 256
  /// η at the start.
  public var learningRate: Float = 0.1
  /// μ of SGD.
  public var momentum: Float = 0.9

  /// The probe of the chapters.
  public init() {}

  /// The share of test images that the classifier gets right, in 0–1.
  ///
  /// - Parameters:
  ///   - train: features M×F of the training images.
  ///   - trainLabels: the class of each, M of them.
  ///   - test: features of images that the classifier has not seen.
  ///   - testLabels: the class of each of these.
  ///   - classCount: labels are 0..<classCount.
  ///   - random: draws the order of the training images. The classifier itself starts at zero.
  public func accuracy(
    train: Tensor, trainLabels: [Int], test: Tensor, testLabels: [Int], classCount: Int, random: RandomSource
  ) -> Double {
    precondition(trainLabels.count == train.shape[0], "\(trainLabels.count) labels for \(train.shape[0]) images")
    precondition(testLabels.count == test.shape[0], "\(testLabels.count) labels for \(test.shape[0]) images")
    // Standardising is batch norm with the statistics of the training features held fixed.
    let statistics = Vectorized.batchStatistics(train, groups: 1)
    var classifier = LinearClassifier(classCount: classCount, featureWidth: train.shape[1])
    classifier.fit(
      standardize(train, statistics), labels: trainLabels, epochs: epochs, batchSize: batchSize,
      learningRate: learningRate, momentum: momentum, random: random
    ) { _, _ in }
    return classifier.accuracy(standardize(test, statistics), labels: testLabels)
  }

  private func standardize(_ features: Tensor, _ statistics: ChannelStatistics) -> Tensor {
    let width = features.shape[1]
    return Vectorized.batchNorm(
      features, statistics: statistics, scale: Tensor(shape: [width], repeating: 1), shift: Tensor(shape: [width]),
      epsilon: 1e-6, rectified: false)
  }
}
