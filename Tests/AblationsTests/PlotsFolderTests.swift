import Files
import Foundation
import Testing

@testable import Ablations

@Suite struct PlotsFolderTests {
  @Test func anUnusableFolderIsNamedWithTheChoice() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("file")
      try AtomicFile.write("", to: file)
      let error = #expect(throws: AblationError.self) { try PlotsFolder.prepare(file) }
      let line = error?.description ?? ""
      #expect(line.hasPrefix(file.path) && line.contains("MOCO_PLOTS") && !line.contains("\n"))
      try PlotsFolder.prepare(folder.appendingPathComponent("plots/quick"))
      #expect(try names(in: folder) == ["file", "plots"])
    }
  }
}
