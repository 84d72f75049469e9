import Testing

@testable import Tensors

/// The judge itself: it accepts right gradients, and rejects each of several ways to be wrong.
@Suite struct CentralDifferencesTests {
  let a: TensorOf<Double>
  let b: TensorOf<Double>
  let dc: TensorOf<Double>

  init() {
    var source = RandomSource(seed: 31)
    a = CentralDifferences.random([3, 3], &source)
    b = CentralDifferences.random([3, 3], &source)
    dc = CentralDifferences.random([3, 3], &source)
  }

  private func verdict(_ gradient: TensorOf<Double>) -> String? {
    CentralDifferences.disagreement(
      of: gradient, at: a, weights: dc, operations: 6, magnitude: 3, thirdDerivative: 0
    ) { Scalar.matrixProduct($0, b, transposing: .neither) }
  }

  private var right: TensorOf<Double> { Scalar.matrixProduct(dc, b, transposing: .right) }

  @Test func acceptsTheRightGradient() { #expect(verdict(right) == nil) }

  @Test func rejectsATransposedFactor() {
    #expect(verdict(Scalar.matrixProduct(dc, b, transposing: .neither)) != nil)
  }

  @Test func rejectsADroppedTerm() {
    var gradient = right
    gradient[2, 1] -= dc[2, 2] * b[1, 2]
    #expect(verdict(gradient)?.hasPrefix("element 7") == true)
  }

  @Test func rejectsZerosASignAFactorANaNAndAnotherShape() {
    #expect(verdict(TensorOf(shape: [3, 3])) != nil)
    #expect(verdict(TensorOf(shape: [3, 3], right.elements.map { -$0 })) != nil)
    #expect(verdict(TensorOf(shape: [3, 3], right.elements.map { $0 * 1.0001 })) != nil)
    #expect(verdict(TensorOf(shape: [3, 3], repeating: .nan)) != nil)
    #expect(verdict(right.reshaped([9])) != nil)
  }

  /// For f = x³ at 0 the quotient is h² instead of 0, which is what T = 6 allows for: h²/6 · 6.
  @Test func theTruncationBoundIsAsWideAsItMustBeAndNotWider() {
    let zero = TensorOf<Double>(shape: [1])
    func verdict(thirdDerivative: Double) -> String? {
      CentralDifferences.disagreement(
        of: zero, at: zero, weights: TensorOf(shape: [1], repeating: 1), operations: 2, magnitude: 1e-12,
        thirdDerivative: thirdDerivative
      ) { x in TensorOf(shape: [1], [x[0] * x[0] * x[0]]) }
    }
    #expect(verdict(thirdDerivative: 6) == nil)
    #expect(verdict(thirdDerivative: 5.9) != nil)
  }
}
