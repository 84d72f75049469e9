import Tensors
import Testing
import Transfer

@Suite struct CentreDistanceTests {
  /// Cell 0 has two objects, one to either side of what is said of it, cell 2 one that is met in one of its numbers.
  @Test func byHand() {
    let y = Tensor(shape: [1, 2, 2, 2], [1, 2, 9, 9, 3, 4, 9, 9])
    let result = Vectorized.centreDistance(y, cells: [0, 2, 0], targets: [[0, 0], [3, 6], [4, -1]])
    #expect(abs(result.loss - 11.0 / 3) <= 1e-15)
    let expected = Tensor(shape: y.shape, [0, 2.0 / 3, 0, 0, 0, -1.0 / 3, 0, 0])
    #expect(result.gradient == expected)
  }

  @Test func withoutObjects() {
    let y = Tensor(shape: [1, 2, 2, 2], repeating: 5)
    let result = Scalar.centreDistance(y, cells: [], targets: [])
    #expect(result.loss == 0 && result.gradient == Tensor(shape: y.shape))
  }

  /// Straight lines, and no number within a step of its target.
  @Test func theGradientIsThatOfTheLoss() {
    var source = RandomSource(seed: 31)
    let y = TensorOf<Double>.drawn([2, 2, 3, 2], &source)
    let cells = [0, 5, 11, 5, 7, 5]
    let targets = cells.map { cell in
      SIMD2(Float(y[2 * cell]) + (source.chance(0.5) ? 0.25 : -0.5), Float(y[2 * cell + 1]) + 0.125)
    }
    let verdict = LossJudgement.disagreement(
      of: Scalar.centreDistance(y, cells: cells, targets: targets).gradient, at: y, thirdDerivative: 0
    ) { Scalar.centreDistance($0, cells: cells, targets: targets).loss }
    #expect(verdict == nil)
  }

  @Test(arguments: LossFixture.all(of: "distance")) func asInPyTorch(_ golden: LossFixture) throws {
    let (y, flat) = (try golden.double("y"), try golden.tensor("targets").elements)
    let cells = try golden.integers("cells")
    let targets = cells.indices.map { SIMD2(flat[2 * $0], flat[2 * $0 + 1]) }
    let result = Scalar.centreDistance(y, cells: cells, targets: targets)
    #expect(LossFixture.agree(result.loss, try golden.double("loss")))
    #expect(LossFixture.agree(result.gradient, try golden.double("gradient")))
    if !cells.isEmpty { #expect(!LossFixture.agree(result.gradient.movedOn, try golden.double("gradient"))) }
  }

  @Test func aCellOutsideStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.centreDistance(Tensor(shape: [1, 2, 2, 2]), cells: [4], targets: [[0, 0]])
    }
  }
}
