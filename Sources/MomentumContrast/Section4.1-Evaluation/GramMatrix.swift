import Tensors

/// The Gram matrix of a matrix A of N rows and W columns: G = AᵀA, in double precision.
///
///     G_ij = Σ_n A_ni·A_nj
///
/// It holds every scalar product of two columns, which is all that a least-squares fit asks of its data.
extension Scalar {
  /// AᵀA, W×W, of a matrix N×W.
  public static func gramMatrix(_ a: TensorOf<Double>) -> TensorOf<Double> {
    precondition(a.shape.count == 2, "a Gram matrix of the shape \(a.shape)")
    let (count, width) = (a.shape[0], a.shape[1])
    var gram = TensorOf<Double>(shape: [width, width])
    for i in 0..<width {
      for j in 0..<width {
        var sum = 0.0
        for n in 0..<count { sum += a[n, i] * a[n, j] }
        gram[i, j] = sum
      }
    }
    return gram
  }
}
