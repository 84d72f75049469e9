import Foundation

/// Multi-head scaled dot-product self-attention and its gradient (Vaswani et al. 2017, Eq. 1 and §3.2.2; as a vision transformer has it,
/// Dosovitskiy et al. 2021, appendix A, Eq. 5–8). Every token of an image looks at all tokens of that image, each head for itself:
///
///     A = softmax(Q·Kᵀ / √d)        Y = A·V
///
/// N images have T tokens each, and H heads have d = C/H channels each. Q, K and V stand side by side, as one linear layer makes them:
/// a row of the (N·T)×3C matrix `qkv` is the C numbers of q, then those of k, then those of v, and each C are H heads of d. The linear
/// layers before and behind are not part of it, nor is there a mask.
extension Scalar {
  /// Y, (N·T)×C with the heads side by side, and A, N×H×T×T, which the gradient needs.
  ///
  ///     s[i, j] = 1/√d Σ_c q[i, c]·k[j, c]
  ///     A[i, j] = exp(s[i, j]) / Σ_l exp(s[i, l])
  ///     y[i, c] = Σ_j A[i, j]·v[j, c]
  ///
  /// A row's maximum is subtracted from s first. It cancels in A, and keeps exp from overflowing.
  public static func attention<Element: Real>(
    _ qkv: TensorOf<Element>, tokens: Int, heads: Int
  ) -> (y: TensorOf<Element>, weights: TensorOf<Element>) {
    let size = AttentionSize(shape: qkv.shape, tokens: tokens, heads: heads)
    var y = TensorOf<Element>(shape: size.outputShape)  // (N·T)×C
    var weights = TensorOf<Element>(shape: size.weightsShape)  // N×H×T×T
    var s = [Double](repeating: 0, count: tokens)
    var a = s
    for n in 0..<size.images {
      for h in 0..<heads {
        let (q, k, v) = size.firstColumns(of: h)
        let first = n * tokens
        for i in 0..<tokens {
          for j in 0..<tokens {
            var sum = 0.0
            for c in 0..<size.headWidth { sum += Double(qkv[first + i, q + c]) * Double(qkv[first + j, k + c]) }
            s[j] = sum / Double(size.headWidth).squareRoot()
          }

          let maximum = s.reduce(-Double.infinity, max)
          var total = 0.0
          for j in 0..<tokens { total += exp(s[j] - maximum) }
          for j in 0..<tokens {
            a[j] = exp(s[j] - maximum) / total
            weights[n, h, i, j] = Element(a[j])
          }

          for c in 0..<size.headWidth {
            var sum = 0.0
            for j in 0..<tokens { sum += a[j] * Double(qkv[first + j, v + c]) }
            y[first + i, q + c] = Element(sum)
          }
        }
      }
    }
    return (y, weights)
  }

  /// ∂L/∂q, ∂L/∂k and ∂L/∂v side by side, (N·T)×3C, given ∂L/∂y and the A of the forward pass.
  ///
  ///     dA[i, j] = Σ_c dy[i, c]·v[j, c]
  ///     ds[i, j] = A[i, j]·(dA[i, j] − Σ_l A[i, l]·dA[i, l])
  ///     dq[i, c] = 1/√d Σ_j ds[i, j]·k[j, c]
  ///     dk[j, c] = 1/√d Σ_i ds[i, j]·q[i, c]
  ///     dv[j, c] = Σ_i A[i, j]·dy[i, c]
  public static func attentionGradient<Element: Real>(
    _ dy: TensorOf<Element>, qkv: TensorOf<Element>, weights a: TensorOf<Element>
  ) -> TensorOf<Element> {
    let size = AttentionSize(gradient: dy.shape, qkv: qkv.shape, weights: a.shape)
    let (tokens, root) = (size.tokens, Double(size.headWidth).squareRoot())
    var gradient = TensorOf<Element>(shape: qkv.shape)  // (N·T)×3C
    var da = [Double](repeating: 0, count: tokens)
    var ds = [[Double]](repeating: da, count: tokens)  // T×T
    for n in 0..<size.images {
      for h in 0..<size.heads {
        let (q, k, v) = size.firstColumns(of: h)
        let first = n * tokens
        for i in 0..<tokens {
          for j in 0..<tokens {
            da[j] = 0
            for c in 0..<size.headWidth { da[j] += Double(dy[first + i, q + c]) * Double(qkv[first + j, v + c]) }
          }
          var mean = 0.0
          for l in 0..<tokens { mean += Double(a[n, h, i, l]) * da[l] }
          for j in 0..<tokens { ds[i][j] = Double(a[n, h, i, j]) * (da[j] - mean) }
        }

        for i in 0..<tokens {
          for c in 0..<size.headWidth {
            var (dq, dk, dv) = (0.0, 0.0, 0.0)
            for j in 0..<tokens {
              dq += ds[i][j] * Double(qkv[first + j, k + c])
              dk += ds[j][i] * Double(qkv[first + j, q + c])
              dv += Double(a[n, h, j, i]) * Double(dy[first + j, q + c])
            }
            gradient[first + i, q + c] = Element(dq / root)
            gradient[first + i, k + c] = Element(dk / root)
            gradient[first + i, v + c] = Element(dv)
          }
        }
      }
    }
    return gradient
  }
}

/// The sizes of a self-attention.
struct AttentionSize {
  /// N, T and H.
  let images, tokens, heads: Int
  /// C.
  let width: Int

  /// Of Q, K and V side by side, (N·T)×3C.
  init(shape: [Int], tokens: Int, heads: Int) {
    precondition(
      shape.count == 2 && tokens > 0 && shape[0] % tokens == 0, "\(shape) is not of \(tokens) tokens an image")
    precondition(
      heads > 0 && shape[1] > 0 && shape[1] % (3 * heads) == 0,
      "rows of \(shape) are not q, k and v of \(heads) heads")
    (images, width) = (shape[0] / tokens, shape[1] / 3)
    (self.tokens, self.heads) = (tokens, heads)
  }

  /// Of ∂L/∂y, of Q, K and V, and of A.
  init(gradient: [Int], qkv: [Int], weights: [Int]) {
    precondition(weights.count == 4, "attention weights are N×H×T×T, not \(weights)")
    self.init(shape: qkv, tokens: weights[2], heads: weights[1])
    precondition(weights == weightsShape && gradient == outputShape, "\(gradient), \(qkv) and \(weights) disagree")
  }

  /// d.
  var headWidth: Int { width / heads }
  /// (N·T)×C.
  var outputShape: [Int] { [images * tokens, width] }
  /// N×H×T×T.
  var weightsShape: [Int] { [images, heads, tokens, tokens] }

  /// Where the q, k and v of a head begin in a row; its y begins where its q does.
  func firstColumns(of head: Int) -> (q: Int, k: Int, v: Int) {
    let q = head * headWidth
    return (q, width + q, 2 * width + q)
  }
}
