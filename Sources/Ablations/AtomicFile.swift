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
      try Data(text.utf8).write(to: partial, options: .withoutOverwriting)
      try commit(partial, to: url)
    } catch let error as AblationError {
      try? FileManager.default.removeItem(at: partial)
      throw error
    } catch {
      try? FileManager.default.removeItem(at: partial)
      throw AblationError("cannot write \(url.path): \(reason(error))")
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
