import CImageFiles
import Foundation
import Tensors
import Testing

@testable import Images

/// Masks as PNG: what is in the file comes out, and what is none is refused.
@Suite(.enabled(if: Libraries.areHere, Libraries.absence)) struct MaskFileTests {
  private static let rule =
    "but a mask must be a PNG in grey of at most 8 bits or with a palette: its numbers are the classes"

  private func decoded(_ bytes: [UInt8]) throws -> (classes: [UInt8], height: Int, width: Int) {
    try withTemporaryFolder { folder in
      try write(bytes, "\(folder)/a.png")
      var classes: [UInt8] = []
      let (height, width) = try MaskFile.decode("\(folder)/a.png", into: &classes)
      return (classes, height, width)
    }
  }

  private func reason(_ bytes: [UInt8]) -> String { refusal { _ = try decoded(bytes) } }

  /// Of every depth, in grey and with a palette, in one go and in passes, of sides that fill no byte and miss some passes.
  @Test(arguments: [1, 2, 4, 8], [(13, 11), (1, 1), (3, 5), (8, 16), (2, 37)])
  func numbersComeOutAsTheyAre(depth: Int, size: (Int, Int)) throws {
    let (height, width) = size
    var random = RandomSource(seed: UInt64(depth * 1000 + width))
    let numbers = (0..<height * width).map { _ in UInt8(random.index(below: 1 << depth)) }
    for palette in [nil, 1 << depth] {
      for isInterlaced in [false, true] {
        var mask = MaskPNG(height: height, width: width, classes: numbers, depth: depth)
        (mask.palette, mask.isInterlaced) = (palette, isInterlaced)
        for isTransparent in [false, true] {
          // Of a palette, the alpha of its first colours; of grey, the one number that is transparent.
          mask.transparency = isTransparent ? palette == nil ? [0, 1] : [0, 128] : nil
          let found = try decoded(mask.bytes)
          #expect((found.height, found.width) == size)
          #expect(found.classes == numbers, "\(depth) bits, palette \(palette ?? 0), interlaced \(isInterlaced)")
        }
      }
    }
  }

  /// Files that Pillow wrote: a bit is 0 or 255 to it, and the colours of a palette are those in the file.
  @Test func filesOfPillowGiveTheirNumbers() throws {
    func file(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(PictureFileTests.folder)/\(name)")))
    }
    func red(_ name: String) -> [Int] {
      let pixels = PictureFileTests.expected.pixels[name]!
      return stride(from: 0, to: pixels.count, by: 3).map { Int(pixels[$0]) }
    }
    #expect(try decoded(file("gray.png")).classes.map(Int.init) == red("gray.png"))
    #expect(try decoded(file("bits.png")).classes.map { 255 * Int($0) } == red("bits.png"))
    let palette = try file("palette.png")
    let start = try #require(palette.indices.first { palette[$0...].starts(with: Array("PLTE".utf8)) }) + 4
    #expect(try decoded(palette).classes.map { Int(palette[start + 3 * Int($0)]) } == red("palette.png"))
  }

  /// Pillow writes no more colours than it was given, and 255 for what is not judged.
  @Test func anIndexMayLieBeyondThePalette() throws {
    let mask = MaskPNG(height: 2, width: 2, classes: [0, 20, 21, 255], palette: 21)
    #expect(try decoded(mask.bytes).classes == [0, 20, 21, 255])
  }

  /// Numbers are not corrected for what a file says of its colours.
  @Test func gammaChangesNothing() throws {
    let mask = MaskPNG(height: 2, width: 2, classes: [0, 1, 100, 255]).bytes
    let gamma = pngChunk("gAMA", bigEndian(100_000))
    #expect(try decoded(mask[..<33] + gamma + mask[33...]).classes == [0, 1, 100, 255])
  }

  @Test func otherKindsAreRefused() {
    func kind(_ depth: UInt8, _ color: UInt8, bytesPerPixel: Int, isInterlaced: Bool = false) -> String {
      let row = [UInt8](repeating: 0, count: 1 + 4 * bytesPerPixel)
      return reason(
        png(
          height: 4, width: 4, depth: depth, color: color, isInterlaced: isInterlaced,
          rows: (0..<4).flatMap { _ in row }))
    }
    #expect(kind(16, 0, bytesPerPixel: 2) == "it is in grey of 16 bits, \(Self.rule)")
    #expect(kind(16, 0, bytesPerPixel: 2, isInterlaced: true) == "it is in grey of 16 bits, \(Self.rule)")
    #expect(kind(8, 4, bytesPerPixel: 2) == "it is in grey with transparency, \(Self.rule)")
    #expect(kind(16, 4, bytesPerPixel: 4) == "it is in grey with transparency, \(Self.rule)")
    #expect(kind(8, 2, bytesPerPixel: 3) == "it is in red, green and blue, \(Self.rule)")
    #expect(kind(16, 2, bytesPerPixel: 6) == "it is in red, green and blue, \(Self.rule)")
    #expect(kind(8, 6, bytesPerPixel: 4) == "it is in red, green and blue with transparency, \(Self.rule)")
  }

  @Test func filesOfOtherFormatsAreRefused() throws {
    for name in ["gray.jpg", "baseline.jpg", "progressive.jpg"] {
      let jpeg = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(PictureFileTests.folder)/\(name)")))
      #expect(reason(jpeg) == "it is a JPEG, which changes numbers, \(Self.rule)")
    }
    #expect(reason([]) == "it is empty")
    #expect(reason([1, 2, 3]) == "it is neither a PNG nor a JPEG")
    #expect(reason(Array("GIF89a and so on".utf8)) == "it is a GIF picture: only PNG masks are read")
    var classes: [UInt8] = []
    #expect(
      refusal { _ = try MaskFile.decode("/no/such.png", into: &classes) }
        == "it cannot be opened: No such file or directory")
  }

  @Test func everyCutThroughAMaskIsNoticed() {
    for isInterlaced in [false, true] {
      var mask = MaskPNG.square(9, object: 3)
      (mask.palette, mask.isInterlaced) = (4, isInterlaced)
      let whole = mask.bytes
      #expect(reason(whole) == "nothing")
      for count in 0..<whole.count {
        let line = reason(Array(whole.prefix(count)))
        #expect(line != "nothing" && !line.contains("\n"), "\(count) bytes")
      }
    }
  }

  /// Damage is told in the same words as of pictures, and where the checksums of chunks are right, libpng finds it.
  @Test func damageIsNamed() {
    let mask = MaskPNG.square(8, object: 1).bytes
    #expect(reason(mask.dropLast(12)) == "the file ends before its end chunk")
    #expect(reason(mask.dropLast(14)) == "the file ends in the middle of a chunk")
    var flipped = mask
    flipped[60] ^= 1
    #expect(reason(flipped) == "a chunk does not match its checksum")
    // Seven rows of eight.
    let rows = [UInt8](repeating: 0, count: 7 * 9)
    #expect(reason(png(height: 8, width: 8, depth: 8, color: 0, rows: rows)) == "Not enough image data")
    #expect(reason(png(height: 8, width: 8, depth: 3, color: 0, rows: rows)) == "Invalid IHDR data")
    #expect(reason(png(height: 8, width: 8, depth: 8, color: 3, rows: rows)) == "IDAT: Missing PLTE before IDAT")
  }

  @Test func headersThatClaimTooMuchAreRefused() {
    func claim(_ width: Int, _ height: Int, count: Int, depth: UInt8 = 8) -> (line: String, bytes: Int) {
      let bytes = png(
        height: height, width: width, depth: depth, color: 0, rows: [UInt8](repeating: 0, count: count))
      return (reason(bytes), bytes.count)
    }
    let small = claim(8000, 8000, count: 100)
    #expect(small.line == "its header claims 8000×8000 pixels, more than its \(small.bytes) bytes can hold")
    #expect(
      claim(60_000, 2000, count: 65_000, depth: 1).line
        == "its header claims 60000×2000 pixels, but at most 67108864 pixels are decoded")
    #expect(claim(0, 5, count: 2).line != "nothing")
  }

  /// By itself, without the size being asked for first: the decoder looks at the whole file before it writes, and writes no
  /// further than the size that it is given.
  @Test func theDecoderTrustsNoCaller() {
    let whole = MaskPNG.square(8, object: 1).bytes
    let sizes = [(8, 7), (7, 8), (4, 16), (0, 8), (8, 1 << 40)].map { (whole, $0.0, $0.1) }
    for (bytes, width, height) in sizes + [(whole.dropLast(12), 8, 8), (Array(whole.prefix(8)), 8, 8)] {
      var classes = [UInt8](repeating: 77, count: 64)
      var reason = [CChar](repeating: 0, count: 256)
      let status = imagefiles_decode_mask(bytes, bytes.count, width, height, &classes, &reason, reason.count)
      #expect(Int(status) == imagefiles_corrupt && classes.allSatisfy { $0 == 77 } && reason[0] != 0)
    }
    var classes: [UInt8] = []
    var reason: [CChar] = []
    let jpeg: [UInt8] = [0xff, 0xd8, 0xff, 0xe0]
    #expect(Int(imagefiles_decode_mask(jpeg, 4, 8, 8, &classes, &reason, 0)) == imagefiles_unfit)
  }
}
