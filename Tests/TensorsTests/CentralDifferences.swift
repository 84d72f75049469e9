import Tensors

/// Judges a gradient by central differences, in `Double`.
///
/// The loss is L(x) = Σⱼ wⱼ·fⱼ(x) with random weights w, so that dy = w, and for each element of x
///
///     ∂L/∂xᵢ ≈ (L(x + h·eᵢ) − L(x − h·eᵢ)) / 2h.
///
/// Two errors bound how far the right gradient can be from this quotient, with W = Σ|wⱼ|:
///
/// - Truncation: h²/6 · |L‴| ≤ h²/6 · W·T, where T bounds the third derivative of any fⱼ by any xᵢ along the way. The
///   caller derives T; it is 0 for a kernel that is linear in x, and for a piecewise linear one if no kink is crossed.
/// - Rounding, with u = 2⁻⁵³ (half an ulp of 1): each fⱼ is a sum or a formula of at most k operations on numbers of
///   size at most M, hence wrong by at most k·u·M to first order, and the n terms of L add n·u·M·W. Each of the two
///   losses is wrong by (k + n)·u·M·W, so the quotient by (k + n)·u·M·W / h.
///
/// The gradient under test carries rounding as well, but undivided by h: doubling the second part covers it amply.
/// With h = 2⁻¹⁴ the parts are of like size for the small tensors of these tests, about 10⁻⁶ for gradients around 1.
enum CentralDifferences {
  static let step = 0x1p-14

  /// The worst disagreement beyond the bound, in words; nil if `gradient` passes at every element.
  static func disagreement(
    of gradient: TensorOf<Double>, at x: TensorOf<Double>, weights: TensorOf<Double>, operations k: Int,
    magnitude: Double, thirdDerivative: Double, _ function: (TensorOf<Double>) -> TensorOf<Double>
  ) -> String? {
    guard gradient.shape == x.shape else { return "a gradient of shape \(gradient.shape) for x of shape \(x.shape)" }
    let w = weights.elements
    let sumOfWeights = w.reduce(0) { $0 + abs($1) }
    let truncation = step * step / 6 * sumOfWeights * thirdDerivative
    let rounding = 2 * Double(k + w.count) * 0x1p-53 * magnitude * sumOfWeights / step
    let bound = truncation + rounding

    func loss(_ index: Int, moved by: Double) -> Double {
      var moved = x
      moved[index] += by
      return zip(w, function(moved).elements).reduce(0) { $0 + $1.0 * $1.1 }
    }
    var worst: (error: Double, text: String)?
    for i in 0..<x.count {
      let expected = (loss(i, moved: step) - loss(i, moved: -step)) / (2 * step)
      let error = abs(gradient[i] - expected)
      if error <= bound { continue }  // so a NaN does not pass
      if worst.map({ error > $0.error }) ?? true {
        worst = (error, "element \(i): \(gradient[i]), by central differences \(expected) ± \(bound)")
      }
    }
    return worst?.text
  }

  /// Numbers drawn evenly from [−1, 1).
  static func random(_ shape: [Int], _ source: inout RandomSource) -> TensorOf<Double> {
    TensorOf(shape: shape, (0..<shape.reduce(1, *)).map { _ in Double(source.uniform(in: -1...1)) })
  }

  /// Numbers in random order, all at least 2⁻⁸ apart and at least 2⁻⁹ from zero: no step of 2⁻¹⁴ reaches a kink of a
  /// rectifier or a tie of a maximum.
  static func distinct(_ shape: [Int], _ source: inout RandomSource) -> TensorOf<Double> {
    let count = shape.reduce(1, *)
    return TensorOf(shape: shape, source.permutation(count).map { (Double($0 - count / 2) + 0.5) * 0x1p-8 })
  }
}
