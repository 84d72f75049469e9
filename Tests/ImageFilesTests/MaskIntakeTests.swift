import Tensors
import Testing

@testable import Images

/// Cutting and resizing masks. Needs no decoder.
@Suite struct MaskIntakeTests {
  private func random(_ count: Int) -> [UInt8] {
    var source = RandomSource(seed: UInt64(count))
    return (0..<count).map { _ in UInt8(source.index(below: 256)) }
  }

  private func resized(_ mask: [UInt8], _ height: Int, _ width: Int, to size: Int) -> [UInt8] {
    MaskIntake(imageSize: size).resized(mask, height: height, width: width)
  }

  private func square(_ side: Int, _ value: (Int, Int) -> UInt8) -> [UInt8] {
    (0..<side * side).map { value($0 / side, $0 % side) }
  }

  @Test func aSquareOfTheSizeStays() {
    let mask = random(81)
    #expect(resized(mask, 9, 9, to: 9) == mask)
    #expect(resized(mask + [1, 2, 3], 9, 9, to: 9) == mask)
  }

  /// Twice as large, every pixel becomes four.
  @Test func enlargedTwofoldEveryPixelBecomesFour() {
    let mask = random(25)
    let expected = square(10) { y, x in mask[(y / 2) * 5 + x / 2] }
    #expect(resized(mask, 5, 5, to: 10) == expected)
  }

  /// The centre of an output pixel is the corner of four, and counts to the last of them: ⌊(i + ½)·2⌋ = 2i + 1.
  @Test func halvedEverySecondPixelStays() {
    let mask = random(100)
    let expected = square(5) { y, x in mask[(2 * y + 1) * 10 + 2 * x + 1] }
    #expect(resized(mask, 10, 10, to: 5) == expected)
    // To a third, the pixel in the middle of three.
    #expect(resized(Array(0..<81), 9, 9, to: 3) == [10, 13, 16, 37, 40, 43, 64, 67, 70])
  }

  /// ⌊(i + ½)·5/3⌋ = 0, 2, 4, and ⌊(i + ½)·3/5⌋ = 0, 0, 1, 2, 2.
  @Test func oddRatiosTakeThePixelUnderTheCentre() {
    #expect(Array(resized(Array(0..<25), 5, 5, to: 3).prefix(3)) == [0, 2, 4])
    #expect(Array(resized(Array(0..<9), 3, 3, to: 5).prefix(5)) == [0, 0, 1, 2, 2])
  }

  /// Its definition in fractions: the input pixel that contains the centre, one for which j ≤ c < j + 1.
  @Test(arguments: [(7, 48), (48, 7), (500, 48), (64, 63), (1, 8)]) func thePixelThatHoldsTheCentre(
    _ from: (side: Int, size: Int)
  ) {
    let line = resized(
      (0..<from.side * from.side).map { UInt8($0 % from.side % 256) }, from.side, from.side, to: from.size)
    for i in 0..<from.size {
      let holds = (0..<from.side).filter { j in
        2 * from.size * j <= (2 * i + 1) * from.side && (2 * i + 1) * from.side < 2 * from.size * (j + 1)
      }
      #expect(holds.count == 1 && line[i] == UInt8(holds[0] % 256))
    }
  }

  /// What is the square in the middle of an image is so of its mask: a picture whose red is the mask stays so.
  @Test(arguments: [(12, 9), (9, 12), (9, 9), (21, 8), (8, 21)]) func masksAreCutAsImagesAre(_ from: (Int, Int)) {
    let (height, width) = from
    let size = min(height, width)
    let mask = random(height * width)
    var intake = PixelIntake(imageSize: size)
    let image = Tensor(shape: [size, size, 3]) { target in
      mask.withUnsafeBufferPointer {
        intake.take(.gray($0.baseAddress!, height: height, width: width), to: target)
      }
    }
    let square = resized(mask, height, width, to: size)
    for i in 0..<square.count { #expect(Int((255 * image[3 * i]).rounded()) == Int(square[i])) }
  }

  /// A vertical edge stays where it is: of a picture that is 1 where its mask is, more than half is 1 exactly where the class is,
  /// but for pixels that the edge halves.
  @Test(arguments: [(40, 16), (10, 30), (24, 48)]) func edgesStayWhereTheyAreInTheImage(_ from: (side: Int, size: Int))
  {
    let edge = from.side * 2 / 5
    let mask = (0..<from.side * from.side).map { UInt8($0 % from.side < edge ? 255 : 0) }
    var intake = PixelIntake(imageSize: from.size)
    let image = Tensor(shape: [from.size, from.size, 3]) { target in
      mask.withUnsafeBufferPointer {
        intake.take(.gray($0.baseAddress!, height: from.side, width: from.side), to: target)
      }
    }
    let square = resized(mask, from.side, from.side, to: from.size)
    var judged = 0
    for i in 0..<square.count where abs(image[3 * i] - 0.5) > 0.2 {
      #expect((image[3 * i] > 0.5) == (square[i] == 255))
      judged += 1
    }
    #expect(judged >= square.count - 2 * from.size)
  }
}
