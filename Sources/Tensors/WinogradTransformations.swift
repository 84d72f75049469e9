/// The transformations of Winograd's F(2×2, 3×3) along one axis, for sixteen channels.
enum Winograd {
  typealias Two = (Lanes, Lanes)
  typealias Three = (Lanes, Lanes, Lanes)
  typealias Four = (Lanes, Lanes, Lanes, Lanes)

  /// Bᵀ·d
  @inline(__always)
  static func window(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) -> Four { (a - c, b + c, c - b, b - d) }

  /// G·g
  @inline(__always)
  static func taps(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Four {
    let ends = a + c
    return (a, 0.5 * (ends + b), 0.5 * (ends - b), c)
  }

  /// Aᵀ·m
  @inline(__always)
  static func outputs(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) -> Two { (a + b + c, b - c - d) }

  /// A·dy
  @inline(__always)
  static func gradients(_ a: Lanes, _ b: Lanes) -> Four { (a, a + b, a - b, -b) }

  /// Gᵀ·s
  @inline(__always)
  static func tapGradients(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) -> Three {
    let both = 0.5 * (b + c)
    return (a + both, 0.5 * (b - c), both + d)
  }
}

extension UnsafeMutablePointer<Float> {
  /// Writes a row of a square whose places are `apart`.
  @inline(__always)
  func store(_ row: Winograd.Four, at first: Int, _ apart: Int) {
    store(row.0, first &* apart)
    store(row.1, (first &+ 1) &* apart)
    store(row.2, (first &+ 2) &* apart)
    store(row.3, (first &+ 3) &* apart)
  }
}
