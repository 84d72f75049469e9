import Foundation

/// Files that are there whole or not at all: written beside their place under a `.partial` name, confirmed by the disk,
/// then renamed.
///
/// By the system's own calls, which say why they fail: to Foundation a full disk is "error 512". An interrupted run leaves
/// at most a `.NAME.….partial`, which git ignores and nothing reads. What it refuses to do: append, and replace what is no
/// regular file (`OutputRule`).
public enum AtomicFile {
  /// Replaces the file at `url` by `text`.
  /// - Throws: `FileError`; the old file, if any, is then untouched.
  public static func write(_ text: String, to url: URL) throws(FileError) { try write(Data(text.utf8), to: url) }

  /// Replaces the file at `url` by `data`.
  /// - Throws: `FileError`; the old file, if any, is then untouched.
  public static func write(_ data: Data, to url: URL) throws(FileError) {
    try write(to: url) { Descriptor.write(data, to: $0) }
  }

  /// Replaces the file at `url` by what `content` writes to a descriptor.
  /// - Parameter content: returns whether all was written; if not, `errno` says why.
  /// - Throws: `FileError`; the old file, if any, is then untouched.
  public static func write(to url: URL, content: (Int32) -> Bool) throws(FileError) {
    let partial = partialURL(for: try OutputRule.place(of: url))
    let descriptor = open(partial.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(url.path, "cannot be written") }
    let isWritten = content(descriptor)
    let reason = errno
    let isClosed = close(descriptor) == 0
    if !isWritten { errno = reason }
    guard isWritten, isClosed else { throw failure(of: url, "cannot be written", removing: partial) }
    try commit(partial, to: url)
  }

  /// Brings the finished `partial` to the disk, then to its name, in this order.
  /// - Throws: `FileError`; `partial` is then gone and the old file untouched.
  public static func commit(_ partial: URL, to url: URL) throws(FileError) {
    let place: URL
    do {
      place = try OutputRule.place(of: url)
    } catch {
      unlink(partial.path)
      throw error
    }
    guard synchronize(partial) else { throw failure(of: url, "cannot be written", removing: partial) }
    guard rename(partial.path, place.path) == 0 else {
      throw failure(of: url, "cannot be put in place", removing: partial)
    }
    // The new name is on the disk once its folder is; where a folder cannot be synchronised, the file is still whole.
    _ = synchronize(place.deletingLastPathComponent())
  }

  /// Has the disk confirm a file or a folder. If it does not, `errno` says why.
  private static func synchronize(_ url: URL) -> Bool {
    let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    let isOnDisk = fsync(descriptor) == 0
    let reason = errno
    close(descriptor)
    errno = reason
    return isOnDisk
  }

  private static func failure(of url: URL, _ failed: String, removing partial: URL) -> FileError {
    let failure = FileError(url.path, failed)
    unlink(partial.path)
    return failure
  }

  /// A name in the same folder that no other run uses.
  public static func partialURL(for url: URL) -> URL {
    url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(UUID().uuidString).partial")
  }

  /// Whether this is the name that a killed run has left of a file called `name`.
  public static func isPartial(_ partial: String, of name: String) -> Bool {
    let (start, end) = (".\(name).", ".partial")
    guard partial.hasPrefix(start), partial.hasSuffix(end), partial.count > start.count + end.count else {
      return false
    }
    return UUID(uuidString: String(partial.dropFirst(start.count).dropLast(end.count))) != nil
  }

  /// Makes the folder if it is missing and checks that files can be made in it.
  /// - Throws: `FileError`.
  public static func prepareFolder(_ folder: URL) throws(FileError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let code = underlying.flatMap { $0.domain == NSPOSIXErrorDomain ? Int32($0.code) : nil } ?? ENOTDIR
      throw FileError(folder.path, "cannot be made", code: code)
    }
    let trial = partialURL(for: folder.appendingPathComponent("trial"))
    let descriptor = open(trial.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(folder.path, "cannot be written into") }
    close(descriptor)
    unlink(trial.path)
  }
}
