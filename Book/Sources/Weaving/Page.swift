/// A page before it is put into the template.
struct Page {
  /// Its file, as `chapter-3.html`.
  let file: String
  /// What the browser's tab and the neighbours' links say.
  let title: String
  /// The folder of the source that its links are relative to, as `Chapters/03-Momentum`; empty for the root.
  let folder: String
  let markdown: String
  /// A body that is HTML already, in place of Markdown.
  var html: String?
  /// Whether its contents are listed beside it.
  var hasContents = true
  /// Whether the text may be as wide as the window, for things that stand side by side.
  var isWide = false
}

/// The headings of a page, for the list of contents.
struct Heading: Equatable {
  let level: Int
  let id: String
  let html: String

  /// Those of level 2 and 3 with an id.
  static func all(in html: String) -> [Heading] {
    var (result, rest): ([Heading], Substring) = ([], html[...])
    while let start = rest.firstRange(of: "<h") {
      rest = rest[start.upperBound...]
      guard let digit = rest.first, let level = Int(String(digit)), let close = rest.firstIndex(of: ">"),
        let end = rest.firstRange(of: "</h\(level)>")
      else { continue }
      let tag = rest[..<close]
      guard (2...3).contains(level), let id = tag.firstRange(of: "id=\"") else { continue }
      result.append(
        Heading(
          level: level, id: String(tag[id.upperBound...].prefix { $0 != "\"" }),
          html: withoutLinks(String(rest[rest.index(after: close)..<end.lowerBound]))))
    }
    return result
  }

  /// A link in a link is not allowed.
  private static func withoutLinks(_ html: String) -> String {
    Marks(start: "<a ", end: ">").replaced(in: html) { _ in "" }.replacing("</a>", with: "")
  }

  /// The list, parts of parts indented.
  static func list(_ headings: [Heading]) -> String {
    guard !headings.isEmpty else { return "" }
    var (html, isInside) = ("<nav class=\"contents\" aria-label=\"On this page\">\n<ul>\n", false)
    var isOpen = false
    for heading in headings {
      let link = "<a href=\"#\(heading.id)\">\(heading.html)</a>"
      if heading.level == 2 || !isOpen {
        if isInside { html += "</ul>\n" }
        if isOpen { html += "</li>\n" }
        (isInside, isOpen) = (false, true)
        html += "<li>\(link)\n"
      } else {
        if !isInside { html += "<ul>\n" }
        isInside = true
        html += "<li>\(link)</li>\n"
      }
    }
    if isInside { html += "</ul>\n" }
    return html + "</li>\n</ul>\n</nav>"
  }
}
