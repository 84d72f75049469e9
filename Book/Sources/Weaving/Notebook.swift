/// A Swift file read as a notebook: prose and code in turn.
///
/// Prose is a block of `//` comments at the left edge or one level in, with an empty line or the opening of a type before it and
/// an empty line or a closing brace after it. Inside a function a block is prose if it begins in bold, `// **Encode.** …`, whatever
/// follows. Any other comment with code right under it belongs to that code, and `///` is documentation: both stay where they are.
/// What it refuses to do: understand Swift.
public struct Notebook: Equatable, Sendable {
  /// What a notebook is made of.
  public enum Piece: Equatable, Sendable {
    /// Markdown, without the slashes.
    case prose(String)
    /// Swift, moved to the left edge.
    case code(String)
  }

  /// Prose and code, from top to bottom; never empty ones, nor two of a kind in a row.
  public let pieces: [Piece]

  /// Reads a file.
  public init(_ source: String) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var (pieces, code): ([Piece], [String]) = ([], [])
    var index = 0
    while index < lines.count {
      guard let end = Self.endOfProse(lines, from: index) else {
        code.append(lines[index])
        index += 1
        continue
      }
      Self.append(&code, to: &pieces)
      let prose = lines[index..<end].map { Self.text(of: $0) ?? "" }.joined(separator: "\n")
      if case .prose(let before)? = pieces.last {
        pieces[pieces.count - 1] = .prose(before + "\n\n" + prose)
      } else {
        pieces.append(.prose(prose))
      }
      index = end
    }
    Self.append(&code, to: &pieces)
    // What a file defines before its first heading is shown under it.
    if pieces.count > 1, case .code = pieces[0], case .prose(let text) = pieces[1], text.hasPrefix("#") {
      pieces.swapAt(0, 1)
    }
    self.pieces = pieces
  }

  /// Whether it tells something: a heading in its prose. Files without one are what a chapter's code needs.
  public var isNarrative: Bool {
    pieces.contains { piece in
      guard case .prose(let text) = piece else { return false }
      return text.split(separator: "\n").contains { $0.hasPrefix("#") }
    }
  }

  /// All prose, for what is asked of the words alone.
  public var prose: String {
    pieces.compactMap { piece in
      guard case .prose(let text) = piece else { return nil }
      return text
    }.joined(separator: "\n\n")
  }

  /// The words of a comment, nil of any other line.
  private static func text(of line: String) -> String? {
    let rest = line.drop { $0 == " " }
    guard rest.hasPrefix("//"), !rest.hasPrefix("///") else { return nil }
    return String(rest.dropFirst(rest.hasPrefix("// ") ? 3 : 2))
  }

  /// The line after the block of prose that begins here, if one does.
  private static func endOfProse(_ lines: [String], from start: Int) -> Int? {
    func isEmpty(_ index: Int) -> Bool { !lines.indices.contains(index) || lines[index].allSatisfy { $0 == " " } }
    func opens(_ index: Int, atLeftEdge: Bool) -> Bool {
      lines.indices.contains(index) && lines[index].hasSuffix("{") && !(atLeftEdge && lines[index].hasPrefix(" "))
    }
    guard let text = text(of: lines[start]) else { return nil }
    let indentation = lines[start].prefix { $0 == " " }.count
    let end = lines[start...].firstIndex { Self.text(of: $0) == nil } ?? lines.count
    if text.hasPrefix("**"), isEmpty(start - 1) || opens(start - 1, atLeftEdge: false) { return end }
    guard indentation <= 2, isEmpty(start - 1) || opens(start - 1, atLeftEdge: true) else { return nil }
    return isEmpty(end) || lines[end] == "}" ? end : nil
  }

  /// Code without what a reader does not need: imports, the opening of a type or closing braces alone, empty lines at its ends.
  private static func append(_ code: inout [String], to pieces: inout [Piece]) {
    code.removeAll { $0.hasPrefix("import ") || $0.hasPrefix("@testable import ") }
    let isNoise = code.allSatisfy { line in
      let text = line.drop { $0 == " " }
      return text.isEmpty || text == "}" || (line.hasSuffix("{") && line.first != " ")
    }
    func isEmpty(_ line: String) -> Bool { line.allSatisfy { $0 == " " } }
    let kept = Array(code.drop(while: isEmpty).reversed().drop(while: isEmpty).reversed())
    code = []
    if isNoise { return }
    // The brace that ends the type around it is not part of what is shown.
    let shown = kept.last == "}" && kept.first?.first == " " ? kept.dropLast() : kept[...]
    let margin = shown.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    pieces.append(.code(shown.map { String($0.dropFirst(margin)) }.joined(separator: "\n")))
  }
}
