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
  public private(set) var arms: [String] = []
  /// The columns that hold numbers.
  public private(set) var metrics: [String] = []
  private var values: [String: [String: [String: Double]]] = [:]  // by metric, arm and seed

  /// A curve with more places than this is a figure's and not read.
  private static let mostPlaces = 40

  /// The numbers of a table; none of a table without arms and seeds, and of a long curve.
  public init(_ table: MeasuredTable) {
    guard table.isOfArms, table.header.count > 2 else { return }
    let pairs = table.rows.map { "\($0[0])\t\($0[1])" }
    let isCurve = Set(pairs).count < pairs.count
    guard !isCurve || Set(table.rows.map { $0[2] }).count <= Self.mostPlaces else { return }
    let columns = Array(table.header.indices.dropFirst(isCurve ? 3 : 2))
    metrics = columns.map { table.header[$0] }
    for row in table.rows {
      let arm = isCurve ? "\(row[0]), \(table.header[2]) \(row[2])" : row[0]
      if values[metrics.first ?? ""]?[arm] == nil { arms.append(arm) }
      for column in columns {
        values[table.header[column], default: [:]][arm, default: [:]][row[1]] = Double(row[column])
      }
    }
  }

  /// A metric of an arm by seed.
  public func values(_ metric: String, _ arm: String) -> [String: Double] { values[metric]?[arm] ?? [:] }

  /// The mean of a metric of an arm with its 95 % interval; nil if it has a number at no seed.
  public func interval(_ metric: String, _ arm: String) -> Interval? {
    Interval(Self.ordered(values(metric, arm)).map(\.value).filter(\.isFinite))
  }

  /// Of one arm less another at the same seeds; nil with fewer than two.
  public func difference(_ metric: String, _ arm: String, less other: String) -> Interval? {
    let (a, b) = (Self.ordered(values(metric, arm)), values(metric, other))
    let differences = a.compactMap { seed, value in b[seed].map { value - $0 } }.filter(\.isFinite)
    return differences.count < 2 ? nil : Interval(differences)
  }

  /// By seed, so that sums are the same each time.
  private static func ordered(_ values: [String: Double]) -> [(key: String, value: Double)] {
    values.sorted { $0.key < $1.key }
  }
}
