import Testing

@testable import Tensors

@Suite struct SoftmaxCrossEntropyVectorizedTests {
  static let widths = [1, 2, 3, 15, 16, 17, 33, 64, 100, 1024 + 17]

  /// The exponent t = (z − max)/τ has two roundings, so with R the largest |t| it is off by 2·R·u; e^t is off by another
  /// 2 ulp, 4u; the sum over a row adds 63 additions in a lane and 15 across lanes: its relative error is
  /// ρ ≤ (2R + 82)·u. Then
  ///
  /// - the loss, log(sum) − t[target]: ρ + 2·R·u, within (4R + 83)·u, absolutely.
  /// - the gradient, p/(N·τ) − [target]/(N·τ): p has 2R + 4 in its numerator, ρ, and three for scaling and the definition:
  ///   (4R + 90)·u·p; the target's subtraction has four on 1.
  @Test(arguments: widths, [0.05, 0.2, 1] as [Float]) func lossAndGradient(_ width: Int, _ temperature: Float) {
    var source = RandomSource(seed: 75).stream(width)
    let rows = 5
    let logits = Tensor.random([rows, width], &source)
    let targets = (0..<rows).map { _ in source.index(below: width) }
    let range = Int((2 / temperature).rounded(.up))
    let expected = definition.softmaxCrossEntropy(logits, targets: targets, temperature: temperature)
    let fast = Vectorized.softmaxCrossEntropy(logits, targets: targets, temperature: temperature)
    #expect(fast.correct == expected.correct)
    #expect(abs(fast.loss - expected.loss) <= ErrorBound.gamma(4 * range + 83))

    let share = 1 / (Double(rows) * Double(temperature))
    var size = expected.gradient.converted(to: Double.self)  // becomes p/(N·τ)
    for n in 0..<rows { size[n, targets[n]] += share * (1 + 4 / Double(4 * range + 90)) }
    func units(_ gradient: Tensor) -> Double {
      ErrorBound.units(gradient, from: expected.gradient, roundings: 4 * range + 90, scale: size)
    }
    #expect(units(fast.gradient) <= 1)
    guard width > 1 else { return }
    #expect(units(fast.gradient.shifted) > 1)
    // Without the last class among the candidates.
    var without = logits
    for n in 0..<rows { without[n, width - 1] = -100 }
    let broken = Vectorized.softmaxCrossEntropy(without, targets: targets, temperature: temperature)
    #expect(units(broken.gradient) > 1)
    let hotter = Vectorized.softmaxCrossEntropy(logits, targets: targets, temperature: temperature * 1.001)
    #expect(abs(hotter.loss - expected.loss) > ErrorBound.gamma(4 * range + 83))
  }

  @Test func aNaNMakesTheLossOne() {
    for place in [0, 7, 16, 18] {
      var logits = Tensor(shape: [2, 19], repeating: 1)
      logits[0, place] = .nan
      #expect(Vectorized.softmaxCrossEntropy(logits, targets: [3, 4], temperature: 1).loss.isNaN)
    }
  }
}
