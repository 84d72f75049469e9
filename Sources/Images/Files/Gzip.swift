import CImageFiles

/// Reading gzip by zlib, never further than asked: a small file may claim to hold any amount.
///
/// What it refuses to do: judge by the name of a file. Its first two bytes say whether it is gzip.
enum Gzip {
  /// Whether the bytes begin as every gzip file does.
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.count >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b }

  /// The most bytes that can be in so many: deflate makes at most 1032 of one. Who is promised more has no need of the memory.
  static func most(of count: Int) -> Int { 1032 * count }

  /// The first `capacity` bytes of what is in the file, or fewer if it has fewer.
  /// - Returns: The bytes, and whether the file goes on behind them.
  /// - Throws: `ImagesError` if the file ends early or is damaged, or if this build has no zlib.
  static func inflate(_ bytes: [UInt8], capacity: Int, path: String) throws(ImagesError) -> (bytes: [UInt8], more: Bool)
  {
    var status = 0
    let inflated = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
      guard let target = buffer.baseAddress else { return }
      status = Int(imagefiles_gunzip(bytes, bytes.count, target, capacity, &filled))
    }
    switch status {
    case imagefiles_complete: return (inflated, false)
    case imagefiles_more: return (inflated, true)
    case imagefiles_truncated: throw ImagesError("\(shown(path)) is cut off: its gzip data end early")
    case imagefiles_no_memory: throw ImagesError("\(shown(path)) cannot be unpacked: there is not enough memory")
    case imagefiles_absent:
      throw ImagesError("\(shown(path)) is gzipped, and this build cannot read gzip: it has no trait ImageFiles")
    default: throw ImagesError("\(shown(path)) is damaged: its gzip data do not match their format or checksum")
    }
  }
}
