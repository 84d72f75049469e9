/// The matrix product, from its definition. It takes matrices only: a tensor of another rank is refused.
extension Scalar {
  /// A·B, Aᵀ·B or A·Bᵀ.
  ///
  ///     C[i, j] = Σₖ A[i, k] · B[k, j]
  ///
  /// - Returns: M×N, from M×K and K×N after the named factor was transposed.
  public static func matrixProduct<Element: Real>(
    _ a: TensorOf<Element>, _ b: TensorOf<Element>, transposing: Transposition
  ) -> TensorOf<Element> {
    precondition(
      a.shape.count == 2 && b.shape.count == 2,
      "a matrix product takes two matrices, not the shapes \(a.shape) and \(b.shape)")
    let a = transposing == .left ? transposed(a) : a  // M×K
    let b = transposing == .right ? transposed(b) : b  // K×N
    precondition(
      a.shape[1] == b.shape[0],
      "a product of \(a.shape) and \(b.shape) (transposed: \(transposing)) has unequal inner lengths")

    var c = TensorOf<Element>(shape: [a.shape[0], b.shape[1]])  // M×N
    for i in 0..<a.shape[0] {
      for j in 0..<b.shape[1] {
        var sum = 0.0
        for k in 0..<a.shape[1] { sum += Double(a[i, k]) * Double(b[k, j]) }
        c[i, j] = Element(sum)
      }
    }
    return c
  }

  /// Aᵀ[j, i] = A[i, j].
  private static func transposed<Element: Real>(_ a: TensorOf<Element>) -> TensorOf<Element> {
    var result = TensorOf<Element>(shape: [a.shape[1], a.shape[0]])
    for i in 0..<a.shape[0] {
      for j in 0..<a.shape[1] { result[j, i] = a[i, j] }
    }
    return result
  }
}
