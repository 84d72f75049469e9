import Foundation
import Testing

@testable import Tensors

@Suite struct AttentionVectorizedTests {
  struct Case: CustomTestStringConvertible {
    var images, tokens, heads, d: Int
    var testDescription: String { "\(images) images of \(tokens) tokens, \(heads) heads of \(d)" }
  }

  static let cases = [
    (1, 1, 1, 1), (2, 4, 2, 4), (3, 5, 3, 3), (2, 16, 4, 16), (2, 17, 2, 17), (2, 25, 2, 15), (1, 33, 1, 40),
  ].map { Case(images: $0.0, tokens: $0.1, heads: $0.2, d: $0.3) }

  /// With |q|, |k| ≤ 1 a score before its division is at most d, and off by d roundings; so s and the row's maximum are off by
  /// √d·d·u each, and subtraction, √d and division by it add three roundings of at most 2·√d: the exponent is off by √d·(2d + 6)·u, e^s
  /// by 4u more, their sum by that and T additions, and two roundings scale it. So A is off by n = 2·√d·(2d + 6) + T + 10 roundings, and
  /// one of the definition; y by n + T + 1, relative to Σ A·|v|.
  @Test(arguments: cases) func forward(_ each: Case) {
    var source = RandomSource(seed: 81).stream(each.tokens)
    let (tokens, heads, width) = (each.tokens, each.heads, each.heads * each.d)
    let qkv = Tensor.random([each.images * tokens, 3 * width], &source)
    let expected = definition.attention(qkv, tokens: tokens, heads: heads)
    let scale = definition.attention(qkv.mapping(width) { $0 == 2 ? abs($1) : $1 }, tokens: tokens, heads: heads).y
    let n = Int(2 * Double(each.d).squareRoot() * Double(2 * each.d + 6)) + tokens + 10
    func units(_ qkv: Tensor) -> (weights: Double, y: Double) {
      let fast = Vectorized.attention(qkv, tokens: tokens, heads: heads)
      return (
        ErrorBound.units(fast.weights, from: expected.weights, roundings: n + 1, scale: expected.weights),
        ErrorBound.units(fast.y, from: expected.y, roundings: n + tokens + 1, scale: scale)
      )
    }
    let right = units(qkv)
    #expect(right.weights <= 1 && right.y <= 1)
    #expect(units(qkv.shifted).y > 1)
    guard tokens > 1 else { return }
    #expect(units(qkv.shifted).weights > 1)
    #expect(units(qkv.mapping(width) { $0 == 0 ? 1.001 * $1 : $1 }).weights > 1)
    #expect(units(qkv.losingLast(axis: 0)).y > 1)
  }

  /// Given A. dv sums T products: T roundings and the definition's, on Σ A·|dy|.
  ///
  /// dA sums d products of sizes D = Σ|dy|·|v|; its mean over a row has T more roundings, subtraction, product with A and scaling three,
  /// and the scale two of its own: so ds/√d is off by d + T + 5 roundings on S = A·(D + Σ A·D)/√d. dq = Σ ds·k adds T and the
  /// definition's one, on Σ S·|k|, and so does dk on Σ S·|q|.
  @Test(arguments: cases) func gradient(_ each: Case) {
    var source = RandomSource(seed: 82).stream(each.tokens)
    let (tokens, width) = (each.tokens, each.heads * each.d)
    let qkv = Tensor.random([each.images * tokens, 3 * width], &source)
    let dy = Tensor.random([each.images * tokens, width], &source)
    let weights = definition.attention(qkv, tokens: tokens, heads: each.heads).weights
    let expected = definition.attentionGradient(dy, qkv: qkv, weights: weights)
    let scale = Self.scale(each, dy: dy, qkv: qkv, weights: weights)
    func units(_ dy: Tensor, _ qkv: Tensor, _ weights: Tensor) -> Double {
      ErrorBound.units(
        Vectorized.attentionGradient(dy, qkv: qkv, weights: weights), from: expected,
        roundings: each.d + 2 * tokens + 6, scale: scale)
    }
    #expect(units(dy, qkv, weights) <= 1)
    if width > 1 { #expect(units(dy.shifted, qkv, weights) > 1) }
    guard tokens > 1 else { return }
    #expect(units(dy, qkv.shifted, weights) > 1)
    #expect(units(dy, qkv, weights.shifted) > 1)
    #expect(units(dy, qkv, weights.losingLast(axis: 3)) > 1)
    for part in 0..<3 { #expect(units(dy, qkv.mapping(width) { $0 == part ? 1.001 * $1 : $1 }, weights) > 1) }
  }

  /// The sizes of the terms of each gradient, (N·T)×3C, in the comment above.
  private static func scale(_ each: Case, dy: Tensor, qkv: Tensor, weights: Tensor) -> TensorOf<Double> {
    let (tokens, width) = (each.tokens, each.heads * each.d)
    var scale = TensorOf<Double>(shape: qkv.shape)
    func size(_ x: Tensor, _ i: Int, _ c: Int) -> Double { Double(abs(x[i, c])) }
    for n in 0..<each.images {
      for h in 0..<each.heads {
        let (first, q) = (n * tokens, h * each.d)
        for i in 0..<tokens {
          let terms = (0..<tokens).map { j in
            (0..<each.d).reduce(0.0) { $0 + size(dy, first + i, q + $1) * size(qkv, first + j, 2 * width + q + $1) }
          }
          let mean = (0..<tokens).reduce(0.0) { $0 + Double(weights[n, h, i, $1]) * terms[$1] }
          for j in 0..<tokens {
            let a = Double(weights[n, h, i, j])
            let s = a * (terms[j] + mean) / Double(each.d).squareRoot()
            for c in q..<q + each.d {
              scale[first + i, c] += s * size(qkv, first + j, width + c)
              scale[first + j, width + c] += s * size(qkv, first + i, c)
              scale[first + j, 2 * width + c] += a * size(dy, first + i, c)
            }
          }
        }
      }
    }
    return scale
  }

  /// On the tape it is its kernels.
  @Test(arguments: AttentionTests.halves) func onTheTapeItIsItsKernels(_ kernels: any Kernels.Type) {
    var source = RandomSource(seed: 84)
    let (qkv, dy) = (Tensor.random([6, 12], &source), Tensor.random([6, 4], &source))
    let tape = Tape(kernels: kernels)
    let x = tape.variable(qkv)
    let y = tape.attention(x, tokens: 3, heads: 2)
    let (expected, weights) = kernels.attention(qkv, tokens: 3, heads: 2)
    #expect(y.value == expected)
    #expect(
      tape.gradients(of: y, given: dy)[x] == kernels.attentionGradient(dy, qkv: qkv, weights: weights))
  }
}

extension Tensor {
  /// Q, K or V of (N·T)×3C changed: parts 0, 1 and 2.
  fileprivate func mapping(_ width: Int, _ change: (_ part: Int, Float) -> Float) -> Tensor {
    Tensor(shape: shape, elements.enumerated().map { change($0.offset / width % 3, $0.element) })
  }
}
