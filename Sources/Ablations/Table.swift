import Files
import Foundation

/// A table of tab-separated text: comment lines that start with `#`, one header line, then the rows.
///
/// The text depends on the cells alone: no time, no machine, so equal results give equal bytes.
/// What it refuses to do: quoting. A cell has neither tab nor line break and is not empty.
public struct Table: Equatable, Sendable {
  /// The lines above the header, without their `# `.
  public var comments: [String]
  /// The names of the columns.
  public let header: [String]
  /// The cells, row by row.
  public private(set) var rows: [[String]] = []

  /// An empty table.
  public init(comments: [String] = [], header: [String]) {
    precondition(!header.isEmpty && Set(header).count == header.count, "columns need different names: \(header)")
    precondition(header.allSatisfy(Self.isCell) && !header[0].hasPrefix("#"), "not names of columns: \(header)")
    precondition(!comments.contains { $0.contains { $0.isNewline } }, "a comment is one line")
    self.comments = comments
    self.header = header
  }

  /// Adds a row.
  /// - Precondition: one cell per column, none of them empty or with a tab or a line break in it.
  public mutating func append(_ row: [String]) {
    precondition(row.count == header.count, "\(row.count) cells under \(header.count) columns")
    precondition(row.allSatisfy(Self.isCell) && !row[0].hasPrefix("#"), "not a row of cells: \(row)")
    rows.append(row)
  }

  /// A number with a fixed count of decimals, as cells show it: `45.10`, `nan`, `inf`, never `-0.00`.
  public static func cell(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let text = String(format: "%.\(decimals)f", value)
    return text.hasPrefix("-") && !text.contains { ("1"..."9").contains($0) } ? String(text.dropFirst()) : text
  }

  /// The whole table as text.
  public var text: String {
    let lines = comments.map { $0.isEmpty ? "#" : "# " + $0 } + ([header] + rows).map { $0.joined(separator: "\t") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes the table, whole or not at all.
  public func write(to url: URL) throws { try AtomicFile.write(text, to: url) }

  private static func isCell(_ text: String) -> Bool { !text.isEmpty && !text.contains { $0 == "\t" || $0.isNewline } }
}

extension Table {
  /// Reads a table from a file.
  /// - Throws: `AblationError` naming the file and the line.
  public init(contentsOf url: URL) throws {
    guard let data = try? Data(contentsOf: url) else { throw AblationError("cannot read \(url.path)") }
    guard let text = String(data: data, encoding: .utf8) else {
      throw AblationError("\(url.lastPathComponent) is not UTF-8 text")
    }
    try self.init(parsing: text, name: url.lastPathComponent)
  }

  /// Reads a table from text, which errors call `name`.
  /// - Throws: `AblationError` naming the line.
  public init(parsing text: String, name: String = "the table") throws {
    var comments: [String] = []
    var table: Table?
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      func fail(_ what: String) -> AblationError { AblationError("\(name), line \(index + 1): \(what)") }
      if table == nil, line.hasPrefix("#") {
        comments.append(String(line.dropFirst(line.hasPrefix("# ") ? 2 : 1)))
        continue
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.allSatisfy(Self.isCell), !line.hasPrefix("#") else { throw fail("an empty or broken cell") }
      if let header = table?.header {
        guard cells.count == header.count else { throw fail("\(cells.count) cells under \(header.count) columns") }
        table?.append(cells)
      } else {
        guard Set(cells).count == cells.count else { throw fail("two columns of one name") }
        table = Table(comments: comments, header: cells)
      }
    }
    guard let table else { throw AblationError("\(name) has no header line") }
    self = table
  }

  /// The cells of a column.
  /// - Throws: `AblationError` if there is no such column.
  public func texts(_ column: String) throws -> [String] {
    guard let index = header.firstIndex(of: column) else {
      throw AblationError("no column \"\(column)\"; there are \(header.joined(separator: ", "))")
    }
    return rows.map { $0[index] }
  }

  /// The numbers of a column.
  /// - Throws: `AblationError` naming the row of a cell that is not a number.
  public func numbers(_ column: String) throws -> [Double] {
    try texts(column).enumerated().map { row, text in
      guard let number = Double(text) else {
        throw AblationError(
          "line \(comments.count + 2 + row): \"\(text)\" in the column \"\(column)\" is not a number")
      }
      return number
    }
  }
}
