/// Every number of a pre-training run that the papers give a value to, each with its source.
///
/// Sources: V1 = MoCo, arXiv 1911.05722v3; V2 = MoCo v2, arXiv 2003.04297; R = the official code, facebookresearch/moco
/// at 7397dfe; NB = its CIFAR-10 demo.
///
/// What it does not hold: the network and the augmentation, which are values of their own.
public struct Configuration: Sendable, Equatable {
  /// N, the images of a batch, over all devices. 256 (V1 §4).
  public var batchSize = 256
  /// Which of the three dictionaries of V1 Fig. 2. The queue.
  public var mechanism = Mechanism.queue
  /// K, the keys that a query is compared with besides its own. 65,536 (V1 §4). An end-to-end dictionary does not ask: its
  /// K is N − 1.
  public var queueSize = 65_536
  /// m of the momentum update. 0.999 (V1 §3.2).
  public var momentum: Float = 0.999
  /// μ, how much of an image's last entry stays in a memory bank. 0, as V1 §3.2 describes it; instance discrimination has
  /// 0.5. Only a memory bank asks.
  public var representationMomentum: Float = 0
  /// Whether each view of a pair is once the query and once the key. No (V1); an option of NB.
  public var isSymmetric = false
  /// What the queries of a queue or a memory bank descend. InfoNCE (V1 Eq. 1). End-to-end there is no other.
  public var loss = ContrastiveLoss.infoNCE
  /// τ, which divides the logits. 0.07 (V1 §3.3), inherited from instance discrimination; 0.2 in V2.
  public var temperature: Float = 0.07
  /// The length of queries and keys. 128 (V1 §3.3).
  public var dimension = 128
  /// What follows the backbone. Linear in V1, an MLP in V2 (§3).
  public var head = ProjectionHead.linear
  /// Over how many devices the batch is spread, each with its own batch-norm statistics. 8 (V1 §4).
  public var groups = DeviceGroups(count: 8)
  /// Whether the key batch is shuffled across devices. Yes (V1 §3.3).
  public var shufflesBatch = true
  /// η at the start. 0.03 (V1 §4).
  public var learningRate: Float = 0.03
  /// How η moves. V1: a tenth at 120 and again at 160 of 200 epochs (§4). V2: cosine (§3).
  public var schedule = LearningRateSchedule.paperV1
  /// μ of SGD. 0.9 (V1 §4).
  public var sgdMomentum: Float = 0.9
  /// λ of SGD, on every parameter, those of batch norm and the biases included (R). 10⁻⁴ (V1 §4).
  public var weightDecay: Float = 1e-4
  /// How many passes over the data. 200 (V1 §4).
  public var epochs = 200

  /// MoCo v1 on ImageNet, as in V1 §4.
  public static let paperV1 = Configuration()

  /// MoCo v2 on ImageNet: V1 with an MLP head, τ = 0.2 and a cosine schedule (V2 §3 and Table 1, row d).
  public static let paperV2 = {
    var configuration = Configuration()
    configuration.head = .mlp
    configuration.temperature = 0.2
    configuration.schedule = .cosine
    return configuration
  }()

  /// The official CIFAR-10 demo (NB).
  public static let cifarDemo = {
    var configuration = Configuration()
    configuration.batchSize = 512
    configuration.queueSize = 4096
    configuration.momentum = 0.99
    configuration.temperature = 0.1
    configuration.learningRate = 0.06
    configuration.weightDecay = 5e-4
    configuration.schedule = .cosine
    return configuration
  }()

  /// V1's recipe for small images, small encoders and minutes instead of days: that of `moco`'s small preset. A run of a
  /// few thousand steps needs a smaller m, since V1's 0.999 would have absorbed little of θ_q by its end; temperature and
  /// weight decay are those of NB; the groups are of eight images.
  public static let small = {
    var configuration = Configuration()
    configuration.batchSize = 32
    configuration.queueSize = 2048
    configuration.groups = DeviceGroups(count: 4)
    configuration.momentum = 0.99
    configuration.temperature = 0.1
    configuration.dimension = 64
    configuration.weightDecay = 5e-4
    configuration.schedule = .cosine
    configuration.epochs = 20
    return configuration
  }()

  /// What the chapters start from: `small`, with batches of 16 images in two groups of eight, so that K can begin at 16. K is
  /// 256: K/N = 16, as in V1's momentum table (K = 4096, N = 256).
  public static let chapters = {
    var configuration = Configuration.small
    configuration.batchSize = 16
    configuration.queueSize = 256
    configuration.groups = DeviceGroups(count: 2)
    configuration.learningRate = 0.015
    return configuration
  }()

  /// Checks every number by its rule, before anything is computed.
  /// - Parameter imageCount: how many images there are to train on.
  /// - Throws: `ConfigurationError`, which names the value and the rule.
  public func validate(imageCount: Int) throws(ConfigurationError) {
    func require(_ holds: Bool, _ message: @autoclosure () -> String) throws(ConfigurationError) {
      guard holds else { throw ConfigurationError(description: message()) }
    }
    try require(batchSize >= 1, "batch size \(batchSize): it must be at least 1")
    try require(
      batchSize <= imageCount, "batch size \(batchSize): it must not exceed the number of images, \(imageCount)")
    try validateMechanism(imageCount: imageCount, require: require)
    try require(momentum >= 0 && momentum <= 1, "momentum \(momentum): it must lie in [0, 1]")
    try require(
      temperature > 0 && temperature.isFinite, "temperature \(temperature): it must be a finite number greater than 0")
    try require(dimension >= 1, "dimension \(dimension): it must be at least 1")
    try require(
      batchSize % groups.count == 0, "device groups \(groups.count): they must divide the batch size, \(batchSize)")
    try require(
      learningRate > 0 && learningRate.isFinite,
      "learning rate \(learningRate): it must be a finite number greater than 0")
    try require(sgdMomentum >= 0 && sgdMomentum < 1, "SGD momentum \(sgdMomentum): it must lie in [0, 1)")
    try require(
      weightDecay >= 0 && weightDecay.isFinite, "weight decay \(weightDecay): it must be a finite number, 0 or greater")
    if case .step(let milestones) = schedule {
      try require(
        milestones.allSatisfy { $0 >= 0 && $0 <= 1 },
        "schedule milestones \(milestones): each must be a share of the run, in [0, 1]")
    }
    try require(epochs >= 1, "epochs \(epochs): there must be at least 1")
  }
}

/// A value that breaks a rule of `Configuration`.
public struct ConfigurationError: Error, CustomStringConvertible, Equatable {
  /// One line: the name, the value, the rule.
  public let description: String

  /// An error with its line.
  public init(description: String) { self.description = description }
}
