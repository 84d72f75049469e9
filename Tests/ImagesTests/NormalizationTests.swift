import Tensors
import Testing

@testable import Images

@Suite struct NormalizationTests {
  @Test func pixelsAreStandardisedByChannel() throws {
    let normalization = try Normalization(mean: SIMD3(0.5, 0.25, 0), standardDeviation: SIMD3(0.5, 0.25, 2))
    let image = Tensor(shape: [1, 1, 2, 3], [1, 1, 1, 0, 0, 0])
    #expect(normalization(image) == Tensor(shape: [1, 1, 2, 3], [1, 3, 0.5, -1, -1, 0]))
    #expect(Normalization.centred(Tensor(shape: [3], [0, 0.5, 1])).elements == [-2, 0, 2])
  }

  /// Sums are in `Double`, so mean and deviation are rounded once; the normalised pixels twice more, at sizes up to 4.
  @Test func measuredStatisticsMakeMeanZeroAndVarianceOne() throws {
    let images = randomImages(20, height: 8, width: 8, seed: 1)
    let normalized = try Normalization(measuredFrom: images)(images)
    let n = Double(images.count / 3)
    for channel in 0..<3 {
      let values = stride(from: channel, to: images.count, by: 3).map { Double(normalized[$0]) }
      let mean = values.reduce(0, +) / n
      #expect(abs(mean) < 16 * 0x1p-24)
      #expect(abs(values.map { $0 * $0 }.reduce(0, +) / n - 1) < 32 * 0x1p-24)
    }
  }

  @Test func impossibleStatisticsAreRefused() {
    #expect(throws: ImagesError("the standard deviation of channel 1 is 0.0, but must be finite and above 0")) {
      try Normalization(mean: .zero, standardDeviation: SIMD3(1, 0, 1))
    }
    #expect(throws: ImagesError("the mean of channel 2 is nan, but must be finite")) {
      try Normalization(mean: SIMD3(0, 0, .nan), standardDeviation: SIMD3(1, 1, 1))
    }
    #expect(throws: ImagesError("the standard deviation of channel 0 is 0.0, but must be finite and above 0")) {
      try Normalization(measuredFrom: Tensor(shape: [2, 2, 2, 3], repeating: 0.5))
    }
    #expect(throws: ImagesError("there are no images to measure a mean of")) {
      try Normalization(measuredFrom: Tensor(shape: [0, 2, 2, 3]))
    }
  }
}
