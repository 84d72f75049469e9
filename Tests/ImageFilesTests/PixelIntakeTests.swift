import Tensors
import Testing

@testable import Images

@Suite struct PixelIntakeTests {
  private func random(_ count: Int) -> [UInt8] {
    var source = RandomSource(seed: UInt64(count))
    return (0..<count).map { _ in UInt8(source.index(below: 256)) }
  }

  private func taken(_ samples: [UInt8], size: Int?, _ picture: (UnsafePointer<UInt8>) -> Picture) -> Tensor {
    var intake = PixelIntake(imageSize: size)
    let (height, width) = samples.withUnsafeBufferPointer {
      (picture($0.baseAddress!).height, picture($0.baseAddress!).width)
    }
    return Tensor(shape: [size ?? height, size ?? width, 3]) { target in
      samples.withUnsafeBufferPointer { intake.take(picture($0.baseAddress!), to: target) }
    }
  }

  @Test func everyLayoutGivesTheSamePixels() {
    let samples = random(5 * 7 * 3)  // interleaved
    let planes = (0..<3).flatMap { c in (0..<35).map { samples[3 * $0 + c] } }
    let expected = samples.map { Float($0) / 255 }
    #expect(taken(samples, size: nil) { .interleaved($0, height: 5, width: 7) }.elements == expected)
    #expect(taken(planes, size: nil) { .planar($0, height: 5, width: 7) }.elements == expected)
    let gray = taken(Array(planes[..<35]), size: nil) { .gray($0, height: 5, width: 7) }
    #expect(gray.elements == planes[..<35].flatMap { [Float](repeating: Float($0) / 255, count: 3) })
    let (a, b) = (
      taken(samples, size: 9) { .interleaved($0, height: 5, width: 7) },
      taken(planes, size: 9) { .planar($0, height: 5, width: 7) }
    )
    #expect(a == b)
  }

  /// The resizing of the views is judged by torchvision's; this one has to agree with it.
  @Test(arguments: [(31, 20), (20, 31), (64, 8), (9, 9)]) func theSquareInTheMiddleIsResizedAsViewsAre(
    _ from: (Int, Int)
  ) {
    let (height, width) = from
    let samples = random(height * width * 3)
    let whole = taken(samples, size: nil) { .interleaved($0, height: height, width: width) }
    let planes = Planes(maximumHeight: max(height, 12), maximumWidth: max(width, 12))
    whole.withPointer { planes.load($0, height: height, width: width) }
    let side = min(height, width)
    var resizer = Resizer()
    resizer.resize(
      planes, window: Window(top: (height - side) / 2, left: (width - side) / 2, height: side, width: side), height: 12,
      width: 12)
    let expected = Tensor(shape: [12, 12, 3]) {
      planes.store(to: $0, scale: SIMD3(repeating: 1), shift: SIMD3(repeating: 0))
    }
    let resized = taken(samples, size: 12) { .interleaved($0, height: height, width: width) }
    // Both sum at most 2·⌈64/12⌉ + 1 = 13 products along each axis, in another order of rounding: 26 additions and as many
    // products, each within half an ulp of 1.
    for i in 0..<resized.count { #expect(abs(resized[i] - expected[i]) <= 26 * Float(1).ulp) }
  }
}
