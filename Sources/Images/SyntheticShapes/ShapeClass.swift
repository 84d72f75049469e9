/// The shapes that are the classes: each is known by its outline alone, in any rotation.
///
/// Every shape lies inside the unit disc and has its centroid at the origin, so that `scale` and `position` mean the
/// same for all. Pairs that only differ by rotation or by a mirror (a cross and an X, a triangle and its reflection) are
/// not here. The first eight are the default classes; the others make a finer task.
public enum ShapeClass: String, CaseIterable, Sendable {
  case disc, ring, square, triangle, star, cross, bar, arch
  case pair, frame, corner, tee

  /// n, by how many parts of a whole turn the shape looks the same: a turn by 1/n is the smallest that changes nothing. Nil
  /// where every turn is one, so that there is no rotation to see.
  public var rotationalSymmetry: Int? {
    switch self {
    case .disc, .ring: nil
    case .arch, .corner, .tee: 1
    case .bar, .pair: 2
    case .triangle: 3
    case .square, .cross, .frame: 4
    case .star: 5
    }
  }

  /// The distance from `p` to the outline, negative inside; exact near the outline, where anti-aliasing reads it.
  func signedDistance(_ p: SIMD2<Float>) -> Float {
    switch self {
    case .disc: length(p) - 0.85
    case .ring: abs(length(p) - 0.75) - 0.2
    case .square: Polygon.square.signedDistance(p)
    case .triangle: Polygon.triangle.signedDistance(p)
    case .star: Polygon.star.signedDistance(p)
    case .cross: Polygon.cross.signedDistance(p)
    case .bar: Polygon.bar.signedDistance(p)
    case .arch: archDistance(p)
    case .pair: length(SIMD2(abs(p.x) - 0.58, p.y)) - 0.4
    case .frame: max(Polygon.square.signedDistance(p), -Polygon.frameOpening.signedDistance(p))
    case .corner: Polygon.corner.signedDistance(p)
    case .tee: Polygon.tee.signedDistance(p)
    }
  }

  /// The share of a pixel, in 0...1, that is of this shape: ½ − d, limited, where d is the signed distance in pixels from the pixel's
  /// centre to the outline. An edge is one pixel wide, whatever its direction.
  /// - Parameters:
  ///   - place: the pixel's centre, in pixels as `center` and `radius` are.
  ///   - axis: (cos, sin) of the shape's rotation.
  package func share(
    at place: SIMD2<Float>, center: SIMD2<Float>, radius: Float, axis: SIMD2<Float>
  ) -> Float {
    let offset = (place - center) / radius
    let turned = SIMD2((offset * axis).sum(), offset.y * axis.x - offset.x * axis.y)
    return min(max(0.5 - signedDistance(turned) * radius, 0), 1)
  }

  /// The half of a ring with x ≥ 0, moved so that its centroid is at the origin.
  private func archDistance(_ p: SIMD2<Float>) -> Float {
    let outer: Float = 0.88
    let inner: Float = 0.44
    // Centroid of half an annulus: x̄ = 4/(3π) · (R³ − r³)/(R² − r²).
    let centroid =
      4 / (3 * Float.pi) * (outer * outer * outer - inner * inner * inner) / (outer * outer - inner * inner)
    let x = p.x + centroid
    let band = abs(length(SIMD2(x, p.y)) - (outer + inner) / 2) - (outer - inner) / 2
    return max(band, -x)
  }
}

/// √(x² + y²).
@inline(__always) func length(_ p: SIMD2<Float>) -> Float { (p * p).sum().squareRoot() }
