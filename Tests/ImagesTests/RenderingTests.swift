import Tensors
import Testing

@testable import Images

@Suite struct RenderingTests {
  /// A light shape on dark ground, in the middle, and nothing else.
  private func plain(_ change: (inout SyntheticShapes.Configuration) -> Void = { _ in })
    -> SyntheticShapes.Configuration
  {
    var configuration = SyntheticShapes.Configuration.default
    configuration.shapes = ShapeClass.allCases
    (configuration.colors, configuration.position, configuration.rotation) = (.fixed, 0, 0)
    (configuration.textureAmplitude, configuration.noise) = (0...0, 0...0)
    change(&configuration)
    return configuration
  }

  /// The shape's share of each pixel, from its grey between ¼ and ¾, and its centroid in pixels.
  private func centroid(_ image: Tensor) -> SIMD2<Float> {
    let size = image.shape[0]
    var sum = SIMD2<Float>()
    var area: Float = 0
    for y in 0..<size {
      for x in 0..<size {
        let share = (image[(y * size + x) * 3] - 0.25) / 0.5
        area += share
        sum += share * SIMD2(Float(x) + 0.5, Float(y) + 0.5)
      }
    }
    return sum / area
  }

  /// At 64 pixels and a radius of at least 0.6·32 = 19 pixels, areas are above 0.5·19² = 180 and perimeters below 10·29
  /// pixels. A pixel's share is wrong by at most 0.15 along a straight edge, so the centroid is wrong by at most
  /// 290·0.15·29/180 = 7 pixels if all errors conspire, but they alternate along an edge: by their root mean square,
  /// √290·0.15·29/180 = 0.4.
  @Test func withoutPositionTheCentroidIsInTheMiddle() throws {
    let shapes = try SyntheticShapes(plain { $0.size = 64 }, seed: 1)
    for index in 0..<24 {
      let middle = centroid(shapes.image(index)) - 32
      #expect(length(middle) < 0.4, "\(shapes.scene(index).shape)")
    }
  }

  /// The same with the centre where the scene says: the shape follows it.
  @Test func withPositionTheCentroidIsWhereTheSceneSays() throws {
    let configuration = plain { ($0.size, $0.scale, $0.position, $0.rotation) = (64, 0.6...0.7, 0.3, 0.5) }
    let shapes = try SyntheticShapes(configuration, seed: 2)
    var farthest: Float = 0
    for index in 0..<24 {
      let center = shapes.scene(index).center
      #expect(length(centroid(shapes.image(index)) - center) < 0.4)
      farthest = max(farthest, length(center - 32))
    }
    #expect(farthest > 5)
  }

  /// |p| is computed from turned coordinates, with a relative error of some four roundings, and multiplied by a radius of
  /// at most 9 pixels; the grey range is ½.
  @Test func aDiscLooksTheSameInAnyRotation() throws {
    let still = try SyntheticShapes(plain(), seed: 3).image(0)
    let turned = try SyntheticShapes(plain { $0.rotation = 0.5 }, seed: 3).image(0)
    for (a, b) in zip(still.elements, turned.elements) { #expect(abs(a - b) <= 4 * 9 * 0x1p-24) }
    let square = try SyntheticShapes(plain(), seed: 3).image(2)
    let turnedSquare = try SyntheticShapes(plain { $0.rotation = 0.5 }, seed: 3).image(2)
    #expect(zip(square.elements, turnedSquare.elements).contains { abs($0 - $1) > 0.1 })
  }

  @Test func withoutTextureAndNoiseThereAreTwoColoursAndTheirMixtures() throws {
    let image = try SyntheticShapes(plain(), seed: 4).image(2)
    #expect(image.elements.first == 0.25)
    #expect(image.elements.filter { $0 == 0.25 || $0 == 0.75 }.count > image.count / 2)
    #expect(image.elements.allSatisfy { $0 >= 0.25 && $0 <= 0.75 })
  }

  @Test func noiseOfLevelZeroIsNone() throws {
    let shapes = try SyntheticShapes(plain(), seed: 5)
    let scene = shapes.scene(1)
    func drawn(_ seed: UInt64) -> Tensor {
      Tensor(shape: [20, 20, 3]) { shapes.render(scene, noise: RandomSource(seed: seed), into: $0) }
    }
    #expect(drawn(1) == drawn(2))
  }

  /// Greys of ¼ and ¾ are 12 σ away from the limits. Mean and standard deviation of n values have the standard errors σ/√n
  /// and σ/√(2n); the bounds are five of them.
  @Test func noiseHasTheLevelAskedFor() throws {
    let clean = try SyntheticShapes(plain(), seed: 6).images(0..<50).images.elements
    let noisy = try SyntheticShapes(plain { $0.noise = 0.02...0.02 }, seed: 6).images(0..<50).images.elements
    let noise = zip(noisy, clean).map { Double($0) - Double($1) }
    let n = Double(noise.count)
    let mean = noise.reduce(0, +) / n
    let deviation = (noise.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / n).squareRoot()
    #expect(abs(mean) < 5 * 0.02 / n.squareRoot())
    #expect(abs(deviation - 0.02) < 5 * 0.02 / (2 * n).squareRoot())
  }

  /// On the ground, grey = ¼ + A·sin(2π(k·x + φ)): the upper left pixel by the formula, in `Double`.
  @Test func textureIsTheSceneWave() throws {
    let configuration = plain { ($0.textureAmplitude, $0.scale) = (0.1...0.1, 0.3...0.4) }
    let shapes = try SyntheticShapes(configuration, seed: 7)
    for index in 0..<20 {
      let scene = shapes.scene(index)
      let turns = Double((scene.textureWave.x + scene.textureWave.y) * 0.5 / 20 + scene.texturePhase)
      let expected = 0.25 + 0.1 * sine(turns: turns)
      // The angle is below 2π·1.3, so its roundings are below 8·2⁻²⁴ each, times an amplitude of 0.1.
      #expect(abs(Double(shapes.image(index)[0]) - expected) < 8 * 0x1p-24)
    }
  }

  private func sine(turns: Double) -> Double { Double(unitVector(turns: Float(turns)).y) }
}
