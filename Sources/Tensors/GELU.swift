import Foundation

/// The Gaussian error linear unit and its gradient (Hendrycks and Gimpel 2016), the exact form and PyTorch's default:
///
///     y = x·Φ(x)        Φ(x) = ½·(1 + erf(x/√2))
extension Scalar {
  /// y = x·Φ(x), of the shape of x.
  public static func gelu<Element: Real>(_ x: TensorOf<Element>) -> TensorOf<Element> {
    var y = TensorOf<Element>(shape: x.shape)
    for i in 0..<x.count { y[i] = Element(Double(x[i]) * normalDistribution(Double(x[i]))) }
    return y
  }

  /// ∂L/∂x of `gelu`, given ∂L/∂y: dx = dy·(Φ(x) + x·φ(x)), φ being the normal density.
  public static func geluGradient<Element: Real>(
    _ dy: TensorOf<Element>, input x: TensorOf<Element>
  ) -> TensorOf<Element> {
    precondition(dy.shape == x.shape, "dy has the shape \(dy.shape), x has \(x.shape)")
    var dx = TensorOf<Element>(shape: x.shape)
    for i in 0..<x.count {
      let z = Double(x[i])
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      dx[i] = Element(Double(dy[i]) * (normalDistribution(z) + z * density))
    }
    return dx
  }

  /// Φ.
  private static func normalDistribution(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }
}
