/// The rectifier and its gradient. At the kink the gradient is zero, as in PyTorch; both kernels round nothing.
extension Scalar {
  /// y = max(x, 0), of the shape of x.
  public static func relu<Element: Real>(_ x: TensorOf<Element>) -> TensorOf<Element> {
    var y = TensorOf<Element>(shape: x.shape)
    for i in 0..<x.count { y[i] = x[i] < 0 ? 0 : x[i] }
    return y
  }

  /// ∂L/∂x of `relu`, given ∂L/∂y: dx = dy where y > 0, else 0.
  public static func reluGradient<Element: Real>(
    _ dy: TensorOf<Element>, output y: TensorOf<Element>
  ) -> TensorOf<Element> {
    precondition(dy.shape == y.shape, "dy has the shape \(dy.shape), y has \(y.shape)")
    var dx = TensorOf<Element>(shape: y.shape)
    for i in 0..<y.count { dx[i] = y[i] > 0 ? dy[i] : 0 }
    return dx
  }
}
