/// The attributes of a page's HTML that lead somewhere, and what is done to them.
enum Links {
  /// Every value of an attribute, as `href`, in a page; code and text are not looked at, since quotes are entities there.
  static func values(_ attribute: String, in html: String) -> [String] {
    Marks(start: " \(attribute)=\"", end: "\"").contents(of: html).map(unescaped)
  }

  private static func unescaped(_ text: Substring) -> String {
    let text = String(text)
    return text.contains("&") ? text.replacing("&amp;", with: "&").replacing("&quot;", with: "\"") : text
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
    Marks(start: "<a href=\"", end: "</a>").replaced(in: html) { part in
      guard let close = part.firstIndex(of: ">") else { return String(part) }
      let link = unescaped(part.dropFirst("<a href=\"".count).prefix { $0 != "\"" })
      let text = part[part.index(after: close)...].dropLast("</a>".count)
      let path = link.prefix { $0 != "#" }
      if link.hasPrefix("#") || isExternal(link) || path.hasSuffix(".html") || path.hasPrefix("figures/") {
        return String(part)
      }
      let source = resolved(String(path), from: folder)
      guard let target = place(source) ?? repository.map({ "\($0)/\(source)" }) else { return String(text) }
      return "<a href=\"\(HTML.escaped(target))\">\(text)</a>"
    }
  }

  /// A page with every picture of `plots/` where the book has it.
  static func picturesMoved(_ html: String, folder: String) -> String {
    Marks(start: "<img src=\"", end: "\"").replaced(in: html) { part in
      let path = resolved(String(part.dropFirst("<img src=\"".count).dropLast()), from: folder)
      return path.hasPrefix("plots/") ? "<img src=\"figures/\(path.dropFirst("plots/".count))\"" : String(part)
    }
  }
}
