/// The memory that a step cannot do without, in numbers of four bytes:
///
///     3·P  +  K·C  +  N·(2·Σ h_i·w_i·D_i − h_last·w_last·D)  +  N·(D + 2·C)  +  3·N·H·W·3
///
/// P parameters for each of θ_q, θ_k and the velocity v; the queue; for the backward pass the outputs of
/// each stage's convolution and, but for the last stage, of its batch norm with rectifier; the pooled features and the embedding before and
/// after its normalisation; and the images with their two views, which the benchmark holds.
///
/// Not counted, though it is taken: gradients on their way back, packed copies of operands, blocks of similarities, what the key
/// encoder computes and forgets, and freed blocks that wait for a tensor of their size. So it is a floor.
public struct StepMemory: Sendable, Equatable {
  /// θ_q, θ_k and v.
  public let state: Int
  /// The dictionary.
  public let queue: Int
  /// What the forward pass of f_q keeps.
  public let activations: Int
  /// The images and both views of them.
  public let images: Int

  /// The count of `w1` in another size.
  public init(_ size: StepSize) {
    let arithmetic = StepArithmetic(size)
    let (batch, dimension) = (size.batchSize, arithmetic.dimension)
    let stages = arithmetic.layers.dropLast()
    let outputs = stages.map { $0.uses * ($0.weightShape.last ?? 0) }
    // Scale and shift of every batch norm, and the bias of the head, have no multiply-adds.
    let vectors = stages.reduce(dimension) { $0 + 2 * ($1.weightShape.last ?? 0) }
    let parameters = arithmetic.layers.reduce(vectors) { $0 + $1.weightShape.reduce(1, *) }
    state = 3 * parameters
    queue = size.queueSize * dimension
    activations =
      batch * (2 * outputs.reduce(0, +) - (outputs.last ?? 0) + Workload.w1.backbone.featureWidth + 2 * dimension)
    images = 3 * batch * size.imageSize * size.imageSize * 3
  }

  /// Of everything.
  public var bytes: Int { MemoryLayout<Float>.stride * (state + queue + activations + images) }
}
