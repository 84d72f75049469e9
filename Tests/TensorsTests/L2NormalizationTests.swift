import Testing

@testable import Tensors

@Suite struct L2NormalizationTests {
  @Test func byHand() {
    let (y, norms) = Scalar.l2Normalize(Tensor(shape: [2, 2], [3, 4, 0, -0.5]))
    #expect(y == Tensor(shape: [2, 2], [0.6, 0.8, 0, -1]))
    #expect(norms == Tensor(shape: [2], [5, 0.5]))
  }

  /// The square of 2¹⁰⁰ is out of the range of `Float`, but not of `Double`; lengths of 10⁻⁹ are still no exception.
  @Test func longAndShortRows() {
    let (large, small): (Float, Float) = (0x1p100, 0x1p-30)
    let (y, norms) = Scalar.l2Normalize(Tensor(shape: [2, 2], [3 * large, 4 * large, 3 * small, 4 * small]))
    #expect(y == Tensor(shape: [2, 2], [0.6, 0.8, 0.6, 0.8]))
    #expect(norms == Tensor(shape: [2], [5 * large, 5 * small]))
  }

  /// At the least length the kernel is x / 10⁻¹², with the gradient dy / 10⁻¹².
  @Test func aRowBelowTheLeastLengthIsOnlyScaled() {
    let (y, norms) = Scalar.l2Normalize(TensorOf<Double>(shape: [2, 2], [0, 0, 0.25e-12, 0]))
    let least = 1e-12
    #expect(y.elements == [0, 0, 0.25e-12 / least, 0])
    #expect(norms.elements == [least, least])
    let dx = Scalar.l2NormalizeGradient(TensorOf(shape: [2, 2], [1, 2, 3, 4]), output: y, norms: norms)
    #expect(dx.elements == [1 / least, 2 / least, 3 / least, 4 / least])
  }

  /// Along y the output does not change, so the gradient is perpendicular to y: for (3, 4) and dy = (1, 0) it is
  /// ((1, 0) − 0.6·(0.6, 0.8)) / 5 = (0.128, −0.096).
  @Test func gradientByHand() {
    let (y, norms) = Scalar.l2Normalize(Tensor(shape: [1, 2], [3, 4]))
    let dx = Scalar.l2NormalizeGradient(Tensor(shape: [1, 2], [1, 0]), output: y, norms: norms).elements
    // y is rounded to within 2⁻²⁵; in dx that error is multiplied by less than 2 and divided by 5. One rounding follows.
    #expect(abs(dx[0] - 0.128) < Float.ulpOfOne)
    #expect(abs(dx[1] + 0.096) < Float.ulpOfOne)
  }

  /// As one element moves, y turns in a plane and has a third derivative of at most 10/r³ (derived in
  /// `BatchNormTests.gradients`). A row is at least as long as its first element, which is 1 or more; r stays above 0.9.
  /// |y| ≤ 1 and r ≤ √C·2, in 2C + 2 operations.
  @Test(arguments: [[3, 5], [1, 2], [4, 1]]) func gradient(shape: [Int]) {
    var source = RandomSource(seed: 56)
    var x = CentralDifferences.random(shape, &source)
    for n in 0..<shape[0] { x[n, 0] += x[n, 0] < 0 ? -1 : 1 }
    let dy = CentralDifferences.random(shape, &source)
    let (y, norms) = Scalar.l2Normalize(x)
    func verdict(_ dx: TensorOf<Double>) -> String? {
      CentralDifferences.disagreement(
        of: dx, at: x, weights: dy, operations: 2 * shape[1] + 2, magnitude: 2 * Double(shape[1]).squareRoot(),
        thirdDerivative: 10 / (0.9 * 0.9 * 0.9)
      ) { Scalar.l2Normalize($0).y }
    }
    #expect(verdict(Scalar.l2NormalizeGradient(dy, output: y, norms: norms)) == nil)
    let unprojected = TensorOf<Double>(shape: shape, (0..<x.count).map { dy[$0] / norms[$0 / shape[1]] })
    #expect(verdict(unprojected) != nil)
  }

  @Test func aVectorIsNotAMatrixAndStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Scalar.l2Normalize(Tensor(shape: [4])) }
  }
}
