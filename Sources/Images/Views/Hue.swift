/// Rotation of the hue: H of HSV moves by some turns, S and V stay (torchvision's `adjust_hue`).
///
/// With V = max(R, G, B) and the chroma C = V − min(R, G, B), the hue in sextants is
///
///     h = (G − B)/C       if V = R
///         2 + (B − R)/C   else if V = G
///         4 + (R − G)/C   else            (h = 0 where C = 0)
///
/// and back, for the rotated h:
///
///     R = V − C·f(5 + h),  G = V − C·f(3 + h),  B = V − C·f(1 + h),
///     f(k) = min(k′, 4 − k′) limited to [0, 1],  k′ = k modulo 6
///
/// This form of HSV → RGB equals the usual table of six cases, and has no branch: it runs in vector lanes.
enum Hue {
  static func rotate(_ planes: Planes, byTurns turns: Float) {
    let (red, green, blue) = (planes.red, planes.green, planes.blue)
    for i in 0..<planes.count {
      let (r, g, b) = (red[i], green[i], blue[i])
      let value = max(max(r, g), b)
      let chroma = value - min(min(r, g), b)
      let divisor = chroma == 0 ? 1 : chroma
      let fromRed = (g - b) / divisor
      let fromGreen = 2 + (b - r) / divisor
      let fromBlue = 4 + (r - g) / divisor
      let hue = (value == r ? fromRed : value == g ? fromGreen : fromBlue) + 6 * turns
      red[i] = unit(value - chroma * trapezium(5 + hue))
      green[i] = unit(value - chroma * trapezium(3 + hue))
      blue[i] = unit(value - chroma * trapezium(1 + hue))
    }
  }

  @inline(__always) private static func trapezium(_ k: Float) -> Float {
    let wrapped = k - 6 * (k * (1.0 / 6)).rounded(.down)
    return unit(min(wrapped, 4 - wrapped))
  }
}
