import Testing

@testable import Tensors

/// Sums over rows or pixels: bias gradient, pooling, row lengths.
@Suite struct ReductionVectorizedTests {
  static let widths = [1, 3, 5, 16, 17, 33, 48, 64, 80]

  /// N terms without a product: N − 1 additions, and one rounding of the definition.
  @Test(arguments: widths) func biasGradient(_ width: Int) {
    var source = RandomSource(seed: 71).stream(width)
    for rows in [1, 2, 7, 33] {
      let dy = Tensor.random([rows, width], &source)
      let (expected, scale) = (definition.biasGradient(dy), definition.biasGradient(dy.magnitudes))
      func units(_ dy: Tensor) -> Double {
        ErrorBound.units(Vectorized.biasGradient(dy), from: expected, roundings: rows, scale: scale)
      }
      #expect(units(dy) <= 1)
      #expect(units(dy.losingLast(axis: 0)) > 1)
      if width > 1 { #expect(units(dy.shifted) > 1) }
    }
  }

  /// n pixels: n − 1 additions, one division, one rounding of the definition.
  @Test(arguments: widths) func globalAveragePool(_ channels: Int) {
    var source = RandomSource(seed: 72).stream(channels)
    for (height, width) in [(1, 1), (2, 3), (7, 5)] {
      let x = Tensor.random([3, height, width, channels], &source)
      let (expected, scale) = (definition.globalAveragePool(x), definition.globalAveragePool(x.magnitudes))
      func units(_ x: Tensor) -> Double {
        ErrorBound.units(Vectorized.globalAveragePool(x), from: expected, roundings: height * width + 1, scale: scale)
      }
      #expect(units(x) <= 1)
      #expect(units(x.losingLast(axis: 1)) > 1)
      #expect(units(x.shifted) > 1)
    }
  }

  /// Nothing is rounded: values and places are equal. Few different numbers, so that there are ties, and some NaN.
  @Test(arguments: widths) func maxPool(_ channels: Int) {
    var source = RandomSource(seed: 73).stream(channels)
    for (size, stride, padding) in [(1, 1, 0), (2, 2, 0), (2, 1, 1), (3, 2, 1), (3, 3, 0), (5, 2, 2)] {
      let shape = [2, 5 + source.index(below: 3), 5 + source.index(below: 3), channels]
      let x = Tensor(
        shape: shape,
        (0..<shape.reduce(1, *)).map { _ in source.chance(0.02) ? .nan : Float(source.index(below: 5)) - 3 })
      let (y, indices) = Vectorized.maxPool(x, size: size, stride: stride, padding: padding)
      let (expected, places) = definition.maxPool(x, size: size, stride: stride, padding: padding)
      #expect(y.bits == expected.bits)
      #expect(indices == places)

      // An element wins at most size² windows: size² − 1 additions, one rounding of the definition.
      let dy = Tensor.random(y.shape, &source)
      let dx = definition.maxPoolGradient(dy, indices: places, inputShape: shape)
      let scale = definition.maxPoolGradient(dy.magnitudes, indices: places, inputShape: shape)
      func units(_ dy: Tensor) -> Double {
        ErrorBound.units(
          Vectorized.maxPoolGradient(dy, indices: indices, inputShape: shape), from: dx, roundings: size * size,
          scale: scale)
      }
      #expect(units(dy) <= 1)
      #expect(units(dy.shifted) > 1)
      #expect(units(dy.losingLast(axis: 3)) > 1)
    }
  }

  /// Σx² has n roundings of positive terms, the root halves them and adds one; y has one more for its division, and
  /// the definition rounds once.
  ///
  /// Backwards: a = Σ y·dy with n roundings on Σ|y·dy|; the product with y, the subtraction, the division and the
  /// definition are four more on (|dy| + |y|·Σ|y·dy|) / norm.
  @Test(arguments: widths) func l2Normalize(_ width: Int) {
    var source = RandomSource(seed: 74).stream(width)
    let rows = 4
    let x = Tensor.random([rows, width], &source)
    let dy = Tensor.random([rows, width], &source)
    let (y, norms) = definition.l2Normalize(x)
    let fast = Vectorized.l2Normalize(x)
    #expect(ErrorBound.units(fast.y, from: y, roundings: width / 2 + 4, scale: y.magnitudes) <= 1)
    #expect(ErrorBound.units(fast.norms, from: norms, roundings: width / 2 + 3, scale: norms) <= 1)
    if width > 1 {
      let broken = Vectorized.l2Normalize(x.losingLast(axis: 1))
      #expect(ErrorBound.units(broken.y, from: y, roundings: width / 2 + 4, scale: y.magnitudes) > 1)
      #expect(ErrorBound.units(broken.norms, from: norms, roundings: width / 2 + 3, scale: norms) > 1)
    }

    let scale = TensorOf<Double>(
      shape: x.shape,
      (0..<rows).flatMap { n in
        let along = (0..<width).reduce(0.0) { $0 + Double(abs(y[n, $1] * dy[n, $1])) }
        return (0..<width).map { (Double(abs(dy[n, $0])) + Double(abs(y[n, $0])) * along) / Double(norms[n]) }
      })
    let expected = definition.l2NormalizeGradient(dy, output: y, norms: norms)
    func units(_ dy: Tensor) -> Double {
      ErrorBound.units(
        Vectorized.l2NormalizeGradient(dy, output: y, norms: norms), from: expected, roundings: width + 4, scale: scale)
    }
    #expect(units(dy) <= 1)
    if width > 1 {
      #expect(units(dy.shifted) > 1)
      #expect(units(dy.losingLast(axis: 1)) > 1)
    }
  }

  @Test func rowsTooShortToNormalize() {
    let x = Tensor(shape: [3, 2], [0, 0, 1e-13, 0, .nan, 1])
    let (fast, exact) = (Vectorized.l2Normalize(x), definition.l2Normalize(x))
    #expect(fast.y.bits == exact.y.bits && fast.norms.bits == exact.norms.bits)
    let dy = Tensor(shape: [2, 2], [1, 2, 3, 4])
    let (y, norms) = (exact.y.rows(0..<2), exact.norms.rows(0..<2))
    #expect(
      Vectorized.l2NormalizeGradient(dy, output: y, norms: norms).bits
        == definition.l2NormalizeGradient(dy, output: y, norms: norms).bits)
  }
}
