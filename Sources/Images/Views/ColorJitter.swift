import Tensors

/// Colour jitter: brightness, contrast, saturation and hue, each by a random factor, in a random order.
///
/// As torchvision's `ColorJitter`. A strength s of the first three draws a factor f evenly from [max(0, 1 − s), 1 + s];
/// the hue's strength h draws a rotation evenly from [−h, h] turns. Each result is limited to [0, 1]:
///
/// - brightness: f·x
/// - contrast: f·x + (1 − f)·(mean luminance of the image)
/// - saturation: f·x + (1 − f)·(luminance of the pixel)
/// - hue: see `Hue`
///
/// The official code applies version 1's (0.4, 0.4, 0.4, hue 0.4) always and version 2's (0.4, 0.4, 0.4, hue 0.1) with
/// probability 0.8 (`main_moco.py`). It does so on Pillow's 8-bit images and so rounds after each part; this does not.
public struct ColorJitter: Sendable, Equatable {
  /// Strength, at least 0. 0 switches the part off.
  public var brightness: Float
  /// Strength, at least 0. 0 switches the part off.
  public var contrast: Float
  /// Strength, at least 0. 0 switches the part off.
  public var saturation: Float
  /// The largest rotation in turns, 0...0.5. 0 switches the part off.
  public var hue: Float
  /// How often the four parts are applied at all.
  public var probability: Float

  /// The step with these strengths.
  public init(
    brightness: Float = 0.4, contrast: Float = 0.4, saturation: Float = 0.4, hue: Float, probability: Float = 1
  ) {
    self.brightness = brightness
    self.contrast = contrast
    self.saturation = saturation
    self.hue = hue
    self.probability = probability
  }

  func validate() throws(ImagesError) {
    for (name, strength) in [("brightness", brightness), ("contrast", contrast), ("saturation", saturation)] {
      try require(
        strength >= 0 && strength.isFinite, "the jitter of \(name) is \(strength), but must be finite and at least 0")
    }
    try require(hue >= 0 && hue <= 0.5, "the jitter of hue is \(hue) turns, but must lie in 0...0.5")
    try requireProbability(probability, "the probability of colour jitter")
  }

  /// Draws order and factors, and applies them. Every part draws its factor, used or not, so that switching one off
  /// leaves the others as they were.
  func apply(to planes: Planes, _ random: inout RandomSource) {
    let order = random.permutation(4)
    let factors = [brightness, contrast, saturation].map { random.uniform(in: max(0, 1 - $0)...(1 + $0)) }
    let rotation = random.uniform(in: -hue...hue)
    for part in order {
      switch part {
      case 0: if brightness > 0 { Self.adjustBrightness(planes, factors[0]) }
      case 1: if contrast > 0 { Self.adjustContrast(planes, factors[1]) }
      case 2: if saturation > 0 { Self.adjustSaturation(planes, factors[2]) }
      default: if hue > 0 { Hue.rotate(planes, byTurns: rotation) }
      }
    }
  }

  static func adjustBrightness(_ planes: Planes, _ factor: Float) {
    let pixels = planes.pixels
    for i in 0..<3 * planes.count { pixels[i] = min(max(factor * pixels[i], 0), 1) }
  }

  static func adjustContrast(_ planes: Planes, _ factor: Float) {
    let (red, green, blue) = (planes.red, planes.green, planes.blue)
    var sums = SIMD3<Double>()
    for i in 0..<planes.count { sums += SIMD3(Double(red[i]), Double(green[i]), Double(blue[i])) }
    let gray = (1 - factor) * luminance(SIMD3<Float>(sums / Double(planes.count)))
    let pixels = planes.pixels
    for i in 0..<3 * planes.count { pixels[i] = min(max(factor * pixels[i] + gray, 0), 1) }
  }

  static func adjustSaturation(_ planes: Planes, _ factor: Float) {
    let (red, green, blue) = (planes.red, planes.green, planes.blue)
    let weights = (1 - factor) * luminanceWeights
    for i in 0..<planes.count {
      let gray = weights.x * red[i] + weights.y * green[i] + weights.z * blue[i]
      red[i] = min(max(factor * red[i] + gray, 0), 1)
      green[i] = min(max(factor * green[i] + gray, 0), 1)
      blue[i] = min(max(factor * blue[i] + gray, 0), 1)
    }
  }
}
