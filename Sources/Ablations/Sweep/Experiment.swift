import Foundation

/// Arms, paired seeds and claims: everything that is fixed before anything is trained.
///
/// The only way to results leads through `init`, which takes the claims, and `run`, which writes the tables:
///
/// ```swift
/// let experiment = try Experiment(
///   name: "momentum", arms: [Arm("0.9", 0.9), Arm("0.99", 0.99)], metrics: [Metric("knn"), Metric("probe")],
///   claims: [Claim("a slow key encoder helps", metric: "knn", higher: "0.99", lower: "0.9", source: "V1 §4.1")],
///   seeds: settings.seeds(quick: 3, full: 5), settings: settings, filter: "MomentumChapter")
/// let results = try experiment.run { arm, seed, progress in … }
/// let judgements = try results.judgements()
/// ```
///
/// What it refuses to do: run into a folder it cannot write, or judge tables of another configuration. When tables of an
/// earlier run are judged again (`MOCO_REDRAW`), the claims are those of the source as it is now.
public struct Experiment<Recipe: Sendable>: Sendable {
  /// The stem of its files: the main table is `NAME.tsv`.
  public let name: String
  /// What is compared.
  public let arms: [Arm<Recipe>]
  /// What every run reports.
  public let metrics: [Metric]
  /// The curves that every run reports.
  public let curves: [CurveMetric]
  /// What is expected of the results.
  public let claims: [Claim]
  /// The seeds, which all arms share.
  public let seeds: [UInt64]
  private let settings: Settings
  private let comments: [String]

  /// States an experiment.
  /// - Parameters:
  ///   - name: the stem of its files.
  ///   - arms: what is compared, under different names.
  ///   - metrics: what every run reports: the columns of the main table.
  ///   - curves: what every run reports point by point: a table for each.
  ///   - claims: what is expected of the results; at least two seeds are needed to judge one.
  ///   - seeds: different ones, at least one; every arm is run with each.
  ///   - configuration: lines for the head of the tables that describe what all arms share.
  ///   - settings: the folder of tables and figures, how many runs happen at the same time, and whether results are
  ///     read from tables instead of trained for.
  ///   - filter: the test target that runs it, as `MomentumChapter`.
  /// - Throws: `AblationError` if a claim names an unknown arm or metric, if there are too few seeds to judge it, or if it is of
  ///   an equality that so many seeds are unlikely to show (`Claim.checkPower`).
  public init(
    name: String, arms: [Arm<Recipe>], metrics: [Metric], curves: [CurveMetric] = [], claims: [Claim],
    seeds: [UInt64], configuration: [String] = [], settings: Settings, filter: String
  ) throws {
    precondition(!arms.isEmpty && Set(arms.map(\.name)).count == arms.count, "arms need different names")
    precondition(!seeds.isEmpty && Set(seeds).count == seeds.count, "seeds must differ: \(seeds)")
    for claim in claims {
      for term in claim.terms where !arms.contains(where: { $0.name == term.arm }) {
        throw AblationError("\"\(claim.text)\": the experiment \(name) has no arm \"\(term.arm)\"")
      }
      guard metrics.contains(where: { $0.name == claim.metric }) else {
        throw AblationError("\"\(claim.text)\": the experiment \(name) has no metric \"\(claim.metric)\"")
      }
    }
    guard claims.isEmpty || seeds.count >= 2 else {
      throw AblationError("\(name): 1 seed gives no verdict on a claim; an interval needs at least 2 (MOCO_SEEDS)")
    }
    for claim in claims { try claim.checkPower(seeds: seeds.count, claims: claims.count) }
    self.name = name
    self.arms = arms
    self.metrics = metrics
    self.curves = curves
    self.claims = claims
    self.seeds = seeds
    self.settings = settings
    comments =
      ["command: " + settings.command(filter: filter), "seeds: " + seeds.map(String.init).joined(separator: " ")]
      + configuration.map { "configuration: " + $0 } + ["toolchain: " + Toolchain.description]
  }

