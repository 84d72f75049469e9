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
    let files = (chapter.narrative + chapter.others).map { ($0.name, "#\($0.anchor)") }
    self.places = places.merging(files) { _, own in own }
    for file in chapter.narrative { add(file) }
    add("## The rest of the code")
    for file in chapter.others {
      add(
        Markdown.raw("<details class=\"file\" id=\"\(file.anchor)\"><summary><code>\(file.name)</code></summary>"),
        Markdown.swift(file.source), Markdown.raw("</details>"))
    }
  }

  private mutating func add(_ parts: String...) { for part in parts { markdown += part + "\n\n" } }

  private mutating func add(_ file: Chapter.File) {
    add(
      Markdown.raw("<p class=\"file\" id=\"\(file.anchor)\"><code>Chapters/\(chapter.folder)/\(file.name)</code></p>"))
    for piece in file.notebook.pieces {
      switch piece {
      case .code(let code): add(Markdown.swift(code))
      case .prose(let text): add(prose: text)
      }
    }
  }

  private mutating func add(prose: String) {
    let blocks = Markdown.blocks(prose)
    var waiting: [(table: String, summary: String)] = []
    for (index, block) in blocks.enumerated() {
      add(Markdown.linked(block, places: places, chapters: pages))
      let names = Markdown.codeSpans(block).map { $0.hasPrefix("plots/") ? String($0.dropFirst(6)) : $0 }
      for name in names where name.hasSuffix(".tsv") {
        let table = String(name.dropLast(4))
        if !tables.contains(table), let summary = plots.summary(of: table) {
          tables.append(table)
          waiting.append((table, summary))
        }
      }
      for name in names where name.hasSuffix(".svg") {
        add(figure: String(name.dropLast(4)))
      }
      if index + 1 < blocks.count, blocks[index + 1].hasPrefix("|") { continue }
      for (table, summary) in waiting {
        add(figure: table)
        add(Markdown.raw(summary))
      }
      waiting = []
    }
  }

  private mutating func add(figure: String) {
    guard !figures.contains(figure), let plotted = plots.figures[figure] else { return }
    figures.append(figure)
    add(Markdown.raw(plotted.html(claims: plots.claims(of: figure))))
  }
}
