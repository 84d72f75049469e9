import Foundation

extension Site {
  /// Texts that are pages as they are.
  static let texts = [
    (path: "Book/Pages/claims.md", file: "claims.html", title: "How claims are judged"),
    (path: "Book/Pages/what-it-shows.md", file: "what-it-shows.html", title: "What it shows"),
    (path: "Book/Pages/moco.md", file: "moco.html", title: "moco, the command"),
    (path: "Book/Pages/not-reproduced.md", file: "not-reproduced.html", title: "What is not reproduced"),
    (path: "Book/README.md", file: "book.html", title: "The book"),
    (path: "Book/Pages/settings.md", file: "settings.html", title: "Settings"),
    (path: "Benchmarks/README.md", file: "benchmarks.html", title: "Benchmarks"),
    (path: "CONTRIBUTING.md", file: "contributing.html", title: "Contributing"),
    (path: "CHANGELOG.md", file: "changelog.html", title: "Changes"),
  ]

  /// The pages in the order of reading.
  /// - Parameter places: where backticked names and paths lead.
  /// - Throws: `BookError` if a figure or the verdicts of an experiment have no place on a page.
  func pages(_ places: [String: String]) throws -> [Page] {
    let byNumber = Dictionary(uniqueKeysWithValues: chapters.map { ($0.number, $0.page) })
    var pages = [
      Page(
        file: "index.html", title: "Momentum Contrast", folder: "", markdown: try frontPage(), hasContents: false)
    ]
    var (figures, tables): ([String], [String]) = ([], [])
    for chapter in chapters {
      let page = ChapterPage(chapter, plots: plots, places: places, pages: byNumber)
      figures += page.figures
      tables += page.tables
      pages.append(
        Page(
          file: chapter.page, title: chapter.title, folder: "Chapters/\(chapter.folder)", markdown: page.markdown))
    }
    let sources = root.appendingPathComponent("Sources")
    pages.append(
      Page(
        file: "algorithm-1.html", title: "Algorithm 1", folder: "Sources/MomentumContrast",
        markdown: try AlgorithmPage.markdown(AlgorithmPage.lines(text("Book/algorithm1.tsv")), sources: sources),
        hasContents: false, isWide: true))
    pages.append(
      Page(
        file: "configuration.html", title: "Configuration", folder: "Sources/MomentumContrast",
        markdown: try ConfigurationPage.markdown(text("Sources/MomentumContrast/Configuration.swift")),
        hasContents: false))
    for module in Set(pairs.map(\.module)).sorted() {
      let own = pairs.filter { $0.module == module }
      pages.append(
        Page(
          file: own[0].page, title: "Pairs: \(module)", folder: "Sources",
          markdown: KernelPair.markdown(own, module: module), hasContents: false, isWide: true))
    }
    for page in PlayPage.all {
      let body = try page.body(text("Book/Play/\(page.name).html"), plots: plots) {
        try text("plots/queue-recording.json")
      }
      pages.append(
        Page(file: page.file, title: page.title, folder: "Book/Play", markdown: "", html: body, hasContents: false))
    }
    pages.append(
      Page(
        file: "exercises.html", title: "Exercises", folder: "Exercises",
        markdown: try ExercisesPage.markdown(
          root: root.appendingPathComponent("Exercises"), readme: text("Exercises/README.md"), places: places)))
    for page in Self.texts {
      let markdown = try text(page.path)
      let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
      pages.append(Page(file: page.file, title: page.title, folder: folder, markdown: markdown))
      figures += plots.figures.keys.filter { markdown.contains("\($0).svg") }
    }
    let homeless =
      plots.figures.keys.filter { !figures.contains($0) }.map { "plots/\($0).svg" }
      + plots.verdicts.keys.filter { !tables.contains($0) }.map { "plots/\($0).tsv" }
    guard homeless.isEmpty else {
      throw BookError(homeless.sorted().map { "no chapter names `\($0)`, so it has no place on a page" })
    }
    return pages
  }

  /// The README, with where to begin before the commands: who reads the pages has no need to install anything first.
  private func frontPage() throws -> String {
    let readme = try text("README.md")
    guard let commands = readme.firstRange(of: "## Two commands") else {
      throw BookError("README.md has no heading \"Two commands\", before which the front page says where to begin")
    }
    return try readme[..<commands.lowerBound] + text("Book/Pages/begin.md") + "\n" + readme[commands.lowerBound...]
  }
}

extension Chapter {
  /// As `3 Momentum`.
  var shortTitle: String {
    let words = title.split(separator: ":", maxSplits: 1)
    let name = words.count == 2 ? words[1].drop { $0 == " " } : words[0]
    return "\(number) \(name)"
  }
}
