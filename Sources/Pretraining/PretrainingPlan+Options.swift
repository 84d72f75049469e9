import Family
import Images
import MomentumContrast

// From what a user said, and the images, to a plan.

extension PretrainingPlan {
  /// A plan for a new run.
  /// - Parameter remark: receives a line for each number that was fitted to the images.
  /// - Throws: `PretrainingError` or `ConfigurationError`, one line that names the value and the rule.
  public init(_ options: PretrainingOptions, images set: ImageSet, remark: (String) -> Void = { _ in }) throws {
    try options.validate()
    if set.training.count < 2 {
      throw PretrainingError(
        "--data \(options.data ?? ""): 1 image to train on, and at least 2 are needed to tell them apart")
    }
    guard let data = options.data else { throw PretrainingError("--data: a new run must have images") }
    if options.member == nil { try options.refuseSettings() }
    let preset = options.preset ?? .small
    let images = set.training.images
    let (count, side) = (images.shape[0], min(images.shape[1], images.shape[2]))
    var configuration = preset.configuration
    if let mechanism = options.mechanism { configuration.mechanism = mechanism }
    if let symmetric = options.isSymmetric { configuration.isSymmetric = symmetric }
    if options.member != nil { configuration.adapt(toMethodWithGroups: options.groups) }
    if preset.fitsItself { configuration.fit(imageCount: count, options, remark) }
    options.override(&configuration)
    if options.groups == nil { configuration.fitGroups(remark) }
    if options.member != nil, images.shape[1] != images.shape[2] {
      throw PretrainingError(
        "--method \(options.method ?? ""): images of \(images.shape[1])×\(images.shape[2]) must be squares: give --image-size"
      )
    }
    let settings = try options.member.map {
      try PretrainingOptions.values(of: $0, large: preset.isForImageNet, options.settings).numbers
    }

    let encoder = options.encoder ?? preset.encoder
    if encoder == .small, options.stem == .imagenet { throw PretrainingOptions.noStem }
    let perEpoch = max(1, count / configuration.batchSize)
    let steps = options.steps ?? options.epochs.map { $0 * perEpoch } ?? preset.steps ?? configuration.epochs * perEpoch
    configuration.epochs = max(1, (steps + perEpoch - 1) / perEpoch)
    let measured = (try? Normalization(measuredFrom: images)) ?? .centred
    let often = max(1, min(500, steps / 20))
    self.init(
      data: data, imageSize: options.imageSize, undecodable: options.undecodable ?? .refuse,
      method: options.method ?? PretrainingOptions.moco, settings: settings ?? [:], preset: preset,
      encoder: encoder, stem: encoder == .small ? .cifar : options.stem ?? (side <= 64 ? .cifar : .imagenet),
      configuration: configuration, augmentation: options.augmentation ?? preset.augmentation,
      normalization: preset.isForImageNet ? .imageNet : measured, steps: steps, seed: options.seed ?? 1,
      checkpointEvery: options.checkpointEvery ?? often, monitorEvery: options.monitorEvery ?? often,
      imageCount: count, side: side, fingerprint: DataFingerprint.of(images))
    try validate()
  }

