import Exchange
import Foundation
import Tensors
import Testing

/// What happens to a run when its process is killed, interrupted, or cannot write. Real processes, small runs.
@Suite struct PretrainProcessTests {
  private static let length = 400

  private func arguments(_ out: URL, steps: Int = length) -> [String] {
    [
      "pretrain", "--data", "synthetic:64", "--image-size", "8", "--batch", "8", "--groups", "2", "--queue", "16",
      "--steps", "\(steps)", "--checkpoint-every", "7", "--monitor-every", "200", "--threads", "1", "--out", out.path,
    ]
  }

  /// How far a run's lines are. The file may be half written at any moment.
  private func steps(_ folder: URL) -> Int {
    let lines = (try? String(contentsOf: folder.appendingPathComponent("metrics.jsonl"), encoding: .utf8)) ?? ""
    return lines.split(separator: "\n").count
  }

  /// Starts a run and waits until it has written about `step` lines.
  private func start(_ arguments: [String], _ folder: URL, until step: Int) throws -> MocoProcess {
    let process = try MocoProcess(arguments)
    let deadline = Date(timeIntervalSinceNow: 60)
    while process.isRunning, steps(folder) < step, Date() < deadline { usleep(2000) }
    return process
  }

  private func content(_ folder: URL) throws -> [Data] {
    try ["checkpoint.safetensors", "metrics.jsonl", "config.json", "run.gp"].map {
      try Data(contentsOf: folder.appendingPathComponent($0))
    }
  }

  @Test func aRunThatIsKilledAgainAndAgainEndsInTheSameBits() throws {
    try withTemporaryFolder { folder in
      let (whole, killed) = (folder.appendingPathComponent("whole"), folder.appendingPathComponent("killed"))
      let length = 2000
      #expect(try MocoProcess(arguments(whole, steps: length)).outcome().status == 0)
      var (kills, random) = (0, RandomSource(seed: 1))
      // The first kill may come before there is a checkpoint, so the command line says everything each time. The moments are drawn
      // up to twice the time of a start, so that they fall into loading, steps, checkpoints and lines alike.
      let started = Date()
      let first = try start(arguments(killed, steps: length), killed, until: 1)
      let startTime = Date().timeIntervalSince(started)
      first.signal(SIGKILL)
      _ = first.outcome()
      for _ in 0..<50 {
        let process = try MocoProcess(arguments(killed, steps: length) + ["--resume"])
        usleep(UInt32(2e6 * startTime * Double(random.uniform())))
        process.signal(SIGKILL)
        if process.outcome().wasKilled { kills += 1 }
      }
      #expect(kills >= 40, "\(kills) of 50")
      let last = try MocoProcess.run("pretrain", "--resume", "--threads", "2", "--out", killed.path)
      #expect(last.status == 0, "\(last.err)")
      #expect(try content(killed) == content(whole))
      let names = try FileManager.default.contentsOfDirectory(atPath: killed.path)
      #expect(!names.contains { $0.hasPrefix(".checkpoint") }, "\(names)")
    }
  }

