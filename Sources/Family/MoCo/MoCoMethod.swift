import MomentumContrast
import Tensors

/// MoCo among its relatives: `MoCo.step`, with the shuffles and look-ups that it asks for drawn as `StepInputSource` draws them.
public struct MoCoMethod: PretrainingMethod {
  /// Training as Algorithm 1 has it.
  public private(set) var moco: MoCo
  private let random: RandomSource

  /// Training from fresh weights, which are drawn from `random`'s `model`; its `shuffle` gives the shuffles.
  /// - Precondition: the mechanism encodes keys.
  public init(_ configuration: Configuration, backbone: any Backbone, random: RandomSource) {
    precondition(configuration.mechanism.encodesKeys, "a \(configuration.mechanism) takes no second view")
    moco = MoCo(configuration: configuration, backbone: backbone, random: random.stream("model"))
    self.random = random
  }

  /// f_q.
  public var encoder: Encoder { moco.encoder }
  /// The numbers of f_q.
  public var evaluated: EncoderState { moco.query }
  /// How many steps have been taken.
  public var stepCount: Int { moco.stepCount }
  /// All that it carries from step to step but their number.
  public var state: NamedState { moco.state }

  /// One step of Algorithm 1.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome {
    let configuration = moco.configuration
    let shuffle =
      configuration.shufflesBatch
      ? BatchShuffle(batch: configuration.batchSize, random: random.stream("shuffle").stream(moco.stepCount)) : nil
    return try moco.step(
      queryViews: inputs.views[0], keyViews: inputs.views[1], shuffle: shuffle, learningRate: inputs.learningRate)
  }
}
