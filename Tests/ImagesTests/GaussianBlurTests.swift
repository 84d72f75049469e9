import Tensors
import Testing

@testable import Images

@Suite struct GaussianBlurTests {
  /// Each of two passes sums n products of rounded weights: n + 1 roundings of a sum that is at most 1.
  @Test(arguments: AugmentationFixture.cases("blur"))
  func blurIsTorchvisions(_ golden: AugmentationFixture.Case) {
    let sigma = Float(golden.parameters[0])
    let taps = Double(GaussianBlur.kernel(sigma: sigma).count)
    let bound = 2 * (taps + 1) * roundingError
    #expect(golden.error { GaussianBlur.apply(to: $0, sigma: sigma) } <= bound)
    // At σ = 1/8 the neighbours weigh e⁻³²: there, no blur at all is right as well.
    if sigma > 0.2 { #expect(golden.error { GaussianBlur.apply(to: $0, sigma: sigma * 1.001) } > bound) }
  }

  @Test func kernelsReachThreeSigmaAndSumToOne() {
    for sigma in [0.1, 0.4, 1, 2, 16] as [Float] {
      let kernel = GaussianBlur.kernel(sigma: sigma)
      #expect(kernel.count == 2 * Int((3 * sigma).rounded(.up)) + 1)
      #expect(kernel == kernel.reversed())
      #expect(abs(kernel.reduce(0) { $0 + Double($1) } - 1) <= Double(kernel.count) * roundingError)
    }
  }

  @Test func edgesAreMirroredWithoutRepeatingTheEdge() {
    #expect((-4..<8).map { GaussianBlur.mirrored($0, 4) } == [2, 3, 2, 1, 0, 1, 2, 3, 2, 1, 0, 1])
    #expect(GaussianBlur.mirrored(-7, 1) == 0)
  }

  /// White noise of variance v, blurred, has the variance v·(Σw²)²; the bound is five standard errors of 32·32·3 pixels
  /// that are correlated over fewer than 7×7.
  @Test func noiseIsReducedAsTheKernelSays() {
    let n = 32 * 32 * 3
    var random = RandomSource(seed: 5)
    let planes = Planes(Tensor(shape: [32, 32, 3], (0..<n).map { _ in 0.5 + 0.02 * random.gaussian() }))
    GaussianBlur.apply(to: planes, sigma: 1)
    let variance = planes.tensor.elements.map { (Double($0) - 0.5) * (Double($0) - 0.5) }.reduce(0, +) / Double(n)
    let squares = GaussianBlur.kernel(sigma: 1).reduce(0) { $0 + Double($1) * Double($1) }
    let expected = 0.0004 * squares * squares
    #expect(abs(variance / expected - 1) < 5 * (2 * 49 / Double(n)).squareRoot())
    #expect(variance < 0.0004 / 4)
  }
}
