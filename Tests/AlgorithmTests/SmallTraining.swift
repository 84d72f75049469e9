import Tensors

@testable import MomentumContrast

/// A training run small enough for the scalar kernels: 8 images of 6×6, two stages, keys of length 6.
struct SmallTraining {
  static let batch = 8
  /// Four batches; a memory bank can draw up to 24 negatives.
  static let imageCount = 32
  var moco: MoCo
  private let images = RandomSource(seed: 900)

  init(
    mechanism: Mechanism = .queue, isSymmetric: Bool = false, groups: Int = 2, momentum: Float = 0.9,
    queueSize: Int = 20, head: ProjectionHead = .mlp, loss: ContrastiveLoss = .infoNCE, seed: UInt64 = 1,
    kernels: any ContrastiveKernels.Type = Vectorized.self
  ) {
    var configuration = Configuration.small
    configuration.batchSize = Self.batch
    configuration.mechanism = mechanism
    configuration.isSymmetric = isSymmetric
    configuration.queueSize = queueSize
    configuration.dimension = 6
    configuration.momentum = momentum
    configuration.groups = DeviceGroups(count: groups)
    configuration.head = head
    configuration.loss = loss
    moco = MoCo(
      configuration: configuration, backbone: SmallConvNet(inputChannels: 3, widths: [4, 6]),
      imageCount: Self.imageCount, random: RandomSource(seed: seed), kernels: kernels)
  }

  /// The two views of step t's images.
  func views(_ t: Int) -> (query: Tensor, key: Tensor) {
    func view(_ name: String) -> Tensor {
      var source = images.stream(t).stream(name)
      return Tensor(shape: [Self.batch, 6, 6, 3], (0..<Self.batch * 108).map { _ in source.uniform() })
    }
    return (view("query"), view("key"))
  }

  /// The order in which step t's keys are encoded.
  func shuffle(_ t: Int) -> BatchShuffle {
    BatchShuffle(batch: Self.batch, random: images.stream(t).stream("shuffle"))
  }

  /// Step t's images, every image once in four steps, and the entries that a memory bank is asked for.
  func lookup(_ t: Int) -> BankLookup {
    BankLookup(
      images: (0..<Self.batch).map { 4 * $0 + t % 4 }, count: moco.configuration.queueSize,
      imageCount: Self.imageCount, random: images.stream(t).stream("lookup"))
  }

  @discardableResult
  mutating func step(_ t: Int) throws -> StepOutcome {
    let (query, key) = views(t)
    let mechanism = moco.configuration.mechanism
    return try moco.step(
      queryViews: query, keyViews: mechanism.encodesKeys ? key : nil, shuffle: mechanism.encodesKeys ? shuffle(t) : nil,
      lookup: mechanism.looksUpEntries ? lookup(t) : nil, learningRate: 0.05)
  }
}

/// Everything that a step changes.
struct State: Equatable {
  let query, key: EncoderState
  let keys: Tensor
  let pointer: Int?
  let velocity: Parameters
  let stepCount: Int

  init(_ moco: MoCo) {
    (query, key, velocity, stepCount) = (moco.query, moco.key, moco.velocity, moco.stepCount)
    (keys, pointer) = (moco.dictionary.keys, (moco.dictionary as? KeyQueue)?.pointer)
  }
}

extension SmallTraining {
  /// A step that no recipe allows.
  static func decoupledEndToEnd() throws {
    var training = SmallTraining(mechanism: .endToEnd, loss: .decoupled)
    try training.step(0)
  }
}
