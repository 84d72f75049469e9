import Files
import Foundation

/// The folder of a run: its files, and the lock that keeps a second run out.
///
/// The lock is the system's (`flock`) and ends with the process, however that ends. What it refuses to do: wait.
public final class RunFolder: Sendable {
  /// The folder.
  public let url: URL
  private let lock: Int32

  /// Makes the folder if it is missing, locks it, and clears away what a killed run left half written.
  /// - Throws: `PretrainingError`, one line with the system's reason, or with the process that holds the lock.
  public init(_ path: String) throws {
    url = URL(fileURLWithPath: path, isDirectory: true)
    do throws(FileError) {
      try AtomicFile.prepareFolder(url)
    } catch {
      throw PretrainingError("--out \(path): the folder \(error.problem)")
    }
    let name = url.appendingPathComponent(".lock").path
    lock = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0 else {
      throw PretrainingError("--out \(path): nothing can be written there: \(String(cString: strerror(errno)))")
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      let holder = ((try? String(contentsOfFile: name, encoding: .utf8)) ?? "").trimmingCharacters(in: .newlines)
      close(lock)
      throw PretrainingError(
        reason == EWOULDBLOCK
          ? "--out \(path): another run\(holder.isEmpty ? "" : ", process \(holder),") is writing there: "
            + "wait for its end, or choose another folder"
          : "--out \(path): the folder cannot be locked: \(String(cString: strerror(reason)))")
    }
    ftruncate(lock, 0)
    let process = Array("\(getpid())\n".utf8)
    _ = write(lock, process, process.count)  // for the message above alone
    for left in (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    where left.hasPrefix(".checkpoint.safetensors.") || left.hasSuffix(".partial") {
      try? FileManager.default.removeItem(at: url.appendingPathComponent(left))
    }
  }

  deinit { close(lock) }

  /// The state of the run.
  public var checkpoint: URL { url.appendingPathComponent("checkpoint.safetensors") }
  /// The plan.
  public var configuration: URL { url.appendingPathComponent("config.json") }
  /// A line for every step.
  public var metrics: URL { url.appendingPathComponent("metrics.jsonl") }

  /// Whether there is a checkpoint.
  public var hasCheckpoint: Bool { FileManager.default.fileExists(atPath: checkpoint.path) }
}
