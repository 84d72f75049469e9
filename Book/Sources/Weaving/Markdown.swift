/// What is done to prose before pandoc reads it.
enum Markdown {
  /// The paragraphs, lists and tables of a text: what stands between empty lines. What is indented under a list belongs to it.
  static func blocks(_ text: String) -> [String] {
    var (blocks, current): ([String], [Substring]) = ([], [])
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
      if line.allSatisfy({ $0 == " " }) {
        let block = current.joined(separator: "\n")
        if let last = blocks.last, isList(last), block.hasPrefix("  ") || (isList(block) && endsInside(last)) {
          blocks[blocks.count - 1] = last + "\n\n" + block
        } else if !block.isEmpty {
          blocks.append(block)
        }
        current = []
      } else {
        current.append(line)
      }
    }
    return blocks
  }

  private static func isList(_ block: String) -> Bool {
    block.split(separator: "\n\n").contains { $0.hasPrefix("- ") }
  }

  /// Whether the last line of a list is one that is indented under an item, as after a table in it.
  private static func endsInside(_ block: String) -> Bool {
    block.contains("\n\n") && block.split(separator: "\n").last?.hasPrefix("  ") == true
  }

  /// What stands in backticks, in order.
  static func codeSpans(_ text: String) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) && $0 < parts.count - 1 }.map { String(parts[$0]) }
  }

  /// The backticked names of files with such an ending, without it and without `plots/`.
  static func names(in text: String, ending: String) -> [String] {
    codeSpans(text).filter { $0.hasSuffix(ending) }.map { name in
      String((name.hasPrefix("plots/") ? name.dropFirst(6) : name[...]).dropLast(ending.count))
    }
  }

  /// With a link on each backticked name that has a place, and on each "chapter 3".
  ///
  /// Lines of code and headings stay as they are.
  static func linked(_ block: String, places: [String: String], chapters: [Int: String]) -> String {
    if block.hasPrefix("    ") || block.hasPrefix("#") { return block }
    let parts = block.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    var (result, isInLink) = ("", false)
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) || index == parts.count - 1 {
        isInLink = part.last == "["
        result += (index > 0 && index.isMultiple(of: 2) ? "" : index > 0 ? "`" : "") + chapterLinks(part, chapters)
      } else if let place = places[part], !isInLink {
        result += "[`\(part)`](\(place))"
      } else {
        result += "`\(part)`"
      }
    }
    return result
  }

  /// "chapter 3" with a link, where there is such a chapter.
  private static func chapterLinks(_ text: String, _ chapters: [Int: String]) -> String {
    var (result, rest) = ("", text[...])
    while let range = rest.firstRange(of: "hapter ") {
      let digits = rest[range.upperBound...].prefix { ("0"..."9").contains($0) }
      let start = range.lowerBound > rest.startIndex ? rest.index(before: range.lowerBound) : range.lowerBound
      guard let number = Int(digits), let page = chapters[number], "cC".contains(rest[start]) else {
        result += rest[..<range.upperBound]
        rest = rest[range.upperBound...]
        continue
      }
      result += rest[..<start] + "[\(rest[start..<digits.endIndex])](\(page))"
      rest = rest[digits.endIndex...]
    }
    return result + rest
  }

  /// A part that is HTML already.
  static func raw(_ html: String) -> String { "```{=html}\n\(html)\n```" }

  /// Swift to be coloured.
  static func swift(_ code: String) -> String { "~~~~ swift\n\(code)\n~~~~" }
}
