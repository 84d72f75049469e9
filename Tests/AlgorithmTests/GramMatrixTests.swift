import Tensors
import Testing

@testable import MomentumContrast

@Suite struct GramMatrixTests {
  private func matrix(_ rows: Int, _ columns: Int) -> TensorOf<Double> {
    var source = RandomSource(seed: UInt64(1000 * rows + columns))
    return TensorOf(shape: [rows, columns], (0..<rows * columns).map { _ in Double(source.gaussian()) })
  }

  /// Two orders of one sum of n products: each is wrong by at most (n + 1)·2⁻⁵³ of the sum of absolute products, to first
  /// order, whatever its order.
  private func bound(_ a: TensorOf<Double>, _ i: Int, _ j: Int) -> Double {
    let absolute = (0..<a.shape[0]).reduce(0) { $0 + abs(a[$1, i] * a[$1, j]) }
    return 2 * Double(a.shape[0] + 1) * 0x1p-53 * absolute
  }

  @Test(
    arguments: [0, 1, 31, 32, 33, 70], [1, 3, 4, 15, 16, 17, 37])
  func theFastHalfKeepsTheContract(rows: Int, columns: Int) {
    let a = matrix(rows, columns)
    let (slow, fast) = (Scalar.gramMatrix(a), Vectorized.gramMatrix(a))
    #expect(fast.shape == [columns, columns])
    for i in 0..<columns {
      for j in 0..<columns {
        #expect(abs(slow[i, j] - fast[i, j]) <= bound(a, i, j))
        #expect(fast[i, j] == fast[j, i])
      }
    }
  }

  /// A kernel that forgets the last row is rejected by the same bound, in every element.
  @Test func aKernelThatDropsARowIsRejected() {
    let a = matrix(33, 17)
    let (whole, broken) = (Scalar.gramMatrix(a), Vectorized.gramMatrix(a.rows(0..<32)))
    for i in 0..<17 { for j in 0..<17 { #expect(abs(whole[i, j] - broken[i, j]) > bound(a, i, j)) } }
  }

  @Test func byHand() {
    let a = TensorOf<Double>(shape: [2, 2], [1, 2, 3, 4])
    #expect(Scalar.gramMatrix(a).elements == [10, 14, 14, 20])
    #expect(Vectorized.gramMatrix(a).elements == [10, 14, 14, 20])
  }
}
