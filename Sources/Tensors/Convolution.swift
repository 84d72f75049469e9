/// Convolution and its two gradients, from the definition.
///
/// With stride s and padding p, in the sense of deep learning (no flipped kernel, as in PyTorch's `Conv2d`):
///
///     y[n, h, w, d] = Σ_{i, j, c} x[n, s·h + i − p, s·w + j − p, c] · weight[i, j, c, d],    x = 0 in the padding.
///
/// Each term is a product of one x and one weight, added to one y. The gradients walk the same terms: by the chain rule
/// each hands dy · weight to its x, and dy · x to its weight. So the three kernels are one nest of loops (`forEachTerm`)
/// and differ in a single statement.
///
/// It has no bias, dilation or channel groups: the networks of the paper's experiments need none here.
extension Scalar {
  /// y = x ∗ weight: N×H×W×C images and kₕ×k_w×C×D weights make N×H′×W′×D, where H′ = ⌊(H + 2p − kₕ) / s⌋ + 1.
  public static func convolution<Element: Real>(
    _ x: TensorOf<Element>, weight: TensorOf<Element>, stride: Int, padding: Int
  ) -> TensorOf<Element> {
    let terms = ConvolutionTerms(input: x.shape, weight: weight.shape, stride: stride, padding: padding)
    var y = TensorOf<Double>(shape: terms.output)  // N×H′×W′×D
    terms.forEachTerm { n, h, w, row, column, i, j, c, d in
      y[n, h, w, d] += Double(x[n, row, column, c]) * Double(weight[i, j, c, d])
    }
    return y.converted(to: Element.self)
  }

  /// ∂L/∂x of a convolution, given ∂L/∂y: dx[n, s·h + i − p, s·w + j − p, c] = Σ dy[n, h, w, d] · weight[i, j, c, d].
  public static func convolutionInputGradient<Element: Real>(
    _ dy: TensorOf<Element>, weight: TensorOf<Element>, inputShape: [Int], stride: Int, padding: Int
  ) -> TensorOf<Element> {
    let terms = ConvolutionTerms(input: inputShape, weight: weight.shape, stride: stride, padding: padding)
    precondition(dy.shape == terms.output, "dy has the shape \(dy.shape); the convolution made \(terms.output)")
    var dx = TensorOf<Double>(shape: inputShape)  // N×H×W×C
    terms.forEachTerm { n, h, w, row, column, i, j, c, d in
      dx[n, row, column, c] += Double(dy[n, h, w, d]) * Double(weight[i, j, c, d])
    }
    return dx.converted(to: Element.self)
  }

  /// ∂L/∂weight of a convolution, given ∂L/∂y: dweight[i, j, c, d] = Σ dy[n, h, w, d] · x[n, s·h + i − p, s·w + j − p, c].
  public static func convolutionWeightGradient<Element: Real>(
    _ dy: TensorOf<Element>, input x: TensorOf<Element>, weightShape: [Int], stride: Int, padding: Int
  ) -> TensorOf<Element> {
    let terms = ConvolutionTerms(input: x.shape, weight: weightShape, stride: stride, padding: padding)
    precondition(dy.shape == terms.output, "dy has the shape \(dy.shape); the convolution made \(terms.output)")
    var dweight = TensorOf<Double>(shape: weightShape)  // kₕ×k_w×C×D
    terms.forEachTerm { n, h, w, row, column, i, j, c, d in
      dweight[i, j, c, d] += Double(dy[n, h, w, d]) * Double(x[n, row, column, c])
    }
    return dweight.converted(to: Element.self)
  }

  /// How many windows of `size` fit along `length`, `stride` apart, with `padding` at both ends.
  static func windowCount(along length: Int, size: Int, stride: Int, padding: Int) -> Int {
    precondition(size > 0 && stride > 0 && padding >= 0, "size \(size), stride \(stride), padding \(padding)")
    precondition(length + 2 * padding >= size, "no window of \(size) fits in \(length) padded by \(padding)")
    return (length + 2 * padding - size) / stride + 1
  }
}

/// The terms of the sum that defines one convolution.
private struct ConvolutionTerms {
  /// N×H×W×C, kₕ×k_w×C×D and N×H′×W′×D.
  let input, weight, output: [Int]
  let stride, padding: Int

  init(input: [Int], weight: [Int], stride: Int, padding: Int) {
    precondition(
      input.count == 4 && weight.count == 4 && input[3] == weight[2],
      "images of shape \(input) (N×H×W×C) do not go with weights of shape \(weight) (kₕ×k_w×C×D)")
    self.input = input
    self.weight = weight
    self.stride = stride
    self.padding = padding
    output = [
      input[0],
      Scalar.windowCount(along: input[1], size: weight[0], stride: stride, padding: padding),
      Scalar.windowCount(along: input[2], size: weight[1], stride: stride, padding: padding),
      weight[3],
    ]
  }

  /// Calls `body` once for every product in the sum, with the place in y (n, h, w, d), the place in x (n, row, column,
  /// c) and the place in the weights (i, j, c, d). Places in the padding are left out: there x is zero.
  func forEachTerm(
    _ body: (_ n: Int, _ h: Int, _ w: Int, _ row: Int, _ column: Int, _ i: Int, _ j: Int, _ c: Int, _ d: Int) -> Void
  ) {
    for n in 0..<output[0] {
      for h in 0..<output[1] {
        for w in 0..<output[2] {
          for i in 0..<weight[0] {
            for j in 0..<weight[1] {
              let row = stride * h + i - padding
              let column = stride * w + j - padding
              guard row >= 0 && row < input[1] && column >= 0 && column < input[2] else { continue }
              for c in 0..<weight[2] {
                for d in 0..<weight[3] { body(n, h, w, row, column, i, j, c, d) }
              }
            }
          }
        }
      }
    }
  }
}
