import Foundation
import Testing

@testable import Tensors

@Suite struct AttentionTests {
  static let halves: [any Kernels.Type] = [Scalar.self, Vectorized.self]

  /// Two tokens of one channel, rows (q, k, v) of (ln 3, 1, 4) and (0, 0, 8). Scores (ln 3, 0) and (0, 0) give weights of ¾, ¼ and
  /// ½, ½; so y is 5 and 6. With dy = (1, 0) the first row alone matters: dA = (4, 8), their mean 5, ds = (−¾, ¾), and so dq = −¾,
  /// dk = ds·ln 3, dv = (¾, ¼).
  @Test(arguments: halves) func byHand(_ kernels: any Kernels.Type) {
    let ln3 = Float(log(3.0))
    let qkv = Tensor(shape: [2, 3], [ln3, 1, 4, 0, 0, 8])
    let (y, weights) = kernels.attention(qkv, tokens: 2, heads: 1)
    #expect(weights.shape == [1, 1, 2, 2] && y.shape == [2, 1])
    for (value, expected) in zip(weights.elements + y.elements, [0.75, 0.25, 0.5, 0.5, 5, 6] as [Float]) {
      #expect(abs(value - expected) < 2e-6)
    }
    let gradient = kernels.attentionGradient(Tensor(shape: [2, 1], [1, 0]), qkv: qkv, weights: weights)
    for (value, expected) in zip(gradient.elements, [-0.75, -0.75 * ln3, 0.75, 0, 0.75 * ln3, 0.25]) {
      #expect(abs(value - expected) < 2e-6)
    }
  }

  /// Scores are divided by √d: in four channels, q = (2·ln 3, 0, 0, 0) has the weights that ln 3 has in one.
  @Test(arguments: halves) func scoresAreDividedByTheRootOfTheWidth(_ kernels: any Kernels.Type) {
    var qkv = Tensor(shape: [2, 12])
    (qkv[0, 0], qkv[0, 4]) = (2 * Float(log(3.0)), 1)
    let weights = kernels.attention(qkv, tokens: 2, heads: 1).weights
    for (value, expected) in zip(weights.elements, [0.75, 0.25, 0.5, 0.5] as [Float]) {
      #expect(abs(value - expected) < 1e-6)
    }
  }

  /// Alone, a token has its own v; where no key is preferred, every token of an image has the mean of its image's v.
  @Test(arguments: halves) func theLimits(_ kernels: any Kernels.Type) {
    var source = RandomSource(seed: 61)
    let alone = Tensor.random([5, 18], &source)
    let (y, weights) = kernels.attention(alone, tokens: 1, heads: 2)
    #expect(weights == Tensor(shape: [5, 2, 1, 1], repeating: 1))
    for n in 0..<5 { for c in 0..<6 { #expect(y[n, c] == alone[n, 12 + c]) } }

    var even = Tensor.random([8, 6], &source)  // two images of four tokens
    for i in 0..<8 { (even[i, 0], even[i, 1]) = (0, 0) }
    let mixed = kernels.attention(even, tokens: 4, heads: 2).y
    for i in 0..<8 {
      for c in 0..<2 {
        let mean = (0..<4).reduce(0.0) { $0 + Double(even[i / 4 * 4 + $1, 4 + c]) } / 4
        #expect(abs(Double(mixed[i, c]) - mean) < 1e-6)
      }
    }
  }

  /// A head by itself, and an image by itself, has the same bits as in company.
  @Test(arguments: halves) func headsAndImagesDoNotMix(_ kernels: any Kernels.Type) {
    var source = RandomSource(seed: 62)
    let (tokens, heads, d) = (5, 3, 4)
    let qkv = Tensor.random([3 * tokens, 3 * heads * d], &source)
    let dy = Tensor.random([3 * tokens, heads * d], &source)
    let (y, weights) = kernels.attention(qkv, tokens: tokens, heads: heads)
    let gradient = kernels.attentionGradient(dy, qkv: qkv, weights: weights)

    func columns(_ x: Tensor, of head: Int) -> Tensor {
      let parts = x.shape[1] / (heads * d)
      return Tensor(
        shape: [x.shape[0], parts * d],
        (0..<x.shape[0]).flatMap { i in
          (0..<parts).flatMap { part in (0..<d).map { x[i, (part * heads + head) * d + $0] } }
        })
    }
    for head in 0..<heads {
      let one = kernels.attention(columns(qkv, of: head), tokens: tokens, heads: 1)
      #expect(one.y == columns(y, of: head))
      #expect(
        kernels.attentionGradient(columns(dy, of: head), qkv: columns(qkv, of: head), weights: one.weights)
          == columns(gradient, of: head))
    }
    let second = tokens..<2 * tokens
    let image = kernels.attention(qkv.rows(second), tokens: tokens, heads: heads)
    #expect(image.y == y.rows(second))
    #expect(
      kernels.attentionGradient(dy.rows(second), qkv: qkv.rows(second), weights: image.weights)
        == gradient.rows(second))
  }

