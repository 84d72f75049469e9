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
}

/// Steps of several recipes, timed in turn, so that whatever else a machine does falls on all of them alike.
public enum InterleavedSteps {
  /// The milliseconds of the fastest of `repeats` steps of each recipe, after a few that are not timed. It is the one that was
  /// disturbed least; only the ratio of two of them says much.
  /// - Throws: `ConfigurationError`.
  public static func fastest(of recipes: [SmallScaleRecipe], repeats: Int) throws -> [Double] {
    precondition(repeats >= 1, "the fastest of \(repeats) steps")
    var steppers = try recipes.map { try MechanismStepper($0) }
    var fastest = Array(repeating: Double.infinity, count: recipes.count)
    let clock = ContinuousClock()
    for round in 0..<repeats + 3 {
      for index in steppers.indices {
        let time = try clock.measure { try steppers[index].step() } / .milliseconds(1)
        if round >= 3 { fastest[index] = min(fastest[index], time) }
      }
    }
    return fastest
  }
}

/// Steps of a recipe on noise, at a learning rate of 0: all of the cost and nothing learned.
private struct MechanismStepper {
  var moco: MoCo
  private let inputs: StepInputs

  init(_ recipe: SmallScaleRecipe) throws {
    try recipe.validate()
    var configuration = recipe.configuration
    configuration.learningRate = 0
    configuration.shufflesBatch = true
    let random = RandomSource(seed: 1)
    moco = MoCo(
      configuration: configuration,
      backbone: SmallConvNet(widths: recipe.widths, normalization: recipe.normalization),
      imageCount: recipe.imageCount, random: random)
    var source = StepInputSource(configuration, imageCount: recipe.imageCount, steps: 1, random: random)
    inputs = source.inputs(step: 0) { _, images, random in
      var noise = random
      let shape = [images.count, recipe.shapes.size, recipe.shapes.size, 3]
      return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in noise.uniform() })
    }
  }

  mutating func step() throws { _ = try moco.step(inputs) }
}
