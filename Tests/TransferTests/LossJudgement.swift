import Tensors

/// What judges the losses: their gradients by central differences, and a fast half by its definition.
enum LossJudgement {
  /// Where a gradient in `Double` is not that of a loss, in words; nil if it is everywhere.
  ///
  /// With a step h the quotient is off by h²/6 times the third derivative by an element, T, and by the rounding of the
  /// loss, a sum of positive terms of which each has some fifty roundings, over h.
  static func disagreement(
    of gradient: TensorOf<Double>, at x: TensorOf<Double>, thirdDerivative: Double,
    _ loss: (TensorOf<Double>) -> Double
  ) -> String? {
    let step = 0x1p-14
    let bound = step * step / 6 * thirdDerivative + Double(x.count + 50) * 0x1p-53 * loss(x) / step
    for i in 0..<x.count {
      var (up, down) = (x, x)
      up[i] += step
      down[i] -= step
      let expected = (loss(up) - loss(down)) / (2 * step)
      if !(abs(gradient[i] - expected) <= bound) {
        return "element \(i): \(gradient[i]), by central differences \(expected) ± \(bound)"
      }
    }
    return nil
  }

  /// The largest error in units of n roundings to `Float`, each of 2⁻²⁴ times the size of what is rounded.
  static func units(_ actual: Tensor, from expected: Tensor, roundings n: Int, scale: [Double]) -> Double {
    guard actual.shape == expected.shape, scale.count == actual.count else { return .infinity }
    var worst = 0.0
    for (i, (a, e)) in zip(actual.elements, expected.elements).enumerated() where a != e {
      let ratio = abs(Double(a) - Double(e)) / (Double(n) * 0x1p-24 * scale[i])
      worst = max(worst, ratio.isNaN ? .infinity : ratio)
    }
    return worst
  }

  /// A loss in `Double` beside another, in the same units.
  static func units(_ actual: Double, from expected: Double, roundings n: Int, scale: Double) -> Double {
    let ratio = abs(actual - expected) / (Double(n) * 0x1p-24 * scale)
    return ratio.isNaN ? .infinity : ratio
  }
}

extension TensorOf {
  /// Numbers drawn evenly from [−size, size).
  static func drawn(_ shape: [Int], size: Float = 1, _ source: inout RandomSource) -> Self {
    TensorOf(shape: shape, (0..<shape.reduce(1, *)).map { _ in Element(source.uniform(in: -size...size)) })
  }

  /// Every element moved on by a place: what a kernel gives that is off by one.
  var movedOn: Self { Self(shape: shape, elements.suffix(1) + elements.dropLast()) }
}
