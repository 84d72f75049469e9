import Foundation

/// The exercises as a page: what is asked, then hint and solution, folded up.
enum ExercisesPage {
  /// - Parameters:
  ///   - root: `Exercises/`.
  ///   - readme: its README, whose text begins the page, and whose table has the order.
  ///   - places: where the paths lead that the comments name.
  /// - Throws: `BookError` if an exercise has no hint or no solution.
  static func markdown(root: URL, readme: String, places: [String: String]) throws -> String {
    let stubs = root.appendingPathComponent("Sources/Exercises")
    let files = (FileManager.default.enumerator(atPath: stubs.path)?.allObjects ?? []).compactMap { $0 as? String }
    var (parts, chapter) = ([readme], "")
    func place(_ file: String) -> String.Index {
      let name = file.split(separator: "/").last?.dropLast(".swift".count) ?? ""
      return readme.firstRange(of: "`\(name)`")?.lowerBound ?? readme.endIndex
    }
    for file in files.filter({ $0.hasSuffix(".swift") }).sorted(by: { place($0) < place($1) }) {
      let stem = String(file.dropLast(".swift".count))
      let words = stem.split(separator: "/").map(String.init)
      guard words.count == 2 else {
        throw BookError("Exercises/Sources/Exercises/\(file) is in no folder of a chapter")
      }
      if words[0] != chapter {
        chapter = words[0]
        parts.append("## \(chapter.drop { $0 != "-" }.dropFirst())")
      }
      let (comment, code) = split(try text(stubs.appendingPathComponent(file)))
      parts += [
        "### \(words[1])", Markdown.linked(comment, places: places, chapters: [:]), Markdown.swift(code),
        folded("Hint", try text(root.appendingPathComponent("Hints/\(stem).md"))),
        folded(
          "Solution", Markdown.swift(split(try text(root.appendingPathComponent("Sources/Solutions/\(file)"))).code)),
      ]
    }
    return parts.joined(separator: "\n\n")
  }

  private static func text(_ url: URL) throws -> String {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw BookError(
        "Exercises: there is no \(url.lastPathComponent) in \(url.deletingLastPathComponent().lastPathComponent)")
    }
    return text
  }

  private static func folded(_ title: String, _ markdown: String) -> String {
    [Markdown.raw("<details><summary>\(title)</summary>"), markdown, Markdown.raw("</details>")].joined(
      separator: "\n\n")
  }

  /// The documentation as Markdown, and what stands under it.
  static func split(_ source: String) -> (comment: String, code: String) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isComment = { (line: String) in line.hasPrefix("///") }
    let start = lines.firstIndex(where: isComment) ?? 0
    let comment = lines[start...].prefix(while: isComment)
    let code = lines[comment.endIndex...].reversed().drop(while: \.isEmpty).reversed()
    return (
      comment.map { String($0.dropFirst($0.hasPrefix("/// ") ? 4 : 3)) }.joined(separator: "\n"),
      code.joined(separator: "\n")
    )
  }
}
