import Foundation
import Testing

@testable import Weaving

@Suite struct ChapterTests {
  /// A chapter of these files; the folder is gone afterwards.
  private func chapter(_ files: [String: String]) throws -> Chapter {
    let parent = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: parent) }
    let folder = parent.appendingPathComponent("03-Momentum")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return try Chapter(folder: folder)
  }

  private func text(_ chapter: Chapter) -> [String] {
    chapter.narrative.map { passage in
      switch passage.piece {
      case .prose(let text), .code(let text): text
      }
    }
  }

  @Test func filesStandWhereTheFirstOneNamesThemLast() throws {
    let chapter = try chapter([
      "MomentumChapter.swift": """
      // # Chapter 3: Momentum
      //
      // *Read `B.swift`, `A.swift`.*
      //
      // See `A.swift` here.
      //
      // And `A.swift` there.

      @Test func act2() {}

      // The end.

      let helper = 2
      """,
      "A.swift": "// ## A\n//\n// Of `B.swift` and `C.swift`.\n", "B.swift": "// ## B\n", "C.swift": "// ## C\n",
      "Plan.swift": "let plan = 1\n", "WhatCameOfIt.swift": "// ## What came of it\n",
    ])
    #expect(
      text(chapter) == [
        "# Chapter 3: Momentum", "*Read `B.swift`, `A.swift`.*", "See `A.swift` here.", "And `A.swift` there.", "## A",
        "Of `B.swift` and `C.swift`.", "## C", "@Test func act2() {}", "The end.", "## B", "## What came of it",
      ])
    #expect(chapter.leftovers.map(\.piece) == [.code("let helper = 2")])
    #expect(chapter.others.map(\.name) == ["Plan.swift"])
    #expect(chapter.title == "Chapter 3: Momentum" && chapter.shortTitle == "3 Momentum" && chapter.slug == "momentum")
  }

  @Test func aFileThatNobodyNamesIsNamed() {
    #expect(
      throws: BookError("Chapters/03-Momentum: no file names A.swift, so there is no place for it on the page")
    ) { try chapter(["MomentumChapter.swift": "// # Chapter\n", "A.swift": "// ## A\n"]) }
    #expect(throws: BookError("Chapters/03-Momentum: there is no MomentumChapter.swift")) {
      try chapter(["A.swift": "// ## A\n"])
    }
    #expect(throws: BookError("Chapters/03-Momentum/MomentumChapter.swift has no heading")) {
      try chapter(["MomentumChapter.swift": "// Words.\n"])
    }
  }

  @Test func aNumberOfAChapterIsLookedForInItsTables() throws {
    let chapter = try chapter([
      "MomentumChapter.swift": "// # Chapter\n//\n// By 9.0 ± 1.0.\n",
      "WhatCameOfIt.swift": "// | | kNN |\n// |---|---|\n// | a | 7.7 |\n",
    ])
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "arm\tseed\tknn\na\t1\t7.70\n".write(
      to: folder.appendingPathComponent("momentum.tsv"), atomically: true, encoding: .utf8)
    let check = chapter.checkNumbers(try Plots(folder: folder), exceptions: [])
    #expect(check.count == 2)
    #expect(check.complaints == ["03-Momentum/MomentumChapter.swift: no table of plots/ has 9.0 ± 1.0"])
  }
}
