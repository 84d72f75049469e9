import Foundation
import Testing

@testable import Tensors

@Suite struct GELUTests {
  /// Φ(1) = 0.8413447, Φ(−1) = 0.1586553; far out y is x or 0.
  @Test func byHand() {
    let y = Scalar.gelu(TensorOf<Double>(shape: [5], [0, 1, -1, 40, -40]))
    for (value, expected) in zip(y.elements, [0, 0.841_344_746_1, -0.158_655_253_9, 40, 0]) {
      #expect(abs(value - expected) < 1e-9)
    }
  }

  /// |y‴| ≤ 3·max|φ| + … is below 2: by derivatives of x·Φ, y‴ = φ(x)·(x³ − 4x), at most 1.
  @Test func gradient() {
    var source = RandomSource(seed: 52)
    let x = CentralDifferences.random([4, 9], &source)
    let dy = CentralDifferences.random(x.shape, &source)
    let verdict = CentralDifferences.disagreement(
      of: Scalar.geluGradient(dy, input: x), at: x, weights: dy, operations: 8, magnitude: 2, thirdDerivative: 1
    ) { Scalar.gelu($0) }
    #expect(verdict == nil, "\(verdict ?? "")")
  }

  /// The formula leaves Φ within 7.5·10⁻⁸, and e^x is good to 2 ulp; four roundings come on top. So y is within 5 units of 2⁻²⁴ of x,
  /// and the gradient, in which x·φ ≤ 0.242, within 8.
  @Test func bothHalvesAgree() {
    let x = Tensor(shape: [4001], (0...4000).map { Float($0 - 2000) / 200 })
    let dy = Tensor(shape: x.shape, (0..<x.count).map { $0 % 3 == 0 ? -1 : 1 })
    for (i, (a, b)) in zip(Scalar.gelu(x).elements, Vectorized.gelu(x).elements).enumerated() {
      #expect(abs(Double(a) - Double(b)) <= 5 * 0x1p-24 * max(1e-6, abs(Double(x[i]))), "x = \(x[i])")
    }
    let gradients = zip(Scalar.geluGradient(dy, input: x).elements, Vectorized.geluGradient(dy, input: x).elements)
    for (i, (a, b)) in gradients.enumerated() { #expect(abs(Double(a) - Double(b)) <= 8 * 0x1p-24, "x = \(x[i])") }
  }

  @Test func notANumberStaysVisible() {
    for kernels in [Scalar.self, Vectorized.self] as [any Kernels.Type] {
      #expect(kernels.gelu(Tensor(shape: [1], [.nan]))[0].isNaN)
    }
  }
}
