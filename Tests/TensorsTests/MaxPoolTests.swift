import Testing

@testable import Tensors

@Suite struct MaxPoolTests {
  //  1 5 2
  //  4 3 6
  //  7 0 8
  let x = Tensor(shape: [1, 3, 3, 1], [1, 5, 2, 4, 3, 6, 7, 0, 8])

  @Test func byHand() {
    let (y, indices) = Scalar.maxPool(x, size: 2, stride: 1, padding: 0)
    #expect(y == Tensor(shape: [1, 2, 2, 1], [5, 6, 7, 8]))
    #expect(indices == [1, 5, 6, 8])
  }

  /// Windows of 3 around the four corners.
  @Test func strideAndPaddingByHand() {
    let (y, indices) = Scalar.maxPool(x, size: 3, stride: 2, padding: 1)
    #expect(y == Tensor(shape: [1, 2, 2, 1], [5, 6, 7, 8]))
    #expect(indices == [1, 5, 6, 8])
  }

  /// Padding is −∞ and not 0: negative pixels win against it.
  @Test func paddingNeverWins() {
    let (y, indices) = Scalar.maxPool(Tensor(shape: [1, 1, 1, 2], [-3, -.infinity]), size: 3, stride: 1, padding: 1)
    #expect(y == Tensor(shape: [1, 1, 1, 2], [-3, -.infinity]))
    #expect(indices == [0, 1])
  }

  @Test func theFirstOfEqualsWins() {
    #expect(Scalar.maxPool(Tensor(shape: [1, 2, 2, 1], [1, 2, 2, 2]), size: 2, stride: 2, padding: 0).indices == [1])
  }

  @Test func indicesAreFlatOverImagesAndChannels() {
    let x = Tensor(shape: [2, 1, 2, 2], [1, 9, 2, 8, 4, 5, 3, 6])
    let (y, indices) = Scalar.maxPool(x, size: 1, stride: 1, padding: 0)
    #expect(y == x)
    #expect(indices == [0, 1, 2, 3, 4, 5, 6, 7])
    let wide = Scalar.maxPool(Tensor(shape: [2, 2, 2, 1], [1, 9, 2, 8, 4, 5, 3, 6]), size: 2, stride: 2, padding: 0)
    #expect(wide.indices == [1, 7])
  }

  /// The 8 wins all windows of a size-3 pool with stride 1 and padding 1 that it lies in: dy adds up there.
  @Test func windowsThatShareAWinnerAddUp() {
    let dx = Scalar.maxPoolGradient(
      Tensor(shape: [1, 1, 3, 1], [1, 10, 100]), indices: [2, 2, 0], inputShape: [1, 1, 3, 1])
    #expect(dx == Tensor(shape: [1, 1, 3, 1], [100, 0, 11]))
  }

  @Test(arguments: [
    (size: 2, stride: 2, padding: 0), (3, 2, 1), (3, 1, 1), (5, 2, 2), (1, 2, 0), (2, 1, 1),
  ])
  func gradient(size: Int, stride: Int, padding: Int) {
    var source = RandomSource(seed: 54)
    let x = CentralDifferences.distinct([2, 5, 6, 2], &source)
    let (y, indices) = Scalar.maxPool(x, size: size, stride: stride, padding: padding)
    let dy = CentralDifferences.random(y.shape, &source)
    func verdict(_ dx: TensorOf<Double>) -> String? {
      CentralDifferences.disagreement(
        of: dx, at: x, weights: dy, operations: 0, magnitude: 1, thirdDerivative: 0
      ) { Scalar.maxPool($0, size: size, stride: stride, padding: padding).y }
    }
    #expect(verdict(Scalar.maxPoolGradient(dy, indices: indices, inputShape: x.shape)) == nil)
    #expect(verdict(Scalar.maxPoolGradient(dy, indices: indices.reversed(), inputShape: x.shape)) != nil)
  }

  @Test func moreThanHalfAWindowOfPaddingStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.maxPool(Tensor(shape: [1, 4, 4, 1]), size: 3, stride: 1, padding: 2)
    }
  }
}
