/// Max pooling and its gradient. Padding counts as −∞, so it never wins; padding beyond half a window is refused, as in
/// PyTorch, because a window could then hold nothing else. A NaN wins its window, the last one if there are several, so
/// that a run which has gone wrong shows it (PyTorch again).
extension Scalar {
  /// y[n, h, w, c] = max over i, j < size of x[n, s·h + i − p, s·w + j − p, c], for stride s and padding p.
  ///
  /// - Returns: N×H′×W′×C with H′ = ⌊(H + 2p − size) / s⌋ + 1, and for each y the flat index in x of the element that it
  ///   came from: the first in row-major order, if several are equal.
  public static func maxPool<Element: Real>(
    _ x: TensorOf<Element>, size: Int, stride: Int, padding: Int
  ) -> (y: TensorOf<Element>, indices: [Int32]) {
    precondition(x.shape.count == 4, "max pooling takes N×H×W×C, not the shape \(x.shape)")
    precondition(padding <= size / 2, "padding \(padding) is more than half of the window \(size)")
    precondition(x.count <= Int32.max, "an Int32 cannot index the \(x.count) elements of \(x.shape)")
    let (images, height, width, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    precondition(height > 0 && width > 0, "images of shape \(x.shape) have no pixel")
    let pooledHeight = windowCount(along: height, size: size, stride: stride, padding: padding)
    let pooledWidth = windowCount(along: width, size: size, stride: stride, padding: padding)

    var y = TensorOf<Element>(shape: [images, pooledHeight, pooledWidth, channels])  // N×H′×W′×C
    var indices: [Int32] = []
    indices.reserveCapacity(y.count)
    for n in 0..<images {
      for h in 0..<pooledHeight {
        for w in 0..<pooledWidth {
          let rows = max(stride * h - padding, 0)..<min(stride * h - padding + size, height)
          let columns = max(stride * w - padding, 0)..<min(stride * w - padding + size, width)
          for c in 0..<channels {
            var best = (row: rows.lowerBound, column: columns.lowerBound)
            for row in rows {
              for column in columns {
                let value = x[n, row, column, c]
                if value > x[n, best.row, best.column, c] || value.isNaN { best = (row, column) }
              }
            }
            y[n, h, w, c] = x[n, best.row, best.column, c]
            indices.append(Int32(((n * height + best.row) * width + best.column) * channels + c))
          }
        }
      }
    }
    return (y, indices)
  }

  /// ∂L/∂x of `maxPool`, given ∂L/∂y: dx[index] = Σ of the dy whose windows that element won. Its shape is `inputShape`.
  public static func maxPoolGradient<Element: Real>(
    _ dy: TensorOf<Element>, indices: [Int32], inputShape: [Int]
  ) -> TensorOf<Element> {
    precondition(dy.count == indices.count, "\(indices.count) indices do not go with dy of shape \(dy.shape)")
    var dx = TensorOf<Double>(shape: inputShape)
    for i in 0..<dy.count { dx[Int(indices[i])] += Double(dy[i]) }
    return dx.converted(to: Element.self)
  }
}
