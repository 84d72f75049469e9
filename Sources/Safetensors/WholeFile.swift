import Foundation

/// Files read and written as a whole, with the system's own word for what went wrong.
///
/// Refused: anything but regular files, for a pipe or a device may never end.
enum WholeFile {
  static func read(_ url: URL) throws -> Data {
    let descriptor = open(url.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(url, "cannot be opened") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(url, "cannot be examined") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SafetensorsError(file: url.path, "not a regular file") }
    var data = Data(count: Int(status.st_size))
    var filled = 0
    while filled < data.count {
      let remaining = data.count - filled
      let got = data.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress.map { $0 + filled }, remaining)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw refusal(url, "cannot be read") }
      guard got > 0 else {
        throw SafetensorsError(file: url.path, "became shorter while it was read: \(filled) of \(data.count) bytes")
      }
      filled += got
    }
    return data
  }

  /// Writes beside the target, has the disk confirm it, then takes the target's name in one step.
  static func write(_ data: Data, to url: URL) throws {
    let folder = url.deletingLastPathComponent().path
    let temporary = "\(folder)/.\(url.lastPathComponent).\(UUID().uuidString)"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw refusal(url, "cannot be written") }
    do {
      try writeAll(data, to: descriptor, of: url)
      guard fsync(descriptor) == 0 else { throw refusal(url, "cannot be written") }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, url.path) == 0 else {
      let failure = refusal(url, "cannot be put in place")
      unlink(temporary)
      throw failure
    }
    // The new name is on the disk once its folder is; where a folder cannot be synchronised, the file is still whole.
    let folderDescriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if folderDescriptor >= 0 {
      fsync(folderDescriptor)
      close(folderDescriptor)
    }
  }

  private static func writeAll(_ data: Data, to descriptor: Int32, of url: URL) throws {
    try data.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let put = Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { throw refusal(url, "cannot be written") }
        written += put
      }
    }
  }

  private static func refusal(_ url: URL, _ problem: String) -> SafetensorsError {
    SafetensorsError(file: url.path, "\(problem): \(String(cString: strerror(errno)))")
  }
}
