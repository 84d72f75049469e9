import Tensors

/// How far a kernel may lie from its definition, which sums in `Double` and rounds once.
///
/// A number that went through n roundings is off by a factor of at most 1 + γ. Certain is γₙ = n·u / (1 − n·u), u = 2⁻²⁴
/// (Higham, Accuracy and Stability of Numerical Algorithms, §3.1); the tests go by it. For the long sums of real layers
/// it is so wide that a lost term would pass, so here γ̃ₙ = 6·√n·u, which independent roundings exceed with a probability
/// of 2·exp(−18) for each number (Higham and Mary 2019, Theorem 2.4, λ = 6), where it is the smaller one.
enum ErrorBound {
  static func gamma(_ n: Int) -> Double {
    let certain = Double(n) * 0x1p-24 / (1 - Double(n) * 0x1p-24)
    return min(certain, 6 * Double(n).squareRoot() * 0x1p-24)
  }

  /// The largest error in units of its bound γₙ·scale. A NaN, another shape, or any error where the bound is 0 counts as
  /// infinite.
  static func units(_ actual: Tensor, from expected: Tensor, roundings n: Int, scale: TensorOf<Double>) -> Double {
    guard actual.shape == expected.shape, actual.count == scale.count else { return .infinity }
    let gamma = gamma(n)
    let (a, e, s) = (actual.elements, expected.elements, scale.elements)
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

  /// 0 if all results are equal bit for bit, or infinite.
  @Sendable static func bitwise(_ actual: [Tensor], _ expected: [Tensor]) -> Double {
    zip(actual, expected).allSatisfy { a, e in
      a.shape == e.shape && zip(a.elements, e.elements).allSatisfy { $0.bitPattern == $1.bitPattern }
    } ? 0 : .infinity
  }
}

extension KernelPair {
  /// A kernel that rounds each number alone: its halves are equal bit for bit.
  static func elementwise(
    _ name: String, _ work: Work, inputs: [Tensor], run: @escaping @Sendable (Half, [Tensor]) -> [Tensor]
  ) -> KernelPair {
    KernelPair(name: name, work: work, inputs: inputs, run: run, distance: ErrorBound.bitwise)
  }

  /// A kernel whose results are sums of products of its inputs: with n roundings on a term's way, the definition's own
  /// included, a result is off by γₙ times the kernel of the inputs' magnitudes.
  static func linear(
    _ name: String, _ work: Work, roundings n: Int, inputs: [Tensor],
    run: @escaping @Sendable (Half, [Tensor]) -> Tensor
  ) -> KernelPair {
    KernelPair(name: name, work: work, inputs: inputs, run: { [run($0, $1)] }) { actual, expected in
      let scale = run(Scalar.self, inputs.map(\.magnitudes))
      return ErrorBound.units(actual[0], from: expected[0], roundings: n, scale: scale)
    }
  }
}
