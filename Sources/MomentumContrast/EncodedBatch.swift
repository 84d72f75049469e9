import Tensors

/// A batch that went through an encoder, with the way back.
///
/// Key batches are encoded in a shuffled order (V1 §3.3). That order is a matter between this type and the encoder: vectors
/// come out, and gradients go in, in the order of the batch.
package struct EncodedBatch {
  /// Unit vectors, N×C, in the order of the batch.
  package let vectors: Tensor
  /// Those of the batches of all ranks, in the order of the ranks.
  let allVectors: Tensor
  /// What each batch norm met.
  package var statistics: [String: ChannelStatistics] { pass.statistics }

  private let output: Variable  // N×C, in the order of encoding
  private let pass: ForwardPass
  private let shuffle: BatchShuffle?

  /// Encodes a batch, in training mode.
  ///
  /// A shuffle is one of the batches of all ranks together: their images are gathered, a rank encodes its share of the
  /// shuffled order, and the vectors are gathered again and put back in order.
  /// - Parameters:
  ///   - predictor: what the projections go through before they are divided by their length.
  ///   - frozen: parameters that no gradient reaches.
  ///   - groups: the device groups of all ranks.
  ///   - recording: whether gradients will be asked for. Without, nothing is kept for the way back.
  package init(
    _ views: Tensor, encoder: Encoder, predictor: Head? = nil, parameters: Parameters,
    frozen: Set<String> = [], groups: DeviceGroups, shuffle: BatchShuffle? = nil,
    kernels: any ContrastiveKernels.Type, recording: Bool = true, ranks: any Communicator = SingleProcess()
  ) {
    precondition(groups.count % ranks.count == 0, "\(ranks.count) ranks cannot share \(groups.count) device groups")
    self.shuffle = shuffle?.keepingOrder(within: groups)
    let tape = Tape(kernels: kernels, recording: recording)
    var pass = ForwardPass(
      parameters, frozen: frozen, normalization: .batch(DeviceGroups(count: groups.count / ranks.count)), on: tape)
    let ordered = self.shuffle.map { ranks.own($0.apply(to: ranks.allGather(views))) } ?? views
    output = encoder.embeddings(of: Variable(constant: ordered), in: &pass, predictor: predictor)
    self.pass = pass
    let gathered = shuffle == nil && recording ? output.value : ranks.allGather(output.value)
    allVectors = self.shuffle?.undo(on: gathered) ?? gathered
    vectors = shuffle == nil ? output.value : ranks.own(allVectors)
  }

  /// The gradient by each parameter of the encoder, given ∂L/∂vectors; zeros by one that is frozen. It can be asked for once.
  package func gradients(given gradient: Tensor) -> [Tensor] {
    // Vector i of the batch was encoded at the place that `undo` fetched it from, so its gradient goes where `apply` goes.
    let ordered = shuffle?.apply(to: gradient) ?? gradient
    let gradients = pass.tape.gradients(of: output, given: ordered)
    return pass.variables.map { gradients[$0] }
  }
}
