import Tensors
import Testing

@testable import Images

@Suite struct ColorJitterTests {
  /// One product of exact numbers is rounded once.
  @Test(arguments: AugmentationFixture.cases("brightness"))
  func brightnessIsTorchvisions(_ golden: AugmentationFixture.Case) {
    let factor = Float(golden.parameters[0])
    #expect(golden.error { ColorJitter.adjustBrightness($0, factor) } <= roundingError)
    #expect(golden.error { ColorJitter.adjustBrightness($0, factor + 1e-5) } > roundingError)
  }

  /// The luminance has three rounded weights, three products and two sums (8 roundings of numbers up to 1), and the mix
  /// two products and a sum; 1 − f and f are at most 1.375 in size: 1.375·(8 + 1) + 2 < 16 roundings.
  @Test(arguments: AugmentationFixture.cases("contrast"))
  func contrastIsTorchvisions(_ golden: AugmentationFixture.Case) {
    let factor = Float(golden.parameters[0])
    #expect(golden.error { ColorJitter.adjustContrast($0, factor) } <= 16 * roundingError)
    #expect(golden.error { ColorJitter.adjustContrast($0, factor + 1e-5) } > 16 * roundingError)
  }

  /// As for contrast, with a pixel's luminance in the mean's place.
  @Test(arguments: AugmentationFixture.cases("saturation"))
  func saturationIsTorchvisions(_ golden: AugmentationFixture.Case) {
    let factor = Float(golden.parameters[0])
    #expect(golden.error { ColorJitter.adjustSaturation($0, factor) } <= 16 * roundingError)
    #expect(golden.error { ColorJitter.adjustSaturation($0, factor + 1e-5) } > 16 * roundingError)
  }

  @Test func withoutStrengthItChangesNothing() {
    let image = AugmentationFixture.loaded.tensor
    let planes = Planes(image)
    var random = RandomSource(seed: 1)
    ColorJitter(brightness: 0, contrast: 0, saturation: 0, hue: 0).apply(to: planes, &random)
    #expect(planes.tensor == image)
  }

  /// A grey of ½ becomes f/2 with f even on [0.6, 1.4]: mean ½, variance 0.4²/12; bounds of five standard errors. The
  /// fourth central moment of an even distribution of width w is w⁴/80.
  @Test func brightnessIsDrawnEvenlyFromItsRange() {
    let gray = Tensor(shape: [2, 2, 3], repeating: 0.5)
    let n = 4000
    var random = RandomSource(seed: 2)
    let values = (0..<n).map { _ in
      let planes = Planes(gray)
      ColorJitter(brightness: 0.4, contrast: 0, saturation: 0, hue: 0).apply(to: planes, &random)
      return Double(planes.tensor[0])
    }
    let width = 0.4
    let variance = width * width / 12
    let mean = values.reduce(0, +) / Double(n)
    let square = values.map { ($0 - 0.5) * ($0 - 0.5) }.reduce(0, +) / Double(n)
    #expect(abs(mean - 0.5) < 5 * (variance / Double(n)).squareRoot())
    let ofSquare = width * width * width * width / 80 - variance * variance
    #expect(abs(square - variance) < 5 * (ofSquare / Double(n)).squareRoot())
    #expect(values.allSatisfy { $0 >= 0.3 - roundingError && $0 <= 0.7 + roundingError })
  }

  /// Contrast and brightness do not commute, so both orders show: each in half of the draws, within five deviations.
  @Test func theOrderIsRandom() {
    let image = Tensor(shape: [1, 2, 3], [0.1, 0.1, 0.1, 0.5, 0.5, 0.5])
    let n = 2000
    var brightnessFirst = 0
    for seed in 0..<n {
      let start = RandomSource(seed: UInt64(seed))
      var random = start
      let planes = Planes(image)
      ColorJitter(brightness: 0.4, contrast: 0.4, saturation: 0, hue: 0).apply(to: planes, &random)
      var replay = start
      let order = replay.permutation(4)
      let factors = (replay.uniform(in: 0.6...1.4), replay.uniform(in: 0.6...1.4))
      let expected = Planes(image)
      if order.firstIndex(of: 0)! < order.firstIndex(of: 1)! {
        brightnessFirst += 1
        ColorJitter.adjustBrightness(expected, factors.0)
        ColorJitter.adjustContrast(expected, factors.1)
      } else {
        ColorJitter.adjustContrast(expected, factors.1)
        ColorJitter.adjustBrightness(expected, factors.0)
      }
      #expect(planes.tensor == expected.tensor)
    }
    #expect(abs(Double(brightnessFirst) - Double(n) / 2) < 5 * (Double(n) / 4).squareRoot())
  }
}
