/// Numbers that a script plots under the name `$NAME`.
public struct DataBlock: Sendable, Equatable {
  /// The name, without its `$`.
  public let name: String
  /// The rows; a row without values separates two lines.
  public let rows: [[Double]]
  /// How many decimals are kept.
  public let decimals: Int

  /// A block of numbers.
  public init(_ name: String, rows: [[Double]], decimals: Int = 4) {
    self.name = name
    self.rows = rows
    self.decimals = decimals
  }

  var text: String {
    // Trailing zeros only cost space; a number that is not finite leaves a gap.
    let lines = rows.map { row in
      row.map { value in
        guard value.isFinite else { return "NaN" }
        var text = Table.cell(value, decimals: decimals)
        if text.contains(".") {
          while text.hasSuffix("0") { text.removeLast() }
          if text.hasSuffix(".") { text.removeLast() }
        }
        return text
      }.joined(separator: " ")
    }
    return "$\(name) << END\n" + lines.map { $0 + "\n" }.joined() + "END\n"
  }
}
