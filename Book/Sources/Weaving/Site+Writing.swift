import Foundation
import Synchronization

extension Site {
  /// What is copied as it is.
  private static let assets = [
    (path: "Book/style.css", file: "style.css"), (path: "Book/Play/play.js", file: "play.js"),
  ]

  /// Writes the book into a folder: a new one, an empty one, or an earlier book, which is replaced.
  /// - Returns: how many pages it has.
  /// - Throws: `BookError` of a formula, a link, an id or an image that is not right; the folder is then as it was.
  public func write(to folder: URL) throws -> Int {
    let output = try OutputFolder(folder)
    let places = places
    let pages = try pages(places)
    let pandoc = try Pandoc()
    let bodies = Mutex<[Int: Result<String, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: pages.count) { index in
      let page = pages[index]
      let body = Result { try page.html ?? pandoc.html(page.markdown, of: page.file) }
      bodies.withLock { $0[index] = body }
    }
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
    try output.replace { try fill($0, with: html) }
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
    func item(_ file: String, _ title: String) -> String {
      let isHere = file == page.file ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(file)\"\(isHere)>\(HTML.escaped(title))</a></li>"
    }
    let own = Set(chapters.map(\.page) + ["index.html"])
    let others = pages.filter { !own.contains($0.file) }
    let parts = [
      "title": HTML.escaped(page.title),
      "chapters": chapters.map { item($0.page, $0.shortTitle) }.joined(separator: "\n"),
      "others": others.map { item($0.file, $0.title) }.joined(separator: "\n"),
      "contents": Heading.list(headings), "neighbours": link(-1, "Before") + link(1, "Next"),
    ]
    var html = template
    if !headings.isEmpty { html = html.replacing("<div class=\"page\">", with: "<div class=\"page with-contents\">") }
    if page.isWide { html = html.replacing("<div class=\"page\">", with: "<div class=\"page wide-page\">") }
    for (name, text) in parts { html = html.replacing("{{\(name)}}", with: text) }
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
    Marks(start: "<math display=\"block\"", end: "</math>").replaced(in: html) { formula in
      "<span class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">\(formula)</span>"
    }
  }

  private func fill(_ folder: URL, with html: [String: String]) throws {
    let files = FileManager.default
    let figures = folder.appendingPathComponent("figures")
    try files.createDirectory(at: figures, withIntermediateDirectories: true)
    for (file, text) in html {
      try text.write(to: folder.appendingPathComponent(file), atomically: false, encoding: .utf8)
    }
    for name in plots.figures.keys {
      try files.copyItem(
        at: root.appendingPathComponent("plots/\(name).svg"), to: figures.appendingPathComponent("\(name).svg"))
    }
    for asset in Self.assets {
      try files.copyItem(at: root.appendingPathComponent(asset.path), to: folder.appendingPathComponent(asset.file))
    }
  }
}
