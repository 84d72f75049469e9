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
    var stepper = try MechanismStepper(self)
    try stepper.step()
    let bytes = try TensorMemory.peak { try stepper.step() }.bytes
    return MechanismMemory(held: stepper.moco.heldBytes, step: bytes)
  }

  /// The milliseconds of the fastest of `repeats` steps, after a few that are not timed. It is the one that was disturbed
  /// least; on a machine that does other things as well, even it says little without another one beside it.
  /// - Throws: `ConfigurationError`.
  public func fastestStep(of repeats: Int) throws -> Double {
    precondition(repeats >= 1, "the fastest of \(repeats) steps")
    var stepper = try MechanismStepper(self)
    for _ in 0..<3 { try stepper.step() }
    let clock = ContinuousClock()
    return try (0..<repeats).map { _ in try clock.measure { try stepper.step() } / .milliseconds(1) }.min() ?? .nan
  }
}

/// Steps of a recipe on noise, at a learning rate of 0: all of the cost and nothing learned.
private struct MechanismStepper {
  var moco: MoCo
  private let views: Tensor
  private let lookup: BankLookup?
  private let shuffle: BatchShuffle?

  init(_ recipe: SmallScaleRecipe) throws {
    try recipe.validate()
    let configuration = recipe.configuration
    let batch = configuration.batchSize
    let random = RandomSource(seed: 1)
    moco = MoCo(
      configuration: configuration,
      backbone: SmallConvNet(widths: recipe.widths, normalization: recipe.normalization),
      imageCount: recipe.imageCount, random: random)
    var noise = random.stream("views")
    let shape = [batch, recipe.shapes.size, recipe.shapes.size, 3]
    views = Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in noise.uniform() })
    let isBank = configuration.mechanism == .memoryBank
    lookup =
      isBank
      ? BankLookup(
        images: Array(0..<batch), count: configuration.queueSize, imageCount: recipe.imageCount, random: random) : nil
    shuffle = isBank ? nil : BatchShuffle(batch: batch, random: random)
  }

  mutating func step() throws {
    _ = try moco.step(
      queryViews: views, keyViews: lookup == nil ? views : nil, shuffle: shuffle, lookup: lookup, learningRate: 0)
  }
}
