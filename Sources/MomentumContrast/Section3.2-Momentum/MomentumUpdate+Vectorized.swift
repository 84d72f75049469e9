import Tensors

// The same three roundings as the definition, sixteen at a time: the results are equal bit for bit.

extension Vectorized {
  /// Moves `key` towards `query`, elementwise. `momentum` is m.
  public static func momentumUpdate(_ key: inout Tensor, towards query: Tensor, momentum m: Float) {
    precondition(key.shape == query.shape, "parameters of shape \(key.shape) cannot follow \(query.shape)")
    let count = key.count
    key.withMutablePointer { key in
      query.withPointer { query in
        forEachVector(count) { i in
          key.store(m * key.lanes(i) + (1 - m) * query.lanes(i), i)
        }
      }
    }
  }
}
