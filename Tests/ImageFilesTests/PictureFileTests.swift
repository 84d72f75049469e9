import Foundation
import Testing

@testable import Images

@Suite(.enabled(if: Libraries.areHere, Libraries.absence)) struct PictureFileTests {
  struct Pixels: Decodable {
    let height: Int
    let width: Int
    let pixels: [String: [Double]]
  }

  static let folder = Bundle.module.url(forResource: "Pictures", withExtension: nil)!.path
  static let expected = try! JSONDecoder().decode(
    Pixels.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/pixels.json")))

  /// Pillow is the reference, and all its pixels are met exactly, for it too has libpng's and libjpeg-turbo's. Of transparency and
  /// of sixteen bits the definition is the reference: laying over white and going to eight bits round once.
  @Test(arguments: [
    ("rgb.png", 0.0), ("gray.png", 0), ("palette.png", 0), ("bits.png", 0), ("interlaced.png", 0), ("gamma.png", 0),
    ("gray16.png", 0.51), ("alpha.png", 0.51), ("baseline.jpg", 0), ("full.jpg", 0), ("progressive.jpg", 0),
    ("gray.jpg", 0), ("cmyk.jpg", 0), ("ycck.jpg", 0), ("extraneous.jpg", 0), ("samsung.jpg", 0),
  ])
  func picturesDecodeAsElsewhere(name: String, tolerance: Double) throws {
    var samples: [UInt8] = []
    let (height, width, warning) = try PictureFile.decode("\(Self.folder)/\(name)", into: &samples)
    #expect((height, width) == (Self.expected.height, Self.expected.width))
    #expect((warning != nil) == ["extraneous.jpg", "samsung.jpg"].contains(name), "\(warning ?? "")")
    let pixels = Self.expected.pixels[name]!
    let worst = zip(samples, pixels).map { abs(Double($0) - $1) }.max()!
    #expect(worst <= tolerance)
    #expect(samples.count == pixels.count)
  }

  /// What is said of the size alone, before there is memory for the pixels.
  private func reasonForSize(_ bytes: [UInt8]) throws -> String {
    try withTemporaryFolder { folder in
      try write(bytes, "\(folder)/a.png")
      return refusal { _ = try PictureFile.size("\(folder)/a.png") }
    }
  }

  private func reason(_ bytes: [UInt8]) throws -> String {
    try withTemporaryFolder { folder in
      try write(bytes, "\(folder)/a.png")
      var samples: [UInt8] = []
      return refusal { _ = try PictureFile.decode("\(folder)/a.png", into: &samples) }
    }
  }

  @Test func everyCutThroughAPictureIsNoticed() throws {
    for name in ["rgb.png", "palette.png", "gamma.png", "baseline.jpg", "progressive.jpg", "gray.jpg", "cmyk.jpg"] {
      let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name)")))
      #expect(try reason(whole) == "nothing")
      for count in stride(from: 0, to: whole.count, by: 7) {
        let line = try reason(Array(whole.prefix(count)))
        #expect(line != "nothing" && !line.contains("\n"), "\(count) bytes of \(name)")
      }
      #expect(try reason(whole.dropLast()) != "nothing", "\(name) without its last byte")
    }
  }

  @Test func whatIsNoPictureIsRefused() throws {
    #expect(try reason([]) == "it is empty")
    #expect(try reason([1, 2, 3]) == "it is neither a PNG nor a JPEG")
    #expect(try reason(Array("GIF89a and so on".utf8)) == "it is a GIF picture: only PNG and JPEG are read")
    #expect(try reason([0xff, 0xd8, 0xff]) != "nothing")
    var samples: [UInt8] = []
    #expect(
      refusal { _ = try PictureFile.decode("/no/such.png", into: &samples) }
        == "it cannot be opened: No such file or directory")
  }

  /// An end marker behind data that end early does not make them whole, and no earlier warning hides it.
  @Test func dataThatEndEarlyAreRefusedBehindOtherWarnings() throws {
    func early(_ name: String) throws -> String {
      let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name)")))
      return try reason(whole[..<(whole.count - 40)] + [0xff, 0xd9])
    }
    #expect(try early("baseline.jpg") == "Corrupt JPEG data: premature end of data segment")
    #expect(try early("samsung.jpg") == "Corrupt JPEG data: premature end of data segment")
    #expect(try early("cmyk.jpg") == "Corrupt JPEG data: premature end of data segment")
  }

  /// What so few bytes cannot hold is not given memory: a PNG's pixels are at most 1032 times its data, and a JPEG has a bit or
  /// more for each block.
  @Test func headersThatClaimMoreThanTheBytesHoldAreRefused() throws {
    let size: [UInt8] = bigEndian(8000) + bigEndian(8000) + [8, 2, 0, 0, 0]
    let small =
      pngSignature + pngChunk("IHDR", size) + pngChunk("IDAT", Array(repeating: 0, count: 100)) + pngChunk("IEND", [])
    #expect(
      try reasonForSize(small) == "its header claims 8000×8000 pixels, more than its \(small.count) bytes can hold")
    for name in ["baseline.jpg", "progressive.jpg", "gray.jpg", "cmyk.jpg"] {
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name)")))
      let frame = try #require(bytes.indices.first { bytes[$0] == 0xff && [0xc0, 0xc2].contains(bytes[$0 + 1]) })
      bytes.replaceSubrange(frame + 5..<frame + 9, with: [0x1f, 0x40, 0x1f, 0x40])
      let line = try reasonForSize(bytes)
      #expect(line == "its header claims 8000×8000 pixels, more than its \(bytes.count) bytes can hold", "\(name)")
    }
    // The flattest picture that there can be is not refused.
    let flat = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/flat.png")))
    #expect(try flat.count < 1300 && reason(flat) == "nothing")
  }

  @Test func headersThatClaimTooMuchAreRefused() throws {
    func header(_ width: UInt32, _ height: UInt32, _ dataCount: Int = 2) -> [UInt8] {
      let size: [UInt8] = bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0]
      let data = [UInt8](repeating: 0, count: dataCount)
      return pngSignature + pngChunk("IHDR", size) + pngChunk("IDAT", data) + pngChunk("IEND", [])
    }
    #expect(
      try reason(header(60_000, 2000, 360_000))
        == "its header claims 60000×2000 pixels, but at most 67108864 pixels are decoded")
    #expect(try reason(header(0, 5)) != "nothing")
    #expect(try reason(header(0xffff_ffff, 0xffff_ffff)) != "nothing")
    // A chunk that claims more than the file has.
    var long = png(side: 8, [1, 2, 3])
    long[8] = 0x7f
    #expect(try reason(long) == "the file ends in the middle of a chunk")
    var flipped = png(side: 8, [1, 2, 3])
    flipped[60] ^= 1
    #expect(try reason(flipped) == "a chunk does not match its checksum")
  }
}
