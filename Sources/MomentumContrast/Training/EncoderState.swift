/// An encoder's numbers: what it learns, and what its batch norms have seen.
public struct EncoderState: Sendable, Equatable {
  /// θ.
  public var parameters: Parameters
  /// The running statistics. The momentum update does not touch them.
  public var buffers: Buffers

  /// An encoder's numbers.
  public init(parameters: Parameters, buffers: Buffers) {
    self.parameters = parameters
    self.buffers = buffers
  }

  /// Their memory, in bytes.
  public var byteCount: Int { parameters.byteCount + buffers.byteCount }
}
