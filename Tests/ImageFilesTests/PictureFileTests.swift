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

  /// Pillow, and the definition of transparency, are the reference. Lossless formats agree exactly; laying over white and
  /// going from 16 bits to 8 round once; decoders of JPEG may differ by a rounding before and after the change of colours.
  @Test(arguments: [
    ("rgb.png", 0.0), ("gray.png", 0), ("palette.png", 0), ("gray16.png", 0.51), ("alpha.png", 0.51),
    ("baseline.jpg", 2), ("progressive.jpg", 2), ("gray.jpg", 1), ("gamma.png", 0), ("cmyk.jpg", 3),
    ("extraneous.jpg", 2), ("samsung.jpg", 2),
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

  private func reason(_ bytes: [UInt8]) throws -> String {
    try withTemporaryFolder { folder in
      try write(bytes, "\(folder)/a.png")
      var samples: [UInt8] = []
      return refusal { _ = try PictureFile.decode("\(folder)/a.png", into: &samples) }
    }
  }

  @Test func everyCutThroughAPictureIsNoticed() throws {
    for name in ["rgb.png", "palette.png", "baseline.jpg", "progressive.jpg", "gray.jpg"] {
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
    #expect(try reason([]) == "it is neither a PNG nor a JPEG")
    #expect(try reason(Array("GIF89a and so on".utf8)) == "it is a GIF picture: only PNG and JPEG are read")
    #expect(try reason([0xff, 0xd8, 0xff]) != "nothing")
    var samples: [UInt8] = []
    #expect(
      refusal { _ = try PictureFile.decode("/no/such.png", into: &samples) }
        == "it cannot be opened: No such file or directory")
  }

  @Test func headersThatClaimTooMuchAreRefused() throws {
    func header(_ width: UInt32, _ height: UInt32) -> [UInt8] {
      let size: [UInt8] = bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0]
      return pngSignature + pngChunk("IHDR", size) + pngChunk("IDAT", [0x78, 1]) + pngChunk("IEND", [])
    }
    #expect(
      try reason(header(60_000, 60_000))
        == "its header claims 60000×60000 pixels, but at most 67108864 pixels are decoded")
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
