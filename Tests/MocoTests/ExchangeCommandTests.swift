import ArgumentParser
import Exchange
import Foundation
import MomentumContrast
import Tensors
import Testing

@testable import moco

@Suite struct ExchangeCommandTests {
  @Test func replayIsRead() throws {
    let command = try #require(
      try Moco.parseAsRoot(["replay", "r.safetensors", "--json", "--out", "f.safetensors"]) as? ReplayCommand)
    #expect(command.recording == "r.safetensors" && command.json && command.out == "f.safetensors")
    let plain = try #require(try Moco.parseAsRoot(["replay", "r.safetensors"]) as? ReplayCommand)
    #expect(!plain.json && plain.out == nil)
  }

  @Test func exportIsRead() throws {
    let command = try #require(
      try Moco.parseAsRoot(["export", "c.safetensors", "--out", "b.safetensors"]) as? ExportCommand)
    #expect(command.checkpoint == "c.safetensors" && command.out == "b.safetensors")
  }

  /// One line that names the value and the rule, and the exit code for wrong usage.
  @Test(
    arguments: [
      (["replay"], "Missing expected argument '<recording.safetensors>'"),
      (["replay", "r", "--out", ""], "--out \"\": a file must have a name"),
      (["replay", ""], "\"\": a recording must have a name"),
      (["export", "c"], "Missing expected argument '--out <out>'"),
      (["describe"], "Missing expected argument '--encoder <encoder>'"),
      (["describe", "--encoder", "resnet34"], "The value 'resnet34' is invalid for '--encoder <encoder>'."),
      (["describe", "--encoder", "small", "--dim", "0"], "--dim 0: it must lie in 1 ... 1000000"),
      (["describe", "--encoder", "small", "--image-size", "0"], "--image-size 0: it must lie in 1 ... 100000"),
      (
        ["advise", "--images", "9", "--batch", "4", "--queue", "3", "--momentum", "0.9", "--steps", "1"],
        "queue size 3: it must be at least the batch size, 4"
      ),
      (["advise", "--images", "9"], "Missing expected argument '--batch <batch>'"),
    ])
  func badInputIsRefused(_ arguments: [String], _ message: String) {
    let error = #expect(throws: (any Error).self) { try Moco.parseAsRoot(arguments) }
    guard let error else { return }
    #expect(Moco.exitCode(for: error) == .validationFailure)
    let firstLine = Moco.fullMessage(for: error).split(separator: "\n").first ?? ""
    #expect(firstLine.hasPrefix("Error: \(message)"), "\(firstLine)")
  }

  /// Every command shows how it is called.
  @Test func helpHasAnExample() {
    let commands: [(any ParsableCommand.Type, String)] = [
      (PretrainCommand.self, "pretrain"), (EvaluateCommand.self, "evaluate"), (ReplayCommand.self, "replay"),
      (ExportCommand.self, "export"), (DescribeCommand.self, "describe"), (AdviseCommand.self, "advise"),
      (BenchmarkCommand.self, "benchmark step"), (BenchmarkStep.self, "benchmark step"),
      (BenchmarkCurves.self, "benchmark curves"), (Moco.self, "pretrain"),
    ]
    for (command, name) in commands {
      #expect(Moco.helpMessage(for: command).contains("  moco \(name) "), "\(name)")
    }
  }

  /// A result that is lost must not look like one that is not.
  @Test(arguments: ["describe --encoder small", "advise --images 9 --batch 4 --queue 4 --momentum 0.9 --steps 1"])
  func outputThatCannotBeWrittenIsAnError(_ line: String) throws {
    let process = try MocoProcess(line.split(separator: " ").map(String.init), output: "/dev/full")
    let outcome = process.outcome()
    #expect(outcome.status == 1 && !outcome.wasKilled)
    #expect(outcome.err == "Error: standard output: cannot be written: No space left on device\n")
  }

  /// Neither by its name nor by another.
  @Test func aFileIsNotReplacedByWhatIsMadeOfIt() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("kept.safetensors")
      let link = folder.appendingPathComponent("link.safetensors")
      try Data("kept".utf8).write(to: file)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      for (name, subject) in [("export", "checkpoint"), ("replay", "recording")] {
        for out in [file, link] {
          var command = try Moco.parseAsRoot([name, file.path, "--out", out.path])
          let error = #expect(throws: ValidationError.self) { try command.run() }
          #expect(error?.message == "--out \(out.path): it is the \(subject) itself, which would be lost")
        }
      }
      #expect(try Data(contentsOf: file) == Data("kept".utf8))
    }
  }

  @Test func aDescriptionIsOneObject() throws {
    let outcome = try MocoProcess(["describe", "--encoder", "resnet18", "--json"]).outcome()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    #expect(object["encoder"] as? String == "resnet18" && object["stem"] as? String == "imagenet")
    #expect(object["backbone_parameter_count"] as? Int == 11_176_512)
    let multiplyAdds = try #require(object["multiply_adds"] as? Int)
    #expect(object["operations"] as? Int == 2 * multiplyAdds)
    let first = try #require((object["parameters"] as? [[String: Any]])?.first)
    #expect(first["name"] as? String == "conv1.weight" && first["shape"] as? [Int] == [64, 3, 7, 7])
  }

  @Test func theDefaultSizeIsThatOfTheStem() throws {
    func size(_ arguments: String...) throws -> [Int]? {
      (try Moco.parseAsRoot(["describe"] + arguments) as? DescribeCommand)?.description.imageSize
    }
    #expect(try size("--encoder", "resnet50") == [224, 224])
    #expect(try size("--encoder", "resnet50", "--stem", "cifar") == [32, 32])
    #expect(try size("--encoder", "small") == [32, 32])
    #expect(try size("--encoder", "small", "--image-size", "20") == [20, 20])
  }

  @Test func bytesHaveTheirUnit() {
    #expect(Table.bytes(1023) == "1023 B")
    #expect(Table.bytes(1536) == "1.5 KiB")
    #expect(Table.bytes(94 << 20) == "94.0 MiB")
  }

  @Test func columnsAreAligned() {
    #expect(Table.rows([["a", "10"], ["long", "2", "x"]]) == "a     10\nlong   2  x")
  }

  /// A checkpoint that is no checkpoint: one line, and failure.
  @Test func aFileThatIsNoneIsOneLine() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("none-\(UUID().uuidString)")
    try Data("not a checkpoint".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    for arguments in [["export", url.path, "--out", "b"], ["replay", url.path]] {
      var command = try Moco.parseAsRoot(arguments)
      let error = #expect(throws: (any Error).self) { try command.run() }
      guard let error else { continue }
      let message = Moco.fullMessage(for: error)
      #expect(message.hasPrefix("Error: \(url.path): ") && !message.contains("\n"))
      #expect(Moco.exitCode(for: error) == .failure)
    }
  }
}
