import Exchange
import Foundation
import MomentumContrast
import Safetensors
import Testing

@testable import Pretraining

@Suite struct PretrainingSessionTests {
  private func train(
    _ options: PretrainingOptions, in folder: URL, resuming: Bool = false, stopAfter: Int = .max,
    _ transcript: Transcript = Transcript()
  ) throws -> PretrainingSession.Outcome {
    let session = try PretrainingSession(
      options, out: folder.path, resuming: resuming, console: transcript.console())
    var asked = 0
    return try session.train {
      asked += 1
      return asked > stopAfter
    }
  }

  private func content(_ folder: URL) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for name in ["checkpoint.safetensors", "metrics.jsonl", "config.json", "run.gp"] {
      content[name] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
    return content
  }

  @Test func aRunThatIsStoppedAndResumedLeavesTheSameFiles() throws {
    try withTemporaryFolder { folder in
      let (whole, parts) = (folder.appendingPathComponent("whole"), folder.appendingPathComponent("parts"))
      let options = smallOptions()
      let outcome1 = try train(options, in: whole)
      #expect(outcome1 == .finished)
      let outcome2 = try train(options, in: parts, stopAfter: 3)
      #expect(outcome2 == .stopped(step: 3))
      let outcome3 = try train(PretrainingOptions(), in: parts, resuming: true, stopAfter: 6)
      #expect(outcome3 == .stopped(step: 9))
      let outcome4 = try train(PretrainingOptions(), in: parts, resuming: true)
      #expect(outcome4 == .finished)
      #expect(try content(whole) == content(parts))
      #expect(try MetricsFile.read(whole.appendingPathComponent("metrics.jsonl")).map(\.step) == Array(1...12))
      // A finished run has nothing to continue, which is no error.
      let outcome5 = try train(PretrainingOptions(), in: parts, resuming: true)
      #expect(outcome5 == .finished)
      #expect(try content(whole) == content(parts))
    }
  }

  @Test func plainLinesSayHowFarTheRunIs() throws {
    try withTemporaryFolder { folder in
      let transcript = Transcript()
      _ = try train(smallOptions(), in: folder, transcript)
      let lines = transcript.out.split(separator: "\n").map(String.init)
      #expect(lines[0] == "synthetic: 48 training images of 12×12, 2048 test images, 8 classes")
      #expect(lines[1].hasPrefix("small, linear head, dimension 64; queue, K 16, m 0.99, τ 0.1; batch 8 in 2 groups"))
      let steps = lines.filter { $0.hasPrefix("step ") }
      #expect(steps.contains { $0.hasPrefix("step 12/12 · loss ") && $0.contains("kNN") && $0.contains("images/s") })
      #expect(!transcript.out.contains("\r"))
    }
  }

