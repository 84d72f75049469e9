import Foundation

/// Files read as a whole, with the system's own word for what went wrong.
///
/// What it refuses to do: read anything but regular files, for a pipe or a device may never end.
enum WholeFile {
  /// The bytes of a file.
  /// - Throws: `ImagesError` if it cannot be read, is not a regular file, or has more than `limit` bytes.
  static func read(_ path: String, limit: Int) throws(ImagesError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
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

  /// Whether there is something by that name, of whatever kind. Links are followed.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether it is a folder. Links are followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder but the hidden ones, in the order of their characters.
  /// - Throws: `ImagesError` with the system's reason if it cannot be listed, or if a name is not UTF-8: no path could be made of it.
  static func names(in folder: String) throws(ImagesError) -> [String] {
    guard let directory = opendir(folder) else { throw refusal(folder, "cannot be listed") }
    defer { closedir(directory) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(directory) {
      let (valid, name) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          (String(validatingCString: $0) != nil, String(cString: $0))
        }
      }
      try require(valid, "\(shown(folder)) holds a name that is not UTF-8, \(shown(name)): rename it")
      if !name.hasPrefix(".") { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw refusal(folder, "cannot be listed") }
    return names.sorted()
  }

  private static func refusal(_ path: String, _ problem: String) -> ImagesError {
    let reason = String(cString: strerror(errno))
    return ImagesError("\(shown(path)) \(problem): \(reason)")
  }
}

/// A path or another text of unknown origin as a message shows it: in one line, whatever it holds.
func shown(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{2028}" }
  return isPlain ? text : text.debugDescription
}

/// A number of bytes in the unit a reader can picture.
func shownBytes(_ count: Int) -> String {
  let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
  guard let (size, unit) = units.first(where: { count >= $0.0 }) else { return "\(count) bytes" }
  return String(format: "%.1f %@", Double(count) / Double(size), unit)
}
