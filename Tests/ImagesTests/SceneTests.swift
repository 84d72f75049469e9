import Tensors
import Testing

@testable import Images

@Suite struct SceneTests {
  typealias Configuration = SyntheticShapes.Configuration
  typealias Scene = SyntheticShapes.Scene

  /// A factor's switch, and how to make a scene forget that factor.
  struct Factor: Sendable, CustomStringConvertible {
    let description: String
    let change: @Sendable (inout Configuration) -> Void
    let forget: @Sendable (inout Scene) -> Void

    init(
      _ name: String, _ change: @escaping @Sendable (inout Configuration) -> Void,
      forget: @escaping @Sendable (inout Scene) -> Void
    ) {
      description = name
      self.change = change
      self.forget = forget
    }
  }

  static let factors = [
    Factor("shapes") {
      $0.shapes = [.tee, .pair, .bar]
    } forget: {
      $0.shape = .disc
    },
    Factor("scale") {
      $0.scale = 0.3...0.4
    } forget: {
      $0.radius = 0
    },
    Factor("position") {
      $0.position = 0
    } forget: {
      $0.center = .zero
    },
    Factor("rotation") {
      $0.rotation = 0
    } forget: {
      $0.rotation = 0
    },
    Factor("colors") {
      $0.colors = .gray
    } forget: {
      ($0.foreground, $0.background) = (.zero, .zero)
    },
    Factor("contrast") {
      $0.contrast = 0.5
    } forget: {
      ($0.foreground, $0.background) = (.zero, .zero)
    },
    Factor("amplitude") {
      $0.textureAmplitude = 0...0
    } forget: {
      $0.textureAmplitude = 0
    },
    Factor("frequency") {
      $0.textureFrequency = 4...5
    } forget: {
      $0.textureWave = .zero
    },
    Factor("noise") {
      $0.noise = 0...0
    } forget: {
      $0.noise = 0
    },
    Factor("code") {
      $0.codeBits = 5
    } forget: {
      $0.code = 0
    },
  ]

  /// So the class is independent of every nuisance, exactly: other classes leave all nuisances as they were.
  @Test(arguments: factors) func aFactorsSwitchChangesThatFactorAndNothingElse(_ factor: Factor) throws {
    var changed = Configuration.outlineOnly
    factor.change(&changed)
    let before = try SyntheticShapes(.outlineOnly, seed: 5)
    let after = try SyntheticShapes(changed, seed: 5)
    var differences = 0
    for index in 0..<50 {
      var (a, b) = (before.scene(index), after.scene(index))
      if a != b { differences += 1 }
      factor.forget(&a)
      factor.forget(&b)
      #expect(a == b)
    }
    #expect(differences > 10)
  }

  /// The mean colour of any class is ½ in every channel, because the guard on contrast treats light and dark alike. A
  /// colour's variance is at most ¼, so five standard errors are at most 5·½/√n.
  @Test func coloursTellNothingOfTheClass() throws {
    let shapes = try SyntheticShapes(.outlineOnly, seed: 6)
    let n = 1000
    for label in 0..<8 {
      var sum = SIMD3<Double>()
      for k in 0..<n { sum += SIMD3<Double>(shapes.scene(8 * k + label).foreground) }
      for channel in 0..<3 { #expect(abs(sum[channel] / Double(n) - 0.5) < 2.5 / Double(n).squareRoot()) }
    }
  }

  @Test(arguments: [0, 0.2, 0.5] as [Float], Configuration.Colors.allCases)
  func luminancesDifferByTheContrast(_ contrast: Float, _ colors: Configuration.Colors) throws {
    var configuration = Configuration.default
    (configuration.contrast, configuration.colors) = (contrast, colors)
    let shapes = try SyntheticShapes(configuration, seed: 7)
    for index in 0..<200 {
      let scene = shapes.scene(index)
      // The fixed greys differ by ½ times the sum of the weights, 0.9999; under blue light, by ½(0.9999 − 0.6·0.8859).
      let least = colors == .fixed ? min(contrast, 0.4999) : colors == .tinted ? min(contrast, 0.234) : contrast
      #expect(abs(luminance(scene.foreground) - luminance(scene.background)) >= least)
      if colors == .gray || colors == .fixed { #expect(scene.foreground == SIMD3(repeating: scene.foreground.x)) }
      if colors == .fixed { #expect(scene.foreground.x == 0.75 && scene.background.x == 0.25) }
    }
  }

  /// One light falls on shape and ground: brightness 1, saturation 0.6, and a hue that is even on the circle.
  @Test func tintedScenesHaveOneLight() throws {
    var configuration = Configuration.default
    configuration.colors = .tinted
    let shapes = try SyntheticShapes(configuration, seed: 9)
    let n = 3000
    var sum = SIMD3<Double>()
    for index in 0..<n {
      let (light, ground) = (shapes.scene(index).foreground / 0.75, shapes.scene(index).background / 0.25)
      for channel in 0..<3 { #expect(abs(light[channel] - ground[channel]) <= 2 * Float(1).ulp) }
      #expect(abs(light.max() - 1) <= Float(1).ulp && abs(light.min() - 0.4) <= 8 * Float(1).ulp)
      sum += SIMD3<Double>(light)
    }
    // A channel lacks 0.6 times a trapezoid of mean ½: 0.7 ± 0.6·0.41/√n; five of these.
    for channel in 0..<3 { #expect(abs(sum[channel] / Double(n) - 0.7) < 1.25 / Double(n).squareRoot()) }
  }

  /// All ranges are kept, and used: the extremes of n even draws are within w·20/n of the ends, but for a chance of e⁻²⁰.
  @Test func factorsFillTheirRanges() throws {
    let n = 2000
    let scenes = try {
      let shapes = try SyntheticShapes(seed: 8); return (0..<n).map { shapes.scene($0) }
    }()
    func expect(_ values: [Float], fill range: ClosedRange<Float>) {
      let slack = (range.upperBound - range.lowerBound) * 20 / Float(n)
      let rounding = range.upperBound * 0x1p-22
      #expect(values.min()! >= range.lowerBound - rounding && values.min()! < range.lowerBound + slack)
      #expect(values.max()! <= range.upperBound + rounding && values.max()! > range.upperBound - slack)
    }
    expect(scenes.map { $0.radius / 10 }, fill: 0.6...0.9)
    expect(scenes.map { $0.center.x / 10 - 1 }, fill: -0.15...0.15)
    expect(scenes.map { $0.center.y / 10 - 1 }, fill: -0.15...0.15)
    expect(scenes.map(\.rotation), fill: -0.5...0.5)
    expect(scenes.map(\.textureAmplitude), fill: 0.15...0.3)
    expect(scenes.map { length($0.textureWave) }, fill: 1...4)
    expect(scenes.map { $0.hue ?? .nan }, fill: 0...1)
    expect(scenes.map(\.texturePhase), fill: 0...1)
  }
}
