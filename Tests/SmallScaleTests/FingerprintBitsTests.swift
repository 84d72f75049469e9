import Foundation
import Images
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct FingerprintBitsTests {
  private func bits(_ first: [Double], _ second: [Double]) -> FingerprintBits.Row {
    func matrix(_ values: [Double]) -> TensorOf<Double> { TensorOf(shape: [values.count, 1], values) }
    let shares = FingerprintBits.shares(first: matrix(first), second: matrix(second))
    return FingerprintBits.row("planted", shares: shares, imageCount: first.count)
  }

  /// 2^b equal codes among 1024 images, both views read alike: exactly b bits, and 1024/2^b − 1 others confused.
  @Test(arguments: [0, 1, 4, 10]) func anExactCodeHasItsBits(b: Int) {
    let codes = (0..<1024).map { Double($0 % (1 << b)) }
    let row = bits(codes, codes)
    #expect(row.bits == Double(b))
    #expect(row.confused == Double(1024 / (1 << b) - 1))
  }

  /// The same codes read with a noise too small to mistake one for another. The own view is then at an even place among those
  /// of its code, n = 127 others: the mean of 2·r over 1024 images is 127 with a deviation of 2·128/√12/√1024 = 2.3 if they
  /// were independent; four of them in 128 are 0.1 bits.
  @Test func aCodeThatIsReadWithNoiseHasItsBitsToo() {
    var random = RandomSource(seed: 2)
    func noisy() -> [Double] { (0..<1024).map { Double($0 % 8) + 1e-3 * Double(random.gaussian()) } }
    let row = bits(noisy(), noisy())
    #expect(abs(row.bits - 3) < 0.1)
    #expect(abs(row.confused - 127) < 20)
  }

  /// Readings that have nothing to do with the image: no bits. The mean of 2·r is 1023 with a deviation of
  /// 2·1024/√12/√1024 = 18; four of them in 1024 are 0.1 bits.
  @Test func anUnreadableFactorHasNoBits() {
    var random = RandomSource(seed: 3)
    func noise() -> [Double] { (0..<1024).map { _ in Double(random.gaussian()) } }
    #expect(abs(bits(noise(), noise()).bits) < 0.1)
  }

  /// What is read perfectly and differs in every image has the bits of the number of images.
  @Test func noFactorHasMoreBitsThanThereAreImages() {
    let values = (0..<64).map(Double.init)
    #expect(bits(values, values).bits == 6)
    #expect(bits(values, values).confused == 0)
  }

  /// Four images by hand. Readings 0, 1, 2, 3, and the second views' 0, 1, 2, 0.5: of the last image the three others are at
  /// distances 3, 2, 1 from 3 and its own at 2.5, so that two are nearer. Of the second, 0.5 is farther than its own.
  @Test func byHand() {
    func matrix(_ values: [Double]) -> TensorOf<Double> { TensorOf(shape: [4, 1], values) }
    let shares = FingerprintBits.shares(first: matrix([0, 1, 2, 3]), second: matrix([0, 1, 2, 0.5]))
    #expect(shares == [0.25, 0.25, 0.25, 1.25])
    #expect(FingerprintBits.row("hand", shares: shares, imageCount: 4).bits == 1)  // the mean is 1/2
  }

  /// Planted features: the code's bits and nothing else, the same in all views. The code has its b bits, and so has the whole;
  /// the other factors have none.
  @Test func onlyThePlantedFactorHasBits() throws {
    var configuration = SyntheticShapes.Configuration.default
    configuration.codeBits = 3
    let shapes = try SyntheticShapes(configuration, seed: 1)
    let scenes = FactorScenes(
      configuration: configuration, training: shapes.trainingScenes(512), test: shapes.testScenes(512))
    func features(_ scenes: [SyntheticShapes.Scene]) -> Tensor {
      ShapeFactor.code.targets(of: scenes, in: configuration).converted(to: Float.self)
    }
    let (known, asked) = (features(scenes.training), features(scenes.test))
    let found = FingerprintBits(scenes: scenes, learning: known, first: asked, second: asked) { features($1) }
    // Codes are drawn: Σ n²/M² for eight counts of 64 ± 7.5 is (1 + 7.5²/64²)/8, 0.02 bits below 3.
    let code = try #require(found[.code])
    #expect(abs(code - 3) < 0.1)
    #expect(abs(found.together - 3) < 0.1)
    // The twins of another factor have another image's code: the mean of 2·r is 511 with a deviation of 13 or a little more.
    for row in found.rows where !["code", "together"].contains(row.name) {
      #expect(abs(row.bits) < 0.25, "\(row)")
    }
  }

  @Test func aRecipeMeasuresEveryFactorAndTheWhole() throws {
    var recipe = SmallScaleRecipe()
    recipe.configuration.queueSize = 32
    recipe.imageCount = 128
    recipe.widths = [4, 8]
    recipe.shapes.size = 12
    let found = try recipe.fingerprintBits(seed: 4, imageCount: 64)
    #expect(found.rows.map(\.name) == ShapeFactor.drawn(in: recipe.shapes).map(\.rawValue) + ["together"])
    #expect(found.rows.allSatisfy { $0.bits.isFinite && $0.bits <= 6 && $0.confused >= 0 })
    #expect(try recipe.fingerprintBits(seed: 4, imageCount: 64) == found)
    #expect("\(found)".split(separator: "\n").count == found.rows.count + 1)
    let error = #expect(throws: ConfigurationError.self) { try recipe.fingerprintBits(seed: 4, imageCount: 15) }
    #expect(error?.description == "images to compare 15: there must be at least two of each shape, 16")
  }
}
