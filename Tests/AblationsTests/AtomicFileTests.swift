import Foundation
import Testing

@testable import Ablations

@Suite struct AtomicFileTests {
  @Test func aFileIsReplacedAndNothingElseIsLeft() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("a.tsv")
      try AtomicFile.write("old, and longer than what follows", to: file)
      try AtomicFile.write("new", to: file)
      #expect(try String(contentsOf: file, encoding: .utf8) == "new")
      #expect(try names(in: folder) == ["a.tsv"])
    }
  }

  @Test func aFailureKeepsTheOldAndLeavesNothingHalfWritten() throws {
    try withTemporaryFolder { folder in
      // A folder that is not empty cannot be replaced by a file: the rename fails after the text was written.
      let taken = folder.appendingPathComponent("a.tsv")
      try FileManager.default.createDirectory(
        at: taken.appendingPathComponent("inside"), withIntermediateDirectories: true)
      let error = #expect(throws: AblationError.self) { try AtomicFile.write("text", to: taken) }
      #expect(error?.description.contains("cannot write \(taken.path)") == true)
      #expect(try names(in: folder) == ["a.tsv"])
      #expect(try names(in: taken) == ["inside"])
    }
  }

  @Test func aMissingFolderIsMadeAndAnUnusableOneIsNamed() throws {
    try withTemporaryFolder { folder in
      let deep = folder.appendingPathComponent("plots/quick")
      try AtomicFile.prepareFolder(deep)
      #expect(try names(in: deep) == [])
      let file = folder.appendingPathComponent("file")
      try AtomicFile.write("", to: file)
      let below = file.appendingPathComponent("plots")
      for unusable in [file, below] {
        let error = #expect(throws: AblationError.self) { try AtomicFile.prepareFolder(unusable) }
        let line = error?.description ?? ""
        #expect(line.contains(unusable.path) && line.contains("MOCO_PLOTS") && !line.contains("\n"))
      }
    }
  }

  @Test func unfinishedFilesCarryANameThatGitIgnores() throws {
    let partial = AtomicFile.partialURL(for: URL(fileURLWithPath: "/plots/momentum.svg"))
    #expect(partial.lastPathComponent.hasPrefix(".momentum.svg.") && partial.pathExtension == "partial")
    let root = Settings.packageRoot(above: #filePath)
    let ignored = try String(contentsOf: root.appendingPathComponent(".gitignore"), encoding: .utf8)
    #expect(ignored.split(separator: "\n").contains("*.partial"))
  }
}
