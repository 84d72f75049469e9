import Foundation

/// What an experiment found, ordered by arm, then by seed.
///
/// It comes from `Experiment.run`, so its tables are on disk before a claim can be judged.
/// What it refuses to do: average over seeds on its own.
public struct ExperimentResults: Sendable {
  struct Row: Sendable {
    let arm: String
    let seed: UInt64
    let findings: Findings
  }

  /// The experiment's name.
  public let name: String
  /// The names of the arms.
  public let arms: [String]
  /// The seeds that all arms share.
  public let seeds: [UInt64]
  let metrics: [Metric]
  let curveMetrics: [CurveMetric]
  let claims: [Claim]
  let comments: [String]
  let rows: [Row]
  /// Where its tables are, and its figures belong.
  public let folder: URL
  /// Whether this process writes and judges: the first of several that shared the runs.
  var isFirst = true

  /// A metric of an arm, one value per seed, in the order of `seeds`.
  public func values(_ metric: String, arm: String) -> [Double] {
    precondition(metrics.contains { $0.name == metric }, "the experiment has no metric \(metric)")
    precondition(arms.contains(arm), "the experiment has no arm \(arm)")
    return rows.filter { $0.arm == arm }.compactMap { $0.findings.metrics[metric] }
  }

  /// A curve of an arm, one list of points per seed, in the order of `seeds`.
  public func curves(_ metric: String, arm: String) -> [[Findings.Point]] {
    precondition(curveMetrics.contains { $0.metric.name == metric }, "the experiment has no curve \(metric)")
    precondition(arms.contains(arm), "the experiment has no arm \(arm)")
    return rows.filter { $0.arm == arm }.compactMap { $0.findings.curves[metric] }
  }

  /// What one run brought home, or nil if the experiment had no such run.
  public func findings(arm: String, seed: UInt64) -> Findings? {
    rows.first { $0.arm == arm && $0.seed == seed }?.findings
  }

  /// Judges all claims together, in the order they were stated (`Judgement.family`).
  /// - Throws: `AblationError` if a metric is not a number.
  public func judgements() throws -> [Judgement] {
    Judgement.family(
      try claims.map { claim in
        let byArm = Dictionary(uniqueKeysWithValues: arms.map { ($0, values(claim.metric, arm: $0)) })
        return (claim, try claim.differences(byArm))
      })
  }

  /// The main table: a row per arm × seed.
  public var table: Table {
    var table = Table(comments: comments, header: ["arm", "seed"] + metrics.map(\.name))
    for row in rows {
      table.append(
        [row.arm, String(row.seed)]
          + metrics.map { Table.cell(row.findings.metrics[$0.name] ?? .nan, decimals: $0.decimals) })
    }
    return table
  }

  /// The table of a curve: a row per arm × seed × point.
  func table(of curve: CurveMetric) -> Table {
    var table = Table(comments: comments, header: ["arm", "seed", curve.axis.name, curve.metric.name])
    for row in rows {
      for point in row.findings.curves[curve.metric.name] ?? [] {
        table.append([
          row.arm, String(row.seed), Table.cell(point.x, decimals: curve.axis.decimals),
          Table.cell(point.y, decimals: curve.metric.decimals),
        ])
      }
    }
    return table
  }

  func writeTables() throws {
    guard isFirst else { return }
    try table.write(to: folder.appendingPathComponent("\(name).tsv"))
    for curve in curveMetrics {
      try table(of: curve).write(to: folder.appendingPathComponent("\(name)-\(curve.metric.name).tsv"))
    }
  }
}
