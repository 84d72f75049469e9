import Files
import Foundation
import Images
import MomentumContrast
import Tensors

/// Everything that decides what a run computes. Two runs of one plan on the same images give the same bits.
public struct PretrainingPlan: Sendable, Equatable {
  /// The images, as the user wrote them.
  public var data: String
  /// Height and width that they are resized to, or nil.
  public var imageSize: Int?
  /// What happens to pictures that do not decode.
  public var undecodable = LoadingOptions.Undecodable.refuse
  /// How it is learned: MoCo, or another method of the family by its name.
  public var method = PretrainingOptions.moco
  /// The numbers of another method; none for MoCo, whose numbers are the configuration's.
  public var settings: [String: Float] = [:]
  /// Where the numbers that nobody gave came from.
  public var preset = Preset.small
  /// The network.
  public var encoder = EncoderName.small
  /// What an image meets first.
  public var stem = ResNet.Stem.cifar
  /// The numbers of the papers.
  public var configuration = Configuration.small
  /// What makes a view.
  public var augmentation = AugmentationName.v1
  /// What is done to every view and to every evaluated image.
  public var normalization = Normalization.centred
  /// The length of the run.
  public var steps: Int
  /// Of all randomness.
  public var seed: UInt64 = 1
  /// Steps between checkpoints.
  public var checkpointEvery = 500
  /// Steps between looks at kNN and the spread of the embeddings.
  public var monitorEvery = 500
  /// How many images there are to train on.
  public var imageCount: Int
  /// The shorter side of an image, in pixels.
  public var side: Int
  /// Of the pixels (`DataFingerprint`), so that a resumed run finds the same images or says so.
  public var fingerprint: String

  /// The views of a step.
  public var views: ViewAugmentation { augmentation.augmentation(side: side, normalization: normalization) }

  /// f_q without its head.
  public var backbone: any Backbone { encoder.backbone(stem: stem) }

  /// Steps in a pass over the images.
  public var stepsPerEpoch: Int { max(1, imageCount / configuration.batchSize) }

  /// The steps after which the dictionary holds nothing but real keys: K/N of a queue, an epoch of a memory bank, none
  /// end-to-end.
  public var fillingSteps: Int { configuration.fillingSteps(imageCount: imageCount) }

  /// How the images are read.
  public var loading: LoadingOptions {
    .forThisMachine(imageSize: imageSize, undecodable: undecodable, seed: seed)
  }

  /// Checks every number by its rule.
  /// - Throws: `ConfigurationError` or `PretrainingError`, one line.
  func validate() throws {
    try configuration.validate(imageCount: imageCount)
    let loss = configuration.loss
    if loss != .infoNCE { throw PretrainingError("loss \(loss.rawValue): a run that keeps checkpoints has InfoNCE") }
    let perGroup = configuration.batchSize / configuration.groups.count
    if perGroup < 2 {
      throw PretrainingError(
        "device groups \(configuration.groups.count): each must have at least 2 images, and a batch of "
          + "\(configuration.batchSize) gives \(perGroup)")
    }
    if steps < 1 { throw PretrainingError("steps \(steps): there must be at least 1") }
    if let problem = try description().flatMap({ $0.method.obstacle($0.values, imageSize: side) }) {
      throw PretrainingError("--method \(method): \(problem)")
    }
    let encoder = Encoder(backbone: backbone, head: configuration.head, dimension: configuration.dimension)
    if let problem = encoder.obstacle(
      to: configuration.batchSize, of: ImageSize(side), groups: configuration.groups)
    {
      throw PretrainingError("--batch \(configuration.batchSize): \(problem)")
    }
    try checkMemory(ProcessLimits.current.memory)
  }

  /// Checks that so many ranks can share the run, each of which takes the memory of the whole.
  /// - Throws: `PretrainingError`, one line.
  func check(_ ranks: RunRanks) throws {
    let count = ranks.ranks.count
    if count == 1 { return }
    guard isMoCo else {
      throw PretrainingError("--method \(method): it trains in one process, and there are \(count) ranks")
    }
    guard configuration.mechanism.spansRanks else {
      throw PretrainingError(
        "--mechanism \(configuration.mechanism.rawValue): it trains in one process, and there are \(count) ranks")
    }
    guard configuration.groups.count % count == 0 else {
      throw PretrainingError(
        "--groups \(configuration.groups.count): it must be a multiple of the number of ranks, as --groups \(count)")
    }
    try checkMemory(ProcessLimits.current.memory / ranks.countOnThisHost)
  }

  /// - Throws: `PretrainingError` if the run is going to take more than this memory, in bytes.
  func checkMemory(_ memory: Int) throws {
    let (c, expected) = (configuration, RunMemory(self))
    guard expected.total > Double(memory) else { return }
    func gigabytes(_ bytes: Double) -> String { String(format: bytes < 1e10 ? "%.1f GB" : "%.0f GB", bytes / 1e9) }
    guard isMoCo else {
      throw PretrainingError(
        "--method \(method), --batch \(c.batchSize): the run takes \(gigabytes(expected.total)), and this process may have "
          + "\(gigabytes(Double(memory)))")
    }
    throw PretrainingError(
      "--queue \(c.queueSize), --dim \(c.dimension), --batch \(c.batchSize): the run takes \(gigabytes(expected.total)), of "
        + "which keys and logits \(gigabytes(expected.dictionary)), and this process may have \(gigabytes(Double(memory)))"
    )
  }
}

extension LoadingOptions {
  /// Options whose pixels may take half of the memory that this process may have.
  public static func forThisMachine(
    imageSize: Int?, undecodable: Undecodable, seed: UInt64
  ) -> LoadingOptions {
    var options = LoadingOptions(imageSize: imageSize, undecodable: undecodable, seed: seed)
    options.memoryLimit = ProcessLimits.current.memory / 2
    return options
  }
}
