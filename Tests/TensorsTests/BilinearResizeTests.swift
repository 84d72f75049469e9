import Testing

@testable import Tensors

@Suite struct BilinearResizeTests {
  static let halves: [any Kernels.Type] = [Scalar.self, Vectorized.self]
  /// h×w to H×W.
  static let sizes = [
    [10, 10, 40, 40], [5, 7, 18, 23], [3, 3, 3, 3], [1, 1, 4, 5], [4, 1, 7, 6], [9, 8, 4, 3], [2, 5, 2, 1],
  ]
  static let widths = [1, 3, 13, 16, 17, 33]

  /// Two pixels become four, whose middles lie at −¼ (clamped to 0), ¼, ¾ and 1¼ of them (beyond the last one).
  @Test(arguments: halves) func byHand(_ kernels: any Kernels.Type) {
    let x = Tensor(shape: [1, 1, 2, 1], [0, 4])
    #expect(kernels.bilinearResize(x, height: 1, width: 4).elements == [0, 1, 3, 4])
    let dy = Tensor(shape: [1, 1, 4, 1], [1, 2, 4, 8])
    #expect(kernels.bilinearResizeGradient(dy, inputShape: x.shape).elements == [3.5, 11.5])
    let column = x.reshaped([1, 2, 1, 1])
    #expect(kernels.bilinearResize(column, height: 4, width: 1).elements == [0, 1, 3, 4])
  }

  /// The weights of a pixel are 1 together. For a factor of four they are multiples of ⅛, and nothing is rounded.
  @Test(arguments: halves, sizes) func aConstantStaysOne(_ kernels: any Kernels.Type, _ size: [Int]) {
    let y = kernels.bilinearResize(
      Tensor(shape: [2, size[0], size[1], 13], repeating: 0.7), height: size[2], width: size[3])
    #expect(y.shape == [2, size[2], size[3], 13])
    let bound: Float = size[2] == 4 * size[0] ? 0 : 8 * 0x1p-24
    #expect(y.elements.allSatisfy { abs($0 - 0.7) <= bound })
  }

  /// The gradient of the sum is the sum of a pixel's weights: 16 for a factor of four along both axes, everywhere, and as many as
  /// there are new pixels in all.
  @Test(arguments: halves, sizes) func theGradientOfTheSum(_ kernels: any Kernels.Type, _ size: [Int]) {
    let (shape, count) = ([2, size[0], size[1], 3], 6 * size[2] * size[3])
    let dx = kernels.bilinearResizeGradient(
      Tensor(shape: [2, size[2], size[3], 3], repeating: 1), inputShape: shape)
    if size == [10, 10, 40, 40] { #expect(dx == Tensor(shape: shape, repeating: 16)) }
    #expect(abs(dx.elements.reduce(0) { $0 + Double($1) } - Double(count)) <= Double(count) * 100 * 0x1p-24)
  }

  @Test(arguments: halves) func theSameSizeChangesNothing(_ kernels: any Kernels.Type) {
    var source = RandomSource(seed: 81)
    let x = Tensor.random([2, 3, 5, 13], &source)
    #expect(kernels.bilinearResize(x, height: 3, width: 5) == x)
    #expect(kernels.bilinearResizeGradient(x, inputShape: x.shape) == x)
  }

  /// Linear in x; some ten operations on numbers below 1.
  @Test(arguments: sizes) func gradient(_ size: [Int]) {
    guard size[2] < 40 else { return }
    var source = RandomSource(seed: 82)
    let x = CentralDifferences.random([1, size[0], size[1], 2], &source)
    let dy = CentralDifferences.random([1, size[2], size[3], 2], &source)
    let verdict = CentralDifferences.disagreement(
      of: Scalar.bilinearResizeGradient(dy, inputShape: x.shape), at: x, weights: dy, operations: 12, magnitude: 1,
      thirdDerivative: 0
    ) { Scalar.bilinearResize($0, height: size[2], width: size[3]) }
    #expect(verdict == nil)
  }

  /// Along each axis a term is rounded with its weight, its product and one addition; the definition rounds once: 7.
  ///
  /// Backwards, a pixel is a sum of at most 2·H/h + 2 terms along an axis: the weight, the product and an addition for each
  /// but the first: 2·H/h + 3 each, and the definition.
  @Test(arguments: widths, sizes) func bothHalvesAgree(_ channels: Int, _ size: [Int]) {
    var source = RandomSource(seed: 83).stream(channels)
    let x = Tensor.random([2, size[0], size[1], channels], &source)
    let dy = Tensor.random([2, size[2], size[3], channels], &source)
    func resized(_ kernels: any Kernels.Type, _ x: Tensor) -> Tensor {
      kernels.bilinearResize(x, height: size[2], width: size[3])
    }
    func units(_ y: Tensor) -> Double {
      ErrorBound.units(y, from: resized(definition, x), roundings: 7, scale: resized(definition, x.magnitudes))
    }
    #expect(units(resized(Vectorized.self, x)) <= 1)
    if x.count > 2 { #expect(units(resized(Vectorized.self, x.shifted)) > 1) }

    func gradient(_ kernels: any Kernels.Type, _ dy: Tensor) -> Tensor {
      kernels.bilinearResizeGradient(dy, inputShape: x.shape)
    }
    let roundings = 7 + (2 * size[2] + size[0] - 1) / size[0] + (2 * size[3] + size[1] - 1) / size[1]
    func units(gradient dx: Tensor) -> Double {
      ErrorBound.units(
        dx, from: gradient(definition, dy), roundings: roundings, scale: gradient(definition, dy.magnitudes))
    }
    #expect(units(gradient: gradient(Vectorized.self, dy)) <= 1)
    if dy.count > 20 { #expect(units(gradient: gradient(Vectorized.self, dy.shifted)) > 1) }
    #expect(units(gradient: gradient(Vectorized.self, dy.losingLast(axis: 1))) > 1)
    #expect(units(gradient: gradient(Vectorized.self, dy.losingLast(axis: 2))) > 1)
  }

  @Test func onTheTape() {
    var source = RandomSource(seed: 84)
    let tape = Tape()
    let x = tape.variable(.random([2, 3, 4, 5], &source))
    let y = tape.bilinearResize(x, height: 7, width: 6)
    let dy = Tensor.random([2, 7, 6, 5], &source)
    #expect(y.value == Vectorized.bilinearResize(x.value, height: 7, width: 6))
    #expect(
      tape.gradients(of: y, given: dy)[x] == Vectorized.bilinearResizeGradient(dy, inputShape: x.value.shape))
  }

  @Test func anotherNumberOfChannelsStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Vectorized.bilinearResizeGradient(Tensor(shape: [1, 4, 4, 2]), inputShape: [1, 2, 2, 3])
    }
    await #expect(processExitsWith: .failure) {
      _ = Scalar.bilinearResize(Tensor(shape: [1, 4, 4, 2]), height: 0, width: 3)
    }
  }
}
