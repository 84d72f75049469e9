import Tensors
import Testing

@testable import Images

@Suite struct HueTests {
  /// The sextant h is at most 8 in size, k at most 11. Roundings, in units of 2⁻²⁴: quotient 1, its offset 4, the product
  /// 6·turns 2, sum 4, wrapping 4, k 8, wrapping and 4 − k 4; the chroma is at most 1, its product and the last difference
  /// round once each, and the chroma itself once: 30.
  @Test(arguments: AugmentationFixture.cases("hue"))
  func rotationIsTorchvisions(_ golden: AugmentationFixture.Case) {
    let turns = Float(golden.parameters[0])
    #expect(golden.error { Hue.rotate($0, byTurns: turns) } <= 30 * roundingError)
    #expect(golden.error { Hue.rotate($0, byTurns: turns + (turns > 0 ? -1e-5 : 1e-5)) } > 30 * roundingError)
  }

  @Test func aThirdOfATurnPermutesThePrimaries() {
    let planes = Planes(Tensor(shape: [1, 3, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1]))
    Hue.rotate(planes, byTurns: 1.0 / 3)
    for (value, expected) in zip(planes.tensor.elements, [0, 1, 0, 0, 0, 1, 1, 0, 0] as [Float]) {
      #expect(abs(Double(value - expected)) <= 30 * roundingError)
    }
  }

  @Test func graysHaveNoHueToRotate() {
    let grays = Tensor(shape: [1, 3, 3], [0, 0, 0, 0.3, 0.3, 0.3, 1, 1, 1])
    let planes = Planes(grays)
    Hue.rotate(planes, byTurns: 0.3)
    #expect(planes.tensor == grays)
  }
}
