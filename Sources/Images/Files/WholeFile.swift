import Files
import Foundation

/// Files read as a whole, with the system's own word for what went wrong.
///
/// What it refuses to do: read anything but regular files, for a pipe or a device may never end.
enum WholeFile {
  /// The bytes of a file.
  /// - Throws: `ImagesError` if it cannot be read, is not a regular file, or has more than `limit` bytes.
  static func read(_ path: String, limit: Int) throws(ImagesError) -> [UInt8] {
    let descriptor = FileName.withSystemPath(path) { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw refusal(path, "cannot be opened") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(path, "cannot be examined") }
    try require(status.st_mode & S_IFMT != S_IFDIR, "\(shown(path)) is a folder, but must be a file")
    try require(status.st_mode & S_IFMT == S_IFREG, "\(shown(path)) is not a regular file")
    let count = Int(status.st_size)
    try require(count <= limit, "\(shown(path)) has \(count) bytes, but at most \(limit) are read")
    // A closure may not throw a typed error, so what went wrong comes out as a value.
    var failure: ImagesError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Foundation.read(descriptor, buffer.baseAddress! + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = refusal(path, "cannot be read") }
        if got == 0 { failure = ImagesError("\(shown(path)) became shorter while it was read") }
        if got <= 0 { break }
        filled += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// What the file is by its first bytes (`FileKind`); nil if they say nothing, or cannot be read.
  static func kind(_ path: String) -> String? {
    let descriptor = FileName.withSystemPath(path) { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let head = [UInt8](unsafeUninitializedCapacity: 512) {
      $1 = max(0, Foundation.read(descriptor, $0.baseAddress!, 512))
    }
    return FileKind.name(of: head)
  }

  /// Whether there is something by that name, of whatever kind, and be it a link that leads nowhere: who reads it learns why not.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return FileName.withSystemPath(path) { lstat($0, &status) } == 0
  }

  /// Whether it is a folder. Links are followed.
  /// - Throws: `ImagesError` with the system's reason if that cannot be told: what cannot be seen is not taken for a file.
  static func isFolder(_ path: String) throws(ImagesError) -> Bool {
    var status = stat()
    guard FileName.withSystemPath(path, { stat($0, &status) }) == 0 else { throw refusal(path, "cannot be examined") }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder but the hidden ones, in the order of their characters. See `FileName` for those that are not UTF-8.
  /// - Throws: `ImagesError` with the system's reason if it cannot be listed.
  static func names(in folder: String) throws(ImagesError) -> [String] {
    guard let directory = FileName.withSystemPath(folder, { opendir($0) }) else {
      throw refusal(folder, "cannot be listed")
    }
    defer { closedir(directory) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { FileName.string($0.prefix { $0 != 0 }) }
      if !name.hasPrefix(".") { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw refusal(folder, "cannot be listed") }
    return names.sorted(by: FileName.isBefore)
  }

  private static func refusal(_ path: String, _ problem: String) -> ImagesError {
    let (number, reason) = (errno, String(cString: strerror(errno)))
    let hint = number == ENOENT && path.contains("\u{FFFD}") ? " (a path must be given in UTF-8)" : ""
    return ImagesError("\(shown(path)) \(problem): \(reason)\(hint)")
  }
}

/// A path or another text of unknown origin as a message shows it: in one line, whatever it holds.
func shown(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy {
    $0.properties.generalCategory != .control && $0 != "\u{2028}" && $0 != "\u{2029}"
  }
  return FileName.readable(isPlain ? text : text.debugDescription)
}

/// The first few of many as a message lists them, in one line.
func listed(_ texts: [String], atMost limit: Int) -> String {
  let first = texts.prefix(limit).map(shown).joined(separator: ", ")
  return texts.count > limit ? "\(first) and \(texts.count - limit) more" : first
}

/// "1 file", "2 files".
package func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// A number of bytes in the unit a reader can picture.
func shownBytes(_ count: Int) -> String {
  let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
  guard let (size, unit) = units.first(where: { count >= $0.0 }) else { return "\(count) bytes" }
  return String(format: "%.1f %@", Double(count) / Double(size), unit)
}
