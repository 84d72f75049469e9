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
  /// One step.
  /// - Parameters:
  ///   - views: two views of the same N images, N×H×W×C each.
  ///   - progress: which share of the run is over, in 0–1: schedules of momentum go by it.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  mutating func step(views: (Tensor, Tensor), learningRate: Float, progress: Double) throws -> StepOutcome
}
