import MomentumContrast
import Tensors

/// A way to learn an encoder without labels, between two steps: its state, and a `step` that reads like its paper's algorithm.
///
/// What it refuses to do: choose images, views, or learning rates. They are passed in, so that a step is a function of its
/// arguments.
public protocol PretrainingMethod: Sendable {
  /// The network whose backbone is kept.
  var encoder: Encoder { get }
  /// Its numbers, by which features are judged.
  var evaluated: EncoderState { get }
  /// How many steps have been taken.
  var stepCount: Int { get }
  /// All that it carries from step to step but their number.
  var state: NamedState { get }
  /// One step.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  mutating func step(_ inputs: MethodInputs) throws -> StepOutcome
}

/// All that a step needs besides the state.
public struct MethodInputs: Sendable {
  /// The images of the batch, N of them; only a method with a memory bank asks.
  public var images: [Int] = []
  /// Views of the same N images, N×H×W×C each: one or two, as the method takes them.
  public var views: [Tensor]
  /// For each image the entries of a memory bank that its view is told from, K of them.
  public var negatives: [[Int]] = []
  /// η of this step.
  public var learningRate: Float
  /// Which share of the run is over, in 0–1: schedules of momentum go by it.
  public var progress: Double

  /// Inputs.
  public init(
    images: [Int] = [], views: [Tensor], negatives: [[Int]] = [], learningRate: Float, progress: Double = 0
  ) {
    (self.images, self.views, self.negatives) = (images, views, negatives)
    (self.learningRate, self.progress) = (learningRate, progress)
  }
}
