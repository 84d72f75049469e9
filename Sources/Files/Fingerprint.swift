import Foundation

/// A number for any bytes, by which equal ones are known: FNV-1a, 64 bits.
///
/// What it refuses to do: withstand an adversary.
public struct Fingerprint {
  @usableFromInline var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// That of nothing.
  public init() {}

  /// Takes a word in: a byte, or more bits at once.
  @inlinable @inline(__always)
  public mutating func add(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01b3 }

  /// In hexadecimal, 16 digits.
  public var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The fingerprint of bytes.
  public static func of(_ bytes: Data) -> String {
    var fingerprint = Fingerprint()
    bytes.withUnsafeBytes { for byte in $0 { fingerprint.add(UInt64(byte)) } }
    return fingerprint.text
  }

  /// The fingerprint of a text's UTF-8.
  public static func of(_ text: String) -> String { of(Data(text.utf8)) }

  /// That of the program that this process runs; computed once.
  /// - Throws: if its file cannot be read.
  public static func ofProgram() throws -> String { try program.get() }

  private static let program = Result {
    #if os(Linux)
      let url = URL(fileURLWithPath: "/proc/self/exe")
    #else
      let url = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    #endif
    return of(try Data(contentsOf: url, options: .alwaysMapped))
  }
}
