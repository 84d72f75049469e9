/// Rotation of the hue: H of HSV moves by some turns, S and V stay (torchvision's `adjust_hue`).
///
/// With V = max(R, G, B) and the chroma C = V − min(R, G, B), the hue in sextants is
///
///     h = (G − B)/C       if V = R
///         2 + (B − R)/C   else if V = G
///         4 + (R − G)/C   else            (h = 0 where C = 0)
///
/// and back, for the rotated h brought into [0, 6):
///
///     R = V − C·f(5 + h),  G = V − C·f(3 + h),  B = V − C·f(1 + h),
///     f(k) = min(k′, 4 − k′) limited to [0, 1],  k′ = k modulo 6
///
/// This form of HSV → RGB equals the usual table of six cases, and has no branch that a vector could not take.
enum Hue {
  /// The definition. `turns` lies in −½...½.
  static func rotate(_ planes: Planes, byTurns turns: Float) {
    let (red, green, blue) = (planes.red, planes.green, planes.blue)
    for i in 0..<planes.count {
      let (r, g, b) = (red[i], green[i], blue[i])
      let value = max(max(r, g), b)
      let chroma = value - min(min(r, g), b)
      let divisor = chroma == 0 ? 1 : chroma
      var hue = value == r ? (g - b) / divisor : value == g ? 2 + (b - r) / divisor : 4 + (r - g) / divisor
      hue += 6 * turns
      if hue < 0 { hue += 6 }
      if hue >= 6 { hue -= 6 }
      red[i] = min(max(value - chroma * share(5 + hue), 0), 1)
      green[i] = min(max(value - chroma * share(3 + hue), 0), 1)
      blue[i] = min(max(value - chroma * share(1 + hue), 0), 1)
    }
  }

  /// f(k) for k in 0...11: how much of the chroma the channel lacks.
  private static func share(_ k: Float) -> Float {
    let wrapped = k >= 6 ? k - 6 : k
    return min(max(min(wrapped, 4 - wrapped), 0), 1)
  }
}