  /// y is the mean of v with weights A, and a step of a q or a k moves the scores of a row along a line, with slopes of b ≤ 1/√d,
  /// a little more for the steps. So y‴ = E[(v − Ev)·(b − Eb)³] − 3·E[(v − Ev)·(b − Eb)]·E[(b − Eb)²], and with |v| ≤ 1 it is at most
  /// 2·8b³ + 3·4b·4b² = 64·b³; y is linear in v. |s| ≤ √d; a row takes T·(2d + 6) operations, and y 2T more.
  @Test(arguments: [(tokens: 3, heads: 2, d: 1), (4, 1, 3), (2, 3, 4), (5, 2, 2)])
  func gradient(tokens: Int, heads: Int, d: Int) {
    var source = RandomSource(seed: 63)
    let qkv = CentralDifferences.random([2 * tokens, 3 * heads * d], &source)
    let dy = CentralDifferences.random([2 * tokens, heads * d], &source)
    func verdict(_ gradient: TensorOf<Double>) -> String? {
      CentralDifferences.disagreement(
        of: gradient, at: qkv, weights: dy, operations: tokens * (2 * d + 8),
        magnitude: 1 + Double(d).squareRoot(), thirdDerivative: 65 * pow(Double(d), -1.5)
      ) { Scalar.attention($0, tokens: tokens, heads: heads).y }
    }
    let weights = Scalar.attention(qkv, tokens: tokens, heads: heads).weights
    let right = Scalar.attentionGradient(dy, qkv: qkv, weights: weights)
    #expect(verdict(right) == nil)

    // The bound must see a soft-max of other scores, and a part that is a hundredth too large.
    let even = TensorOf<Double>(shape: weights.shape, repeating: 1 / Double(tokens))
    #expect(verdict(Scalar.attentionGradient(dy, qkv: qkv, weights: even)) != nil)
    for part in 0..<3 {
      var wrong = right
      for i in 0..<2 * tokens { wrong[i, part * heads * d] *= 1.01 }
      #expect(verdict(wrong) != nil, "part \(part)")
    }
  }

  /// exp(s) overflows `Float` from 89 on and `Double` from 710 on.
  @Test(arguments: halves) func largeScoresDoNotOverflow(_ kernels: any Kernels.Type) {
    let (y, weights) = kernels.attention(Tensor(shape: [2, 3], [1000, 1, 4, 0, -1, 8]), tokens: 2, heads: 1)
    #expect(weights.elements == [1, 0, 0.5, 0.5])
    #expect(y.elements == [4, 6])
  }

  @Test(arguments: halves) func notANumberStaysVisible(_ kernels: any Kernels.Type) {
    for place in 0..<3 {
      var qkv = Tensor(shape: [4, 3], repeating: 1)
      qkv[1, place] = .nan
      #expect(kernels.attention(qkv, tokens: 4, heads: 1).y[1].isNaN)
    }
  }

  @Test func headsThatDoNotDivideTheWidthStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Scalar.attention(Tensor(shape: [4, 24]), tokens: 2, heads: 3) }
  }

  @Test func imagesOfUnequallyManyTokensStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Vectorized.attention(Tensor(shape: [5, 6]), tokens: 2, heads: 1) }
  }
}
