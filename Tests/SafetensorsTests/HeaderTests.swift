import Foundation
import Tensors
import Testing

@testable import Safetensors

/// Files that break a rule, each with the words its message must have.
@Suite struct HeaderTests {
  struct Malformed: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: Data
    let words: [String]

    init(_ name: String, header: String, data: Int = 8, _ words: String...) {
      testDescription = name
      file = Self.bytes(length: UInt64(header.utf8.count)) + Data(header.utf8) + Data(count: data)
      self.words = words
    }

    init(_ name: String, file: Data, _ words: String...) {
      testDescription = name
      self.file = file
      self.words = words
    }

    static func bytes(length: UInt64) -> Data { withUnsafeBytes(of: length.littleEndian) { Data($0) } }

    /// One tensor "x" with these members.
    static func x(_ members: String) -> String { "{\"x\":{\(members)}}" }
  }

  static let malformed: [Malformed] = [
    Malformed("empty file", file: Data(), "0 bytes", "8 bytes"),
    Malformed("length cut off", file: Data([1, 0, 0]), "3 bytes", "8 bytes"),
    Malformed("header cut off", file: Malformed.bytes(length: 40) + Data("{}".utf8), "40 bytes", "only 2"),
    Malformed("length of 2⁶⁴ − 1", file: Malformed.bytes(length: .max), "18446744073709551615", "limit"),
    Malformed("length of 2⁶³", file: Malformed.bytes(length: 1 << 63), "9223372036854775808", "limit"),
    Malformed("length over the limit", file: Malformed.bytes(length: 100_000_001), "100000001", "limit"),
    Malformed("length at the limit", file: Malformed.bytes(length: 100_000_000), "100000000", "only 0"),
    Malformed("no header", header: "", "it is a file of zeros", "no safetensors file"),
    Malformed("a list", header: "[]", "not a JSON object"),
    Malformed("space first", header: " {}", data: 0, "not a JSON object"),
    Malformed("half a header", header: "{\"x\":", "not valid JSON"),
    Malformed("UTF-16", header: "{\u{0}}\u{0}", "not a JSON object"),
    Malformed("invalid UTF-8", file: Malformed.bytes(length: 6) + Data([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x7d]), "JSON"),
    Malformed("too deep", header: "{\"x\":" + String(repeating: "[", count: 100_000), "not valid JSON"),
    Malformed("entry is a number", header: "{\"x\":3}", "\"x\"", "must be"),
    Malformed("entry is null", header: "{\"x\":null}", "\"x\"", "null"),
    Malformed("no dtype", header: Malformed.x("\"shape\":[2],\"data_offsets\":[0,8]"), "\"x\"", "dtype is missing"),
    Malformed("no shape", header: Malformed.x("\"dtype\":\"F32\",\"data_offsets\":[0,8]"), "\"x\"", "shape is missing"),
    Malformed("no offsets", header: Malformed.x("\"dtype\":\"F32\",\"shape\":[2]"), "\"x\"", "data_offsets is missing"),
    x("unknown dtype", "F31", "[2]", "[0,8]", "unknown dtype \"F31\"", "F32"),
    x("lower-case dtype", "f32", "[2]", "[0,8]", "unknown dtype \"f32\""),
    x("dtype in two lines", "F\\n3", "[2]", "[0,8]", "unknown dtype \"F\\n3\""),
    x("half a length", "F32", "[2.5]", "[0,8]", "\"x\": shape must hold whole numbers"),
    x("length true", "F32", "[true,2]", "[0,8]", "shape [0]", "whole number"),
    x("length a string", "F32", "[2,\"1\"]", "[0,8]", "shape [1]", "whole number"),
    x("length over 64 bits", "F32", "[99999999999999999999]", "[0,8]", "\"x\": shape must hold whole numbers"),
    x("length 1e999", "F32", "[1e999]", "[0,8]", "\"x\": shape"),
    x("negative length", "F32", "[-2]", "[0,8]", "negative", "-2"),
    x("two negative lengths", "F32", "[-2,-1]", "[0,8]", "negative"),
    x("product overflows", "F32", "[4294967296,4294967296]", "[0,8]", "64 bits"),
    x("bytes overflow", "F32", "[4611686018427387904]", "[0,8]", "64 bits"),
    x("overflow beside zero", "F32", "[4611686018427387904,4611686018427387904,0]", "[0,0]", "64 bits"),
    x("65 axes", "F32", "[\((0..<65).map { _ in "1" }.joined(separator: ","))]", "[0,4]", "65 axes"),
    x("one offset", "F32", "[2]", "[0]", "data_offsets", "two"),
    x("three offsets", "F32", "[2]", "[0,8,8]", "data_offsets", "two"),
    x("negative offset", "F32", "[2]", "[-8,0]", "[-8, 0]", "0 ≤ begin ≤ end"),
    x("end before begin", "F32", "[2]", "[8,0]", "[8, 0]", "0 ≤ begin ≤ end"),
    x("offsets far apart", "F32", "[2]", "[-9223372036854775808,9223372036854775807]", "0 ≤ begin ≤ end"),
    x("beyond the data", "F32", "[4]", "[0,16]", "[0, 16]", "8 bytes"),
    x("shape too small", "F32", "[1]", "[0,8]", "4 bytes", "hold 8"),
    x("shape too large", "F64", "[2]", "[0,8]", "16 bytes", "hold 8"),
    x("hole in front", "F32", "[1]", "[4,8]", "[4, 8]", "hole"),
    x("data left over", "F32", "[1]", "[0,4]", "8 bytes", "byte 4"),
    Malformed("no tensors, but data", header: "{}", data: 8, "8 bytes", "byte 0"),
    two("overlap", "x", "[0,8]", "y", "[4,12]", data: 12, "\"y\"", "overlap"),
    two("same bytes twice", "x", "[0,8]", "y", "[0,8]", "\"y\"", "overlap"),
    two("hole between", "x", "[0,8]", "y", "[12,20]", data: 20, "\"y\"", "hole"),
    two("duplicate name", "x", "[0,8]", "x", "[8,16]", data: 16, "\"x\" twice"),
    two("duplicate name, escaped", "x", "[0,8]", "\\u0078", "[8,16]", data: 16, "\"x\" twice"),
    x("duplicate member", "F32\",\"dtype\":\"F32", "[2]", "[0,8]", "\"dtype\" twice"),
    Malformed("metadata not strings", header: "{\"__metadata__\":{\"a\":1}}", data: 0, "__metadata__", "string"),
    Malformed("metadata a list", header: "{\"__metadata__\":[]}", data: 0, "__metadata__"),
    Malformed("metadata twice", header: "{\"__metadata__\":{},\"__metadata__\":{}}", data: 0, "__metadata__", "twice"),
  ]

  static func x(_ name: String, _ type: String, _ shape: String, _ offsets: String, _ words: String...) -> Malformed {
    let file = Malformed(
      name, header: Malformed.x("\"dtype\":\"\(type)\",\"shape\":\(shape),\"data_offsets\":\(offsets)")
    ).file
    return words.dropFirst().reduce(Malformed(name, file: file, words[0])) { $0.requiring($1) }
  }

  static func two(
    _ name: String, _ first: String, _ firstOffsets: String, _ second: String, _ secondOffsets: String, data: Int = 8,
    _ words: String...
  ) -> Malformed {
    let members = [(first, firstOffsets), (second, secondOffsets)].map {
      "\"\($0.0)\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":\($0.1)}"
    }
    let file = Malformed(name, header: "{\(members.joined(separator: ","))}", data: data).file
    return words.dropFirst().reduce(Malformed(name, file: file, words[0])) { $0.requiring($1) }
  }

  @Test(arguments: malformed) func brokenRulesAreNamedInOneLine(_ malformed: Malformed) throws {
    let text = try #require(message { try SafetensorsFile(data: malformed.file) }, "this file must be refused")
    for word in malformed.words { #expect(text.contains(word), "\(text)") }
    #expect(!text.contains(where: \.isNewline) && text.hasPrefix("data in memory: ") && text.count < 400)
  }

  @Test func sizesThatOnlyLookWrongAreRead() throws {
    let header =
      "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"extra\":[{}]},"
      + "\"a\":{\"dtype\":\"U8\",\"shape\":[0,9],\"data_offsets\":[4,4]}}   \n"
    let file = try SafetensorsFile(data: Malformed("", header: header, data: 4).file)
    #expect(file.names == ["b", "a"])
    #expect(try SafetensorsFile(data: Malformed("", header: "{}", data: 0).file).names == [])
  }

  /// 6,000 mutants: bytes flipped, spliced, repeated and cut, digits and brackets exchanged. Each is read or refused
  /// with a SafetensorsError in one line; that none stops the program is what the test's end shows.
  @Test func mutatedFilesAreReadOrRefused() throws {
    let original = [UInt8](try #require(Data(base64Encoded: writtenByPython)))
    let lively = [UInt8]("0123456789-{}[]:,\"\\eE.tfnu \u{0}".utf8) + [0x7f, 0x80, 0xff]
    var random = RandomSource(seed: 2019).stream("mutants")
    var (read, refused) = (0, 0)
    for _ in 0..<6_000 {
      var bytes = original
      for _ in 0...random.index(below: 4) {
        let position = random.index(below: max(1, bytes.count))
        let length = min(random.index(below: 24), bytes.count - position)
        switch random.index(below: 6) {
        case 0 where !bytes.isEmpty: bytes[position] ^= 1 << UInt8(random.index(below: 8))
        case 1 where !bytes.isEmpty: bytes[position] = lively[random.index(below: lively.count)]
        case 2: bytes.removeSubrange(position..<(position + max(0, length)))
        case 3: bytes.insert(contentsOf: bytes[position..<(position + max(0, length))], at: position)
        case 4 where random.chance(0.1): bytes.removeLast(bytes.count - position)
        default: bytes.insert(lively[random.index(below: lively.count)], at: min(position, bytes.count))
        }
      }
      // Half of the mutants get a length that fits again, so that the header is looked at.
      if random.chance(0.5), bytes.count > 8, let end = bytes.lastIndex(of: UInt8(ascii: "}")), end >= 8 {
        bytes.replaceSubrange(0..<8, with: Malformed.bytes(length: UInt64(end - 7)))
      }
      do {
        let file = try SafetensorsFile(data: Data(bytes))
        for name in file.names {
          _ = try? file.tensor(name)
          _ = try? file.doubleTensor(name)
          _ = try? file.integers(name)
        }
        read += 1
      } catch let error as SafetensorsError {
        let lines = error.description.split(whereSeparator: \.isNewline).count
        #expect(lines == 1)
        refused += 1
      }
    }
    #expect(read > 0 && refused > 3_000, "\(read) read, \(refused) refused")
  }
}

extension HeaderTests.Malformed {
  fileprivate func requiring(_ word: String) -> Self { Self(testDescription, file: file, words + [word]) }

  fileprivate init(_ name: String, file: Data, _ words: [String]) {
    testDescription = name
    self.file = file
    self.words = words
  }
}
