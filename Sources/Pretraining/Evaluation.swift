import Ablations
import Exchange
import Foundation
import Images
import MomentumContrast
import Tensors

/// How good the features of a checkpoint's query encoder are on labelled images.
///
/// The encoder is in evaluation mode and the images are whole, normalised as the run's views were.
public struct Evaluation: Sendable {
  /// What stands on the features.
  public enum Method: String, Sendable, CaseIterable {
    /// Weighted vote of the 200 nearest training images, T = 0.1.
    case knn
    /// A linear classifier on the frozen, standardised features (`LinearProbe`).
    case linear
    /// All of the encoder is trained further, with labels.
    case finetune
  }

  /// One result.
  public struct Result: Sendable, Equatable, Encodable, CustomStringConvertible {
    /// The share of test images that are classified right, in 0–1.
    public let accuracy: Double
    /// The method's name.
    public let `protocol`: String
    /// How many test images were judged.
    public let images: Int
    /// How many classes there are.
    public let classes: Int
    /// How many labelled images the classifier had.
    public let trainingImages: Int
    /// The steps of pre-training behind the features.
    public let step: Int

    enum CodingKeys: String, CodingKey {
      case accuracy, `protocol`, images, classes
      case trainingImages = "training_images"
      case step
    }

    /// In words.
    public var description: String {
      let percent = Table.cell(100 * accuracy, decimals: 2)
      return "\(self.protocol): \(percent) % of \(images) test images in \(classes) classes, with the labels of "
        + "\(trainingImages) images, after \(step) steps of pre-training"
    }

    /// One JSON object, its keys in alphabetical order.
    public func json() throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// What stands on the features.
  public var method = Method.knn
  /// The share of the training labels that are used, the same of every class; above 0 and at most 1.
  public var labelFraction = 1.0
  /// Steps of a fine-tuning.
  public var steps = 2000
  /// Draws the labels that are kept, orders and views.
  public var seed: UInt64 = 1

  /// kNN with all labels.
  public init() {}

  /// Evaluates.
  /// - Throws: an error of one line: images without labels, a share or a count that breaks its rule, a loss that is not
  ///   finite.
  public func run(_ checkpoint: Checkpoint, on set: ImageSet) throws -> Result {
    let plan = try PretrainingPlan(of: checkpoint)
    try set.checkForEvaluation()
    guard let test = set.test else { throw PretrainingError("\(set.name) has no test images") }
    try set.training.validate()
    try test.validate()
    let random = RandomSource(seed: seed)
    let kept = try LabelFraction.indices(
      of: set.training.labels, fraction: labelFraction, random: random.stream("labels"))
    let training = LabelledImages(
      images: set.training.images.gatheringRows(kept), labels: kept.map { set.training.labels[$0] },
      classCount: set.training.classCount)
    let accuracy =
      method == .finetune
      ? try fineTuned(checkpoint, plan, training, test, random)
      : frozen(checkpoint.moco, plan, training, test, random)
    return Result(
      accuracy: accuracy, protocol: method.rawValue, images: test.count, classes: training.classCount,
      trainingImages: training.count, step: checkpoint.moco.stepCount)
  }

  private func frozen(
    _ moco: MoCo, _ plan: PretrainingPlan, _ training: LabelledImages, _ test: LabelledImages, _ random: RandomSource
  ) -> Double {
    func features(_ images: Tensor) -> Tensor {
      moco.encoder.features(
        of: plan.normalization(images), parameters: moco.query.parameters, buffers: moco.query.buffers)
    }
    let (train, judged) = (features(training.images), features(test.images))  // M×F, N×F
    if method == .knn {
      return NearestNeighbours().accuracy(
        train: train, trainLabels: training.labels, test: judged, testLabels: test.labels,
        classCount: training.classCount)
    }
    return LinearProbe().accuracy(
      train: train, trainLabels: training.labels, test: judged, testLabels: test.labels,
      classCount: training.classCount, random: random.stream("probe"))
  }

  private func fineTuned(
    _ checkpoint: Checkpoint, _ plan: PretrainingPlan, _ training: LabelledImages, _ test: LabelledImages,
    _ random: RandomSource
  ) throws -> Double {
    var recipe = SupervisedRecipe()
    recipe.steps = steps
    var tuning = try SupervisedTraining(
      backbone: checkpoint.moco.encoder.backbone, pretrained: checkpoint.moco.query, classCount: training.classCount,
      recipe: recipe, random: random.stream("model"))
    let side = min(training.images.shape[1], training.images.shape[2])
    let views = plan.augmentation.augmentation(side: side, normalization: plan.normalization)
    try tuning.run(labels: training.labels, random: random.stream("order")) { indices, step in
      views.views(of: training.images, indices: indices, random: random.stream("views").stream(step))
    }
    return tuning.accuracy(plan.normalization(test.images), labels: test.labels)
  }
}
