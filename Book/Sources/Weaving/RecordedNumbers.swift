/// Every number that the tables of a chapter account for, and whether a number of its prose is one of them.
///
/// The rule: `a ± b` in prose must be, to the decimals that it is printed with,
/// the mean of an arm with its interval, the paired difference of two arms, or the difference of a claim (`NAME-claims.tsv`).
/// A number alone in a cell of a table must be the mean of an arm or the value of a seed. Signs are not compared: prose says
/// "behind by 2.3".
///
/// What it refuses to do: know which number was meant. One that was mistyped into another that a table has is not found.
public struct RecordedNumbers: Sendable {
  /// By size, so that a number is found by halving.
  private let intervals: [Interval]
  private let singles: [Double]

  /// How far a table's own rounding, to two decimals, may move the mean of some seeds, or its interval.
  private static let rounding = 0.002

  /// What some tables account for.
  public init(_ tables: [MeasuredTable]) {
    var (intervals, singles): ([Interval], [Double]) = ([], [])
    for table in tables {
      intervals += Self.claims(table)
      let all = ArmValues(table).all()
      intervals += all.intervals
      singles += all.singles
    }
    self.intervals = intervals.sorted { abs($0.mean) < abs($1.mean) }
    self.singles = singles.map(abs).sorted()
  }

  private static func claims(_ table: MeasuredTable) -> [Interval] {
    guard let mean = table.header.firstIndex(of: "difference"), let half = table.header.firstIndex(of: "interval")
    else { return [] }
    return table.rows.compactMap { row in
      guard let mean = Double(row[mean]), let half = Double(row[half]) else { return nil }
      return Interval(mean: mean, halfWidth: half)
    }
  }

  /// Whether the tables have `a ± b`.
  public func has(_ mean: PrintedNumber, _ halfWidth: PrintedNumber) -> Bool {
    let (low, high) = mean.range(Self.rounding)
    var index = Self.first(intervals.count) { abs(intervals[$0].mean) >= low }
    while index < intervals.count, abs(intervals[index].mean) <= high {
      let (low, high) = halfWidth.range(Self.rounding)
      if intervals[index].halfWidth >= low && intervals[index].halfWidth <= high { return true }
      index += 1
    }
    return false
  }

  /// Whether the tables have a number by itself.
  public func has(_ number: PrintedNumber) -> Bool {
    let (low, high) = number.range(Self.rounding)
    let index = Self.first(singles.count) { singles[$0] >= low }
    return index < singles.count && singles[index] <= high
  }

  /// The first index that is far enough, by halving.
  private static func first(_ count: Int, _ isFarEnough: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isFarEnough(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// A number as a text has it, with its decimals.
public struct PrintedNumber: Equatable, Sendable {
  /// As it is written.
  public let text: String
  /// Its size, without the sign.
  public let size: Double
  private let decimals: Int

  /// Reads `65.4`, `-3` or `−0.8`; nil of anything else.
  public init?(_ text: some StringProtocol) {
    var digits = Substring(text)
    if let sign = digits.first, "+-−".contains(sign) { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }),
      let size = Double(digits)
    else { return nil }
    (self.text, self.size, decimals) = (String(text), size, parts.count == 2 ? parts[1].count : 0)
  }

  /// What it may have been before it was rounded.
  func range(_ margin: Double) -> (Double, Double) {
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return (size - unit / 2 - margin, size + unit / 2 + margin)
  }
}
