import Foundation
import Images

@testable import Pretraining

/// A folder that exists while `body` runs.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pretraining-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Seconds of work as milliseconds: 48 images of 12×12, batches of 8.
func smallOptions(steps: Int = 12) -> PretrainingOptions {
  var options = PretrainingOptions()
  options.data = "synthetic:48"
  options.imageSize = 12
  options.batchSize = 8
  options.groups = 2
  options.queueSize = 16
  options.steps = steps
  options.checkpointEvery = 5
  options.monitorEvery = 4
  return options
}

/// A console that keeps what was said.
final class Transcript {
  var out = ""
  var err = ""
  var time = 0.0
  func console(isTerminal: Bool = false, width: Int = 80) -> RunConsole {
    RunConsole(
      isTerminal: isTerminal, width: { width }, now: { self.time }, out: { self.out += $0 }, err: { self.err += $0 })
  }
}

/// The one line that a call throws, or nil.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return "\(error)"
  }
}
