import MomentumContrast
import Safetensors
import Tensors

/// The steps of a recording, taken by `MoCo.step` and by nothing else.
///
/// What it refuses to do: choose anything. Two replays of one recording give the same bits.
public struct Replay: Sendable {
  /// What one step reports.
  public struct Step: Sendable, Equatable {
    /// Counted from 0.
    public let step: Int
    /// InfoNCE of the batch before the step's update, in nats.
    public let loss: Double
    /// The share of queries whose key has the largest similarity of all, in 0–1; NaN for a method without a pretext task that can be
    /// right or wrong.
    public let accuracy: Double

    /// One JSON object.
    public var json: String {
      "{\"step\":\(step),\"loss\":\(loss)\(accuracy.isNaN ? "" : ",\"accuracy\":\(accuracy)")}"
    }
  }

  /// The state as it is now.
  public private(set) var moco: MoCo
  private let recording: Recording

  /// A replay before its first step.
  public init(_ recording: Recording, kernels: any ContrastiveKernels.Type = Vectorized.self) {
    self.recording = recording
    moco = MoCo(
      configuration: recording.configuration, encoder: recording.encoder, query: recording.initial,
      keyEncoder: recording.initial,  // f_k.params = f_q.params
      dictionary: recording.queue, velocity: recording.initial.parameters.zeros, stepCount: 0, kernels: kernels)
  }

  /// Takes the next step; nil when all have been taken.
  /// - Throws: `TrainingError` if the loss is not finite.
  public mutating func next() throws -> Step? {
    let t = moco.stepCount
    guard t < recording.stepCount else { return nil }
    let (queryViews, keyViews, shuffle) = recording.step(t)
    let report = try moco.step(
      queryViews: queryViews, keyViews: keyViews, shuffle: shuffle,
      learningRate: recording.configuration.learningRate)
    return Step(step: t, loss: report.loss, accuracy: report.accuracy)
  }

  /// The state as a file: `encoder_q.*` and `encoder_k.*` as PyTorch's `state_dict` has them, `queue` dim×K and
  /// `queue_ptr`; the metadata are those of the recording.
  public var file: SafetensorsFile {
    var file = SafetensorsFile(metadata: recording.metadata)
    let batches = recording.batchesTracked + moco.stepCount
    EncoderTensors(state: moco.query, batchesTracked: batches).write("encoder_q.", to: &file)
    EncoderTensors(state: moco.key, batchesTracked: batches).write("encoder_k.", to: &file)
    file.add("queue", transposeOf: moco.queue.keys)  // dim×K
    file.add("queue_ptr", shape: [1], integers: [moco.queue.pointer])
    return file
  }
}
