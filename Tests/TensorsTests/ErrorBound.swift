import Tensors

/// Judges a vectorized kernel by its definition, which sums in `Double` and rounds once.
///
/// With u = 2⁻²⁴ (half an ulp of 1), a number that went through n roundings is off by a factor of at most 1 + γₙ,
/// γₙ = n·u / (1 − n·u) (Higham, Accuracy and Stability of Numerical Algorithms, §3.1). So a sum of n products, added in
/// whatever order, with or without fused operations, is off by at most γₙ·Σ|aᵢ·bᵢ|: the product is one rounding, and no
/// term passes through more than n − 1 additions. The definition's own rounding is one more. Each test counts the
/// roundings n on a term's way, and gives the sum of the terms' sizes as `scale`, element by element.
///
/// Below the normal numbers a rounding is absolute; the inputs of these tests stay above them.
enum ErrorBound {
  static func gamma(_ n: Int) -> Double { Double(n) * 0x1p-24 / (1 - Double(n) * 0x1p-24) }

  /// The largest error in units of its bound: a right kernel stays at or below 1. A NaN, another shape, or any error
  /// where the bound is 0 counts as infinite.
  static func units(_ actual: Tensor, from expected: Tensor, roundings n: Int, scale: TensorOf<Double>) -> Double {
    guard actual.shape == expected.shape, actual.count == scale.count else { return .infinity }
    let (a, e, s) = (actual.elements, expected.elements, scale.elements)
    let gamma = gamma(n)
    var worst = 0.0
    for i in 0..<a.count where a[i] != e[i] {
      let ratio = abs(Double(a[i]) - Double(e[i])) / (gamma * s[i])
      worst = max(worst, ratio.isNaN ? .infinity : ratio)
    }
    return worst
  }

  static func units(_ actual: Tensor, from expected: Tensor, roundings n: Int, scale: Tensor) -> Double {
    units(actual, from: expected, roundings: n, scale: scale.converted(to: Double.self))
  }
}

/// The definitions as training calls them: in `Float`, compiled with the library.
let definition: any Kernels.Type = Scalar.self

extension Tensor {
  /// Numbers drawn evenly from [−1, 1), all of them 2⁻²⁴ apart from zero or zero.
  static func random(_ shape: [Int], _ source: inout RandomSource) -> Tensor {
    Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in source.uniform(in: -1...1) })
  }

  var magnitudes: Tensor { Tensor(shape: shape, elements.map { Swift.abs($0) }) }

  /// What a kernel sees that is off by one: every element moved on by a place.
  var shifted: Tensor { Tensor(shape: shape, elements.suffix(1) + elements.dropLast()) }

  /// What a kernel sees that loses its last term: the last `axis` index set to zero.
  func losingLast(axis: Int) -> Tensor {
    let inner = shape[(axis + 1)...].reduce(1, *)
    let length = shape[axis]
    return Tensor(
      shape: shape, elements.enumerated().map { ($0.offset / inner) % length == length - 1 ? 0 : $0.element })
  }

  /// The bits of every element, so that −0 and 0 differ and a NaN equals itself.
  var bits: [UInt32] { elements.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern } }
}
