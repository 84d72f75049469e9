import Images
import MomentumContrast
import Tensors

/// What an encoder is transferred to: the three ways in which chapter 9 and `moco evaluate` ask what a pre-training is worth on
/// scenes.
public enum TransferTask: String, Sendable, CaseIterable {
  /// The class of every pixel, by a linear classifier on the maps of a frozen backbone.
  case frozenSegmentation
  /// The class of every pixel, everything fine-tuned.
  case segmentation
  /// Boxes, everything fine-tuned.
  case detection
}

/// A task carried out: trained on some scenes, judged on others.
public struct TransferResult: Sendable {
  /// The class of every pixel of the judged scenes, N·H·W; nil of detection.
  public let masks: [UInt8]?
  /// What was found in each judged scene; nil of segmentation.
  public let detections: [[Detection]]?
  /// Of segmentation: how well the classes of pixels agree.
  public let segmentation: SegmentationScores?
  /// Of detection: how well boxes and classes agree.
  public let precision: AveragePrecision?

  /// The number that an arm is judged by, and a learning rate is chosen by: mIoU or AP, in 0–1.
  public var score: Double { precision?.ap ?? segmentation?.meanIntersectionOverUnion ?? .nan }
}

extension TransferTask {
  /// V1 (§4.2) has SGD for all. Of pixels, at rates that keep the backbone, a few hundred steps of SGD hardly move the classifier, and
  /// larger rates ruin the backbone: with 1000 scenes a start from labels came to 25 % mIoU and fresh weights to 9, by
  /// AdamW to 34 and 28. Of boxes with 50 scenes SGD was the better one, 15 AP against 11 from labels. (A pilot on seed 101.)
  public var descent: DenseRecipe.Descent { self == .detection ? .sgd : .adamW }

  /// Trains on some scenes from a start, and judges on others.
  ///
  /// - Parameters:
  ///   - recipe: the numbers of the training; what descends, and whether the backbone is frozen, is the task's.
  ///   - backbone: that of the pre-training.
  ///   - pretrained: its numbers; nil to train from scratch.
  ///   - training: the scenes that are trained on; at least 2.
  ///   - test: the scenes that are judged on.
  ///   - normalization: what is done to images before the network.
  ///   - random: draws the head, fresh weights and the order of scenes: the same for every start.
  ///   - report: receives the loss of each step.
  /// - Throws: `ConfigurationError` before anything is computed; `TrainingError` if the loss stops being a number.
  public func run(
    _ recipe: DenseRecipe, backbone: any Backbone, pretrained: EncoderState?, training: LabelledScenes,
    test: LabelledScenes, normalization: Normalization?, random: RandomSource,
    report: (_ step: Int, _ loss: Double) -> Void = { _, _ in }
  ) throws -> TransferResult {
    var recipe = recipe
    (recipe.descent, recipe.freezesBackbone) = (descent, self == .frozenSegmentation)
    let images = normalization.map { $0(test.images) } ?? test.images
    func trained<Task: DenseHead>(_ head: Task) throws -> DenseTraining<Task> {
      var network = try DenseTraining(
        backbone: backbone, head: head, pretrained: pretrained, recipe: recipe, random: random.stream("model"))
      try network.run(
        on: training, normalization: normalization, random: random.stream("order"), report: report)
      return network
    }
    switch self {
    case .frozenSegmentation, .segmentation:
      let masks = try trained(SegmentationHead(classCount: training.classCount)).masks(of: images)
      var scores = SegmentationScores(classCount: training.classCount)
      scores.add(predicted: masks, true: test.masks)
      return TransferResult(masks: masks, detections: nil, segmentation: scores, precision: nil)
    case .detection:
      let found = try trained(
        DetectionHead(
          classCount: training.classCount, stride: backbone.forDensePrediction.pixelsPerCell)
      ).detections(in: images)
      let precision = AveragePrecision(detections: found, objects: test.objects, classCount: training.classCount)
      return TransferResult(masks: nil, detections: found, segmentation: nil, precision: precision)
    }
  }

  /// The learning rate that does best on validation scenes, each rate being tried once: the same budget for every start.
  ///
  /// A rate at which the loss stops being a number has done worst. Of equals the first is taken.
  public func bestRate(
    among rates: [Float], _ recipe: DenseRecipe, backbone: any Backbone, pretrained: EncoderState?,
    training: LabelledScenes, validation: LabelledScenes, normalization: Normalization?, random: RandomSource
  ) throws -> Float {
    precondition(!rates.isEmpty, "a search has a rate to try")
    if rates.count == 1 { return rates[0] }
    var recipe = recipe
    let scores = try rates.map { rate -> Double in
      recipe.learningRate = rate
      do {
        let score = try run(
          recipe, backbone: backbone, pretrained: pretrained, training: training, test: validation,
          normalization: normalization, random: random
        ).score
        return score.isNaN ? -1 : score
      } catch is TrainingError {
        return -1
      }
    }
    return rates[scores.indices.max { scores[$0] < scores[$1] } ?? 0]
  }
}
