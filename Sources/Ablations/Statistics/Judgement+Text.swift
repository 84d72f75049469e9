extension Judgement: CustomStringConvertible {
  /// One line, as `holds: m = 0.99 beats m = 0 (V1 §4.1; knn +25.01 ± 3.20, adjusted p 0.003)`.
  public var description: String {
    "\(verdict): \(claim.text) (\(claim.source); \(claim.metric) \(here)\(singleSeeds), adjusted p \(adjusted))"
  }

  /// The difference with its interval, as `+25.01 ± 3.20`.
  var here: String { Self.signed(difference.mean) + " ± " + Table.cell(difference.halfWidth, decimals: 2) }

  /// Where the interval rests on one seed (`Statistics.restsOnOne`), all of them; else nothing.
  private var singleSeeds: String {
    guard Statistics.restsOnOne(differences) else { return "" }
    return ", single seeds " + differences.map(Self.signed).joined(separator: " ")
  }

  /// The adjusted p-value with three decimals.
  private var adjusted: String { adjustedPValue < 0.0005 ? "< 0.001" : Table.cell(adjustedPValue, decimals: 3) }

  private static func signed(_ value: Double) -> String {
    let text = Table.cell(value, decimals: 2)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : "+" + text
  }

  /// The table "claim | paper | here ± interval | adjusted p | verdict", in Markdown; every claim has a row, whatever became
  /// of it.
  public static func table(_ judgements: [Judgement]) -> String {
    let rows = judgements.map { judgement in
      let claim = judgement.claim
      let paper = claim.paper.isEmpty ? claim.source : "\(claim.paper) (\(claim.source))"
      let bar = claim.tolerance.map { ", claimed within ± \(Table.cell($0, decimals: 2))" }
      let minimum = bar ?? (claim.minimum > 0 ? ", claimed > \(Table.cell(claim.minimum, decimals: 2))" : "")
      let here = "\(claim.metric) \(judgement.here)\(minimum)\(judgement.singleSeeds)"
      return "| \(claim.text) | \(paper) | \(here) | \(judgement.adjusted) | \(judgement.verdict) |"
    }
    return (["| claim | paper | here ± 95 % interval | p (Holm) | verdict |", "|---|---|---|---|---|"] + rows)
      .joined(separator: "\n") + "\n"
  }

  /// The same as a table of text, for whoever prints the verdicts elsewhere: a row per claim, with the arms of its difference
  /// (`0.99 − 0`) and its bar (`> 0`, `within ± 2`). `–` stands where the paper has no number.
  static func record(_ judgements: [Judgement], comments: [String]) -> Table {
    var table = Table(
      comments: comments,
      header: [
        "claim", "source", "paper", "metric", "arms", "bar", "difference", "interval", "p", "required", "verdict",
      ])
    for judgement in judgements {
      let (claim, difference) = (judgement.claim, judgement.difference)
      table.append([
        claim.text, claim.source, claim.paper.isEmpty ? "–" : claim.paper, claim.metric, claim.armsText,
        claim.tolerance.map { "within ± \(plain($0))" } ?? "> \(plain(claim.minimum))",
        Table.cell(difference.mean, decimals: 4), Table.cell(difference.halfWidth, decimals: 4), judgement.adjusted,
        claim.isRequired ? "yes" : "no", "\(judgement.verdict)",
      ])
    }
    return table
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() ? Table.cell(value, decimals: 0) : "\(value)"
  }
}

extension Claim {
  /// The difference in the names of arms, as `a − b − c + d`.
  var armsText: String {
    terms.map { ($0.weight < 0 ? "− " : "+ ") + $0.arm }.joined(separator: " ").trimmingPrefix("+ ").description
  }
}
