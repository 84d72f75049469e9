/// Bilinear interpolation to another size, and its gradient: PyTorch's `interpolate(mode: "bilinear", align_corners: False)`.
///
/// Pixels are squares, and both images cover the same area: the middle of the i-th of H pixels lies at
///
///     s = max((i + ½)·h/H − ½, 0)
///
/// of the h pixels it is made from, between the two neighbours ⌊s⌋ and ⌊s⌋ + 1, the latter of which is the last pixel
/// at most. It is (1 − a)·x[⌊s⌋] + a·x[⌊s⌋ + 1] with a = s − ⌊s⌋, along either axis.
///
/// What it refuses to do: average. An image made much smaller skips pixels, as PyTorch's does without `antialias`.
extension Scalar {
  /// Images of another size: N×h×w×C makes N×H×W×C.
  public static func bilinearResize<Element: Real>(
    _ x: TensorOf<Element>, height: Int, width: Int
  ) -> TensorOf<Element> {
    precondition(x.shape.count == 4, "resizing takes N×h×w×C images, not the shape \(x.shape)")
    precondition(height > 0 && width > 0, "an image of \(height)×\(width) pixels has none")
    precondition(x.shape[1] > 0 && x.shape[2] > 0, "images of shape \(x.shape) have no pixel to interpolate")
    var y = TensorOf<Element>(shape: [x.shape[0], height, width, x.shape[3]])  // N×H×W×C
    for n in 0..<x.shape[0] {
      for i in 0..<height {
        let (top, bottom, a) = neighbours(of: i, of: height, among: x.shape[1])
        for j in 0..<width {
          let (left, right, b) = neighbours(of: j, of: width, among: x.shape[2])
          for c in 0..<x.shape[3] {
            let upper = (1 - b) * Double(x[n, top, left, c]) + b * Double(x[n, top, right, c])
            let lower = (1 - b) * Double(x[n, bottom, left, c]) + b * Double(x[n, bottom, right, c])
            y[n, i, j, c] = Element((1 - a) * upper + a * lower)
          }
        }
      }
    }
    return y
  }

  /// ∂L/∂x of `bilinearResize`, given ∂L/∂y: every dy goes to its four neighbours, with their weights. Its shape is
  /// `inputShape`.
  public static func bilinearResizeGradient<Element: Real>(
    _ dy: TensorOf<Element>, inputShape: [Int]
  ) -> TensorOf<Element> {
    precondition(
      inputShape.count == 4 && dy.shape.count == 4 && dy.shape[0] == inputShape[0] && dy.shape[3] == inputShape[3],
      "dy of shape \(dy.shape) (N×H×W×C) does not go with images of shape \(inputShape) (N×h×w×C)")
    let (height, width, channels) = (inputShape[1], inputShape[2], inputShape[3])
    var dx = TensorOf<Double>(shape: inputShape)  // N×h×w×C
    for n in 0..<dy.shape[0] {
      for i in 0..<dy.shape[1] {
        let (top, bottom, a) = neighbours(of: i, of: dy.shape[1], among: height)
        for j in 0..<dy.shape[2] {
          let (left, right, b) = neighbours(of: j, of: dy.shape[2], among: width)
          for c in 0..<channels {
            let g = Double(dy[n, i, j, c])
            dx[n, top, left, c] += (1 - a) * (1 - b) * g
            dx[n, top, right, c] += (1 - a) * b * g
            dx[n, bottom, left, c] += a * (1 - b) * g
            dx[n, bottom, right, c] += a * b * g
          }
        }
      }
    }
    return dx.converted(to: Element.self)
  }

  /// Between which of `count` pixels the i-th of `size` pixels lies, and the share a of the second.
  private static func neighbours(
    of i: Int, of size: Int, among count: Int
  ) -> (first: Int, second: Int, share: Double) {
    let s = max((Double(i) + 0.5) * Double(count) / Double(size) - 0.5, 0)
    let first = min(Int(s), count - 1)
    return (first, min(first + 1, count - 1), s - Double(first))
  }
}
