import Foundation
import Testing

@testable import Pretraining

@Suite struct RunFolderTests {
  private func take(_ path: String) throws -> RunLock {
    try RunFolder(path).take { Issue.record("\($0)") }
  }

  @Test func aSecondRunIsRefusedUntilTheFirstHasEnded() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("run").path
      var first: RunLock? = try take(path)
      let line = refusal { _ = try take(path) }
      #expect(
        line
          == "--out \(path): another run, process \(getpid()), is writing there: wait for its end, or choose another folder"
      )
      withExtendedLifetime(first) {}
      first = nil
      #expect(refusal { _ = try take(path) } == nil)
    }
  }

  @Test func whatIsNoFolderIsRefused() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("file")
      try Data().write(to: file)
      for path in [file.path, file.appendingPathComponent("below").path, "/proc/nothing"] {
        let line = try #require(refusal { _ = try take(path) })
        #expect(line.hasPrefix("--out \(path): ") && !line.contains("\n"), "\(line)")
      }
    }
  }

  /// To look at a folder changes nothing; to take it removes a run's own half-written files, and no other.
  @Test func halfWrittenFilesOfAKilledRunGo() throws {
    try withTemporaryFolder { folder in
      let own = ".checkpoint.safetensors.\(UUID().uuidString).partial"
      let foreign = [
        "thesis.docx.partial", ".config.json.12.partial", ".checkpoint.safetensors.1234", "notes.txt",
        ".notes.txt.\(UUID().uuidString).partial",
      ]
      for name in foreign + [own] { try Data([1]).write(to: folder.appendingPathComponent(name)) }
      let taken = ".config.json.\(UUID().uuidString).partial"
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(taken), withIntermediateDirectories: true)
      func names() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) }
      _ = try RunFolder(folder.path)
      #expect(try names() == Set(foreign + [own, taken]))
      _ = try take(folder.path)
      #expect(try names() == Set(foreign + [taken, ".lock"]))
    }
  }

  /// A file of one of a run's names that is none of a run's.
  @Test(arguments: ["config.json", "metrics.jsonl", "run.svg", "run.gp", ".lock", "checkpoint.safetensors"])
  func aForeignFileIsNotTouched(_ name: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent(name)
      try Data("{\"my\":1}".utf8).write(to: file)
      #expect(
        refusal { _ = try RunFolder(folder.path) } == """
          --out \(folder.path): \(name) there is not of a run of moco pretrain, and would be lost: choose another folder
          """)
      #expect(try Data(contentsOf: file) == Data("{\"my\":1}".utf8))
    }
  }

  @Test func whatIsNoRegularFileIsRefused() throws {
    try withTemporaryFolder { folder in
      #expect(mkfifo(folder.appendingPathComponent("metrics.jsonl").path, 0o600) == 0)
      #expect(
        refusal { _ = try RunFolder(folder.path) } == """
          --out \(folder.path): metrics.jsonl there is a pipe, and only a regular file may be replaced: choose another folder
          """)
    }
  }

  /// After a start that failed, the folder is as it was, and so is what is around it.
  @Test func aStartThatFailedLeavesNothing() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("a/b/run")
      let lock = try take(run.path)
      try Data([1]).write(to: run.appendingPathComponent("config.json"))
      lock.undo()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])

      let full = folder.appendingPathComponent("full")
      try FileManager.default.createDirectory(at: full, withIntermediateDirectories: true)
      try Data([1]).write(to: full.appendingPathComponent("notes.txt"))
      let other = try take(full.path)
      other.undo()
      #expect(try FileManager.default.contentsOfDirectory(atPath: full.path) == ["notes.txt"])
    }
  }
}
