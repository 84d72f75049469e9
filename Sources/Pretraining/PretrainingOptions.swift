import Images
import MomentumContrast

/// What a user said about a run. What is nil was not said: a new run then has its preset's number, a resumed one its own.
public struct PretrainingOptions: Sendable, Equatable {
  /// The images, in one of `DataSource.forms`.
  public var data: String?
  /// How it is learned: MoCo if nil, or another method of the family by its name.
  public var method: String?
  /// Numbers of another method by their names.
  public var settings: [String: Float] = [:]
  /// The recipe for everything else; small if nil.
  public var preset: Preset?
  /// Height and width that images are resized to.
  public var imageSize: Int?
  /// What happens to pictures that do not decode.
  public var undecodable: LoadingOptions.Undecodable?
  /// The network.
  public var encoder: EncoderName?
  /// What an image meets first in a ResNet; by the size of the images if nil.
  public var stem: ResNet.Stem?
  /// What follows the backbone.
  public var head: ProjectionHead?
  /// C.
  public var dimension: Int?
  /// The dictionary.
  public var mechanism: Mechanism?
  /// K.
  public var queueSize: Int?
  /// m.
  public var momentum: Float?
  /// τ.
  public var temperature: Float?
  /// N.
  public var batchSize: Int?
  /// Device groups.
  public var groups: Int?
  /// Whether keys are shuffled across groups.
  public var shufflesBatch: Bool?
  /// Whether the loss is symmetric.
  public var isSymmetric: Bool?
  /// The views.
  public var augmentation: AugmentationName?
  /// How η moves.
  public var schedule: ScheduleName?
  /// η at the start.
  public var learningRate: Float?
  /// λ.
  public var weightDecay: Float?
  /// The length in steps.
  public var steps: Int?
  /// The length in passes over the images, instead of `steps`.
  public var epochs: Int?
  /// Of all randomness, synthetic images included; 1 if nil.
  public var seed: UInt64?
  /// Steps between checkpoints.
  public var checkpointEvery: Int?
  /// Steps between looks at kNN and the spread of the embeddings.
  public var monitorEvery: Int?

  /// Nothing said.
  public init() {}

  /// Checks what can be checked before images are read.
  /// - Throws: `PretrainingError` or `ImagesError`, one line.
  public func validate() throws {
    if let data { _ = try DataSource(data) }
    let rules: [(value: Int?, name: String)] = [
      (dimension, "--dim"), (queueSize, "--queue"), (batchSize, "--batch"), (groups, "--groups"), (steps, "--steps"),
      (epochs, "--epochs"), (checkpointEvery, "--checkpoint-every"), (monitorEvery, "--monitor-every"),
    ]
    for (value, name) in rules {
      guard let value else { continue }
      guard value >= 1 else { throw PretrainingError("\(name) \(value): it must be at least 1") }
      guard value <= Int(Int32.max) else { throw PretrainingError("\(name) \(value): it must be at most \(Int32.max)") }
    }
    if steps != nil, epochs != nil { throw PretrainingError("--steps and --epochs: only one of them can say how long") }
    if let dimension, dimension > 1 << 16 { throw PretrainingError("--dim \(dimension): it must be at most 65536") }
    try validateNumbers()
    try validateChoices()
    try validateMethod()
  }

  /// The rules of `Configuration` and `LoadingOptions`, under the names of the options.
  private func validateNumbers() throws {
    func require(_ name: String, _ value: Float?, _ rule: String, _ holds: (Float) -> Bool) throws {
      guard let value, !holds(value) else { return }
      throw PretrainingError("\(name) \(value): it must \(rule)")
    }
    try require("--momentum", momentum, "lie in [0, 1]") { $0 >= 0 && $0 <= 1 }
    // Below, a similarity of 1 over τ is no number that can be exponentiated.
    try require("--temperature", temperature, "lie in [0.0001, 10000]") { $0 >= 1e-4 && $0 <= 1e4 }
    try require("--lr", learningRate, "be a finite number greater than 0") { $0 > 0 && $0.isFinite }
    try require("--weight-decay", weightDecay, "be a finite number, 0 or greater") { $0 >= 0 && $0.isFinite }
    try Self.check(imageSize: imageSize)
  }

  /// The rule of `LoadingOptions`, under the name of the option.
  /// - Throws: `PretrainingError`, one line.
  public static func check(imageSize: Int?) throws {
    guard let imageSize, !(8...1024).contains(imageSize) else { return }
    throw PretrainingError("--image-size \(imageSize): it must lie in 8 ... 1024")
  }

  /// What contradicts what, among what was said: of the rest a preset decides, or the run that is resumed.
  private func validateChoices() throws {
    if let batchSize, batchSize < 2 { throw PretrainingError("--batch \(batchSize): it must be at least 2") }
    if let batchSize, let groups, batchSize % groups != 0 || batchSize / groups < 2 {
      throw PretrainingError(
        "--groups \(groups): they must divide the batch, \(batchSize), into parts of at least 2 images")
    }
    if mechanism?.encodesKeys == false, isSymmetric == true {
      throw PretrainingError("--symmetric: a memory bank encodes no keys, so its loss has no second half")
    }
    let least = (mechanism ?? .paper).queueSizes(
      batchSize: batchSize ?? 0, halves: isSymmetric == true ? 2 : 1, imageCount: .max
    ).lowerBound
    if let queueSize, queueSize < least {
      throw PretrainingError("--queue \(queueSize): it must be at least \(least), the keys that a step brings")
    }
    if stem == .imagenet, encoder == .small { throw Self.noStem }
  }

  /// Why `--stem imagenet` is refused.
  public static let noStem = PretrainingError("--stem imagenet: the small encoder has no stem; it is one of a ResNet's")

  /// The side that images are resized to: pictures of a folder become 224×224 with a preset of the papers, as there.
  func imageSizeOfNewRun() throws -> Int? {
    guard imageSize == nil, preset?.isForImageNet == true, case .folder? = try data.map({ try DataSource($0) })?.format
    else { return imageSize }
    return member?.largeImageSize ?? 224
  }
}
