import Exchange
import Files
import Foundation
import Safetensors

/// The folder of a run: its files, by name and content. To look at one makes and changes nothing; `take` does.
public struct RunFolder: Sendable {
  /// The folder.
  public let url: URL
  /// As the user gave it.
  let path: String
  /// Whether the plan or the state of a run was there.
  private(set) var isRun = false
  /// All that a run writes there.
  private static let names = [
    "config.json", "metrics.jsonl", "checkpoint.safetensors", "run.gp", "run.svg", RunLock.name,
  ]

  /// A folder, there or not.
  /// - Parameter resuming: whether the run in it goes on; its checkpoint is then read before anything is written, and says itself
  ///   what is wrong with it.
  /// - Throws: `PretrainingError` if a file of one of a run's names is there, and the folder is not a run's.
  public init(_ path: String, resuming: Bool = false) throws {
    self.path = path
    url = URL(fileURLWithPath: path, isDirectory: true)
    try Self.checkPlace(of: url, path)
    isRun = holdsRun
    for name in Self.names where !resuming || name != "checkpoint.safetensors" {
      do throws(FileError) {
        try OutputRule.check(url.appendingPathComponent(name), "of a run of moco pretrain") {
          isRun || name == RunLock.name && RunLock.isOne($0)
        }
      } catch {
        throw PretrainingError("--out \(path): \(name) there \(error.problem): choose another folder")
      }
    }
  }

  /// Before minutes are spent on loading: what is there, or the folder in which it would be made, must be one to write into.
  private static func checkPlace(of url: URL, _ path: String) throws {
    var place = url.standardizedFileURL
    while place.path != "/", !FileManager.default.fileExists(atPath: place.path) { place.deleteLastPathComponent() }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
    if !isFolder.boolValue { throw PretrainingError("--out \(path): \(place.path) is not a folder") }
    if access(place.path, W_OK | X_OK) != 0 {
      throw PretrainingError("--out \(path): \(FileError(place.path, "cannot be written into"))")
    }
  }

  private var holdsRun: Bool {
    if let text = try? Data(contentsOf: configuration), PretrainingPlan.isJSON(of: text) { return true }
    return (try? SafetensorsFile(contentsOf: checkpoint)).map(Checkpoint.isOne) ?? false
  }

  /// Makes the folder if it is missing, locks it, and clears away what a killed run left half written.
  /// - Parameter warning: receives a line if the file system has no locks.
  /// - Throws: `PretrainingError`, one line with the system's reason, or with the process that holds the lock.
  func take(warning: (String) -> Void) throws -> RunLock {
    let lock = try RunLock(self, warning: warning)
    for left in (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    where Self.names.contains(where: { AtomicFile.isPartial(left, of: $0) }) {
      let place = url.appendingPathComponent(left).path
      var status = stat()
      if lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG { unlink(place) }
    }
    return lock
  }

  /// Removes what a run wrote that came to nothing.
  func removeOwnFiles() {
    for name in Self.names { unlink(url.appendingPathComponent(name).path) }
  }

  /// The state of the run.
  public var checkpoint: URL { url.appendingPathComponent("checkpoint.safetensors") }
  /// The plan.
  public var configuration: URL { url.appendingPathComponent("config.json") }
  /// A line for every step.
  public var metrics: URL { url.appendingPathComponent("metrics.jsonl") }

  /// Whether there is a checkpoint.
  public var hasCheckpoint: Bool { FileManager.default.fileExists(atPath: checkpoint.path) }
}
