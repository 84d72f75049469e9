import Testing

@testable import Tensors

@Suite struct ReLUTests {
  @Test func byHand() {
    let x = Tensor(shape: [2, 3], [-2, -0.0, 0, 1e-30, 3, -.infinity])
    let y = Scalar.relu(x)
    #expect(y == Tensor(shape: [2, 3], [0, 0, 0, 1e-30, 3, 0]))
    let dx = Scalar.reluGradient(Tensor(shape: [2, 3], repeating: 5), output: y)
    #expect(dx == Tensor(shape: [2, 3], [0, 0, 0, 5, 5, 0]))
  }

  /// A run that has gone wrong must show it.
  @Test func notANumberStaysVisible() { #expect(Scalar.relu(Tensor(shape: [1], [.nan]))[0].isNaN) }

  @Test func gradient() {
    var source = RandomSource(seed: 51)
    let x = CentralDifferences.distinct([3, 5, 2, 2], &source)
    let dy = CentralDifferences.random(x.shape, &source)
    func verdict(_ dx: TensorOf<Double>) -> String? {
      CentralDifferences.disagreement(
        of: dx, at: x, weights: dy, operations: 0, magnitude: 1, thirdDerivative: 0
      ) { Scalar.relu($0) }
    }
    #expect(verdict(Scalar.reluGradient(dy, output: Scalar.relu(x))) == nil)
    #expect(verdict(dy) != nil)
  }

  @Test func unequalShapesStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.reluGradient(Tensor(shape: [4]), output: Tensor(shape: [2, 2]))
    }
  }
}
