import Foundation
import Testing

@testable import Pretraining

@Suite struct MetricsFileTests {
  private func metrics(_ step: Int) -> StepMetrics {
    StepMetrics(
      step: step, loss: 1 / Double(step + 2), accuracy: 0.125, learningRate: 0.1, knn: step % 2 == 0 ? 0.5 : nil)
  }

  private func write(_ steps: ClosedRange<Int>, to url: URL) throws {
    let file = try MetricsFile(url, after: steps.lowerBound - 1) { Issue.record("\($0)") }
    steps.forEach { file.append(metrics($0)) }
    try file.flush(toDisk: true)
  }

  @Test func aLineForEachStepReadsBackAsTheSameBits() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("metrics.jsonl")
      try write(1...9, to: url)
      #expect(try MetricsFile.read(url) == (1...9).map(metrics))
      #expect(try String(contentsOf: url, encoding: .utf8).hasPrefix(#"{"step":1,"loss":0.3333333333333333,"#))
    }
  }

  /// What a killed run leaves behind its checkpoint, half a line included, is taken again: the bytes are those of a run
  /// that was never killed.
  @Test(arguments: ["", "{\"step\":8,\"lo", "{\"step\":8,\"loss\":1,\"accuracy\":1,\"learning_rate\":1}", "\u{0}\u{0}"])
  func linesAfterTheCheckpointGo(_ torn: String) throws {
    try withTemporaryFolder { folder in
      let (whole, killed) = (folder.appendingPathComponent("whole"), folder.appendingPathComponent("killed"))
      try write(1...10, to: whole)
      try write(1...7, to: killed)
      let handle = try FileHandle(forWritingTo: killed)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(torn.utf8))
      try handle.close()
      try write(6...10, to: killed)
      #expect(try Data(contentsOf: killed) == Data(contentsOf: whole))
    }
  }

  @Test func stepsThatAreMissingAreSaid() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("metrics.jsonl")
      try write(1...3, to: url)
      var remarks: [String] = []
      _ = try MetricsFile(url, after: 8) { remarks.append($0) }
      try FileManager.default.removeItem(at: url)
      _ = try MetricsFile(url, after: 8) { remarks.append($0) }
      #expect(
        remarks == [
          "metrics.jsonl lacks 5 of the 8 steps so far", "metrics.jsonl is gone: it starts again at step 9",
        ])
    }
  }

  @Test func whatIsNoFileIsRefused() throws {
    try withTemporaryFolder { folder in
      let line = refusal { _ = try MetricsFile(folder, after: 0) { _ in } }
      #expect(line == "\(folder.path): it is not a regular file")
    }
    #expect(
      refusal { _ = try MetricsFile(URL(fileURLWithPath: "/nowhere/metrics.jsonl"), after: 0) { _ in } }
        == "/nowhere/metrics.jsonl: cannot be written: No such file or directory")
  }
}