  /// Runs every arm with every seed and writes the tables: `NAME.tsv`, and `NAME-CURVE.tsv` for each curve.
  ///
  /// - Throws: `AblationError` if the folder cannot be written (before any run) or if runs failed (after the rows of
  ///   the others were written), naming each with its arm, its seed and its reason.
  public func run(
    log: ProgressLog = .standardOutput,
    _ body: @escaping @Sendable (Arm<Recipe>, UInt64, RunProgress) throws -> Findings
  ) throws -> ExperimentResults {
    if settings.redraws { return try recorded() }
    try PlotsFolder.prepare(settings.plots)
    let expected = (metrics: metrics, curves: curves)
    let describe: @Sendable (Findings) -> String = { findings in
      let values = expected.metrics.map { metric in
        "\(metric.name) \(Table.cell(findings.metrics[metric.name] ?? .nan, decimals: metric.decimals))"
      }
      return (["done"] + values).joined(separator: " · ")
    }
    let shared =
      try settings.process.count == 1
      ? nil : SharedRuns(name, of: arms.map(\.name), seeds, comments, settings.process, in: settings.plots)
    let own = Sweep.run(
      name: name, arms: arms, seeds: seeds, workers: settings.workers, process: settings.process, log: log,
      describe: describe
    ) { arm, seed, progress in
      func findings() throws -> Findings {
        let findings = try body(arm, seed, progress)
        try Self.check(findings, metrics: expected.metrics, curves: expected.curves)
        return findings
      }
      guard let shared else { return try findings() }
      return try shared.keep(arm.name, seed, findings)
    }
    let runs = try shared?.all(own: own) ?? own
    let finished = runs.compactMap { run in
      (try? run.outcome.get()).map { ExperimentResults.Row(arm: run.arm, seed: run.seed, findings: $0) }
    }
    var results = ExperimentResults(
      name: name, arms: arms.map(\.name), seeds: seeds, metrics: metrics, curveMetrics: curves, claims: claims,
      comments: comments, rows: finished, folder: settings.plots)
    results.isFirst = settings.process.isFirst
    try results.writeTables()
    let failures = runs.compactMap { run -> String? in
      guard case .failure(let error) = run.outcome else { return nil }
      return "\(name), arm \(run.arm), seed \(run.seed): \(error)"
    }
    guard failures.isEmpty else {
      throw AblationError("\(failures.count) of \(runs.count) runs failed: " + failures.joined(separator: "; "))
    }
    return results
  }

  /// The results of an earlier run of this experiment, as far as its tables tell: every number is rounded there.
  private func recorded() throws -> ExperimentResults {
    let main = try Table(contentsOf: settings.plots.appendingPathComponent("\(name).tsv"))
    let curveTables = try curves.map { curve in
      try Table(contentsOf: settings.plots.appendingPathComponent("\(name)-\(curve.metric.name).tsv"))
    }
    let pairs = arms.flatMap { arm in seeds.map { [arm.name, String($0)] } }
    let present = zip(try main.texts("arm"), try main.texts("seed")).map { [$0, $1] }
    guard present == pairs else {
      throw AblationError(
        "MOCO_REDRAW: the \(present.count) rows of \(name).tsv are not this experiment's \(pairs.count) arms × seeds")
    }
    guard configurations(main.comments) == configurations(comments) else {
      throw AblationError("MOCO_REDRAW: \(name).tsv is of another configuration: \(configurations(main.comments))")
    }
    let values = try metrics.map { try main.numbers($0.name) }
    let rows = try pairs.enumerated().map { index, pair in
      var findings = Findings([:])
      for (metric, column) in zip(metrics, values) { findings.metrics[metric.name] = column[index] }
      for (curve, table) in zip(curves, curveTables) {
        let places = zip(try table.texts("arm"), try table.texts("seed")).enumerated().filter { [$1.0, $1.1] == pair }
        let (x, y) = (try table.numbers(curve.axis.name), try table.numbers(curve.metric.name))
        findings.curves[curve.metric.name] = places.map { Findings.Point(x[$0.offset], y[$0.offset]) }
      }
      return ExperimentResults.Row(arm: pair[0], seed: seeds[index % seeds.count], findings: findings)
    }
    var results = ExperimentResults(
      name: name, arms: arms.map(\.name), seeds: seeds, metrics: metrics, curveMetrics: curves, claims: claims,
      comments: main.comments, rows: rows, folder: settings.plots)
    results.isFirst = settings.process.isFirst
    return results
  }

  private func configurations(_ comments: [String]) -> [String] {
    comments.filter { $0.hasPrefix("configuration: ") }
  }

  private static func check(_ findings: Findings, metrics: [Metric], curves: [CurveMetric]) throws {
    let wanted = [Set(metrics.map(\.name)), Set(curves.map(\.metric.name))]
    let brought = [Set(findings.metrics.keys), Set(findings.curves.keys)]
    for (wanted, brought) in zip(wanted, brought) where wanted != brought {
      throw AblationError("the run reported \(brought.sorted()) where \(wanted.sorted()) was announced")
    }
  }
}

/// What the results of equal seeds may depend on, besides the source.
enum Toolchain {
  /// The language version of the compiler, the processor's architecture and the system.
  static var description: String { "\(compiler), \(architecture), \(system)" }

  private static var compiler: String {
    #if compiler(>=6.5)
      "Swift 6.5 or later"
    #elseif compiler(>=6.4)
      "Swift 6.4"
    #elseif compiler(>=6.3)
      "Swift 6.3"
    #else
      "Swift 6.2"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "another processor"
    #endif
  }

  private static var system: String {
    #if os(Linux)
      "Linux"
    #elseif os(macOS)
      "macOS"
    #else
      "another system"
    #endif
  }
}
