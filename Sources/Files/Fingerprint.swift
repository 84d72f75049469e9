import Foundation

/// A number for any bytes, by which equal ones are known: FNV-1a, 64 bits.
///
/// What it refuses to do: withstand an adversary.
public enum Fingerprint {
  /// The fingerprint in hexadecimal, 16 digits.
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// That of the program that this process runs.
  /// - Throws: if its file cannot be read.
  public static func ofProgram() throws -> String {
    #if os(Linux)
      let url = URL(fileURLWithPath: "/proc/self/exe")
    #else
      let url = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    #endif
    return of(try Data(contentsOf: url, options: .alwaysMapped))
  }
}
