import Tensors
import Testing

@testable import MomentumContrast

@Suite struct CholeskyFactorTests {
  /// L = [[2, 0], [1, 3]] by hand, and x = (1, −1) from A·x.
  @Test func byHand() {
    let factor = CholeskyFactor(TensorOf(shape: [2, 2], [4, 2, 2, 10]))
    #expect(factor.rows == [2, 0, 1, 3])
    #expect(factor.solve([2, -8]) == [1, -1])
  }

  /// A = BᵀB + I of random B: the residual of the computed solution is at most a small multiple of W·2⁻⁵³·|A|·|x|
  /// (Higham, *Accuracy and Stability*, Theorem 10.4: 3W + 1 to first order, of |Lᵀ|·|L|, at most W·|A|).
  @Test(arguments: [1, 7, 8, 9, 40]) func solutionsHaveSmallResiduals(width: Int) {
    var source = RandomSource(seed: UInt64(width))
    let b = TensorOf<Double>(shape: [width, width], (0..<width * width).map { _ in Double(source.gaussian()) })
    var a = Scalar.gramMatrix(b)
    for i in 0..<width { a[i, i] += 1 }
    let right = (0..<width).map { _ in Double(source.gaussian()) }
    let x = CholeskyFactor(a).solve(right)
    let size = a.elements.reduce(0) { max($0, abs($1)) } * x.reduce(0) { $0 + abs($1) }
    for i in 0..<width {
      let residual = (0..<width).reduce(right[i]) { $0 - a[i, $1] * x[$1] }
      #expect(abs(residual) <= 8 * Double(width) * 0x1p-53 * Double(width) * size)
    }
  }

  @Test func aMatrixThatIsNotPositiveDefiniteStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = CholeskyFactor(TensorOf(shape: [2, 2], [1, 2, 2, 1])) }
  }
}
