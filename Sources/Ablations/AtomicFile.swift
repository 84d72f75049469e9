import Foundation

/// Files that are there whole or not at all: written beside their place under a `.partial` name, then renamed.
///
/// An interrupted run leaves at most a `.NAME.….partial`, which git ignores and nothing reads.
/// What it refuses to do: append.
public enum AtomicFile {
  /// Replaces the file at `url` by `text`.
  /// - Throws: `AblationError` with the path and the system's reason; the old file, if any, is then untouched.
  public static func write(_ text: String, to url: URL) throws {
    let partial = partialURL(for: url)
    do {
      try write(Data(text.utf8), toNew: partial, for: url)
      try commit(partial, to: url)
    } catch let error as AblationError {
      try? FileManager.default.removeItem(at: partial)
      throw error
    } catch {
      try? FileManager.default.removeItem(at: partial)
      throw AblationError("cannot write \(url.path): \(reason(error))")
    }
  }

  /// By the system's own calls, which say why they fail: a disk that is full is not "error 512".
  private static func write(_ data: Data, toNew partial: URL, for url: URL) throws {
    func failure() -> AblationError { AblationError("cannot write \(url.path): \(String(cString: strerror(errno)))") }
    let descriptor = open(partial.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    try data.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let put = Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { throw failure() }
        written += put
      }
    }
  }

  /// Makes the folder if it is missing and checks that files can be made in it.
  /// - Throws: `AblationError` with the path and the reason.
  public static func prepareFolder(_ folder: URL) throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let trial = partialURL(for: folder.appendingPathComponent("trial"))
      try Data().write(to: trial, options: .withoutOverwriting)
      try FileManager.default.removeItem(at: trial)
    } catch {
      throw AblationError(
        "cannot write into the folder \(folder.path) (choose another: MOCO_PLOTS, or --plots): \(reason(error))")
    }
  }

  /// A name in the same folder that no other run uses.
  static func partialURL(for url: URL) -> URL {
    url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(UUID().uuidString).partial")
  }

  /// Brings the finished `partial` to the disk, then to its name, in this order.
  static func commit(_ partial: URL, to url: URL) throws {
    let handle = try FileHandle(forWritingTo: partial)
    try handle.synchronize()
    try handle.close()
    guard rename(partial.path, url.path) == 0 else {
      throw AblationError("cannot write \(url.path): \(String(cString: strerror(errno)))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return "\((error as NSError).localizedDescription)"
  }
}
