/// A chapter as one page: its text with figures and tables in place, then what its code needs besides.
///
/// A figure stands after the paragraph that first names it in backticks (`momentum.svg`). What was measured stands after the
/// paragraph that first names its table (`plots/momentum.tsv`), or after the table that follows that paragraph, and with it
/// the figure of the same name, unless that was there before.
struct ChapterPage {
  let chapter: Chapter
  let plots: Plots
  /// Where backticked names lead, besides the files of the chapter.
  let places: [String: String]
  let pages: [Int: String]

  /// The figures that were placed.
  private(set) var figures: [String] = []
  /// The tables that were placed.
  private(set) var tables: [String] = []
  private(set) var markdown = ""

  init(_ chapter: Chapter, plots: Plots, places: [String: String], pages: [Int: String]) {
    (self.chapter, self.plots, self.pages) = (chapter, plots, pages.filter { $0.key != chapter.number })
    let files = chapter.files.map { ($0.name, "#\($0.anchor)") }
    // Every figure that the text names stands on this page.
    let figures = chapter.files.flatMap { Markdown.names(in: $0.notebook.prose, ending: ".svg") }
      .filter { plots.figures[$0] != nil }.flatMap {
        [("\($0).svg", "#figure-\($0)"), ("plots/\($0).svg", "#figure-\($0)")]
      }
    self.places = places.merging(files + figures) { _, own in own }
    addNarrative()
    add("## The rest of the code")
    for passage in chapter.leftovers {
      if case .code(let code) = passage.piece { add(Markdown.swift(code)) }
    }
    for file in chapter.others {
      add(
        Markdown.raw("<details class=\"file\" id=\"\(file.anchor)\"><summary><code>\(file.name)</code></summary>"),
        Markdown.swift(file.source), Markdown.raw("</details>"))
    }
  }

  private mutating func add(_ parts: String...) { for part in parts { markdown += part + "\n\n" } }

  /// Passage by passage; where another file begins or goes on, its name.
  private mutating func addNarrative() {
    var (current, begun): (String, Set<String>) = ("", [])
    var waiting: [(table: String, summary: String)] = []
    for (index, passage) in chapter.narrative.enumerated() {
      let file = passage.file
      if file.name != current {
        current = file.name
        let id = begun.insert(current).inserted ? " id=\"\(file.anchor)\"" : ""
        add(Markdown.raw("<p class=\"file\"\(id)><code>Chapters/\(chapter.folder)/\(current)</code></p>"))
      }
      switch passage.piece {
      case .code(let code): add(code: code)
      case .prose(let block):
        add(Markdown.linked(block, places: places, chapters: pages))
        if block.hasPrefix("# ") {
          add("*[The words of the book](chapter-0.html#glossary), [how claims are judged](claims.html).*")
        }
        waiting += tables(named: block)
        for figure in Markdown.names(in: block, ending: ".svg") { add(figure: figure) }
      }
      // A table of the text belongs to the paragraph before it, so what was measured stands after both.
      if index + 1 < chapter.narrative.count, case .prose(let next) = chapter.narrative[index + 1].piece,
        next.hasPrefix("|")
      {
        continue
      }
      for (table, summary) in waiting {
        add(figure: table)
        add(Markdown.raw(summary))
      }
      waiting = []
    }
  }

  /// Long code is folded up: who follows the story does not need every line of it.
  private mutating func add(code: String) {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > Self.mostLines else { return add(Markdown.swift(code)) }
    let title = Self.name(of: lines).map { "<code>\(HTML.escaped($0))</code>, " } ?? ""
    add(
      Markdown.raw("<details><summary>\(title)\(lines.count) lines of Swift</summary>"), Markdown.swift(code),
      Markdown.raw("</details>"))
  }

  private static let mostLines = 24

  /// What code is about: the first test in it, else the first type, else the first function.
  private static func name(of lines: [Substring]) -> Substring? {
    func first(_ keywords: [String], from start: Int = 0) -> Substring? {
      lines[start...].lazy.compactMap { line in
        keywords.compactMap { line.firstRange(of: $0 + " ")?.upperBound }.first
          .map { line[$0...].prefix { $0.isLetter || $0.isNumber } }
      }.first
    }
    let test = lines.firstIndex { $0.contains("@Test") }
    return test.flatMap { first(["func"], from: $0) } ?? first(["struct", "enum"]) ?? first(["func"])
  }

  /// What was measured, of each table that a text is the first to name.
  private mutating func tables(named block: String) -> [(table: String, summary: String)] {
    Markdown.names(in: block, ending: ".tsv").compactMap { table in
      guard !tables.contains(table), let summary = plots.summary(of: table) else { return nil }
      tables.append(table)
      return (table, summary)
    }
  }

  private mutating func add(figure: String) {
    guard !figures.contains(figure), let plotted = plots.figures[figure] else { return }
    figures.append(figure)
    add(Markdown.raw(plotted.html(claims: plots.claims(of: figure))))
  }
}
