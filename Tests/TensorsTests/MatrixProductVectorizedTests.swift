import Testing

@testable import Tensors

@Suite struct MatrixProductVectorizedTests {
  static let lengths = [1, 2, 3, 5, 15, 16, 17, 33, 48, 64, 80]

  /// C[i, j] is a sum of K products: K roundings, and one of the definition.
  @Test(arguments: [Transposition.neither, .left, .right]) func everyTransposition(_ transposing: Transposition) {
    var source = RandomSource(seed: 61).stream("\(transposing)")
    for _ in 0..<40 {
      let m = Self.lengths[source.index(below: Self.lengths.count)]
      let k = Self.lengths[source.index(below: Self.lengths.count)]
      let n = Self.lengths[source.index(below: Self.lengths.count)]
      let a = Tensor.random(transposing == .left ? [k, m] : [m, k], &source)
      let b = Tensor.random(transposing == .right ? [n, k] : [k, n], &source)
      let expected = definition.matrixProduct(a, b, transposing: transposing)
      let scale = definition.matrixProduct(a.magnitudes, b.magnitudes, transposing: transposing)
      func units(_ a: Tensor, _ b: Tensor) -> Double {
        let c = Vectorized.matrixProduct(a, b, transposing: transposing)
        return ErrorBound.units(c, from: expected, roundings: k + 1, scale: scale)
      }
      #expect(units(a, b) <= 1, "\(m)×\(k)×\(n)")
      #expect(units(a.losingLast(axis: transposing == .left ? 0 : 1), b) > 1, "\(m)×\(k)×\(n) without the last term")
      if a.count > 1 { #expect(units(a.shifted, b) > 1, "\(m)×\(k)×\(n) shifted") }
      if b.count > 1 { #expect(units(a, b.shifted) > 1, "\(m)×\(k)×\(n), right factor shifted") }
    }
  }

  /// More terms than are summed in registers at once.
  @Test func aLongSumOfOuterProducts() {
    var source = RandomSource(seed: 62)
    for k in [255, 256, 257, 600] {
      let (a, b) = (Tensor.random([k, 7], &source), Tensor.random([k, 19], &source))
      let c = Vectorized.matrixProduct(a, b, transposing: .left)
      let scale = definition.matrixProduct(a.magnitudes, b.magnitudes, transposing: .left)
      let expected = definition.matrixProduct(a, b, transposing: .left)
      #expect(ErrorBound.units(c, from: expected, roundings: k + 1, scale: scale) <= 1)
    }
  }
}
