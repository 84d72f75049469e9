import Foundation

/// Files read as a whole, with the system's own word for what went wrong.
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

  private static func refusal(_ url: URL, _ problem: String) -> SafetensorsError {
    SafetensorsError(file: url.path, "\(problem): \(String(cString: strerror(errno)))")
  }
}
