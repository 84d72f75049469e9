import Exchange
import Foundation
import Images
import MomentumContrast

// A plan as JSON: `config.json`, and the same in a checkpoint's metadata.

extension PretrainingPlan {
  /// The key under which a checkpoint's metadata hold the plan.
  static let key = "plan"

  private struct Coded: Codable {
    var data: String
    var image_size: Int?
    var undecodable: String
    var method: String?
    var settings: [String: Float]?
    var preset: String
    var encoder: String
    var stem: String
    var head: String
    var dim: Int
    var mechanism: String
    var queue: Int
    var momentum: Float
    var representation_momentum: Float
    var temperature: Float
    var batch: Int
    var groups: Int
    var shuffle: Bool
    var symmetric: Bool
    var augmentation: String
    var normalization_mean: [Float]
    var normalization_deviation: [Float]
    var schedule: String
    var lr: Float
    var sgd_momentum: Float
    var weight_decay: Float
    var steps: Int
    var seed: UInt64
    var checkpoint_every: Int
    var monitor_every: Int
    var images: Int
    var side: Int
    var fingerprint: String
  }

  /// The plan as JSON, its keys in alphabetical order; each number reads back as the same bits.
  /// - Parameter pretty: whether on lines of its own.
  public func json(pretty: Bool) throws -> String {
    let c = configuration
    let coded = Coded(
      data: data, image_size: imageSize, undecodable: undecodable.rawValue,
      method: isMoCo ? nil : method, settings: settings.isEmpty ? nil : settings,
      preset: preset.rawValue, encoder: encoder.rawValue, stem: stem.rawValue, head: c.head.rawValue, dim: c.dimension,
      mechanism: c.mechanism.rawValue, queue: c.queueSize, momentum: c.momentum,
      representation_momentum: c.representationMomentum, temperature: c.temperature, batch: c.batchSize,
      groups: c.groups.count, shuffle: c.shufflesBatch, symmetric: c.isSymmetric,
      augmentation: augmentation.rawValue, normalization_mean: (0..<3).map { normalization.mean[$0] },
      normalization_deviation: (0..<3).map { normalization.standardDeviation[$0] }, schedule: c.schedule.name,
      lr: c.learningRate, sgd_momentum: c.sgdMomentum, weight_decay: c.weightDecay, steps: steps, seed: seed,
      checkpoint_every: checkpointEvery, monitor_every: monitorEvery, images: imageCount, side: side,
      fingerprint: fingerprint)
    return try coded.jsonText(pretty: pretty)
  }

  /// The plan of the run that a checkpoint belongs to.
  /// - Throws: `PretrainingError` naming the file's fault: no plan, or one that its other metadata belie.
  public init(of checkpoint: Checkpoint) throws {
    try self.init(notes: checkpoint.run)
    let contradiction: String? =
      if configuration != checkpoint.moco.configuration {
        "has another recipe than the rest of its metadata"
      } else if seed != checkpoint.seed {
        "has the seed \(seed), and the checkpoint \(checkpoint.seed)"
      } else if checkpoint.moco.stepCount > steps {
        "has \(steps) steps, and the checkpoint is of step \(checkpoint.moco.stepCount)"
      } else {
        nil
      }
    if let contradiction {
      throw PretrainingError("the checkpoint's metadata contradict each other: \"run.plan\" \(contradiction)")
    }
    if let bank = checkpoint.moco.dictionary as? MemoryBank, bank.keys.shape[0] != imageCount {
      throw PretrainingError(
        "the checkpoint's bank has \(bank.keys.shape[0]) entries, and must have one for each of "
          + "\(imageCount) images")
    }
  }

  /// The plan of the run that a checkpoint of another method belongs to.
  /// - Throws: `PretrainingError`, as for MoCo's.
  public init(of checkpoint: MethodCheckpoint) throws {
    try self.init(notes: checkpoint.run)
    let theirs = checkpoint.description
    func require(_ what: String, _ holds: Bool) throws {
      guard holds else {
        throw PretrainingError(
          "the checkpoint's metadata contradict each other: \"run.plan\" has \(what) than the rest of them")
      }
    }
    let described = try description()
    try require("another method", described?.method == theirs.method)
    guard let own = described else { return }
    try require("other settings", own.values == theirs.values)
    try require("another descent or other groups", own.recipe == theirs.recipe)
    try require("another encoder", own.encoder == theirs.encoder && own.stem == theirs.stem)
    try require("another number of images", own.imageCount == theirs.imageCount)
    try require("another size of images", own.imageSize == theirs.imageSize)
    try require("another seed", seed == checkpoint.seed)
    try require("fewer steps", checkpoint.method.stepCount <= steps)
  }

