import Testing

@testable import Tensors

@Suite struct ConvolutionTests {
  //  1 2 3
  //  4 5 6   and   1 2
  //  7 8 9         3 4
  let x = Tensor(shape: [1, 3, 3, 1], [1, 2, 3, 4, 5, 6, 7, 8, 9])
  let weight = Tensor(shape: [2, 2, 1, 1], [1, 2, 3, 4])

  /// First window: 1·1 + 2·2 + 3·4 + 4·5 = 37.
  @Test func convolutionByHand() {
    let y = Scalar.convolution(x, weight: weight, stride: 1, padding: 0)
    #expect(y == Tensor(shape: [1, 2, 2, 1], [37, 47, 67, 77]))
  }

  /// First window: only the image's 1 lies under the weights, at the 4. Second: 3·2 + 4·3. Third: 2·4 + 4·7. The last
  /// row and column of padding are not reached.
  @Test func strideAndPaddingByHand() {
    let y = Scalar.convolution(x, weight: weight, stride: 2, padding: 1)
    #expect(y == Tensor(shape: [1, 2, 2, 1], [4, 18, 36, 77]))
  }

  /// dy = 1 everywhere: dx counts which weights touch a pixel, dw adds up the pixels that a weight touches.
  @Test func gradientsByHand() {
    let dy = Tensor(shape: [1, 2, 2, 1], repeating: 1)
    let dx = Scalar.convolutionInputGradient(dy, weight: weight, inputShape: x.shape, stride: 1, padding: 0)
    #expect(dx == Tensor(shape: [1, 3, 3, 1], [1, 3, 2, 4, 10, 6, 3, 7, 4]))
    let dweight = Scalar.convolutionWeightGradient(
      dy, input: x, weightShape: weight.shape, stride: 1, padding: 0)
    #expect(dweight == Tensor(shape: [2, 2, 1, 1], [12, 16, 24, 28]))
  }

  @Test func aKernelOfOnePixelIsAMatrixProduct() {
    var source = RandomSource(seed: 33)
    let x = CentralDifferences.random([2, 3, 4, 5], &source)
    let weight = CentralDifferences.random([1, 1, 5, 3], &source)
    let y = Scalar.convolution(x, weight: weight, stride: 1, padding: 0)
    let product = Scalar.matrixProduct(x.reshaped([24, 5]), weight.reshaped([5, 3]), transposing: .neither)
    #expect(y == product.reshaped([2, 3, 4, 3]))
  }

  /// Sums run in `Double` and are rounded once: the same numbers through the `Double` kernel, then rounded, are equal.
  @Test func floatIsDoubleRoundedOnce() {
    var source = RandomSource(seed: 34)
    let x = CentralDifferences.random([2, 5, 4, 3], &source).converted(to: Float.self)
    let weight = CentralDifferences.random([3, 3, 3, 2], &source).converted(to: Float.self)
    let y = Scalar.convolution(x, weight: weight, stride: 2, padding: 1)
    let exact = Scalar.convolution(
      x.converted(to: Double.self), weight: weight.converted(to: Double.self), stride: 2, padding: 1)
    #expect(y == exact.converted(to: Float.self))
  }

  /// Images of 5×7 and, so that the last window leaves pixels over, 6×5. An output sums at most kₕ·k_w·2 products of
  /// numbers in [−1, 1].
  @Test(arguments: [
    (kernel: [1, 1], stride: 1, padding: 0), ([1, 1], 2, 0), ([1, 1], 1, 1), ([3, 3], 1, 0), ([3, 3], 1, 1),
    ([3, 3], 2, 1), ([3, 3], 2, 2), ([3, 3], 3, 0), ([5, 5], 1, 2), ([5, 5], 2, 0), ([5, 5], 2, 2), ([3, 1], 2, 1),
    ([2, 3], 1, 1),
  ])
  func gradients(kernel: [Int], stride: Int, padding: Int) {
    var source = RandomSource(seed: 35)
    for size in [[5, 7], [6, 5]] {
      let x = CentralDifferences.random([2] + size + [2], &source)
      let weight = CentralDifferences.random(kernel + [2, 3], &source)
      let terms = kernel[0] * kernel[1] * 2
      let y = Scalar.convolution(x, weight: weight, stride: stride, padding: padding)
      let dy = CentralDifferences.random(y.shape, &source)
      let dx = Scalar.convolutionInputGradient(
        dy, weight: weight, inputShape: x.shape, stride: stride, padding: padding)
      let dweight = Scalar.convolutionWeightGradient(
        dy, input: x, weightShape: weight.shape, stride: stride, padding: padding)
      let byX = CentralDifferences.disagreement(
        of: dx, at: x, weights: dy, operations: 2 * terms, magnitude: Double(terms), thirdDerivative: 0
      ) { Scalar.convolution($0, weight: weight, stride: stride, padding: padding) }
      let byWeight = CentralDifferences.disagreement(
        of: dweight, at: weight, weights: dy, operations: 2 * terms, magnitude: Double(terms), thirdDerivative: 0
      ) { Scalar.convolution(x, weight: $0, stride: stride, padding: padding) }
      #expect(byX == nil)
      #expect(byWeight == nil)
    }
  }

  @Test func channelsThatDoNotFitStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.convolution(
        Tensor(shape: [1, 3, 3, 2]), weight: Tensor(shape: [3, 3, 3, 4]), stride: 1, padding: 1)
    }
  }

  @Test func aKernelLargerThanThePaddedImageStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.convolution(
        Tensor(shape: [1, 2, 2, 1]), weight: Tensor(shape: [5, 5, 1, 1]), stride: 1, padding: 1)
    }
  }
}
