import Foundation
import Testing

@testable import Pretraining

@Suite struct RunFolderTests {
  @Test func aSecondRunIsRefusedUntilTheFirstHasEnded() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("run").path
      var first: RunFolder? = try RunFolder(path)
      let line = refusal { _ = try RunFolder(path) }
      #expect(
        line
          == "--out \(path): another run, process \(getpid()), is writing there: wait for its end, or choose another folder"
      )
      withExtendedLifetime(first) {}
      first = nil
      #expect(refusal { _ = try RunFolder(path) } == nil)
    }
  }

  @Test func whatIsNoFolderIsRefused() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("file")
      try Data().write(to: file)
      for path in [file.path, file.appendingPathComponent("below").path, "/proc/nothing"] {
        let line = try #require(refusal { _ = try RunFolder(path) })
        #expect(line.hasPrefix("--out \(path): ") && !line.contains("\n"), "\(line)")
      }
    }
  }

  @Test func halfWrittenFilesOfAKilledRunGo() throws {
    try withTemporaryFolder { folder in
      for name in [".checkpoint.safetensors.1234", ".config.json.12.partial", "notes.txt"] {
        try Data([1]).write(to: folder.appendingPathComponent(name))
      }
      _ = try RunFolder(folder.path)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".lock", "notes.txt"])
    }
  }
}
