/// A light of one hue: what tints an image of the textured world.
enum TintedLight {
  /// Red, green and blue of a light with this hue in turns, saturation 0.6 and brightness 1 (HSV; see `Hue`).
  static func color(hue: Float) -> SIMD3<Float> {
    let sextants = 6 * hue
    func lack(_ k: Float) -> Float {
      let wrapped = k >= 6 ? k - 6 : k
      return 0.6 * min(max(min(wrapped, 4 - wrapped), 0), 1)
    }
    return SIMD3(1 - lack(5 + sextants), 1 - lack(3 + sextants), 1 - lack(1 + sextants))
  }

  /// The colours of a light grey figure and a dark grey ground under this light.
  static func colors(hue: Float) -> (foreground: SIMD3<Float>, background: SIMD3<Float>) {
    let light = color(hue: hue)
    return (0.75 * light, 0.25 * light)
  }
}
