import Testing

@testable import Tensors

@Suite struct GlobalAveragePoolTests {
  @Test func byHand() {
    let x = Tensor(shape: [2, 1, 2, 2], [1, 10, 3, 30, 5, 50, 6, 60])
    #expect(Scalar.globalAveragePool(x) == Tensor(shape: [2, 2], [2, 20, 5.5, 55]))
    let dx = Scalar.globalAveragePoolGradient(Tensor(shape: [2, 2], [2, 4, 6, 8]), inputShape: x.shape)
    #expect(dx == Tensor(shape: [2, 1, 2, 2], [1, 2, 1, 2, 3, 4, 3, 4]))
  }

  /// In `Float`, 10⁸ + 1 is 10⁸ and the mean would be 0.
  @Test func theSumIsTakenInDouble() {
    let x = Tensor(shape: [1, 4, 1, 1], [1e8, 1, -1e8, 0])
    #expect(Scalar.globalAveragePool(x) == Tensor(shape: [1, 1], [0.25]))
  }

  /// A sum of H·W ≤ 12 numbers below 1, and a division.
  @Test(arguments: [[2, 3, 4, 2], [1, 1, 5, 3], [3, 1, 1, 2]]) func gradient(shape: [Int]) {
    var source = RandomSource(seed: 55)
    let x = CentralDifferences.random(shape, &source)
    let dy = CentralDifferences.random([shape[0], shape[3]], &source)
    let verdict = CentralDifferences.disagreement(
      of: Scalar.globalAveragePoolGradient(dy, inputShape: shape), at: x, weights: dy, operations: 13, magnitude: 12,
      thirdDerivative: 0
    ) { Scalar.globalAveragePool($0) }
    #expect(verdict == nil)
  }

  @Test func unequalChannelsStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.globalAveragePoolGradient(Tensor(shape: [2, 3]), inputShape: [2, 4, 4, 2])
    }
  }
}
