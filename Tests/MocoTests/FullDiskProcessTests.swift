import Exchange
import Foundation
import Testing

/// A disk that is full, or fails, at any of the calls by which a run writes: each call fails in turn.
@Suite struct FullDiskProcessTests {
  private static let strace = "/usr/bin/strace"

  private func arguments(_ out: URL) -> [String] {
    [
      "pretrain", "--data", "synthetic:16", "--image-size", "8", "--batch", "8", "--groups", "2", "--queue", "16",
      "--steps", "9", "--checkpoint-every", "4", "--monitor-every", "20", "--threads", "1", "--out", out.path,
    ]
  }

  private func content(_ folder: URL) throws -> [Data] {
    try ["checkpoint.safetensors", "metrics.jsonl", "config.json"].map {
      try Data(contentsOf: folder.appendingPathComponent($0))
    }
  }

  /// The run with the n-th of these calls failing; nil if it makes fewer.
  private func run(_ call: String, failing n: Int, in folder: URL) throws -> MocoProcess.Outcome? {
    let log = folder.appendingPathComponent("calls.txt")
    let shell =
      "exec \(Self.strace) -o \(log.path) -e trace=\(call) -e inject=\(call):error=ENOSPC:when=\(n) \"$0\" \"$@\""
    let outcome = try MocoProcess(arguments(folder.appendingPathComponent("run\(n)")), shell: shell).outcome()
    let wasInjected = try String(contentsOf: log, encoding: .utf8).contains("(INJECTED)")
    return wasInjected ? outcome : nil
  }

  /// Whatever fails, the run ends in a line or goes on, a checkpoint that was there is whole, and what is resumed ends in the bits of
  /// a run whose disk was never full.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: strace), "strace is not installed"),
    arguments: ["write", "fsync", "rename"])
  func noEarlierCheckpointIsLost(_ call: String) throws {
    try withTemporaryFolder { folder in
      let whole = folder.appendingPathComponent("whole")
      #expect(try MocoProcess(arguments(whole)).outcome().status == 0)
      let wanted = try content(whole)
      var failures = 0
      for n in 1...200 {
        guard let outcome = try run(call, failing: n, in: folder) else { break }
        failures += 1
        let out = folder.appendingPathComponent("run\(n)")
        #expect(!outcome.wasKilled && [0, 1].contains(outcome.status), "\(call) \(n): \(outcome)")
        let checkpoint = out.appendingPathComponent("checkpoint.safetensors")
        if FileManager.default.fileExists(atPath: checkpoint.path) { _ = try Checkpoint(contentsOf: checkpoint) }
        let resumed = try MocoProcess(arguments(out) + ["--resume"]).outcome()
        #expect(resumed.status == 0, "\(call) \(n): \(resumed.err)")
        #expect(try content(out) == wanted, "\(call) \(n)")
      }
      #expect(failures >= 5 && failures < 200, "\(failures)")
    }
  }
}
