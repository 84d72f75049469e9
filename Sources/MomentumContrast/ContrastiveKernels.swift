import Tensors

/// The kernels of the paper itself, and of a control of its loss, which exist in pairs like those of `Kernels`.
public protocol ContrastiveKernels: Kernels {
  /// The loss of N queries against their keys and K shared negatives, and its gradient by the queries (V1 Eq. 1). The
  /// queries are a share of a batch of `batch`; nil if they are all of it.
  static func infoNCE(queries: Tensor, keys: Tensor, negatives: Tensor, temperature: Float, batch: Int?) -> InfoNCE
  /// The same without the positive in the denominator (Yeh et al. 2022, Eq. 6).
  static func decoupledLoss(queries: Tensor, keys: Tensor, negatives: Tensor, temperature: Float, batch: Int?)
    -> InfoNCE
  /// The loss of N queries against their keys and the keys of each other, and its gradient by both (V1 Fig. 2a).
  static func infoNCEWithinBatch(queries: Tensor, keys: Tensor, temperature: Float) -> InfoNCE
  /// θ_k ← m·θ_k + (1 − m)·θ_q (V1 Eq. 2).
  static func momentumUpdate(_ key: inout Tensor, towards query: Tensor, momentum: Float)
  /// The Gram matrix AᵀA of a matrix N×W, in double precision: W×W.
  static func gramMatrix(_ a: TensorOf<Double>) -> TensorOf<Double>
}

extension ContrastiveKernels {
  /// The loss of all N queries of a batch.
  public static func infoNCE(queries: Tensor, keys: Tensor, negatives: Tensor, temperature: Float) -> InfoNCE {
    infoNCE(queries: queries, keys: keys, negatives: negatives, temperature: temperature, batch: nil)
  }

  /// The decoupled loss of all N queries of a batch.
  public static func decoupledLoss(queries: Tensor, keys: Tensor, negatives: Tensor, temperature: Float) -> InfoNCE {
    decoupledLoss(queries: queries, keys: keys, negatives: negatives, temperature: temperature, batch: nil)
  }
}

extension Scalar: ContrastiveKernels {}
extension Vectorized: ContrastiveKernels {}
