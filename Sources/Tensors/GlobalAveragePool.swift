/// Global average pooling and its gradient. It averages whole images; windows are not offered.
extension Scalar {
  /// y[n, c] = 1/(H·W) Σ_{h, w} x[n, h, w, c]: N×H×W×C makes N×C.
  public static func globalAveragePool<Element: Real>(_ x: TensorOf<Element>) -> TensorOf<Element> {
    precondition(x.shape.count == 4, "global average pooling takes N×H×W×C, not the shape \(x.shape)")
    let (images, height, width, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    precondition(height > 0 && width > 0, "images of shape \(x.shape) have no pixel to average")
    var y = TensorOf<Element>(shape: [images, channels])  // N×C
    for n in 0..<images {
      for c in 0..<channels {
        var sum = 0.0
        for h in 0..<height {
          for w in 0..<width { sum += Double(x[n, h, w, c]) }
        }
        y[n, c] = Element(sum / Double(height * width))
      }
    }
    return y
  }

  /// ∂L/∂x of `globalAveragePool`, given ∂L/∂y: dx[n, h, w, c] = dy[n, c] / (H·W). Its shape is `inputShape`.
  public static func globalAveragePoolGradient<Element: Real>(
    _ dy: TensorOf<Element>, inputShape: [Int]
  ) -> TensorOf<Element> {
    precondition(
      inputShape.count == 4 && dy.shape == [inputShape[0], inputShape[3]],
      "dy of shape \(dy.shape) (N×C) does not go with images of shape \(inputShape) (N×H×W×C)")
    let (images, height, width, channels) = (inputShape[0], inputShape[1], inputShape[2], inputShape[3])
    var dx = TensorOf<Element>(shape: inputShape)  // N×H×W×C
    for n in 0..<images {
      for h in 0..<height {
        for w in 0..<width {
          for c in 0..<channels { dx[n, h, w, c] = dy[n, c] / Element(height * width) }
        }
      }
    }
    return dx
  }
}
