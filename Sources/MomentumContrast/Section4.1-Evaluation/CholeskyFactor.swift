import Tensors

/// The Cholesky factor of a symmetric positive definite matrix: A = L·Lᵀ with L lower triangular (Golub and Van Loan,
/// *Matrix Computations*, §4.2.3), in double precision.
///
///     L_ij = (A_ij − Σ_{k<j} L_ik·L_jk) / L_jj for j < i,    L_ii = √(A_ii − Σ_{k<i} L_ik²)
///
/// Every sum runs along two rows, which lie in memory as they are read.
///
/// What it refuses to do: a matrix that is not positive definite.
struct CholeskyFactor {
  /// W.
  let width: Int
  /// L row by row, W×W; above the diagonal zeros.
  private(set) var rows: [Double]

  /// The factor of a matrix W×W, of which only the lower triangle is read.
  /// - Precondition: the matrix is positive definite.
  init(_ matrix: TensorOf<Double>) {
    width = matrix.shape[0]
    precondition(matrix.shape == [width, width], "a Cholesky factor of the shape \(matrix.shape)")
    rows = [Double](repeating: 0, count: width * width)
    rows.withUnsafeMutableBufferPointer { rows in
      matrix.withPointer { matrix in
        for i in 0..<width {
          for j in 0...i {
            let rest =
              matrix[i * width + j] - Self.dot(rows, from: i * width, and: j * width, count: j)
            if j < i {
              rows[i * width + j] = rest / rows[j * width + j]
            } else {
              precondition(rest > 0, "the matrix is not positive definite in row \(i)")
              rows[i * width + i] = rest.squareRoot()
            }
          }
        }
      }
    }
  }

  /// The x with A·x = b: L·y = b from the first row on, then Lᵀ·x = y from the last.
  func solve(_ b: [Double]) -> [Double] {
    precondition(b.count == width, "\(b.count) right-hand sides for \(width) rows")
    var x = b
    for i in 0..<width {
      for k in 0..<i { x[i] -= rows[i * width + k] * x[k] }
      x[i] /= rows[i * width + i]
    }
    for i in (0..<width).reversed() {
      x[i] /= rows[i * width + i]
      for k in 0..<i { x[k] -= rows[i * width + k] * x[i] }
    }
    return x
  }

  /// The scalar product of two runs of `count` numbers, eight at a time.
  @inline(__always)
  private static func dot(
    _ values: UnsafeMutableBufferPointer<Double>, from a: Int, and b: Int, count: Int
  ) -> Double {
    guard let base = values.baseAddress else { return 0 }
    let (a, b) = (UnsafeRawPointer(base + a), UnsafeRawPointer(base + b))
    var sums = SIMD8<Double>()
    var k = 0
    while k + 8 <= count {
      sums +=
        a.loadUnaligned(fromByteOffset: k * 8, as: SIMD8<Double>.self)
        * b.loadUnaligned(fromByteOffset: k * 8, as: SIMD8<Double>.self)
      k += 8
    }
    var sum = sums.sum()
    while k < count {
      sum += a.load(fromByteOffset: k * 8, as: Double.self) * b.load(fromByteOffset: k * 8, as: Double.self)
      k += 1
    }
    return sum
  }
}
