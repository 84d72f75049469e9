import Foundation

/// The exponential function. There is no gradient kernel: the derivative of eˣ is the result itself.
extension Scalar {
  /// y = eˣ, of the shape of x; calculated in `Double` and rounded once. Overflow gives +∞.
  public static func exponential<Element: Real>(_ x: TensorOf<Element>) -> TensorOf<Element> {
    var y = TensorOf<Element>(shape: x.shape)
    for i in 0..<x.count { y[i] = Element(exp(Double(x[i]))) }
    return y
  }
}
