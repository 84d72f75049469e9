import Testing

@testable import Tensors

@Suite struct MatrixProductTests {
  let a = Tensor(shape: [2, 3], [1, 2, 3, 4, 5, 6])
  let b = Tensor(shape: [3, 2], [7, 8, 9, 10, 11, 12])
  let aTransposed = Tensor(shape: [3, 2], [1, 4, 2, 5, 3, 6])
  let bTransposed = Tensor(shape: [2, 3], [7, 9, 11, 8, 10, 12])

  /// 1·7 + 2·9 + 3·11 = 58, and so on.
  @Test func productByHand() {
    let expected = Tensor(shape: [2, 2], [58, 64, 139, 154])
    #expect(Scalar.matrixProduct(a, b, transposing: .neither) == expected)
    #expect(Scalar.matrixProduct(aTransposed, b, transposing: .left) == expected)
    #expect(Scalar.matrixProduct(a, bTransposed, transposing: .right) == expected)
  }

  /// In `Float`, 10⁸ + 1 is 10⁸ and the sum would be 0.
  @Test func theSumIsTakenInDouble() {
    let row = Tensor(shape: [1, 3], [1e8, 1, -1e8])
    let ones = Tensor(shape: [3, 1], repeating: 1)
    #expect(Scalar.matrixProduct(row, ones, transposing: .neither)[0] == 1)
  }

  @Test func anEmptySumIsZeroAndAnEmptyBatchIsEmpty() {
    let none = Scalar.matrixProduct(Tensor(shape: [2, 0]), Tensor(shape: [0, 2]), transposing: .neither)
    #expect(none == Tensor(shape: [2, 2]))
    #expect(Scalar.matrixProduct(Tensor(shape: [0, 3]), b, transposing: .neither).shape == [0, 2])
  }

  /// The product rule in its three forms. Terms are products of numbers in [−1, 1]: five of them make at most 5, in ten
  /// operations.
  @Test(arguments: [Transposition.neither, .left, .right])
  func gradients(transposing: Transposition) {
    var source = RandomSource(seed: 32)
    let a = CentralDifferences.random(transposing == .left ? [5, 3] : [3, 5], &source)
    let b = CentralDifferences.random(transposing == .right ? [4, 5] : [5, 4], &source)
    let dc = CentralDifferences.random([3, 4], &source)
    let (da, db) =
      switch transposing {
      case .neither:
        (Scalar.matrixProduct(dc, b, transposing: .right), Scalar.matrixProduct(a, dc, transposing: .left))
      case .left:
        (Scalar.matrixProduct(b, dc, transposing: .right), Scalar.matrixProduct(a, dc, transposing: .neither))
      case .right:
        (Scalar.matrixProduct(dc, b, transposing: .neither), Scalar.matrixProduct(dc, a, transposing: .left))
      }
    let byA = CentralDifferences.disagreement(
      of: da, at: a, weights: dc, operations: 10, magnitude: 5, thirdDerivative: 0
    ) { Scalar.matrixProduct($0, b, transposing: transposing) }
    let byB = CentralDifferences.disagreement(
      of: db, at: b, weights: dc, operations: 10, magnitude: 5, thirdDerivative: 0
    ) { Scalar.matrixProduct(a, $0, transposing: transposing) }
    #expect(byA == nil)
    #expect(byB == nil)
  }

  @Test func unequalInnerLengthsStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.matrixProduct(Tensor(shape: [2, 3]), Tensor(shape: [2, 3]), transposing: .neither)
    }
  }
}
