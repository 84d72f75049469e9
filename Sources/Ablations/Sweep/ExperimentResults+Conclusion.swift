import Files
import Foundation

extension ExperimentResults {
  /// Ends an experiment in the order that every chapter follows: figures first, so that a claim that fails leaves them to
  /// be looked at, then the verdict on every claim, those included that are not required. Verdicts are printed, and
  /// written to `NAME-claims.tsv`.
  ///
  /// ```swift
  /// for failure in try results.conclude(drawing: [accuracy, loss]) { Issue.record("\(failure)") }
  /// ```
  ///
  /// - Parameters:
  ///   - figures: drawn into `folder`.
  ///   - log: receives the folder's path and the table of verdicts.
  /// - Returns: what must fail a test: the claims that are required and were not shown.
  ///   Of several processes that shared the runs, the first alone draws, writes and judges.
  /// - Throws: `AblationError` if a figure cannot be drawn, or if a metric is not a number.
  public func conclude(drawing figures: [Figure], log: ProgressLog = .standardOutput) throws -> [Judgement] {
    guard isFirst else { return [] }
    for figure in figures { try figure.draw(in: folder, log: log) }
    log.write("tables and figures: \(folder.path)")
    let judgements = try judgements()
    if !judgements.isEmpty {
      let record = Judgement.record(judgements, comments: comments)
      try record.write(to: folder.appendingPathComponent("\(name)-claims.tsv"))
    }
    log.write(Judgement.table(judgements))
    return judgements.filter(\.isFailure)
  }
}

extension Figure {
  /// Those of `names` of which `folder` holds no whole figure. Of several processes that share an experiment, the first draws, and
  /// the others do not look.
  public static func undrawn(_ names: [String], in folder: URL) -> [String] {
    guard LaunchedProcess.current.isFirst else { return [] }
    return names.filter { name in
      let svg = try? Data(contentsOf: folder.appendingPathComponent("\(name).svg"))
      return svg?.suffix(16).contains(Data("</svg>".utf8)) != true
    }
  }
}
