import Images
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct FactorReadoutsTests {
  private func scenes(
    _ configuration: SyntheticShapes.Configuration = .default, training: Int = 800, test: Int = 400
  ) throws -> FactorScenes {
    let shapes = try SyntheticShapes(configuration, seed: 1)
    return FactorScenes(
      configuration: configuration, training: shapes.trainingScenes(training), test: shapes.testScenes(test))
  }

  private var everything: SyntheticShapes.Configuration {
    var configuration = SyntheticShapes.Configuration.default
    configuration.codeBits = 4
    return configuration
  }

  private func readouts(_ scenes: FactorScenes, _ vectors: ([SyntheticShapes.Scene]) -> Tensor) -> FactorReadouts {
    FactorReadouts(
      train: vectors(scenes.training), trainScenes: scenes.training, test: vectors(scenes.test),
      testScenes: scenes.test, configuration: scenes.configuration, random: RandomSource(seed: 5))
  }

  /// Vectors that are the factors' own numbers, and so many columns of noise. Of each factor is left at most (λ/(1 + λ))²,
  /// a ten-thousandth, if columns are independent; they nearly are: a hundredth allows for correlations in 100 rows a shape.
  @Test func whatStandsInTheVectorsIsRead() throws {
    let scenes = try scenes(everything)
    let readouts = readouts(scenes) { scenes in
      TensorOf<Double>.columns(ShapeFactor.drawn(in: everything).map { $0.targets(of: scenes, in: everything) })
        .converted(to: Float.self)
    }
    #expect(readouts.factors == [.shape, .hue, .position, .radius, .rotation, .direction, .frequency, .code])
    #expect(readouts[.shape] == 100)
    for value in readouts.values { #expect(value > 99 && value <= 100) }
  }

  /// Of noise, none is read: R² = −(F + 1)/n on average, with F = 6 of n = 800 rows, or 100 where only one shape is read,
  /// and a deviation of at most 2·√(F/n·1/50) = 7 % for the 50 test rows of a shape. The probe guesses: 12.5 ± 1.7 %.
  @Test func whatDoesNotStandThereIsNot() throws {
    var random = RandomSource(seed: 9)
    let readouts = readouts(try scenes(everything)) { scenes in
      Tensor(shape: [scenes.count, 6], (0..<6 * scenes.count).map { _ in random.gaussian() })
    }
    for (factor, value) in zip(readouts.factors, readouts.values) where factor != .shape {
      #expect(value > -20 && value < 10, "\(factor)")
    }
    let shape = try #require(readouts[.shape])
    #expect(abs(shape - 12.5) < 8)
  }

  /// One factor at a time: only it is read, so that no factor's value stands under another's name.
  @Test(arguments: ShapeFactor.drawn(in: .default).dropFirst())
  func eachValueIsOfItsOwnFactor(_ own: ShapeFactor) throws {
    let readouts = readouts(try scenes()) { own.targets(of: $0, in: .default).converted(to: Float.self) }
    for (factor, value) in zip(readouts.factors, readouts.values) where factor != .shape {
      #expect(factor == own ? value > 99 : value < 20, "\(factor)")
    }
  }

  /// What looks the same has the same targets: a shape turned by the order of its symmetry, a texture turned by half a turn.
  /// The target of a quarter turn of the texture is the opposite one.
  @Test func targetsDoNotTellWhatCannotBeSeen() throws {
    let scene = try scenes().training[2]  // a square
    func targets(_ factor: ShapeFactor, _ change: (inout SyntheticShapes.Scene) -> Void) -> [Double] {
      var changed = scene
      change(&changed)
      return factor.targets(of: [changed], in: .default).elements
    }
    let wave = scene.textureWave
    for (a, b) in [
      (targets(.rotation) { _ in }, targets(.rotation) { $0.rotation += 0.25 }),
      (targets(.direction) { _ in }, targets(.direction) { $0.textureWave = -wave }),
      (targets(.direction) { _ in }, targets(.direction) { $0.textureWave = SIMD2(-wave.y, wave.x) }.map { -$0 }),
      (targets(.frequency) { _ in }, targets(.frequency) { $0.textureWave = SIMD2(-wave.y, wave.x) }),
    ] { for (x, y) in zip(a, b) { #expect(abs(x - y) < 1e-4) } }
    #expect(abs(targets(.rotation) { _ in }[0] + targets(.rotation) { $0.rotation += 0.125 }[0]) < 1e-4)
  }

  @Test func factorsThatImagesDoNotDifferInAreLeftOut() {
    func factors(_ change: (inout SyntheticShapes.Configuration) -> Void) -> [ShapeFactor] {
      var configuration = SyntheticShapes.Configuration.default
      change(&configuration)
      return ShapeFactor.drawn(in: configuration)
    }
    let all: [ShapeFactor] = [.shape, .hue, .position, .radius, .rotation, .direction, .frequency]
    func without(_ left: ShapeFactor...) -> [ShapeFactor] { all.filter { !left.contains($0) } }
    #expect(factors { _ in } == all)
    #expect(factors { $0.colors = .fixed } == without(.hue))
    #expect(factors { $0.colors = .gray } == [.shape, .colors] + without(.shape, .hue))
    #expect(factors { $0.position = 0 } == without(.position))
    #expect(factors { $0.scale = 0.7...0.7 } == without(.radius))
    #expect(factors { $0.rotation = 0 } == without(.rotation))
    #expect(factors { $0.shapes = [.disc, .ring] } == without(.rotation))
    #expect(factors { $0.textureAmplitude = 0...0 } == without(.direction, .frequency))
    #expect(factors { $0.textureFrequency = 2...2 } == without(.frequency))
    #expect(factors { $0.codeBits = 3 } == all + [.code])
    #expect(ShapeFactor.drawn(in: .outlineOnly) == [.shape, .colors] + without(.shape, .hue))
  }
}
