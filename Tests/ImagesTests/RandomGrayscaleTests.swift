import Testing

@testable import Images

@Suite struct RandomGrayscaleTests {
  /// Three rounded weights, three products, two sums.
  @Test(arguments: AugmentationFixture.cases("grayscale"))
  func grayIsTorchvisions(_ golden: AugmentationFixture.Case) {
    #expect(golden.error { RandomGrayscale.apply(to: $0) } <= 8 * roundingError)
    #expect(golden.error { _ in } > 8 * roundingError)
  }
}
