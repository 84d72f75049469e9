import Foundation

/// An open file of the system, by its number.
public enum Descriptor {
  /// Writes all bytes: what a signal interrupts goes on, what is taken in part is continued.
  /// - Returns: whether all were written; if not, `errno` says why.
  public static func write(_ data: Data, to descriptor: Int32) -> Bool {
    data.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let put = Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { return false }
        written += put
      }
      return true
    }
  }
}
