import Tensors

/// The momentum update (V1 §3.2, Eq. 2):
///
///     θ_k ← m·θ_k + (1 − m)·θ_q
///
/// Only θ_q is learned by back-propagation. With m near 1 the key encoder moves slowly, so that keys which were encoded
/// many steps apart still come from nearly the same encoder.
extension Scalar {
  /// Moves `key` towards `query`, elementwise. `momentum` is m.
  public static func momentumUpdate(_ key: inout Tensor, towards query: Tensor, momentum m: Float) {
    precondition(key.shape == query.shape, "parameters of shape \(key.shape) cannot follow \(query.shape)")
    for i in 0..<key.count {
      key[i] = m * key[i] + (1 - m) * query[i]
    }
  }
}
