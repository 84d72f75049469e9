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
  /// How many views of an image a step takes.
  var viewCount: Int { get }
  /// How many entries of a memory bank are drawn for each image; 0 without a bank.
  var drawnEntries: Int { get }
  /// The views of a batch as a step takes them: a puzzle, for a method that has one.
  func prepared(_ views: [Tensor], random: RandomSource) -> [Tensor]
  /// All that it carries from step to step but their number.
  var state: NamedState { get }
  /// One step.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  mutating func step(_ inputs: MethodInputs) throws -> StepOutcome
}

extension PretrainingMethod {
  /// Two.
  public var viewCount: Int { 2 }
  /// None.
  public var drawnEntries: Int { 0 }
  /// As they are.
  public func prepared(_ views: [Tensor], random: RandomSource) -> [Tensor] { views }

  /// All that it carries from step to step, in bytes.
  public var stateBytes: Int {
    state.parts.reduce(0) { sum, part in
      switch part.value {
      case .encoder(let state): sum + state.byteCount
      case .parameters(let parameters): sum + parameters.byteCount
      case .keys(let tensor, _), .values(let tensor): sum + tensor.byteCount
      case .number: sum
      }
    }
  }

  /// What it carries from step to step besides the network that is learned and its optimizer, in bytes: target networks and keys.
  public var heldBytes: Int {
    let networks = state.parts.compactMap { part -> Int? in
      if case .encoder(let state) = part.value { state.byteCount } else { nil }
    }
    let rest = state.parts.reduce(0) { sum, part in
      switch part.value {
      case .keys(let tensor, _), .values(let tensor): sum + tensor.byteCount
      case .encoder, .parameters, .number: sum
      }
    }
    return networks.dropFirst().reduce(0, +) + rest
  }
}

/// All that a step needs besides the state.
public struct MethodInputs: Sendable {
  /// The images of the batch, N of them; only a method with a memory bank asks.
  public var images: [Int] = []
  /// Views of the same N images, N×H×W×C each, as many as the method takes.
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
