import Images
import MomentumContrast
import Tensors

/// A workload that is ready to run: network, dictionary and images, all drawn from one seed.
public struct StepRun: RepeatedStep {
  /// What runs.
  public let workload: Workload
  private let random: RandomSource
  private let images: Tensor  // N×H×W×3, raw in [0, 1]
  private let queryViews, keyViews: Tensor  // N×H×W×3
  private var moco: MoCo

  /// Draws everything.
  public init(_ workload: Workload, seed: UInt64 = 1) {
    self.init(workload, configuration: workload.configuration, imageSize: workload.imageSize, seed: seed)
  }

  /// Draws everything for `w1` in another size.
  public init(_ size: StepSize, seed: UInt64 = 1) {
    self.init(.w1, configuration: size.configuration, imageSize: size.imageSize, seed: seed)
  }

  private init(_ workload: Workload, configuration: Configuration, imageSize: Int, seed: UInt64) {
    let random = RandomSource(seed: seed)
    let shape = [configuration.batchSize, imageSize, imageSize, 3]
    func numbers(_ name: String, _ draw: (inout RandomSource) -> Float) -> Tensor {
      var stream = random.stream(name)
      return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in draw(&stream) })
    }
    self.workload = workload
    self.random = random
    images = numbers("images") { $0.uniform() }
    queryViews = numbers("query views") { $0.gaussian() }
    keyViews = numbers("key views") { $0.gaussian() }
    moco = MoCo(configuration: configuration, backbone: workload.backbone, random: random.stream("model"))
  }

  /// One step; its loss, in nats.
  /// - Throws: `TrainingError` if the loss is not a number.
  @discardableResult
  public mutating func step() throws -> Double {
    let rate = workload.configuration.learningRate
    let shuffle: BatchShuffle? =
      moco.configuration.shufflesBatch
      ? BatchShuffle(batch: images.shape[0], random: random.stream("shuffle").stream(moco.stepCount)) : nil
    guard workload.makesViews else {
      return try moco.step(queryViews: queryViews, keyViews: keyViews, shuffle: shuffle, learningRate: rate).loss
    }
    let streams = random.stream("views").stream(moco.stepCount)
    let indices = Array(0..<images.shape[0])
    return try moco.step(
      queryViews: workload.augmentation.views(of: images, indices: indices, random: streams.stream("query")),
      keyViews: workload.augmentation.views(of: images, indices: indices, random: streams.stream("key")),
      shuffle: shuffle, learningRate: rate
    ).loss
  }
}
