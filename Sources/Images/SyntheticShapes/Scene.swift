import Tensors

extension SyntheticShapes {
  /// What is in one image: the values of all factors, before anything is drawn.
  public struct Scene: Sendable, Equatable {
    /// The class.
    public var shape: ShapeClass
    /// Red, green and blue of the shape.
    public var foreground: SIMD3<Float>
    /// Red, green and blue of the background, before its texture.
    public var background: SIMD3<Float>
    /// The hue of the light in turns, 0..<1; nil where colours are not those of one light.
    public var hue: Float?
    /// The shape's centre in pixels from the left and upper edge.
    public var center: SIMD2<Float>
    /// The radius of the disc that holds the shape, in pixels.
    public var radius: Float
    /// The shape's rotation in turns.
    public var rotation: Float
    /// The amplitude of the background's wave.
    public var textureAmplitude: Float
    /// The wave's vector: waves per image width along x and y.
    public var textureWave: SIMD2<Float>
    /// The wave's phase at the upper left corner, in turns.
    public var texturePhase: Float
    /// The standard deviation of the sensor's noise.
    public var noise: Float
    /// The number that the image's code writes, in 0..<2^b; 0 where there is no code.
    public var code: Int

    /// The background's texture.
    public var weave: Weave { Weave(amplitude: textureAmplitude, wave: textureWave, phase: texturePhase) }
  }

  /// The factors of image `index`. The label is the index modulo the number of classes, so that classes are balanced;
  /// no draw of another factor looks at it, so that nothing but the outline tells the class.
  public func scene(_ index: Int) -> Scene {
    precondition(index >= 0, "image \(index) does not exist: indices begin at 0")
    let settings = configuration
    let image = root.stream(index)
    let half = Float(settings.size) / 2

    var pose = image.stream("position")
    let x = pose.uniform(in: -1...1)
    let y = pose.uniform(in: -1...1)
    var scale = image.stream("scale")
    var rotation = image.stream("rotation")
    let weave = Weave(settings, random: image.stream("texture"))
    var noise = image.stream("noise level")
    let (foreground, background, hue) = colors(image.stream("colors"))

    return Scene(
      shape: settings.shapes[index % settings.shapes.count], foreground: foreground, background: background, hue: hue,
      center: SIMD2(half + x * settings.position * half, half + y * settings.position * half),
      radius: scale.uniform(in: settings.scale) * half,
      rotation: rotation.uniform(in: -1...1) * settings.rotation,
      textureAmplitude: weave.amplitude, textureWave: weave.wave, texturePhase: weave.phase,
      noise: noise.uniform(in: settings.noise), code: code(index))
  }

  /// The code of image `index`: evenly drawn, and of no other factor.
  func code(_ index: Int) -> Int {
    var random = root.stream(index).stream("code")
    return random.index(below: 1 << configuration.codeBits)
  }

  /// Draws until the luminances differ by the required contrast. At the greatest contrast allowed, 0.5, about one draw
  /// in fifteen passes.
  package func colors(_ random: RandomSource) -> (
    foreground: SIMD3<Float>, background: SIMD3<Float>, hue: Float?
  ) {
    var random = random
    switch configuration.colors {
    case .fixed: return (SIMD3(repeating: 0.75), SIMD3(repeating: 0.25), nil)
    case .tinted:
      let hue = random.uniform()
      let (foreground, background) = TintedLight.colors(hue: hue)
      return (foreground, background, hue)
    case .gray, .random:
      while true {
        let (foreground, background) = (color(&random), color(&random))
        if abs(luminance(foreground) - luminance(background)) >= configuration.contrast {
          return (foreground, background, nil)
        }
      }
    }
  }

  private func color(_ random: inout RandomSource) -> SIMD3<Float> {
    configuration.colors == .gray
      ? SIMD3(repeating: random.uniform())
      : SIMD3(random.uniform(), random.uniform(), random.uniform())
  }
}
