import Files
import Foundation

/// Keeps a second run out of a run's folder.
///
/// The lock is the system's (`flock`) and ends with the process, however that ends. What it refuses to do: wait.
final class RunLock: Sendable {
  static let name = ".lock"
  private let folder: RunFolder
  /// Those that were made for this run, from the outermost inwards.
  private let made: [URL]
  private let descriptor: Int32

  /// Makes the folder if it is missing, and locks it.
  init(_ folder: RunFolder, warning: (String) -> Void) throws {
    self.folder = folder
    made = Self.missing(folder.url)
    let path = folder.path
    do throws(FileError) {
      try AtomicFile.prepareFolder(folder.url)
    } catch {
      throw PretrainingError("--out \(path): the folder \(error.problem)")
    }
    let file = folder.url.appendingPathComponent(Self.name).path
    descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else {
      throw PretrainingError("--out \(path): nothing can be written there: \(String(cString: strerror(errno)))")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      guard reason != EWOULDBLOCK else {
        let holder = ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").trimmingCharacters(in: .newlines)
        close(descriptor)
        throw PretrainingError(
          "--out \(path): another run\(holder.isEmpty ? "" : ", process \(holder),") is writing there: "
            + "wait for its end, or choose another folder")
      }
      warning(
        "--out \(path): the file system has no locks (\(String(cString: strerror(reason)))): nothing keeps a second run out"
      )
    }
    ftruncate(descriptor, 0)
    let process = Array("\(getpid())\n".utf8)
    _ = write(descriptor, process, process.count)  // for the message above alone
  }

  deinit {
    // A child that is being started holds the descriptor, too, until it becomes another program: closing this one would not do.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Whether a file is one of these: the number of a process.
  static func isOne(_ url: URL) -> Bool {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return false }
    return Int32(text.trimmingCharacters(in: .newlines)) != nil
  }

  /// After a start that failed: the folder is what it was before.
  func undo() {
    folder.removeOwnFiles()
    for url in made.reversed() { rmdir(url.path) }
  }

  /// The folders of a path that are not there yet.
  private static func missing(_ folder: URL) -> [URL] {
    var (url, missing) = (folder.standardizedFileURL, [URL]())
    while url.path != "/", !FileManager.default.fileExists(atPath: url.path) {
      missing.insert(url, at: 0)
      url.deleteLastPathComponent()
    }
    return missing
  }
}
