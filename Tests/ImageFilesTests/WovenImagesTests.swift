import Foundation
import Tensors
import Testing

@testable import Images

@Suite struct WovenImagesTests {
  /// 40 grey pictures of 28×28, with labels: a bright square that moves, on black.
  private func withPictures(_ body: (DataSource) throws -> Void) throws {
    try withTemporaryFolder { folder in
      var pixels: [UInt8] = []
      for image in 0..<40 {
        for p in 0..<784 {
          let isInside = abs(p % 28 - 8 - image % 12) < 5 && abs(p / 28 - 14) < 6
          pixels.append(isInside ? 255 : UInt8(image % 3))
        }
      }
      try write(idx([40, 28, 28], pixels), "\(folder)/clothes/train-images-idx3-ubyte")
      try write(idx([40], (0..<40).map { UInt8($0 % 2) }), "\(folder)/clothes/train-labels-idx1-ubyte")
      try body(try DataSource("woven:idx:\(folder)/clothes/train-images-idx3-ubyte"))
    }
  }

  /// The set is the source's but for its pixels: size of the textured world, labels, parts, and a name of its own.
  @Test func theSetIsThatOfItsSource() throws {
    try withPictures { source in
      let set = try source.load()
      guard case .woven(let plain) = source.format else { return #expect(Bool(false)) }
      let bare = try plain.load(LoadingOptions(imageSize: 20))
      #expect(source.name == "clothes-woven" && set.name == "clothes-woven")
      #expect(set.training.images.shape == [32, 20, 20, 3] && set.test?.images.shape == [8, 20, 20, 3])
      #expect(set.training.labels == bare.training.labels && set.test?.labels == bare.test?.labels)
      #expect(set.testPart == .heldOut && set.classNames == bare.classNames)
      #expect(bare.training.lightAndWeave.isEmpty)
      #expect(set.training.lightAndWeave.count == 32 && set.test?.lightAndWeave.count == 8)
      try set.training.validate()
      try set.test?.validate()
      #expect(try source.load(LoadingOptions(imageSize: 28)).training.images.shape == [32, 28, 28, 3])
    }
  }

  /// The formula of `LightAndWeave`, written out in `Double` from the values that the set notes: the grey of the source's image
  /// under the light, and the wave where it is dark. Luminance weights add up to 0.9999, so a white of 1 is 10⁻⁴ less; the
  /// sine's argument, up to 8π, has been rounded a few times, and all else is of numbers up to 1.
  @Test func everyPixelIsTheFormulas() throws {
    try withPictures { source in
      guard case .woven(let plain) = source.format else { return }
      let set = try source.load(LoadingOptions(seed: 3)).training
      let bare = try plain.load(LoadingOptions(imageSize: 20)).training.images
      for (image, draw) in set.lightAndWeave.enumerated() {
        let light = TintedLight.color(hue: draw.hue)
        var worst = 0.0
        for y in 0..<20 {
          for x in 0..<20 {
            let g = Double(bare[image, y, x, 0]) * 0.9999
            let (u, v) = ((Double(x) + 0.5) / 20, (Double(y) + 0.5) / 20)
            let turns = Double(draw.weave.wave.x) * u + Double(draw.weave.wave.y) * v + Double(draw.weave.phase)
            let wave = Double(draw.weave.amplitude) * sin(2 * .pi * turns)
            for channel in 0..<3 {
              let value = (0.25 + 0.5 * g) * Double(light[channel]) + wave * (1 - g)
              worst = max(worst, abs(Double(set.images[image, y, x, channel]) - min(max(value, 0), 1)))
            }
          }
        }
        #expect(worst < 4e-6)
      }
      // A dark ground under a deep wave would be less than black; there it is limited.
      #expect(set.images.elements.contains(0) && !set.images.elements.contains { $0 < 0 || $0 > 1 })
    }
  }

  /// Fixed for each image by the seed: the same twice, another by another seed, and no two images of a set alike. The test part
  /// does not repeat the draws of the training part.
  @Test func drawsAreFixedBySeedAndImage() throws {
    try withPictures { source in
      let (first, again) = (try source.load(LoadingOptions(seed: 5)), try source.load(LoadingOptions(seed: 5)))
      #expect(first.training.images == again.training.images && first.test?.images == again.test?.images)
      let other = try source.load(LoadingOptions(seed: 6))
      let draws = first.training.lightAndWeave + (first.test?.lightAndWeave ?? [])
      #expect(Set(draws.map(\.hue)).count == 40 && Set(draws.map(\.weave.phase)).count == 40)
      #expect(zip(first.training.lightAndWeave, other.training.lightAndWeave).allSatisfy { $0.hue != $1.hue })
    }
  }

  /// A colour picture becomes its luminance first: a red, a green and a grey of one luminance end up alike.
  @Test func coloursBecomeTheirLuminance() {
    var set = LabelledImages(images: Tensor(shape: [3, 8, 8, 3]), labels: [], classCount: 0)
    let grey: Float = 0.4 * 0.587 / 0.9999
    let colors: [[Float]] = [[0.4 * 0.587 / 0.2989, 0, 0], [0, 0.4, 0], [grey, grey, grey]]
    for (image, color) in colors.enumerated() {
      for p in 0..<64 {
        for c in 0..<3 { set.images[image, p / 8, p % 8, c] = color[c] }
      }
    }
    let draw = LightAndWeave(random: RandomSource(seed: 1))
    set.images.withMutablePointer { pixels in
      for image in 0..<3 { draw.dress(pixels + image * 192, height: 8, width: 8) }
    }
    for i in 0..<192 {
      #expect(abs(set.images[i] - set.images[192 + i]) < 1e-6 && abs(set.images[i] - set.images[384 + i]) < 1e-6)
    }
  }

  /// 4000 draws from the ranges of the textured world, by their mean and extremes: even ones come within 1 % of either end with
  /// a probability of 1 − 0.99⁴⁰⁰⁰, and their mean within five standard errors of the middle.
  @Test func drawsAreThoseOfTheTexturedWorld() {
    let world = SyntheticShapes.Configuration.default
    let draws = (0..<4000).map { LightAndWeave(random: RandomSource(seed: 9).stream($0)) }
    func expect(_ values: [Float], _ range: ClosedRange<Float>) {
      let width = range.upperBound - range.lowerBound
      let mean = values.reduce(0, +) / 4000
      #expect(abs(mean - (range.lowerBound + range.upperBound) / 2) < 5 * width / (12 * 4000 as Float).squareRoot())
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      #expect(low >= range.lowerBound - 1e-5 && low < range.lowerBound + 0.01 * width)
      #expect(high <= range.upperBound + 1e-5 && high > range.upperBound - 0.01 * width)
    }
    expect(draws.map(\.hue), 0...1)
    expect(draws.map(\.weave.amplitude), world.textureAmplitude)
    expect(draws.map { ($0.weave.wave * $0.weave.wave).sum().squareRoot() }, world.textureFrequency)
    expect(draws.map { Float(atan2(Double($0.weave.wave.y), Double($0.weave.wave.x)) / (2 * .pi)) }, -0.5...0.5)
    expect(draws.map(\.weave.phase), 0...1)
  }

  /// A synthetic scene and a dressed image share the code that draws them: of a scene with no shape in it, the ground is that of a
  /// black image in the scene's light and weave, to the bit.
  @Test func theGroundIsThatOfASyntheticScene() throws {
    var configuration = SyntheticShapes.Configuration.default
    (configuration.noise, configuration.scale) = (0...0, 0.2...0.2)
    let shapes = try SyntheticShapes(configuration, seed: 4)
    for index in 0..<20 {
      let scene = shapes.scene(index)
      let image = shapes.images([index]).images
      var black = Tensor(shape: [1, 20, 20, 3])
      let draw = LightAndWeave(hue: try #require(scene.hue), weave: scene.weave)
      black.withMutablePointer { draw.dress($0, height: 20, width: 20) }
      // A shape of two pixels' radius within 1.5 pixels of the middle leaves the edges alone.
      for i in 0..<20 {
        for c in 0..<3 {
          #expect(image[0, 0, i, c] == black[0, 0, i, c] && image[0, i, 19, c] == black[0, i, 19, c])
        }
      }
    }
  }

  /// What images wear tells equal ones apart, but not for what they show.
  @Test func picturesThatAreAllEqualAreSaid() throws {
    try withTemporaryFolder { folder in
      try write(idx([3, 8, 8], [UInt8](repeating: 9, count: 192)), "\(folder)/a")
      let line = "all 3 training images are equal: there is nothing to tell apart"
      #expect(try DataSource("woven:idx:\(folder)/a").load().remarks == [line])
    }
  }

  @Test func whatCannotBeReadIsNamedAsWithoutWeaving() {
    #expect(
      refusal { _ = try DataSource("woven:idx:/nowhere/images").load() }
        == refusal { _ = try DataSource("idx:/nowhere/images").load(LoadingOptions(imageSize: 20)) })
    #expect(throws: ImagesError("the image size is 7, but must lie in 8...1024")) {
      try DataSource("woven:idx:/nowhere/images").load(LoadingOptions(imageSize: 7))
    }
  }
}