  /// The plan of the run that an encoder comes from.
  /// - Throws: `PretrainingError` if there is none, or one that the encoder belies.
  public init(of trained: TrainedEncoder) throws {
    try self.init(notes: trained.run)
    guard trained.step <= steps else {
      throw PretrainingError(
        "the checkpoint's metadata contradict each other: \"run.plan\" has \(steps) steps, and the checkpoint is of step "
          + "\(trained.step)")
    }
  }

  private init(notes: [String: String]) throws {
    guard let text = notes[Self.key] else {
      throw PretrainingError("the checkpoint has no metadata \"run.plan\": `moco pretrain` did not write it")
    }
    try self.init(json: text)
  }

  /// Whether this is the JSON of a plan, of whatever numbers.
  static func isJSON(of text: Data) -> Bool { (try? JSONDecoder().decode(Coded.self, from: text)) != nil }

  /// Reads a plan.
  /// - Throws: `PretrainingError` or `ConfigurationError`, one line.
  init(json text: String) throws {
    guard let coded = try? JSONDecoder().decode(Coded.self, from: Data(text.utf8)) else {
      throw PretrainingError("the checkpoint's metadata \"run.plan\" is not the JSON of a plan")
    }
    func choice<Choice: RawRepresentable<String>>(_ key: String, _ value: String, _: Choice.Type) throws -> Choice {
      guard let choice = Choice(rawValue: value) else {
        throw PretrainingError("the checkpoint's plan has the \(key) \(value.debugDescription), which is not known")
      }
      return choice
    }
    var c = Configuration.paperV1
    c.head = try choice("head", coded.head, ProjectionHead.self)
    c.mechanism = try choice("mechanism", coded.mechanism, Mechanism.self)
    guard coded.groups >= 1, coded.batch >= 1, coded.images >= 1, coded.side >= 1, coded.checkpoint_every >= 1,
      coded.monitor_every >= 1, let schedule = LearningRateSchedule(name: coded.schedule),
      coded.normalization_mean.count == 3, coded.normalization_deviation.count == 3
    else { throw PretrainingError("the checkpoint's plan breaks a rule: a count below 1, or an unknown schedule") }
    (c.dimension, c.queueSize, c.batchSize) = (coded.dim, coded.queue, coded.batch)
    (c.momentum, c.representationMomentum, c.temperature) = (
      coded.momentum, coded.representation_momentum, coded.temperature
    )
    c.groups = DeviceGroups(count: coded.groups)
    (c.shufflesBatch, c.isSymmetric, c.schedule) = (coded.shuffle, coded.symmetric, schedule)
    (c.learningRate, c.sgdMomentum, c.weightDecay) = (coded.lr, coded.sgd_momentum, coded.weight_decay)
    let perEpoch = max(1, coded.images / coded.batch)
    c.epochs = max(1, coded.steps / perEpoch + (coded.steps % perEpoch == 0 ? 0 : 1))
    let (mean, deviation) = (coded.normalization_mean, coded.normalization_deviation)
    self.init(
      data: coded.data, imageSize: coded.image_size,
      undecodable: try choice("undecodable", coded.undecodable, LoadingOptions.Undecodable.self),
      method: coded.method ?? PretrainingOptions.moco, settings: coded.settings ?? [:],
      preset: try choice("preset", coded.preset, Preset.self),
      encoder: try choice("encoder", coded.encoder, EncoderName.self),
      stem: try choice("stem", coded.stem, ResNet.Stem.self), configuration: c,
      augmentation: try choice("augmentation", coded.augmentation, AugmentationName.self),
      normalization: try Normalization(
        mean: SIMD3(mean[0], mean[1], mean[2]),
        standardDeviation: SIMD3(deviation[0], deviation[1], deviation[2])),
      steps: coded.steps, seed: coded.seed, checkpointEvery: coded.checkpoint_every,
      monitorEvery: coded.monitor_every, imageCount: coded.images, side: coded.side, fingerprint: coded.fingerprint)
    try validate()
  }
}
