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
    /// The share of the largest class among them, in 0–1: what is right that always says this class.
    public let largestClass: Double
    /// Of kNN: how many neighbours are asked for.
    public let k: Int?
    /// Of kNN: how many there were; fewer than k if there are fewer labelled images.
    public let neighbours: Int?
    /// How many labelled images the classifier had.
    public let trainingImages: Int
    /// The steps of pre-training behind the features.
    public let step: Int

    enum CodingKeys: String, CodingKey {
      case accuracy, `protocol`, images, classes, k, neighbours
      case largestClass = "largest_class"
      case trainingImages = "training_images"
      case step
    }

    /// In words.
    public var description: String {
      func percent(_ share: Double) -> String { Table.cell(100 * share, decimals: 2) }
      let voters = k.flatMap { k in
        neighbours.map { ", by \($0) neighbours\($0 < k ? " (k is \(k), and there are no more)" : "")" }
      }
      return
        "\(self.protocol): \(percent(accuracy)) % of \(images) test images in \(classes) classes (the largest class "
        + "alone: \(percent(largestClass)) %)\(voters ?? ""), with the labels of \(trainingImages) images, after \(step) steps "
        + "of pre-training"
    }

    /// One JSON object, its keys in alphabetical order.
    public func json() throws -> String { try jsonText() }
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
  public func run(_ checkpoint: RunCheckpoint, on set: ImageSet) throws -> Result {
    try run(try TrainedEncoder(checkpoint.file), on: set)
  }

  /// Evaluates.
  /// - Throws: as `run(_:on:)` of a checkpoint.
  public func run(_ trained: TrainedEncoder, on set: ImageSet) throws -> Result {
    let plan = try PretrainingPlan(of: trained)
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
      ? try fineTuned(trained, plan, training, test, random) : frozen(trained, plan, training, test, random)
    let k = method == .knn ? NearestNeighbours().neighbours : nil
    let counts = Dictionary(grouping: test.labels) { $0 }.mapValues(\.count)
    return Result(
      accuracy: accuracy, protocol: method.rawValue, images: test.count, classes: training.classCount,
      largestClass: Double(counts.values.max() ?? 0) / Double(test.count), k: k,
      neighbours: k.map { min($0, training.count) }, trainingImages: training.count, step: trained.step)
  }

  private func frozen(
    _ trained: TrainedEncoder, _ plan: PretrainingPlan, _ training: LabelledImages, _ test: LabelledImages,
    _ random: RandomSource
  ) -> Double {
    func features(_ images: Tensor) -> Tensor {
      trained.encoder.features(
        of: plan.normalization(images), parameters: trained.state.parameters, buffers: trained.state.buffers)
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
    _ trained: TrainedEncoder, _ plan: PretrainingPlan, _ training: LabelledImages, _ test: LabelledImages,
    _ random: RandomSource
  ) throws -> Double {
    var recipe = SupervisedRecipe()
    recipe.steps = steps
    var tuning = try SupervisedTraining(
      backbone: trained.encoder.backbone, pretrained: trained.state, classCount: training.classCount, recipe: recipe,
      random: random.stream("model"))
    let side = min(training.images.shape[1], training.images.shape[2])
    let views = plan.augmentation.augmentation(side: side, normalization: plan.normalization)
    try tuning.run(labels: training.labels, random: random.stream("order")) { indices, step in
      views.views(of: training.images, indices: indices, random: random.stream("views").stream(step))
    }
    return tuning.accuracy(plan.normalization(test.images), labels: test.labels)
  }
}