  /// Takes over what a resumed run may change, and refuses what it may not: one line for each contradiction.
  /// - Throws: `PretrainingError`.
  mutating func resume(with options: PretrainingOptions) throws {
    if let member = FamilyMethods.named(method) {
      try options.refuseNumbersOfMoCo(for: member)
      _ = try PretrainingOptions.values(of: member, options.settings)
    } else {
      try options.refuseSettings()
    }
    var lines: [String] = []
    func compare<Value: Equatable>(_ name: String, _ given: Value?, _ own: Value, _ text: (Value) -> String) {
      if let given, given != own { lines.append("\(name) \(text(given)): the run that is resumed has \(text(own))") }
    }
    let c = configuration
    compare("--method", options.method, method) { $0 }
    for (name, value) in options.settings.sorted(by: { $0.key < $1.key }) {
      compare("--setting \(name)", value, settings[name] ?? .nan) { "\($0)" }
    }
    compare("--preset", options.preset, preset) { $0.rawValue }
    compare("--image-size", options.imageSize, imageSize ?? 0) { $0 == 0 ? "none" : "\($0)" }
    compare("--encoder", options.encoder, encoder) { $0.rawValue }
    compare("--stem", options.stem, stem) { $0.rawValue }
    compare("--head", options.head, c.head) { $0.rawValue }
    compare("--dim", options.dimension, c.dimension) { "\($0)" }
    compare("--mechanism", options.mechanism, c.mechanism) { $0.rawValue }
    compare("--queue", options.queueSize, c.queueSize) { "\($0)" }
    compare("--momentum", options.momentum, c.momentum) { "\($0)" }
    compare("--temperature", options.temperature, c.temperature) { "\($0)" }
    compare("--batch", options.batchSize, c.batchSize) { "\($0)" }
    compare("--groups", options.groups, c.groups.count) { "\($0)" }
    compare("--shuffle", options.shufflesBatch, c.shufflesBatch) { "\($0)" }
    compare("--symmetric", options.isSymmetric, c.isSymmetric) { "\($0)" }
    compare("--augmentation", options.augmentation, augmentation) { $0.rawValue }
    compare("--schedule", options.schedule?.schedule, c.schedule) { "\($0)" }
    compare("--lr", options.learningRate, c.learningRate) { "\($0)" }
    compare("--weight-decay", options.weightDecay, c.weightDecay) { "\($0)" }
    compare("--steps", options.steps ?? options.epochs.map { $0 * stepsPerEpoch }, steps) { "\($0)" }
    compare("--seed", options.seed, seed) { "\($0)" }
    if !lines.isEmpty { throw PretrainingError(lines.joined(separator: "\n")) }
    checkpointEvery = options.checkpointEvery ?? checkpointEvery
    monitorEvery = options.monitorEvery ?? monitorEvery
    undecodable = options.undecodable ?? undecodable
    data = options.data ?? data
  }
}

extension ScheduleName {
  /// The schedule.
  var schedule: LearningRateSchedule {
    switch self {
    case .cosine: .cosine
    case .step: .paperV1
    case .constant: .constant
    }
  }
}

extension PretrainingOptions {
  /// Puts what was said into a configuration.
  fileprivate func override(_ configuration: inout Configuration) {
    configuration.head = head ?? configuration.head
    configuration.dimension = dimension ?? configuration.dimension
    configuration.queueSize = queueSize ?? configuration.queueSize
    configuration.momentum = momentum ?? configuration.momentum
    configuration.temperature = temperature ?? configuration.temperature
    configuration.batchSize = batchSize ?? configuration.batchSize
    configuration.groups = groups.map { DeviceGroups(count: $0) } ?? configuration.groups
    configuration.shufflesBatch = shufflesBatch ?? configuration.shufflesBatch
    configuration.schedule = schedule?.schedule ?? configuration.schedule
    configuration.learningRate = learningRate ?? configuration.learningRate
    configuration.weightDecay = weightDecay ?? configuration.weightDecay
  }
}

extension Configuration {
  /// Batch and queue for a set of `imageCount` images: a batch of at least a quarter of a small set is no stochastic
  /// descent, and a queue of more than a quarter of the images is for the most part one epoch's.
  fileprivate mutating func fit(imageCount: Int, _ options: PretrainingOptions, _ remark: (String) -> Void) {
    let own = (batchSize, queueSize)
    while batchSize > 8 && imageCount < 4 * batchSize || batchSize > 2 && imageCount < batchSize { batchSize /= 2 }
    if options.batchSize == nil, batchSize != own.0 {
      remark("batch size \(batchSize) instead of \(own.0), because there are \(imageCount) images")
    }
    let batch = options.batchSize ?? batchSize
    queueSize = min(queueSize, max(halves * batch, imageCount / 4 / batch * batch))
    let sizes = mechanism.queueSizes(batchSize: batch, halves: halves, imageCount: imageCount)
    queueSize = min(queueSize, sizes.upperBound)
    if options.queueSize == nil, mechanism.asksForQueueSize, queueSize != own.1 {
      remark("K \(queueSize) instead of \(own.1), because there are \(imageCount) images")
    }
  }

  /// As many groups as the preset has, or the most below that which divide the batch into groups of at least 2.
  fileprivate mutating func fitGroups(_ remark: (String) -> Void) {
    let own = groups.count
    let fitting = (1...own).last { batchSize % $0 == 0 && batchSize / $0 >= 2 } ?? 1
    guard fitting != own else { return }
    groups = DeviceGroups(count: fitting)
    remark("device groups \(fitting) instead of \(own), because the batch size is \(batchSize)")
  }
}
