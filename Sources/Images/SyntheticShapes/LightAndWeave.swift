import Tensors

/// The cheap fingerprints of the textured world for an image that was read: the hue of one light, and a weave on what is dark.
///
/// The grey g of a pixel becomes
///
///     (¼ + ½·g)·light + (1 − g)·wave
///
/// limited to [0, 1]. This is the pixel of a synthetic scene of which the share g is shape, by the same code (`Weave.color`),
/// so that real classes can be looked for beneath the fingerprints that the chapters' regime is about.
///
/// What it refuses to do: keep colours of the image's own, and the sensor's noise, which real images have already.
public struct LightAndWeave: Sendable, Equatable {
  /// The hue of the light in turns, 0..<1.
  public var hue: Float
  /// The wave.
  public var weave: Weave

  /// A light and a weave.
  public init(hue: Float, weave: Weave) {
    (self.hue, self.weave) = (hue, weave)
  }

  /// Drawn evenly from the ranges of the textured world.
  init(random: RandomSource) {
    var colors = random.stream("colors")
    hue = colors.uniform()
    weave = Weave(.default, random: random.stream("texture"))
  }

  /// Dresses the luminance of an image of H×W×3 values in [0, 1], in its place.
  func dress(_ pixels: UnsafeMutablePointer<Float>, height: Int, width: Int) {
    let (foreground, background) = TintedLight.colors(hue: hue)
    var pixel = pixels
    for row in 0..<height {
      for column in 0..<width {
        let grey = luminance(SIMD3(pixel[0], pixel[1], pixel[2]))
        let color = weave.color(
          share: grey, foreground: foreground, background: background,
          at: SIMD2(Float(column) + 0.5, Float(row) + 0.5), width: width)
        for channel in 0..<3 { pixel[channel] = min(max(color[channel], 0), 1) }
        pixel += 3
      }
    }
  }
}

extension LabelledImages {
  /// Dresses every image by a draw of its own, from `random.stream(index)`, and notes the draws.
  mutating func dress(random: RandomSource) {
    let (count, height, width) = (images.shape[0], images.shape[1], images.shape[2])
    let draws = (0..<count).map { LightAndWeave(random: random.stream($0)) }
    images.withMutablePointer { pixels in
      for (index, draw) in draws.enumerated() {
        draw.dress(pixels + index * height * width * 3, height: height, width: width)
      }
    }
    lightAndWeave = draws
  }
}
