import Foundation

/// A number for any bytes, by which equal ones are known: FNV-1a, 64 bits.
///
/// What it refuses to do: withstand an adversary.
public enum Fingerprint {
  /// The fingerprint in hexadecimal, 16 digits.
  public static func of(_ bytes: Data) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBytes { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
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
