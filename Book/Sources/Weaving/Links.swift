/// The attributes of a page's HTML that lead somewhere, and what is done to them.
enum Links {
  /// Every value of an attribute, as `href`, in a page; code and text are not looked at, since quotes are entities there.
  static func values(_ attribute: String, in html: String) -> [String] {
    var (result, rest): ([String], Substring) = ([], html[...])
    let mark = " \(attribute)=\""
    while let start = rest.firstRange(of: mark) {
      let value = rest[start.upperBound...].prefix { $0 != "\"" }
      result.append(unescaped(String(value)))
      rest = rest[value.endIndex...]
    }
    return result
  }

  private static func unescaped(_ text: String) -> String {
    text.contains("&") ? text.replacing("&amp;", with: "&").replacing("&quot;", with: "\"") : text
  }

  /// Whether a link leads to a place outside the book.
  static func isExternal(_ link: String) -> Bool {
    link.hasPrefix("http://") || link.hasPrefix("https://") || link.hasPrefix("mailto:")
  }

  /// A path without `.` and `..`, read from a folder.
  static func resolved(_ path: String, from folder: String) -> String {
    var parts: [Substring] = []
    for part in (folder.isEmpty ? path : folder + "/" + path).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// A page with every link to a source leading to its page, to the repository, or nowhere.
  /// - Parameters:
  ///   - place: the page of a path from the root, if there is one.
  ///   - repository: where the sources can be read, as `https://…/blob/main`; without it such links become text.
  static func rewritten(
    _ html: String, folder: String, repository: String?, place: (String) -> String?
  ) -> String {
    var (result, rest) = ("", html[...])
    while let start = rest.firstRange(of: "<a href=\""), let close = rest[start.upperBound...].firstIndex(of: ">") {
      result += rest[..<start.lowerBound]
      let link = unescaped(String(rest[start.upperBound...].prefix { $0 != "\"" }))
      let tag = rest[start.lowerBound...close]
      rest = rest[rest.index(after: close)...]
      guard let end = rest.firstRange(of: "</a>") else {
        result += tag
        continue
      }
      let text = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      let path = link.prefix { $0 != "#" }
      if link.hasPrefix("#") || isExternal(link) || path.hasSuffix(".html") || path.hasPrefix("figures/") {
        result += tag + text + "</a>"
      } else if let place = place(resolved(String(path), from: folder)) {
        result += "<a href=\"\(HTML.escaped(place))\">\(text)</a>"
      } else if let repository {
        result +=
          "<a href=\"\(HTML.escaped(repository))/\(HTML.escaped(resolved(String(path), from: folder)))\">\(text)</a>"
      } else {
        result += text
      }
    }
    return result + rest
  }

  /// A page with every picture of `plots/` where the book has it.
  static func picturesMoved(_ html: String, folder: String) -> String {
    var (result, rest) = ("", html[...])
    let mark = "<img src=\""
    while let start = rest.firstRange(of: mark) {
      let source = rest[start.upperBound...].prefix { $0 != "\"" }
      let path = resolved(String(source), from: folder)
      let place = path.hasPrefix("plots/") ? "figures/" + path.dropFirst("plots/".count) : String(source)
      result += rest[..<start.upperBound] + place
      rest = rest[source.endIndex...]
    }
    return result + rest
  }
}
