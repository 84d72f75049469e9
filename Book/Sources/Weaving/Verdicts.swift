/// The claims of an experiment with what became of them, from `NAME-claims.tsv`.
public struct Verdicts: Equatable, Sendable {
  /// One claim.
  public struct Verdict: Equatable, Sendable {
    let claim, source, paper, metric, bar, difference, interval, p, required, verdict: String
  }

  /// In the order in which they were stated.
  public let all: [Verdict]

  /// Reads the table.
  /// - Throws: `BookError` if a column is missing.
  public init(_ table: MeasuredTable) throws {
    func column(_ name: String) throws -> Int {
      guard let index = table.header.firstIndex(of: name) else {
        throw BookError("\(table.name).tsv has no column \"\(name)\"")
      }
      return index
    }
    let columns = try [
      "claim", "source", "paper", "metric", "bar", "difference", "interval", "p", "required", "verdict",
    ].map(column)
    all = table.rows.map { row in
      let c = columns.map { row[$0] }
      return Verdict(
        claim: c[0], source: c[1], paper: c[2], metric: c[3], bar: c[4], difference: c[5], interval: c[6], p: c[7],
        required: c[8], verdict: c[9])
    }
  }

  /// Each claim with its end, for a figure's description.
  var sentences: [String] { all.map { "\($0.claim), by \($0.metric): \($0.verdict)" } }

  /// The table for a page.
  func html(caption: String) -> String {
    HTML.table(
      caption: caption, head: ["claim", "paper or source", "metric", "difference ± 95 %", "p (Holm)", "verdict"],
      rows: all.map { verdict in
        let bar = verdict.bar == "> 0" ? "" : ", claimed \(verdict.bar)"
        return [
          verdict.claim, verdict.paper == "–" ? verdict.source : "\(verdict.paper) (\(verdict.source))", verdict.metric,
          "\(Self.rounded(verdict.difference)) ± \(Self.rounded(verdict.interval))\(bar)", verdict.p,
          verdict.verdict + (verdict.required == "yes" ? " (required)" : ""),
        ]
      }, numbers: [3, 4])
  }

  private static func rounded(_ text: String) -> String { Decimals.text(Double(text) ?? .nan, 2) }
}

/// Numbers for tables.
enum Decimals {
  /// With so many decimals and a true minus.
  static func text(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    let scaled = (abs(value) * unit).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    var digits = String(Int(scaled))
    while digits.count <= decimals { digits = "0" + digits }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    return decimals == 0 ? sign + digits : "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }
}
