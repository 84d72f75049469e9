import MomentumContrast
import Safetensors

/// The strings of a checkpoint: what a recording has too, under the same keys, and the rest of the recipe.
///
///     format                   moco-checkpoint-1
///     widths                   of the small encoder: 16,32,64,128
///     encoder, stem, head, dim, temperature, key_momentum, lr, sgd_momentum, weight_decay, groups
///     mechanism                queue, memory-bank, end-to-end
///     batch, queue_size, epochs, step, seed    whole numbers
///     representation_momentum  of a memory bank
///     shuffle, symmetric       true, false
///     schedule                 constant, cosine, step:0.6,0.8
///     run.<key>                whatever else the run noted
struct CheckpointMetadata {
  let encoder: EncoderMetadata
  let widths: [Int]
  let configuration: Configuration
  let step: Int
  let seed: UInt64
  let run: [String: String]

  static let format = "moco-checkpoint-1"
  static let runPrefix = "run."

  init(encoder: EncoderMetadata, moco: MoCo, seed: UInt64, run: [String: String]) {
    self.encoder = encoder
    widths = (moco.encoder.backbone as? SmallConvNet)?.widths ?? []
    configuration = moco.configuration
    step = moco.stepCount
    self.seed = seed
    self.run = run
  }

  init(of reader: TensorReader) throws {
    let metadata = MetadataReader(file: reader.file)
    try Self.checkFormat(metadata)
    encoder = try EncoderMetadata(of: reader)
    guard encoder.dimension <= Self.largest else {
      throw metadata.refusal("dim", "is \(encoder.dimension), and must be at most \(Self.largest)")
    }
    widths = encoder.name == .small ? try metadata.widths() : []
    configuration = try Self.configuration(metadata, encoder)
    step = try metadata.wholeNumber("step", "a whole number of at least 0") { $0 >= 0 && $0 <= Int(Int32.max) }
    seed = try Self.seed(metadata)
    run = Self.run(of: reader.file.metadata)
    file = reader.file
  }

  /// What a run noted.
  static func run(of metadata: [String: String]) -> [String: String] {
    let notes = metadata.filter { $0.key.hasPrefix(runPrefix) }
    return Dictionary(uniqueKeysWithValues: notes.map { (String($0.key.dropFirst(runPrefix.count)), $0.value) })
  }

  private var file: SafetensorsFile?

  /// Far above any use; sizes of tensors are products of such numbers, and must fit 64 bits.
  static let largest = 1 << 16

  static func checkFormat(_ metadata: MetadataReader) throws {
    let format = try metadata.text("format")
    guard format == Self.format else {
      throw metadata.refusal("format", "is \(SafetensorsError.quoted(format)), and must be \(Self.format)")
    }
  }

  static func seed(_ metadata: MetadataReader) throws -> UInt64 {
    let text = try metadata.text("seed")
    guard let seed = UInt64(text) else {
      throw metadata.refusal("seed", "is \(SafetensorsError.quoted(text)), and must be a whole number of 64 bits")
    }
    return seed
  }

  /// The encoder, for images of three channels.
  var network: Encoder {
    Encoder(
      backbone: encoder.name.backbone(stem: encoder.stem, smallWidths: widths), head: encoder.head,
      dimension: encoder.dimension)
  }

  /// The rules of the recipe itself.
  /// - Parameter moco: says how many images a memory bank has; the other mechanisms do not have the images.
  func validate(_ moco: MoCo) throws {
    let images = configuration.mechanism.looksUpEntries ? moco.dictionary.keys.shape[0] : configuration.batchSize
    do {
      try configuration.validate(imageCount: images)
    } catch {
      throw SafetensorsError(file: file?.origin ?? "data in memory", "metadata: \(error)")
    }
  }

