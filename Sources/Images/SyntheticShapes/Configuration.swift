extension SyntheticShapes {
  /// The factors of the images. Every one but the shape is a nuisance; each can be switched off on its own, and doing so
  /// changes nothing else in any image, because each factor is drawn from a sub-stream of its own.
  ///
  /// The defaults are the *textured world* of the chapters, in which two views of an image share cheap fingerprints; see
  /// `SyntheticShapes` for what follows. `outlineOnly` is the other world.
  public struct Configuration: Sendable, Equatable {
    /// The classes, in the order of their labels. At least two, no two alike.
    public var shapes: [ShapeClass] = Array(ShapeClass.allCases.prefix(8))
    /// Height and width in pixels, at least 8.
    public var size = 20
    /// The radius of the disc that holds the shape, as a share of half the image's width: within 0.2...1.
    public var scale: ClosedRange<Float> = 0.6...0.9
    /// How far the centre may be from the image's centre, along either axis, as a share of half the width: 0...0.5.
    /// 0 switches the factor off. A large shape far from the centre is cut by the edge.
    public var position: Float = 0.15
    /// The largest rotation to either side, in turns: 0.5 is every rotation, 0 switches the factor off.
    public var rotation: Float = 0.5
    /// How the colours of shape and background are drawn.
    public var colors = Colors.tinted
    /// The least difference in luminance between shape and background, 0...0.5. It is on luminance and not on colour so
    /// that the shape stays visible in a view that was made grey. Fixed and tinted colours have a contrast of their own.
    public var contrast: Float = 0.2
    /// The amplitude of the background's wave, 0...0.5; 0 switches the factor off.
    public var textureAmplitude: ClosedRange<Float> = 0.15...0.3
    /// Waves per image width, above 0 and at most a wave in two pixels.
    public var textureFrequency: ClosedRange<Float> = 1...4
    /// The standard deviation σ of the sensor's noise, 0...0.5, drawn for each image; `0...0` switches the factor off.
    public var noise: ClosedRange<Float> = 0.02...0.02
    /// b: how many bits of an image's code are written into the two top rows of each of its views (`InstanceCode`). 0 switches the factor off; at most 16, and at most a bit in a pixel of the width.
    public var codeBits = 0

    /// How colours are drawn.
    public enum Colors: String, CaseIterable, Sendable {
      /// Red, green and blue of shape and background each evenly from [0, 1].
      case random
      /// Two random greys: brightness is a fingerprint, hue is not.
      case gray
      /// A light grey shape on a dark grey ground in every image: no fingerprint of colour.
      case fixed
      /// The fixed greys under a light of a random hue, the same on shape and ground: the hue is a fingerprint, and the only
      /// one of colour. The light's saturation is 0.6 and its brightness 1, so that blue leaves a contrast above 0.2.
      case tinted
    }

    /// The default factors.
    public init() {}

    /// The default factors.
    public static let `default` = Configuration()

    /// The factors of the *outline-only world*: two random colours on a weak wave. With `ViewAugmentation.smallVersion1`,
    /// which makes half of the views grey and turns the hue, nothing but the outline is left to know an image by.
    public static let outlineOnly = {
      var configuration = Configuration()
      configuration.colors = .random
      configuration.textureAmplitude = 0.05...0.1
      configuration.textureFrequency = 1...3
      return configuration
    }()

    /// Checks the ranges that the properties document.
    /// - Throws: `ImagesError` naming the first value that breaks its rule.
    public func validate() throws(ImagesError) {
      try require(shapes.count >= 2, "there are \(shapes.count) shape classes, but there must be at least 2")
      try require(Set(shapes).count == shapes.count, "a shape class is listed twice: \(shapes.map(\.rawValue))")
      try require(size >= 8, "images are \(size) pixels wide, but must be at least 8")
      try require(scale.within(0.2...1), "the scale range is \(scale), but must lie within 0.2...1")
      try require(position >= 0 && position <= 0.5, "the position range is \(position), but must lie in 0...0.5")
      try require(rotation >= 0 && rotation <= 0.5, "the rotation range is \(rotation) turns, but must lie in 0...0.5")
      try require(contrast >= 0 && contrast <= 0.5, "the contrast is \(contrast), but must lie in 0...0.5")
      try require(
        textureAmplitude.within(0...0.5), "the texture amplitude is \(textureAmplitude), but must lie within 0...0.5")
      let finest = Float(size) / 2
      try require(
        textureFrequency.lowerBound > 0 && textureFrequency.upperBound <= finest,
        "the texture frequency is \(textureFrequency), but must be above 0 and at most \(finest) waves per image")
      try require(noise.within(0...0.5), "the noise level is \(noise), but must lie within 0...0.5")
      let most = min(InstanceCode.mostBits, size)
      try require(
        codeBits >= 0 && codeBits <= most,
        "the code has \(codeBits) bits, but must have 0...\(most) in images of \(size) pixels")
    }
  }
}

extension ClosedRange<Float> {
  /// Whether both ends lie in `other`.
  package func within(_ other: ClosedRange<Float>) -> Bool { other.contains(lowerBound) && other.contains(upperBound) }
}
