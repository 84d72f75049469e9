/// A committed table, `plots/NAME.tsv`: what it was made with, and the numbers of every arm and seed.
public struct MeasuredTable: Equatable, Sendable {
  /// The stem of the file.
  public let name: String
  /// The lines above the header, as `command: …`, `seeds: …`, `configuration: …`.
  public let comments: [String]
  /// The names of the columns.
  public let header: [String]
  /// The cells.
  public let rows: [[String]]

  /// Reads the text of a table.
  /// - Throws: `BookError` if a row has not as many cells as the header.
  public init(_ text: String, name: String) throws {
    var lines = text.split(separator: "\n").map(String.init)
    let comments = lines.prefix { $0.hasPrefix("#") }.map { String($0.dropFirst($0.hasPrefix("# ") ? 2 : 1)) }
    lines.removeFirst(comments.count)
    guard !lines.isEmpty else { throw BookError("\(name).tsv has no header line") }
    let cells = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    for (index, row) in cells.enumerated() where row.count != cells[0].count {
      throw BookError("\(name).tsv, row \(index): \(row.count) cells under \(cells[0].count) columns")
    }
    (self.name, self.comments, header, rows) = (name, comments, cells[0], Array(cells.dropFirst()))
  }

  /// What follows `KEY: ` above the header, every time it stands there.
  public func notes(_ key: String) -> [String] {
    comments.filter { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
  }

  /// Whether it is one of arms and seeds, as all tables of experiments are.
  public var isOfArms: Bool { header.starts(with: ["arm", "seed"]) }
}

/// The numbers of a table of arms and seeds, as statistics want them.
public struct ArmValues: Sendable {
  /// The arms in the order of the table. Of a curve with few places the arm is `ARM, AXIS PLACE`.
  public let arms: [String]
  /// The columns that hold numbers.
  public let metrics: [String]
  /// By metric, arm and seed; NaN where there is none.
  private var values: [[[Double]]]

  /// A curve with more places than this is a figure's and not read.
  private static let mostPlaces = 40

  /// The numbers of a table; none of a table without arms and seeds, and of a long curve.
  public init(_ table: MeasuredTable) {
    let pairs = table.isOfArms ? table.rows.map { "\($0[0])\t\($0[1])" } : []
    let isCurve = Set(pairs).count < pairs.count
    guard table.isOfArms, table.header.count > 2,
      !isCurve || Set(table.rows.map { $0[2] }).count <= Self.mostPlaces
    else {
      (arms, metrics, values) = ([], [], [])
      return
    }
    let columns = Array(table.header.indices.dropFirst(isCurve ? 3 : 2))
    let names = table.rows.map { isCurve ? "\($0[0]), \(table.header[2]) \($0[2])" : $0[0] }
    arms = Self.unique(names)
    metrics = columns.map { table.header[$0] }
    let seeds = Self.places(Self.unique(table.rows.map { $0[1] }))
    let places = Self.places(arms)
    values = Array(
      repeating: Array(repeating: Array(repeating: .nan, count: seeds.count), count: arms.count), count: metrics.count)
    for (row, name) in zip(table.rows, names) {
      guard let arm = places[name], let seed = seeds[row[1]] else { continue }
      for (metric, column) in columns.enumerated() { values[metric][arm][seed] = Double(row[column]) ?? .nan }
    }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private static func places(_ texts: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) })
  }

  /// A metric of an arm, seed by seed, NaN where it has none.
  private func row(_ metric: String, _ arm: String) -> [Double] {
    guard let metric = metrics.firstIndex(of: metric), let arm = arms.firstIndex(of: arm) else { return [] }
    return values[metric][arm]
  }

  /// The mean of a metric of an arm with its 95 % interval; nil if it has a number at no seed.
  public func interval(_ metric: String, _ arm: String) -> Interval? { Interval(row(metric, arm).filter(\.isFinite)) }

  /// Of one arm less another at the same seeds; nil with fewer than two.
  public func difference(_ metric: String, _ arm: String, less other: String) -> Interval? {
    Self.difference(row(metric, arm), row(metric, other))
  }

  private static func difference(_ a: [Double], _ b: [Double]) -> Interval? {
    let differences = zip(a, b).map { $0 - $1 }.filter(\.isFinite)
    return differences.count < 2 ? nil : Interval(differences)
  }

  /// Every number by itself, the means of all arms, and the means and differences with their intervals.
  func all() -> (singles: [Double], intervals: [Interval]) {
    var (singles, intervals): ([Double], [Interval]) = ([], [])
    for byArm in values {
      for (index, row) in byArm.enumerated() {
        guard let interval = Interval(row.filter(\.isFinite)) else { continue }
        intervals.append(interval)
        singles.append(interval.mean)
        singles += row.filter(\.isFinite)
        for other in byArm[..<index] {
          if let difference = Self.difference(row, other) { intervals.append(difference) }
        }
      }
    }
    return (singles, intervals)
  }
}
