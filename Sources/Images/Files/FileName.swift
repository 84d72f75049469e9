/// Names of files as strings that lose no byte: systems keep names of any bytes, and those of old archives are not UTF-8.
///
/// In a name that is not UTF-8, each byte from 0x80 on is written as the private character U+EF00 + byte, so that the name can
/// be joined to a path, compared and sorted like others, and still leads to its file. (Python does the same with surrogates,
/// which a Swift string cannot hold.) A name that has such a character itself is treated likewise.
enum FileName {
  private static let first: UInt32 = 0xef00
  private static let escapes: ClosedRange<UInt32> = first + 0x80...first + 0xff

  /// The string for a name's bytes.
  static func string(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isEscape) {
      return text
    }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(first + UInt32(byte)) ?? "?")
    }
    return String(text)
  }

  /// Calls `body` with what the system knows a path by, ended by a zero.
  static func withSystemPath<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard path.unicodeScalars.contains(where: isEscape) else { return path.withCString(body) }
    var bytes: [CChar] = []
    for scalar in path.unicodeScalars {
      if isEscape(scalar) {
        bytes.append(CChar(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar).map { $0.map(CChar.init(bitPattern:)) } ?? []
      }
    }
    return (bytes + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  /// For messages: the bytes that are no text as `\xE9`.
  static func readable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isEscape) else { return text }
    return text.unicodeScalars.map { scalar in
      isEscape(scalar) ? "\\x" + String(scalar.value & 0xff, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }

  /// Character by character, as Python's `sorted` does, so that classes have the same numbers. Swift's `<` would leave the order
  /// of two spellings of one word open (é as one character or as two), which are two names.
  static func isBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  /// The place of a name: of the same characters, or else of the only other spelling of the same word, as macOS makes them.
  static func index(of name: String, in names: [String]) -> Int? {
    if let same = names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) { return same }
    let spellings = names.indices.filter { names[$0] == name }
    return spellings.count == 1 ? spellings[0] : nil
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool { escapes.contains(scalar.value) }
}
