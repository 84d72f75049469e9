/// The parts of a page between two marks, as from `<a href="` through `</a>`.
struct Marks {
  let start: String
  let end: String

  /// Every part, the marks included, each with what stands before it; then what is left.
  private func parts(of html: String) -> (found: [(before: Substring, part: Substring)], rest: Substring) {
    var (found, rest): ([(before: Substring, part: Substring)], Substring) = ([], html[...])
    while let start = rest.firstRange(of: start), let end = rest[start.upperBound...].firstRange(of: end) {
      found.append((rest[..<start.lowerBound], rest[start.lowerBound..<end.upperBound]))
      rest = rest[end.upperBound...]
    }
    return (found, rest)
  }

  /// Every part, the marks included.
  func parts(of html: String) -> [Substring] { parts(of: html).found.map(\.part) }

  /// What stands between the marks.
  func contents(of html: String) -> [Substring] {
    parts(of: html).found.map { $0.part.dropFirst(start.count).dropLast(end.count) }
  }

  /// The page with every part put another way.
  func replaced(in html: String, with other: (Substring) -> String) -> String {
    let (found, rest) = parts(of: html)
    return found.map { $0.before + other($0.part) }.joined() + rest
  }
}
