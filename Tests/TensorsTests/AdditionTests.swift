import Testing

@testable import Tensors

@Suite struct AdditionTests {
  @Test func byHand() {
    let x = Tensor(shape: [2, 2], [1, 2, 3, 4])
    #expect(Scalar.add(x, Tensor(shape: [2, 2], [10, 20, 30, 40])) == Tensor(shape: [2, 2], [11, 22, 33, 44]))
    #expect(Scalar.addBias(x, bias: Tensor(shape: [2], [10, 20])) == Tensor(shape: [2, 2], [11, 22, 13, 24]))
    #expect(Scalar.biasGradient(x) == Tensor(shape: [2], [4, 6]))
  }

  /// In `Float`, 10⁸ + 1 is 10⁸ and the sum would be 0.
  @Test func theBiasGradientIsSummedInDouble() {
    #expect(Scalar.biasGradient(Tensor(shape: [3, 1], [1e8, 1, -1e8])) == Tensor(shape: [1], [1]))
  }

  /// |x + b| ≤ 2, in one operation. The gradient by x is dy itself.
  @Test func gradients() {
    var source = RandomSource(seed: 52)
    let x = CentralDifferences.random([4, 3], &source)
    let bias = CentralDifferences.random([3], &source)
    let dy = CentralDifferences.random([4, 3], &source)
    let byBias = CentralDifferences.disagreement(
      of: Scalar.biasGradient(dy), at: bias, weights: dy, operations: 1, magnitude: 2, thirdDerivative: 0
    ) { Scalar.addBias(x, bias: $0) }
    let byX = CentralDifferences.disagreement(
      of: dy, at: x, weights: dy, operations: 1, magnitude: 2, thirdDerivative: 0
    ) { Scalar.addBias($0, bias: bias) }
    let bySummand = CentralDifferences.disagreement(
      of: dy, at: x, weights: dy, operations: 1, magnitude: 2, thirdDerivative: 0
    ) { Scalar.add(dy, $0) }
    #expect(byBias == nil)
    #expect(byX == nil)
    #expect(bySummand == nil)
  }

  @Test func unequalShapesStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Scalar.add(Tensor(shape: [4]), Tensor(shape: [2, 2])) }
    await #expect(processExitsWith: .failure) {
      _ = Scalar.addBias(Tensor(shape: [2, 3]), bias: Tensor(shape: [2]))
    }
  }
}
