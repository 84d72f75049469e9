import Foundation
import Testing

@testable import Weaving

@Suite struct ChapterPageTests {
  /// The page of a chapter of one file, beside these files of `plots/`.
  private func page(_ source: String, plots files: [String: String]) throws -> ChapterPage {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let (folder, plots) = (root.appendingPathComponent("03-Momentum"), root.appendingPathComponent("plots"))
    for made in [folder, plots] { try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true) }
    defer { try? FileManager.default.removeItem(at: root) }
    try source.write(to: folder.appendingPathComponent("MomentumChapter.swift"), atomically: true, encoding: .utf8)
    for (name, text) in files {
      try text.write(to: plots.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return ChapterPage(try Chapter(folder: folder), plots: try Plots(folder: plots), places: [:], pages: [:])
  }

  /// Where each of these texts stands on a page, in this order.
  private func inOrder(_ texts: [String], in markdown: String) -> Bool {
    var rest = markdown[...]
    for text in texts {
      guard let range = rest.firstRange(of: text) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  @Test func figuresAndTablesStandWhereTheyAreNamed() throws {
    let svg = "<svg \n width=\"8\" height=\"5\"\n>"
    let page = try page(
      """
      // # Chapter 3: Momentum
      //
      // In `plots/momentum.tsv`:
      //
      // | | kNN |
      // |---|---|
      // | a | 7.7 |
      //
      // As `momentum-loss.svg` shows.
      //
      // And `momentum-loss.svg` again, and `plots/momentum.tsv`.
      """,
      plots: [
        "momentum.tsv": "arm\tseed\tknn\na\t1\t7.70\n", "momentum.svg": svg, "momentum.gp": "",
        "momentum-loss.svg": svg,
        "momentum-loss.gp": "",
        "momentum-claims.tsv":
          "claim\tsource\tpaper\tmetric\tarms\tbar\tdifference\tinterval\tp\trequired\tverdict\na beats b\tV1\t–\tknn\ta − b\t> 0\t1.234\t0.5\t0.01\tyes\tholds\n",
      ])
    #expect(
      inOrder(
        [
          "In `plots/momentum.tsv`:", "| a | 7.7 |", "id=\"figure-momentum\"", "a beats b", "1.23 ± 0.50",
          "holds (required)",
          "1 arm, mean", "As [`momentum-loss.svg`](#figure-momentum-loss) shows.", "id=\"figure-momentum-loss\"",
          "And [`momentum-loss.svg`]",
        ], in: page.markdown))
    #expect(page.markdown.components("<figure") == 2 && page.markdown.components("class=\"measured\"") == 1)
    #expect(page.figures == ["momentum", "momentum-loss"] && page.tables == ["momentum"])
    // What the figure of a table says to those who do not see it ends with the claims.
    #expect(page.markdown.components("Claims: a beats b, by knn: holds.") == 1)
  }

  @Test(arguments: [(24, false), (25, true)])
  func longCodeIsFolded(lines: Int, isFolded: Bool) throws {
    let code = (1..<lines).map { "let a\($0) = \($0)" }.joined(separator: "\n") + "\n@Test func last() {}"
    let page = try page("// # Chapter\n\n\(code)\n", plots: [:])
    #expect(
      page.markdown.contains("<details><summary><code>last</code>, \(lines) lines of Swift</summary>") == isFolded)
    #expect(page.markdown.contains("let a1 = 1"))
  }
}
