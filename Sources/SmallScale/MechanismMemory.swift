import MomentumContrast
import Tensors

/// What a mechanism takes of memory, measured on two steps.
public struct MechanismMemory: Sendable, Equatable {
  /// Kept from step to step: keys and key encoder.
  public let held: MoCo.HeldBytes
  /// The most that a step takes at once beyond what was there before it, in bytes: above all what the forward passes keep
  /// for the way back. Its images and views are not counted.
  public let step: Int

  /// What is needed to train, beside the query encoder, its optimiser and the images.
  public var total: Int { held.total + step }
}

extension SmallScaleRecipe {
  /// Measures a step of this recipe. It is the tensors that are counted, on this thread, so the result is the same whatever
  /// else runs.
  /// - Throws: `ConfigurationError`.
  public func memory() throws -> MechanismMemory {
    try validate()
    let batch = configuration.batchSize
    let isBank = configuration.mechanism == .memoryBank
    let random = RandomSource(seed: 1)
    var moco = MoCo(
      configuration: configuration, backbone: SmallConvNet(widths: widths), imageCount: imageCount, random: random)
    var noise = random.stream("views")
    let shape = [batch, shapes.size, shapes.size, 3]
    let views = Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in noise.uniform() })
    let lookup =
      isBank
      ? BankLookup(
        images: Array(0..<batch), count: configuration.queueSize, imageCount: imageCount, random: random) : nil
    let shuffle = isBank ? nil : BatchShuffle(batch: batch, random: random)
    func step() throws {
      _ = try moco.step(
        queryViews: views, keyViews: isBank ? nil : views, shuffle: shuffle, lookup: lookup, learningRate: 0)
    }
    try step()
    let bytes = try TensorMemory.peak { try step() }.bytes
    return MechanismMemory(held: moco.heldBytes, step: bytes)
  }
}
