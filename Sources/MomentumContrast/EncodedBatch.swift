import Tensors

/// A batch that went through an encoder, with the way back.
///
/// Key batches are encoded in a shuffled order (V1 §3.3). That order is a matter between this type and the encoder: vectors
/// come out, and gradients go in, in the order of the batch.
struct EncodedBatch {
  /// Unit vectors, N×C, in the order of the batch.
  let vectors: Tensor
  /// What each batch norm met.
  var statistics: [String: ChannelStatistics] { pass.statistics }

  private let output: Variable  // N×C, in the order of encoding
  private let pass: ForwardPass
  private let shuffle: BatchShuffle?

  /// Encodes a batch, in training mode.
  /// - Parameter recording: whether gradients will be asked for. Without, nothing is kept for the way back.
  init(
    _ views: Tensor, encoder: Encoder, parameters: Parameters, groups: DeviceGroups, shuffle: BatchShuffle?,
    kernels: any ContrastiveKernels.Type, recording: Bool
  ) {
    self.shuffle = shuffle?.keepingOrder(within: groups)
    let tape = Tape(kernels: kernels, recording: recording)
    var pass = ForwardPass(parameters, normalization: .batch(groups), on: tape)
    let ordered = self.shuffle?.apply(to: views) ?? views
    output = encoder.embeddings(of: Variable(constant: ordered), in: &pass)
    self.pass = pass
    vectors = self.shuffle?.undo(on: output.value) ?? output.value
  }

  /// The gradient by each parameter of the encoder, given ∂L/∂vectors. It can be asked for once.
  func gradients(given gradient: Tensor) -> [Tensor] {
    // Vector i of the batch was encoded at the place that `undo` fetched it from, so its gradient goes where `apply` goes.
    let ordered = shuffle?.apply(to: gradient) ?? gradient
    let gradients = pass.tape.gradients(of: output, given: ordered)
    return pass.variables.map { gradients[$0] }
  }
}