  /// Ctrl-C, and a terminal that goes away.
  @Test(arguments: [SIGINT, SIGHUP])
  func anInterruptedRunFinishesTheStepSavesAndSaysHowToResume(_ signal: Int32) throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("run")
      let process = try start(arguments(run, steps: 20_000), run, until: 60)
      process.signal(signal)
      let outcome = process.outcome()
      #expect(outcome.status == 128 + signal && !outcome.wasKilled, "\(outcome)")
      let stopped = try #require(outcome.out.split(separator: "\n").last)
      let checkpoint = try Checkpoint(contentsOf: run.appendingPathComponent("checkpoint.safetensors"))
      #expect(
        stopped == """
          stopped after step \(checkpoint.moco.stepCount) and saved. To continue: moco pretrain --resume --out \(run.path)
          """)
      #expect(steps(run) == checkpoint.moco.stepCount)
    }
  }

  @Test func aFullDiskLeavesTheCheckpointBefore() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("run")
      let process = try start(arguments(run, steps: 20_000), run, until: 20)
      process.signal(SIGTERM)
      #expect(process.outcome().status == 143)  // 128 + SIGTERM
      let url = run.appendingPathComponent("checkpoint.safetensors")
      let before = try Data(contentsOf: url)
      #expect(before.count > 600_000)
      let full = try MocoProcess.run("pretrain", "--resume", "--threads", "1", "--out", run.path, fileBlocks: 400)
      #expect(full.status == 1 && !full.wasKilled)
      let lines = full.err.split(separator: "\n")
      #expect(
        lines.last == """
          Error: \(url.path): cannot be written: File too large. The checkpoint before it is whole: --resume continues \
          from there
          """, "\(full.err)")
      #expect(try Data(contentsOf: url) == before)
      // No room for lines either: they come first, so the checkpoint is not even tried.
      let fuller = try MocoProcess.run("pretrain", "--resume", "--threads", "1", "--out", run.path, fileBlocks: 1)
      #expect(fuller.status == 1 && !fuller.wasKilled)
      #expect(
        fuller.err.contains("\(run.path)/metrics.jsonl") && fuller.err.contains(": File too large"), "\(fuller.err)")
      #expect(try Data(contentsOf: url) == before)
      #expect(try !FileManager.default.contentsOfDirectory(atPath: run.path).contains { $0.hasPrefix(".checkpoint") })
    }
  }

  @Test func aSecondRunOnOneFolderIsRefused() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("run")
      let first = try start(arguments(run, steps: 20_000), run, until: 10)
      let second = try MocoProcess(arguments(run) + ["--resume"]).outcome()
      first.signal(SIGKILL)
      _ = first.outcome()
      #expect(second.status == 1)
      #expect(second.err.hasPrefix("Error: --out \(run.path): another run, process "), "\(second.err)")
    }
  }

  @Test func aCheckpointIsJudgedAndExported() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("run")
      #expect(try MocoProcess(arguments(run, steps: 20)).outcome().status == 0)
      let checkpoint = run.appendingPathComponent("checkpoint.safetensors").path
      let judged = try MocoProcess.run(
        "evaluate", checkpoint, "--data", "synthetic:64", "--protocol", "linear", "--json", "--threads", "1")
      #expect(judged.status == 0 && judged.err.isEmpty)
      let object = try JSONSerialization.jsonObject(with: Data(judged.out.utf8)) as? [String: Any]
      #expect(object?["protocol"] as? String == "linear" && object?["images"] as? Int == 2048)
      #expect(object?["classes"] as? Int == 8)
      #expect((0...1).contains(try #require(object?["accuracy"] as? Double)))

      let backbone = folder.appendingPathComponent("backbone.safetensors").path
      let exported = try MocoProcess.run("export", checkpoint, "--out", backbone)
      #expect(exported.status == 0)
      #expect(exported.out.contains("kept 24 tensors") && exported.out.contains("dropped encoder_q.fc.weight"))
    }
  }

  /// One line each, code 1, no trace.
  @Test func unreadableFilesAreOneLine() throws {
    try withTemporaryFolder { folder in
      let junk = folder.appendingPathComponent("junk.safetensors")
      try Data("junk".utf8).write(to: junk)
      let out = folder.appendingPathComponent("out").path
      let nothing = folder.appendingPathComponent("nothing").path
      let empty = folder.appendingPathComponent("empty")
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
      let cases: [([String], String)] = [
        (["evaluate", junk.path, "--data", "synthetic:64"], "it is a text file, and no safetensors file"),
        (["evaluate", nothing, "--data", "synthetic:64"], "No such file"),
        (["evaluate", folder.path, "--data", "synthetic:64"], "not a regular file"),
        (["export", junk.path, "--out", out], "it is a text file, and no safetensors file"),
        (["pretrain", "--data", "idx:\(nothing)", "--out", out], nothing),
        (["pretrain", "--data", "idx:\(junk.path)", "--out", out], junk.path),
        (["pretrain", "--data", "cifar10:\(empty.path)", "--out", out], "data_batch_1.bin"),
        (["pretrain", "--data", "folder:\(nothing)", "--out", out], nothing),
        (["pretrain", "--data", "synthetic:4", "--batch", "8", "--out", out], "batch size 8"),
        (["pretrain", "--data", "synthetic:64", "--out", junk.path], "--out \(junk.path)"),
        (["pretrain", "--resume", "--out", out], "--resume: there is no checkpoint"),
      ]
      for (arguments, words) in cases {
        let outcome = try MocoProcess(arguments).outcome()
        let lines = outcome.err.split(separator: "\n").filter { !$0.hasPrefix("note: ") }
        #expect(outcome.status == 1 && !outcome.wasKilled, "\(arguments): \(outcome)")
        #expect(lines.count == 1 && lines[0].hasPrefix("Error: ") && lines[0].contains(words), "\(outcome.err)")
      }
    }
  }
}
