/// What became of a claim.
public struct Judgement: Sendable, Equatable {
  /// The three possible ends. A difference that is too small or too noisy is "not shown here", which is not "false".
  public enum Verdict: String, Sendable {
    /// The whole interval lies above the claimed minimum, or within the claimed tolerance.
    case holds
    /// The interval neither lies where the claim holds nor where its opposite was seen.
    case notShown = "not shown here"
    /// The whole interval lies below zero: the reverse was seen. Of arms claimed to be equal: outside the tolerance.
    case opposite
  }

  /// The claim as it was stated.
  public let claim: Claim
  /// The paired difference with its 95 % interval, in the metric's unit.
  public let difference: Interval

  /// The end it came to.
  public var verdict: Verdict {
    if let tolerance = claim.tolerance {
      if difference.lower > -tolerance && difference.upper < tolerance { return .holds }
      return difference.lower > tolerance || difference.upper < -tolerance ? .opposite : .notShown
    }
    if difference.lower > claim.minimum { return .holds }
    return difference.upper < 0 ? .opposite : .notShown
  }

  /// Whether the run contradicts what was expected of it: a required claim that does not hold.
  public var isFailure: Bool { claim.isRequired && verdict != .holds }
}

extension Judgement: CustomStringConvertible {
  /// One line, as `holds: m = 0.99 beats m = 0 (V1 §4.1; knn +25.01 ± 3.20)`.
  public var description: String { "\(verdict.rawValue): \(claim.text) (\(claim.source); \(claim.metric) \(here))" }

  /// The difference with its interval, as `+25.01 ± 3.20`.
  var here: String {
    let mean = Table.cell(difference.mean, decimals: 2)
    return (mean.hasPrefix("-") ? "−" + mean.dropFirst() : "+" + mean) + " ± "
      + Table.cell(difference.halfWidth, decimals: 2)
  }

  /// The table "claim | paper | here ± interval | verdict", in Markdown; every claim has a row, whatever became of it.
  public static func table(_ judgements: [Judgement]) -> String {
    let rows = judgements.map { judgement in
      let claim = judgement.claim
      let paper = claim.paper.isEmpty ? claim.source : "\(claim.paper) (\(claim.source))"
      let bar = claim.tolerance.map { ", claimed within ± \(Table.cell($0, decimals: 2))" }
      let minimum = bar ?? (claim.minimum > 0 ? ", claimed > \(Table.cell(claim.minimum, decimals: 2))" : "")
      return
        "| \(claim.text) | \(paper) | \(claim.metric) \(judgement.here)\(minimum) | \(judgement.verdict.rawValue) |"
    }
    return (["| claim | paper | here ± 95 % interval | verdict |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n") + "\n"
  }
}
