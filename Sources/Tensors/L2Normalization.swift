/// Division of each row by its length, which makes the dot product of two rows their cosine, and its gradient.
///
/// A row shorter than 10⁻¹² is divided by 10⁻¹² instead, as in PyTorch's `normalize`: it does not become a unit vector,
/// and a row of zeros stays one.
extension Scalar {
  @inlinable static var leastNorm: Double { 1e-12 }

  /// norm[n] = max(√(Σ_c x[n, c]²), 10⁻¹²)  and  y[n, c] = x[n, c] / norm[n]: N×C makes N×C and N.
  @inlinable
  public static func l2Normalize<Element: Real>(
    _ x: TensorOf<Element>
  ) -> (y: TensorOf<Element>, norms: TensorOf<Element>) {
    precondition(x.shape.count == 2, "L2 normalisation takes N×C, not the shape \(x.shape)")
    var y = TensorOf<Element>(shape: x.shape)  // N×C
    var norms = TensorOf<Element>(shape: [x.shape[0]])  // N
    for n in 0..<x.shape[0] {
      var squares = 0.0
      for c in 0..<x.shape[1] { squares += Double(x[n, c]) * Double(x[n, c]) }
      let norm = max(squares.squareRoot(), leastNorm)

      for c in 0..<x.shape[1] { y[n, c] = Element(Double(x[n, c]) / norm) }
      norms[n] = Element(norm)
    }
    return (y, norms)
  }

  /// ∂L/∂x of `l2Normalize`, given ∂L/∂y: what is left of dy without its part along y, divided by the length.
  ///
  ///     dx[n, c] = (dy[n, c] − y[n, c] · Σₖ y[n, k] · dy[n, k]) / norm[n]
  ///
  /// For a row at the least length the divisor is a constant, and dx = dy / 10⁻¹².
  public static func l2NormalizeGradient<Element: Real>(
    _ dy: TensorOf<Element>, output y: TensorOf<Element>, norms: TensorOf<Element>
  ) -> TensorOf<Element> {
    precondition(
      y.shape.count == 2 && dy.shape == y.shape && norms.shape == [y.shape[0]],
      "dy \(dy.shape), y \(y.shape) and norms \(norms.shape) are not N×C, N×C and N")
    var dx = TensorOf<Element>(shape: y.shape)  // N×C
    for n in 0..<y.shape[0] {
      var along = 0.0
      for k in 0..<y.shape[1] { along += Double(y[n, k]) * Double(dy[n, k]) }
      if norms[n] <= Element(leastNorm) { along = 0 }

      for c in 0..<y.shape[1] {
        dx[n, c] = Element((Double(dy[n, c]) - Double(y[n, c]) * along) / Double(norms[n]))
      }
    }
    return dx
  }
}
