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
    var texture = image.stream("texture")
    let amplitude = texture.uniform(in: settings.textureAmplitude)
    let frequency = texture.uniform(in: settings.textureFrequency)
    let direction = unitVector(turns: texture.uniform())
    let phase = texture.uniform()
    var noise = image.stream("noise level")
    let (foreground, background) = colors(image.stream("colors"))

    return Scene(
      shape: settings.shapes[index % settings.shapes.count], foreground: foreground, background: background,
      center: SIMD2(half + x * settings.position * half, half + y * settings.position * half),
      radius: scale.uniform(in: settings.scale) * half,
      rotation: rotation.uniform(in: -1...1) * settings.rotation,
      textureAmplitude: amplitude, textureWave: frequency * direction, texturePhase: phase,
      noise: noise.uniform(in: settings.noise))
  }

  /// Draws until the luminances differ by the required contrast. At the greatest contrast allowed, 0.5, about one draw
  /// in fifteen passes.
  private func colors(_ random: RandomSource) -> (foreground: SIMD3<Float>, background: SIMD3<Float>) {
    var random = random
    switch configuration.colors {
    case .fixed: return (SIMD3(repeating: 0.75), SIMD3(repeating: 0.25))
    case .tinted:
      let light = light(hue: random.uniform())
      return (0.75 * light, 0.25 * light)
    case .gray, .random:
      while true {
        let pair = (foreground: color(&random), background: color(&random))
        if abs(luminance(pair.foreground) - luminance(pair.background)) >= configuration.contrast { return pair }
      }
    }
  }

  /// Red, green and blue of a light with this hue in turns, saturation 0.6 and brightness 1 (HSV; see `Hue`).
  private func light(hue: Float) -> SIMD3<Float> {
    let sextants = 6 * hue
    func lack(_ k: Float) -> Float {
      let wrapped = k >= 6 ? k - 6 : k
      return 0.6 * min(max(min(wrapped, 4 - wrapped), 0), 1)
    }
    return SIMD3(1 - lack(5 + sextants), 1 - lack(3 + sextants), 1 - lack(1 + sextants))
  }

  private func color(_ random: inout RandomSource) -> SIMD3<Float> {
    configuration.colors == .gray
      ? SIMD3(repeating: random.uniform())
      : SIMD3(random.uniform(), random.uniform(), random.uniform())
  }
}
