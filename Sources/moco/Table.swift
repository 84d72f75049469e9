import Foundation

/// Numbers in columns.
enum Table {
  /// Four significant digits, right-aligned in ten places.
  static func number(_ value: Double) -> String { String(format: "%10.4g", value) }

  /// Rows of cells, each column as wide as its widest cell: the first left-aligned, the others right-aligned.
  static func rows(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      return cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// Bytes in the largest unit of 1024 that leaves at least 1.
  static func bytes(_ count: Int) -> String {
    var (value, unit) = (Double(count), 0)
    let units = ["B", "KiB", "MiB", "GiB", "TiB"]
    while value >= 1024, unit < units.count - 1 { (value, unit) = (value / 1024, unit + 1) }
    return unit == 0 ? "\(count) B" : String(format: "%.1f ", value) + units[unit]
  }
}
