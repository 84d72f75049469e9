import Tensors

extension Vectorized {
  /// N queries and their N keys (N×C), and K ≥ 1 negatives that all queries share (K×C). All of length 1. It is the pass of
  /// `InfoNCE+Vectorized.swift` with the positive kept out of the sum.
  public static func decoupledLoss(
    queries q: Tensor, keys k: Tensor, negatives: Tensor, temperature: Float, batch: Int? = nil
  ) -> InfoNCE {
    contrast(queries: q, keys: k, negatives: negatives, temperature: temperature, batch: batch, by: .decoupled)
  }
}
