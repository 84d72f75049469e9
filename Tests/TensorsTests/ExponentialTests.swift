import Foundation
import Testing

@testable import Tensors

@Suite struct ExponentialTests {
  /// e = 2.718281828…, 1/e = 0.367879441…
  @Test func valuesByHand() {
    let y = Scalar.exponential(Tensor(shape: [5], [0, 1, -1, .infinity, -.infinity]))
    #expect(y == Tensor(shape: [5], [1, 2.7182818, 0.36787944, .infinity, 0]))
  }

  @Test func overflowAndUnderflow() {
    #expect(Scalar.exponential(Tensor(shape: [2], [89, -104])) == Tensor(shape: [2], [.infinity, 0]))
  }

  /// The derivative is y; so is the third one, at most e² for x below 1 and a step. |y| ≤ e, one operation that is
  /// right within one ulp: two half ulps.
  @Test func derivativeIsTheResult() {
    var source = RandomSource(seed: 53)
    let x = CentralDifferences.random([3, 4], &source)
    let dy = CentralDifferences.random([3, 4], &source)
    let dx = TensorOf<Double>(shape: x.shape, zip(dy.elements, Scalar.exponential(x).elements).map { $0 * $1 })
    let verdict = CentralDifferences.disagreement(
      of: dx, at: x, weights: dy, operations: 2, magnitude: exp(1), thirdDerivative: exp(2)
    ) { Scalar.exponential($0) }
    #expect(verdict == nil)
  }
}
