/// Finds the numbers of a text that its tables have to account for, and complains of those that they do not.
public struct NumberCheck: Sendable {
  /// A number that is from no committed table, and why.
  public struct Exception: Equatable, Sendable {
    /// Where it stands: the name of a chapter's folder, or a file.
    public let place: String
    /// As it is written.
    public let number: String
    /// Where it comes from.
    public let reason: String

    /// Reads `numbers-from-elsewhere.tsv`: a line has a place, a number and a reason.
    /// - Throws: `BookError` of a line with less.
    public static func list(_ text: String) throws -> [Exception] {
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
      return try lines.map { line in
        let cells = line.split(separator: "\t").map(String.init)
        guard cells.count == 3 else {
          throw BookError("numbers-from-elsewhere.tsv: \"\(line)\" has not a place, a number and a reason")
        }
        return Exception(place: cells[0], number: cells[1], reason: cells[2])
      }
    }
  }

  private let place: String
  private let recorded: RecordedNumbers
  private let exceptions: [Exception]
  private var used: Set<String> = []
  /// What no table accounts for.
  public private(set) var complaints: [String] = []
  /// How many numbers were looked for.
  public private(set) var count = 0

  /// A check of the texts of one place.
  public init(place: String, recorded: RecordedNumbers, exceptions: [Exception]) {
    self.place = place
    self.recorded = recorded
    self.exceptions = exceptions.filter { $0.place == place }
  }

  /// Looks for every `a ± b` of a text, and for the numbers alone in cells of its tables if they are results.
  public mutating func read(_ text: String, file: String, cellsAreResults: Bool) {
    for (mean, halfWidth) in Self.intervals(in: text) {
      judge("\(mean.text) ± \(halfWidth.text)", file, recorded.has(mean, halfWidth))
    }
    guard cellsAreResults else { return }
    for number in Self.cells(of: text) { judge(number.text, file, recorded.has(number)) }
  }

  /// Complains of exceptions that nothing needs any more.
  public mutating func finish() {
    for exception in exceptions where !used.contains(exception.number) {
      complaints.append("numbers-from-elsewhere.tsv: \(place) has no \"\(exception.number)\" that its tables lack")
    }
  }

  private mutating func judge(_ number: String, _ file: String, _ isRecorded: Bool) {
    count += 1
    if isRecorded { return }
    if exceptions.contains(where: { $0.number == number }) {
      used.insert(number)
    } else {
      complaints.append("\(file.isEmpty ? place : "\(place)/\(file)"): no table of plots/ has \(number)")
    }
  }

  /// The pairs around `±`, wherever a line ends.
  static func intervals(in text: String) -> [(PrintedNumber, PrintedNumber)] {
    let parts = text.split(separator: "±", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).compactMap { before, after in
      let left = before.reversed().drop { $0.isWhitespace }.prefix { isPart($0) }.reversed()
      let right = after.drop { $0.isWhitespace }.prefix { isPart($0) }
      guard let mean = PrintedNumber(trimmed(String(left))), let half = PrintedNumber(trimmed(String(right)))
      else { return nil }
      return (mean, half)
    }
  }

  private static func isPart(_ character: Character) -> Bool { "0123456789.+-−".contains(character) }
  private static func trimmed(_ text: String) -> Substring { text[...].trimmingSuffix { $0 == "." } }

  /// The numbers that are a whole cell: not of a table's head, not of its first column, and neither in a row nor in a column that
  /// is the paper's, or what was published.
  static func cells(of text: String) -> [PrintedNumber] {
    var (found, head): ([PrintedNumber], [Substring]) = ([], [])
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        head = []
        continue
      }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map(
        trimmingSpaces)
      if head.isEmpty {
        head = cells
        continue
      }
      guard let first = cells.first, !isForeign(first) else { continue }
      for (cell, title) in zip(cells, head).dropFirst() where !isForeign(title) {
        let bare = trimmingSpaces(Substring(cell.filter { $0 != "*" && $0 != "%" }))
        if let number = PrintedNumber(bare) { found.append(number) }
      }
    }
    return found
  }

  private static func isForeign(_ title: Substring) -> Bool {
    let words = title.lowercased()
    return words.contains("paper") || words.contains("published")
  }

  private static func trimmingSpaces(_ text: Substring) -> Substring {
    text.drop { $0 == " " }.trimmingSuffix { $0 == " " }
  }
}

extension Substring {
  /// Without the characters at its end of which something holds.
  func trimmingSuffix(_ holds: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, holds(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
