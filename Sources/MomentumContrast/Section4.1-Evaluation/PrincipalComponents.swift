import Foundation
import Tensors

/// Principal components: the directions in which features differ most, for looking at an embedding in two dimensions.
///
/// The covariance of the features is diagonalised by Jacobi's rotations, in `Double`: each sets one off-diagonal element
/// to zero, and sweeps over all of them end when what is left is rounding. Slow for wide features (F³ a sweep, 128³ is
/// little) and hard to get wrong.
///
/// What it refuses to do: standardise. What varies little stays small.
public struct PrincipalComponents: Sendable {
  /// The mean feature, F.
  public let mean: [Double]
  /// The variances along the components, largest first.
  public let variances: [Double]
  /// The components, of length 1, in the order of `variances`. The largest element of each is positive.
  public let components: [[Double]]

  /// The components of features N×F.
  public init(of features: Tensor) {
    precondition(features.shape.count == 2 && features.shape[0] >= 2, "features of shape \(features.shape)")
    let (count, width) = (features.shape[0], features.shape[1])
    let x = features.elements.map(Double.init)
    let mean = (0..<width).map { f in (0..<count).reduce(0) { $0 + x[$1 * width + f] } / Double(count) }
    var covariance = Array(repeating: Array(repeating: 0.0, count: width), count: width)
    for i in 0..<width {
      for j in i..<width {
        var sum = 0.0
        for n in 0..<count { sum += (x[n * width + i] - mean[i]) * (x[n * width + j] - mean[j]) }
        covariance[i][j] = sum / Double(count)
        covariance[j][i] = sum / Double(count)
      }
    }
    let (values, vectors) = Self.eigen(covariance)
    let order = values.indices.sorted { values[$0] > values[$1] }
    self.mean = mean
    variances = order.map { values[$0] }
    components = order.map { k in
      let vector = vectors.map { $0[k] }
      let largest = vector.max { abs($0) < abs($1) } ?? 0
      return largest < 0 ? vector.map { -$0 } : vector
    }
  }

  /// Over how many directions the variance is spread: e^H, H = −Σ p·ln p with p the share of each component. F equal variances
  /// give F, a single one 1; features that do not vary at all 0.
  ///
  /// It is the effective rank of Roy and Vetterli (2007), of the covariance.
  public var effectiveRank: Double {
    let total = variances.reduce(0) { $0 + max(0, $1) }
    guard total > 0 else { return 0 }
    return exp(variances.reduce(0) { $1 > 0 ? $0 - $1 / total * log($1 / total) : $0 })
  }

  /// Where features N×F lie along the first components: N lists of `count` coordinates.
  public func project(_ features: Tensor, onFirst count: Int) -> [[Double]] {
    precondition(features.shape[1] == mean.count && count <= components.count, "features of shape \(features.shape)")
    let x = features.elements.map(Double.init)
    return (0..<features.shape[0]).map { n in
      components[..<count].map { component in
        component.indices.reduce(0) { $0 + (x[n * mean.count + $1] - mean[$1]) * component[$1] }
      }
    }
  }

  /// Eigenvalues of a symmetric matrix A and its eigenvectors, the columns of V: A = V·diag(values)·Vᵀ.
  ///
  /// A rotation by θ in the plane (p, q) with tan 2θ = 2·a_pq/(a_pp − a_qq) sets a_pq to zero; it is written with
  /// t = tan θ as in Golub and Van Loan (§8.5), the smaller of the two angles.
  static func eigen(_ matrix: [[Double]]) -> (values: [Double], vectors: [[Double]]) {
    let n = matrix.count
    var a = matrix
    var v = (0..<n).map { i in (0..<n).map { $0 == i ? 1.0 : 0.0 } }
    let size = a.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
    for _ in 0..<60 {
      var rest = 0.0
      for p in 0..<n { for q in 0..<p { rest = max(rest, abs(a[p][q])) } }
      if rest <= size * 0x1p-52 { break }
      for p in 0..<n {
        for q in p + 1..<max(n, p + 1) where a[p][q] != 0 {
          let τ = (a[q][q] - a[p][p]) / (2 * a[p][q])
          let t = (τ >= 0 ? 1 : -1) / (abs(τ) + (1 + τ * τ).squareRoot())
          let c = 1 / (1 + t * t).squareRoot()
          let s = t * c
          for k in 0..<n {
            let (kp, kq) = (a[k][p], a[k][q])
            (a[k][p], a[k][q]) = (c * kp - s * kq, s * kp + c * kq)
            let (vp, vq) = (v[k][p], v[k][q])
            (v[k][p], v[k][q]) = (c * vp - s * vq, s * vp + c * vq)
          }
          for k in 0..<n {
            let (pk, qk) = (a[p][k], a[q][k])
            (a[p][k], a[q][k]) = (c * pk - s * qk, s * pk + c * qk)
          }
        }
      }
    }
    return ((0..<n).map { a[$0][$0] }, v)
  }
}
