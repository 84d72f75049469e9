/// Whether the pages of a book hang together.
enum SiteCheck {
  /// What is wrong: a link, an image or a reference that leads nowhere, an id that stands twice, an image without words.
  /// - Parameters:
  ///   - pages: the HTML of every page, by file.
  ///   - files: the other files of the book.
  static func complaints(pages: [String: String], files: Set<String>) -> [String] {
    let ids = pages.mapValues { Links.values("id", in: $0) }
    var complaints: [String] = []
    for (page, html) in pages.sorted(by: { $0.key < $1.key }) {
      var seen: Set<String> = []
      for id in ids[page] ?? [] where !seen.insert(id).inserted {
        complaints.append("\(page): the id \(id) stands twice")
      }
      for link in Links.values("href", in: html) + Links.values("src", in: html) where !Links.isExternal(link) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page : parts[0]
        if pages[target] == nil && !files.contains(target) {
          complaints.append("\(page): the link \(link) leads to no file of the book")
        } else if parts.count == 2, pages[target] != nil, ids[target]?.contains(decoded(parts[1])) != true {
          complaints.append("\(page): the link \(link) leads to no place on its page")
        }
      }
      for attribute in ["aria-labelledby", "aria-describedby", "for"] {
        for id in Links.values(attribute, in: html) where ids[page]?.contains(id) != true {
          complaints.append("\(page): \(attribute)=\"\(id)\" names no element")
        }
      }
      complaints += Marks(start: "<img", end: ">").parts(of: html).filter {
        !$0.contains(" alt=\"") || $0.contains(" alt=\"\"")
      }.map {
        "\(page): an image without words: \($0.prefix(100))"
      }
      if html.components("<h1") != 1 {
        complaints.append("\(page): \(html.components("<h1")) headings of level 1, not one")
      }
    }
    return complaints
  }

  /// `%C2%A0` as the character it is.
  private static func decoded(_ text: String) -> String { text.removingPercentEncoding ?? text }
}

import Foundation

extension String {
  /// How often a text stands in it.
  func components(_ text: String) -> Int { components(separatedBy: text).count - 1 }
}
