import Foundation
import Synchronization

/// The book: everything that it is made from, and its pages.
public struct Site {
  private let root: URL
  private let repository: String?
  /// What stands in `plots/`.
  public let plots: Plots
  /// In the order of their numbers.
  public let chapters: [Chapter]
  private let pairs: [KernelPair]
  /// How many numbers of the prose were found in the tables.
  public private(set) var numbersFound = 0

  /// Reads what is in a checkout.
  /// - Parameter repository: where the sources can be read, for the links to them.
  /// - Throws: `BookError` naming what cannot be read, or the numbers that no table accounts for.
  public init(root: URL, repository: String?) throws {
    (self.root, self.repository) = (root, repository)
    plots = try Plots(folder: root.appendingPathComponent("plots"))
    let folder = root.appendingPathComponent("Chapters")
    chapters = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { !$0.hasPrefix(".") }
      .map { try Chapter(folder: folder.appendingPathComponent($0)) }
    pairs = try KernelPair.all(below: root.appendingPathComponent("Sources"))
    try checkNumbers()
  }

  private func text(_ path: String) throws -> String {
    guard let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) else {
      throw BookError("\(path) cannot be read")
    }
    return text
  }

  private mutating func checkNumbers() throws {
    let exceptions = try NumberCheck.Exception.list(text("Book/numbers-from-elsewhere.tsv"))
    var checks = chapters.map { $0.checkNumbers(plots, exceptions: exceptions) }
    let recorded = RecordedNumbers(Array(plots.tables.values) + plots.claimTables.values)
    for path in ["README.md", "Book/Pages/what-it-shows.md", "Book/Pages/not-reproduced.md"] {
      var check = NumberCheck(place: path, recorded: recorded, exceptions: exceptions)
      check.read(try text(path), file: "", cellsAreResults: false)
      check.finish()
      checks.append(check)
    }
    numbersFound = checks.map(\.count).reduce(0, +)
    let complaints = checks.flatMap(\.complaints)
    guard complaints.isEmpty else { throw BookError(complaints) }
  }

  /// Where backticked names and paths lead, whatever page they stand on.
  private var places: [String: String] {
    var places = ["Algorithm1.swift": "algorithm-1.html", "Configuration.swift": "configuration.html"]
    for pair in pairs {
      let place = "\(pair.page)#\(pair.anchor)"
      for path in ["Sources/\(pair.folder)/\(pair.name).swift", "Sources/\(pair.folder)/\(pair.name)+Vectorized.swift"]
      {
        places[path] = place
      }
    }
    for (folder, own) in Dictionary(grouping: pairs, by: \.folder) where isMostlyPairs(folder, own) {
      let shortest = own.min { $0.name.count < $1.name.count }
      places["Sources/\(folder)"] = shortest.map { "\($0.page)#\($0.anchor)" }
    }
    for module in Set(pairs.map(\.module)) { places["Sources/\(module)"] = "pairs-\(HTML.slug(module)).html" }
    places["Sources/MomentumContrast/Algorithm1.swift"] = "algorithm-1.html"
    places["Sources/MomentumContrast/Configuration.swift"] = "configuration.html"
    for chapter in chapters {
      places["Chapters/\(chapter.folder)"] = chapter.page
      for file in chapter.files {
        places["Chapters/\(chapter.folder)/\(file.name)"] = "\(chapter.page)#\(file.anchor)"
      }
    }
    for name in plots.figures.keys { places["plots/\(name).svg"] = "figures/\(name).svg" }
    places["README.md"] = "index.html"
    places["Exercises/README.md"] = "exercises.html"
    for page in Self.texts { places[page.path] = page.file }
    return places
  }

  /// Whether a page of pairs has what a folder is about: a quarter of its files at least are definitions with a twin.
  private func isMostlyPairs(_ folder: String, _ pairs: [KernelPair]) -> Bool {
    let path = root.appendingPathComponent("Sources/\(folder)").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path))?.filter { $0.hasSuffix(".swift") } ?? []
    return 4 * 2 * pairs.count >= files.count
  }

  /// Texts that are pages as they are.
  private static let texts = [
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

  /// What is copied as it is.
  private static let assets = [
    (path: "Book/style.css", file: "style.css"), (path: "Book/Play/play.js", file: "play.js"),
  ]

  /// The pages in the order of reading.
  /// - Throws: `BookError` if a figure or the verdicts of an experiment have no place on a page.
  private func pages() throws -> [Page] {
    let places = places
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

  /// Writes the book into a folder, which is made new.
  /// - Returns: how many pages it has.
  /// - Throws: `BookError` of a formula, a link, an id or an image that is not right; the folder is then as it was.
  public func write(to folder: URL) throws -> Int {
    let pages = try pages()
    let pandoc = try Pandoc()
    let bodies = Mutex<[Int: Result<String, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: pages.count) { index in
      let page = pages[index]
      let body = Result { try page.html ?? pandoc.html(page.markdown, of: page.file) }
      bodies.withLock { $0[index] = body }
    }
    let places = places
    let template = try text("Book/template.html")
    let made = bodies.withLock { $0 }
    var html: [String: String] = [:]
    for (index, page) in pages.enumerated() {
      guard let body = made[index] else { throw BookError("\(page.file) was not made") }
      html[page.file] = self.html(of: page, body: try body.get(), index: index, pages: pages, places, template)
    }
    let files = Set(plots.figures.keys.map { "figures/\($0).svg" } + Self.assets.map(\.file))
    let complaints = SiteCheck.complaints(pages: html, files: files)
    guard complaints.isEmpty else { throw BookError(complaints) }
    try write(html, to: folder)
    return pages.count
  }

  /// A body in the template, its links leading where they should.
  private func html(
    of page: Page, body: String, index: Int, pages: [Page], _ places: [String: String], _ template: String
  ) -> String {
    var body = Links.rewritten(body, folder: page.folder, repository: repository) { places[$0] }
    body = Links.picturesMoved(body, folder: page.folder)
    body = Self.scrolling(body)
    let headings = page.hasContents ? Heading.all(in: body) : []
    func link(_ offset: Int, _ words: String) -> String {
      guard pages.indices.contains(index + offset) else { return "" }
      let other = pages[index + offset]
      return
        "<a href=\"\(other.file)\" rel=\"\(offset < 0 ? "prev" : "next")\">\(words): \(HTML.escaped(other.title))</a>"
    }
    let chapterLinks = chapters.map { chapter in
      let isHere = chapter.page == page.file
      return
        "<li><a href=\"\(chapter.page)\"\(isHere ? " aria-current=\"page\"" : "")>\(HTML.escaped(chapter.shortTitle))</a></li>"
    }
    let chapterPages = Set(chapters.map(\.page))
    let otherLinks = pages.filter { $0.file != "index.html" && !chapterPages.contains($0.file) }.map { other in
      "<li><a href=\"\(other.file)\"\(other.file == page.file ? " aria-current=\"page\"" : "")>\(HTML.escaped(other.title))</a></li>"
    }
    let parts = [
      "title": HTML.escaped(page.title), "chapters": chapterLinks.joined(separator: "\n"),
      "others": otherLinks.joined(separator: "\n"),
      "contents": Heading.list(headings), "body": body, "neighbours": link(-1, "Before") + link(1, "Next"),
    ]
    var html = template
    if !headings.isEmpty { html = html.replacing("<div class=\"page\">", with: "<div class=\"page with-contents\">") }
    if page.isWide { html = html.replacing("<div class=\"page\">", with: "<div class=\"page wide-page\">") }
    for (name, text) in parts where name != "body" { html = html.replacing("{{\(name)}}", with: text) }
    return html.replacing("{{body}}", with: body)
  }

  /// Tables of the prose, and formulas in a line of their own, scroll by themselves where they are too wide. A number in a table stays
  /// beside its interval.
  private static func scrolling(_ html: String) -> String {
    let html = html.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("<td") ? String($0).replacing(" ± ", with: "\u{a0}±\u{a0}") : String($0) }.joined(
        separator: "\n")
    let open = "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n"
    return scrollingFormulas(html)
      .replacing("<table>\n<thead>", with: open + "<thead>").replacing("<table>\n<tbody>", with: open + "<tbody>")
      .replacing("</tbody>\n</table>", with: "</tbody>\n</table></div>")
  }

  private static func scrollingFormulas(_ html: String) -> String {
    var (result, rest) = ("", html[...])
    while let start = rest.firstRange(of: "<math display=\"block\""),
      let end = rest[start.upperBound...].firstRange(of: "</math>")
    {
      result +=
        rest[..<start.lowerBound] + "<span class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">"
      result += rest[start.lowerBound..<end.upperBound] + "</span>"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// The folder is filled beside its place and then put there.
  private func write(_ html: [String: String], to folder: URL) throws {
    let files = FileManager.default
    let partial = folder.deletingLastPathComponent().appendingPathComponent("\(folder.lastPathComponent).partial")
    try? files.removeItem(at: partial)
    let figures = partial.appendingPathComponent("figures")
    try files.createDirectory(at: figures, withIntermediateDirectories: true)
    for (file, text) in html {
      try text.write(to: partial.appendingPathComponent(file), atomically: false, encoding: .utf8)
    }
    for name in plots.figures.keys {
      try files.copyItem(
        at: root.appendingPathComponent("plots/\(name).svg"), to: figures.appendingPathComponent("\(name).svg"))
    }
    for asset in Self.assets {
      try files.copyItem(at: root.appendingPathComponent(asset.path), to: partial.appendingPathComponent(asset.file))
    }
    if files.fileExists(atPath: folder.path) { try files.removeItem(at: folder) }
    try files.moveItem(at: partial, to: folder)
  }
}

extension Chapter {
  /// As `3 Momentum`.
  var shortTitle: String {
    let words = title.split(separator: ":", maxSplits: 1)
    let name = words.count == 2 ? words[1].drop { $0 == " " } : words[0]
    return "\(number) \(name.prefix(1).uppercased())\(name.dropFirst())"
  }
}