  @Test func aRunIsNotWrittenOverAndNotMadeOfNothing() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("run")
      #expect(
        refusal { _ = try train(PretrainingOptions(), in: run, resuming: true) }
          == "--resume: there is no checkpoint in \(run.path), and without --data no run can be started")
      _ = try train(smallOptions(steps: 2), in: run)
      #expect(
        refusal { _ = try train(smallOptions(), in: run) }
          == "--out \(run.path): there is a run already: --resume continues it, or choose another folder")
      // Without a checkpoint yet, a resumed run is one from the beginning.
      let transcript = Transcript()
      let fresh = folder.appendingPathComponent("fresh")
      let outcome6 = try train(smallOptions(steps: 2), in: fresh, resuming: true, transcript)
      #expect(outcome6 == .finished)
      #expect(transcript.err.contains("note: there is no checkpoint in"))
      #expect(try content(fresh) == content(run))
    }
  }

  @Test func otherImagesAreNoticed() throws {
    try withTemporaryFolder { folder in
      _ = try train(smallOptions(), in: folder, stopAfter: 2)
      var other = PretrainingOptions()
      other.data = "synthetic:49"
      #expect(
        refusal { _ = try train(other, in: folder, resuming: true) }
          == "--data synthetic:49: these are 49 other images than the 48 that the run started with")
    }
  }

  @Test func aBrokenCheckpointIsRefusedTensorByTensor() throws {
    try withTemporaryFolder { folder in
      _ = try train(smallOptions(), in: folder, stopAfter: 2)
      let url = folder.appendingPathComponent("checkpoint.safetensors")
      let file = try SafetensorsFile(contentsOf: url)
      var broken = SafetensorsFile(metadata: file.metadata)
      for name in file.names where name != "queue" && name != "encoder_q.fc.bias" {
        if let entry = file[name] { broken.add(name, entry) }
      }
      try broken.write(to: url)
      let lines = try #require(refusal { _ = try train(PretrainingOptions(), in: folder, resuming: true) })
      #expect(
        lines.split(separator: "\n") == [
          "\(url.path): tensor \"encoder_q.fc.bias\": missing", "\(url.path): tensor \"queue\": missing",
        ])
    }
  }

  @Test func aLossThatIsNotFiniteEndsTheRunAndLeavesACheckpoint() throws {
    try withTemporaryFolder { folder in
      var options = smallOptions(steps: 200)
      options.learningRate = 1e30
      let line = try #require(refusal { _ = try train(options, in: folder) })
      #expect(line.contains("a loss must be finite"), "\(line)")
      #expect(
        refusal { _ = try Checkpoint(contentsOf: folder.appendingPathComponent("checkpoint.safetensors")) } == nil)
    }
  }

  /// Every line is JSON, and line, message and error count steps alike.
  @Test func aSpreadThatIsNoNumberIsSaidAndNotWritten() throws {
    try withTemporaryFolder { folder in
      var options = smallOptions(steps: 200)
      (options.learningRate, options.monitorEvery) = (1e30, 1)
      let transcript = Transcript()
      let line = try #require(refusal { _ = try train(options, in: folder, transcript) })
      let metrics = folder.appendingPathComponent("metrics.jsonl")
      let lines = try String(contentsOf: metrics, encoding: .utf8).split(separator: "\n")
      for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      let last = try #require(try MetricsFile.read(metrics).last)
      #expect(lines.count == last.step && last.spread == nil)
      #expect(line.hasPrefix("the loss at step \(last.step + 1) is nan"), "\(line)")
      #expect(
        transcript.err.contains("warning: at step \(last.step) the embeddings are not finite"), "\(transcript.err)")
    }
  }

  /// Nothing is made before the images have been read, and nothing among them.
  @Test func aStartThatFailsMakesNothing() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("a/run")
      var options = smallOptions()
      options.data = "folder:\(folder.path)/nothing"
      #expect(refusal { _ = try train(options, in: run) } != nil)
      options = smallOptions()
      options.batchSize = 64
      #expect(refusal { _ = try train(options, in: run) } != nil)
      options = smallOptions()
      options.data = "woven:folder:\(folder.path)"
      #expect(
        refusal { _ = try train(options, in: run) }
          == "--out \(run.path): it lies inside --data woven:folder:\(folder.path), and must lie outside")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == [])
    }
  }

  @Test func aFileOfSomebodyElseIsNotWrittenOver() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("config.json")
      try Data("{\"my\":1}".utf8).write(to: file)
      for resuming in [false, true] {
        let line = refusal { _ = try train(smallOptions(), in: folder, resuming: resuming) }
        #expect(line?.contains("config.json there is not of a run of moco pretrain") == true, "\(line ?? "")")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == ["config.json"])
    }
  }

  @Test func theFigureHasGuessingAndFilling() throws {
    try withTemporaryFolder { folder in
      _ = try train(smallOptions(), in: folder)
      let script = try String(contentsOf: folder.appendingPathComponent("run.gp"), encoding: .utf8)
      #expect(script.contains("ln(K + 1) = 2.83") && script.contains("dictionary fills"))
      #expect(script.contains("pretext accuracy") && script.contains("kNN"))
    }
  }
}