  /// Everything as strings. Numbers have as many digits as it takes to read back the same bits.
  var strings: [String: String] {
    var strings = encoder.strings
    strings["format"] = Self.format
    if !widths.isEmpty { strings["widths"] = widths.map(String.init).joined(separator: ",") }
    strings["mechanism"] = configuration.mechanism.rawValue
    strings["batch"] = "\(configuration.batchSize)"
    strings["queue_size"] = "\(configuration.queueSize)"
    strings["temperature"] = "\(configuration.temperature)"
    strings["key_momentum"] = "\(configuration.momentum)"
    strings["representation_momentum"] = "\(configuration.representationMomentum)"
    strings["lr"] = "\(configuration.learningRate)"
    strings["sgd_momentum"] = "\(configuration.sgdMomentum)"
    strings["weight_decay"] = "\(configuration.weightDecay)"
    strings["groups"] = "\(configuration.groups.count)"
    strings["shuffle"] = "\(configuration.shufflesBatch)"
    strings["symmetric"] = "\(configuration.isSymmetric)"
    strings["schedule"] = configuration.schedule.name
    strings["epochs"] = "\(configuration.epochs)"
    strings["step"] = "\(step)"
    strings["seed"] = "\(seed)"
    for (key, value) in run { strings[Self.runPrefix + key] = value }
    return strings
  }

  private static func configuration(_ metadata: MetadataReader, _ encoder: EncoderMetadata) throws -> Configuration {
    func count(_ key: String) throws -> Int {
      try metadata.wholeNumber(key, "a whole number of at least 1") { $0 >= 1 && $0 <= Int(Int32.max) }
    }
    func truth(_ key: String) throws -> Bool {
      let text = try metadata.text(key)
      guard let value = Bool(text) else {
        throw metadata.refusal(key, "is \(SafetensorsError.quoted(text)), and must be true or false")
      }
      return value
    }
    func number(_ key: String) throws -> Float { try metadata.number(key, "a finite number") { _ in true } }
    var configuration = Configuration.paperV1
    configuration.dimension = encoder.dimension
    configuration.head = encoder.head
    configuration.mechanism = try metadata.choice("mechanism", Mechanism.self)
    configuration.batchSize = try count("batch")
    configuration.queueSize = try count("queue_size")
    configuration.temperature = try number("temperature")
    configuration.momentum = try number("key_momentum")
    configuration.representationMomentum = try number("representation_momentum")
    configuration.learningRate = try number("lr")
    configuration.sgdMomentum = try number("sgd_momentum")
    configuration.weightDecay = try number("weight_decay")
    configuration.groups = DeviceGroups(count: try count("groups"))
    configuration.shufflesBatch = try truth("shuffle")
    configuration.isSymmetric = try truth("symmetric")
    configuration.epochs = try count("epochs")
    let schedule = try metadata.text("schedule")
    guard let known = LearningRateSchedule(name: schedule) else {
      throw metadata.refusal(
        "schedule", "is \(SafetensorsError.quoted(schedule)), and must be constant, cosine or step:SHARE,SHARE…")
    }
    configuration.schedule = known
    return configuration
  }
}

extension LearningRateSchedule {
  /// The schedule in a word: `constant`, `cosine`, or `step:` with its milestones as shares of the run.
  public var name: String {
    switch self {
    case .constant: "constant"
    case .cosine: "cosine"
    case .step(let milestones): "step:" + milestones.map { "\($0)" }.joined(separator: ",")
    }
  }

  /// The schedule of this name, or nil. `step` alone is V1's.
  public init?(name: String) {
    switch name {
    case "constant": self = .constant
    case "cosine": self = .cosine
    case "step": self = .paperV1
    default:
      guard name.hasPrefix("step:") else { return nil }
      let shares = name.dropFirst("step:".count).split(separator: ",", omittingEmptySubsequences: false)
      let milestones = shares.map { Double($0) }
      guard milestones.allSatisfy({ $0?.isFinite == true }) else { return nil }
      self = .step(at: milestones.compactMap { $0 })
    }
  }
}
