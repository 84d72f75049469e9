import Files
import Foundation
import Synchronization
import Tensors
import Testing

@testable import Ablations

@Suite struct ExperimentTests {
  private func experiment(
    in folder: URL, workers: Int = 2, seeds: [UInt64] = [1, 2, 3], claims: [Claim]? = nil, redraw: String = "no",
    configuration: String = "K 1024, B 64"
  ) throws -> Experiment<Float> {
    let settings = try Settings(
      environment: ["MOCO_PLOTS": folder.path, "MOCO_WORKERS": "\(workers)", "MOCO_REDRAW": redraw])
    return try Experiment(
      name: "momentum", arms: [Arm("0.99", 20), Arm("0.9", 0)], metrics: [Metric("knn"), Metric("probe", decimals: 1)],
      curves: [CurveMetric("loss", decimals: 3)],
      claims: claims
        ?? [Claim("slow beats fast", metric: "knn", higher: "0.99", lower: "0.9", by: 10, source: "V1 §4.1")],
      seeds: seeds, configuration: [configuration], settings: settings, filter: "MomentumChapter")
  }

  private let measure: @Sendable (Arm<Float>, UInt64, RunProgress) throws -> Findings = { arm, seed, _ in
    var random = RandomSource(seed: seed)
    let knn = Double(20 + arm.recipe + random.gaussian())
    return Findings(["knn": knn, "probe": knn / 2], curves: ["loss": [.init(0, 7), .init(100, 7 - knn / 100)]])
  }

  @Test func claimsAreJudgedOnWhatTheTablesHold() throws {
    try withTemporaryFolder { folder in
      let results = try experiment(in: folder).run(log: .silent, measure)
      #expect(try names(in: folder) == ["momentum-loss.tsv", "momentum.tsv"])
      let table = try Table(contentsOf: folder.appendingPathComponent("momentum.tsv"))
      #expect(table.header == ["arm", "seed", "knn", "probe"])
      #expect(try table.texts("arm") == ["0.99", "0.99", "0.99", "0.9", "0.9", "0.9"])
      #expect(try table.numbers("seed") == [1, 2, 3, 1, 2, 3])
      let knn = try table.numbers("knn")
      #expect(zip(knn, results.values("knn", arm: "0.99")).allSatisfy { abs($0 - $1) <= 0.005 })
      #expect(
        Array(table.comments.prefix(3)) == [
          "command: swift test --filter MomentumChapter", "seeds: 1 2 3", "configuration: K 1024, B 64",
        ])
      #expect(table.comments.last?.hasPrefix("toolchain: Swift 6.") == true)
      let curve = try Table(contentsOf: folder.appendingPathComponent("momentum-loss.tsv"))
      #expect(curve.header == ["arm", "seed", "step", "loss"])
      #expect(curve.rows.count == 12 && curve.rows[0] == ["0.99", "1", "0", "7.000"])
      #expect(results.curves("loss", arm: "0.9").count == 3)
      let second = try #require(results.findings(arm: "0.9", seed: 2))
      #expect(second.metrics["knn"] == results.values("knn", arm: "0.9")[1] && second.curves["loss"]?.count == 2)
      #expect(results.findings(arm: "0.9", seed: 4) == nil && results.findings(arm: "0.5", seed: 1) == nil)
      // The same seeds drive both arms, so the difference is 20 in every pair up to Float rounding.
      let judgement = try #require(try results.judgements().first)
      #expect(abs(judgement.difference.mean - 20) < 1e-5 && judgement.verdict == .holds)
    }
  }

  @Test func figuresComeBeforeTheVerdictAndOnlyRequiredClaimsFail() throws {
    try withTemporaryFolder { folder in
      // The true difference is +20: "0.9 is better" is false, once required and once not.
      func claim(_ isRequired: Bool) -> Claim {
        Claim(
          "the wrong way round", metric: "knn", higher: "0.9", lower: "0.99", source: "here", isRequired: isRequired)
      }
      let results = try experiment(in: folder, claims: [claim(true), claim(false)]).run(log: .silent, measure)
      let lines = Mutex<[String]>([])
      let figure = Figure(name: "wrong", width: 200, height: 100, script: "plot sin(x)", blocks: [])
      let failures = try results.conclude(
        drawing: [figure], log: ProgressLog { line in lines.withLock { $0.append(line) } })
      #expect(failures.count == 1)
      #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("wrong.gp").path))
      #expect(lines.withLock { $0.last?.components(separatedBy: "the wrong way round").count } == 3)
      // The verdicts are on disk as well, with the head of the table they are of.
      let verdicts = try Table(contentsOf: folder.appendingPathComponent("momentum-claims.tsv"))
      #expect(try verdicts.texts("verdict") == ["opposite", "opposite"])
      #expect(try verdicts.texts("required") == ["yes", "no"])
      let main = try Table(contentsOf: folder.appendingPathComponent("momentum.tsv"))
      #expect(verdicts.comments == main.comments)
      let drawn = Gnuplot.obstacle() == nil
      #expect(Figure.undrawn(["wrong", "absent"], in: folder) == (drawn ? ["absent"] : ["wrong", "absent"]))
    }
  }

  /// Without claims there are no verdicts to write.
  @Test func noClaimsNoVerdicts() throws {
    try withTemporaryFolder { folder in
      let results = try experiment(in: folder, claims: []).run(log: .silent, measure)
      #expect(try results.conclude(drawing: [], log: .silent).isEmpty)
      #expect(try names(in: folder) == ["momentum-loss.tsv", "momentum.tsv"])
    }
  }

  @Test func tablesOfAnEarlierRunAreReadInsteadOfTraining() throws {
    try withTemporaryFolder { folder in
      let trained = try experiment(in: folder).run(log: .silent, measure)
      let read = try experiment(in: folder, redraw: "yes").run(log: .silent) { _, _, _ in
        throw AblationError("nothing is trained")
      }
      for arm in trained.arms {
        // The table has two decimals, the curve three.
        #expect(zip(read.values("knn", arm: arm), trained.values("knn", arm: arm)).allSatisfy { abs($0 - $1) <= 0.005 })
        for (now, before) in zip(read.curves("loss", arm: arm), trained.curves("loss", arm: arm)) {
          #expect(now.map(\.x) == before.map(\.x))
          #expect(zip(now, before).allSatisfy { abs($0.y - $1.y) <= 0.0005 })
        }
      }
      #expect(try read.judgements().map(\.verdict) == [.holds])
      #expect(read.table.comments == trained.table.comments)

      let otherWorld = try experiment(in: folder, redraw: "yes", configuration: "K 1024, B 64, another world")
      #expect(
        throws: AblationError(
          "MOCO_REDRAW: momentum.tsv is of another configuration: [\"configuration: K 1024, B 64\"]")
      ) {
        try otherWorld.run(log: .silent, measure)
      }
      let other = try experiment(in: folder, seeds: [1, 2], redraw: "yes")
      #expect(
        throws: AblationError("MOCO_REDRAW: the 6 rows of momentum.tsv are not this experiment's 4 arms × seeds")
      ) {
        try other.run(log: .silent, measure)
      }
    }
  }

  @Test func tablesDoNotDependOnTheNumberOfWorkers() throws {
    func files(workers: Int) throws -> [String] {
      try withTemporaryFolder { folder in
        _ = try experiment(in: folder, workers: workers).run(log: .silent, measure)
        return try names(in: folder).map {
          try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
        }
      }
    }
    let one = try files(workers: 1)
    #expect(one.count == 2)
    #expect(try files(workers: 6) == one)
    #expect(try files(workers: 6) == one)
  }

  @Test func failedRunsAreNamedAndTheRowsOfTheOthersAreKept() throws {
    try withTemporaryFolder { folder in
      let measure = measure
      let error = #expect(throws: AblationError.self) {
        try experiment(in: folder).run(log: .silent) { arm, seed, progress in
          if arm.name == "0.99" && seed == 2 { throw AblationError("the loss is NaN at step 812") }
          return try measure(arm, seed, progress)
        }
      }
      #expect(error?.description == "1 of 6 runs failed: momentum, arm 0.99, seed 2: the loss is NaN at step 812")
      let table = try Table(contentsOf: folder.appendingPathComponent("momentum.tsv"))
      #expect(try table.numbers("seed") == [1, 3, 1, 2, 3])
    }
  }

  @Test func aRunThatReportsSomethingElseFails() throws {
    try withTemporaryFolder { folder in
      let error = #expect(throws: AblationError.self) {
        try experiment(in: folder).run(log: .silent) { _, _, _ in Findings(["kNN": 1, "probe": 2]) }
      }
      #expect(error?.description.contains("reported [\"kNN\", \"probe\"] where [\"knn\", \"probe\"]") == true)
    }
  }

  @Test func claimsThatCannotBeJudgedAreRefusedBeforeAnyRun() throws {
    try withTemporaryFolder { folder in
      func refusal(seeds: [UInt64] = [1, 2], _ claim: Claim) -> String? {
        #expect(throws: AblationError.self) { try experiment(in: folder, seeds: seeds, claims: [claim]) }?.description
      }
      let typo = Claim("c", metric: "knn", higher: "0.999", lower: "0.9", source: "")
      #expect(refusal(typo) == "\"c\": the experiment momentum has no arm \"0.999\"")
      let metric = Claim("c", metric: "accuracy", higher: "0.99", lower: "0.9", source: "")
      #expect(refusal(metric) == "\"c\": the experiment momentum has no metric \"accuracy\"")
      let sound = Claim("c", metric: "knn", higher: "0.99", lower: "0.9", source: "")
      #expect(refusal(seeds: [1], sound)?.contains("1 seed gives no verdict") == true)
      let withoutClaims = try experiment(in: folder, seeds: [1], claims: [])
      #expect(withoutClaims.seeds == [1])
    }
  }

  /// Two seeds and a spread of 1 against a tolerance of 1 show next to nothing; what the tolerance allows for is accepted.
  @Test func equalitiesThatTheSeedsCouldNotShowAreRefusedBeforeAnyRun() throws {
    try withTemporaryFolder { folder in
      func state(_ tolerance: Double, isRequired: Bool, seeds: [UInt64] = [1, 2, 3, 4, 5]) throws {
        let equal = Claim(
          "e", metric: "knn", equal: ("0.99", "0.9"), within: tolerance, spread: 1, source: "", isRequired: isRequired)
        _ = try experiment(in: folder, seeds: seeds, claims: [equal])
      }
      // Five seeds and one claim: `SeedPlanTests` has 0.829 at a tolerance of 2, and 0.604 for four seeds.
      try state(2, isRequired: true)
      #expect(
        throws: AblationError(
          "\"e\": equal within ± 2.0, spread 1.0, 1 claim: 4 seeds show it in 60 of 100 sets; 80 of 100 need 5, "
            + "and a required equality needs so much")
      ) { try state(2, isRequired: true, seeds: [1, 2, 3, 4]) }
      try state(2, isRequired: false, seeds: [1, 2, 3, 4])
      let reported = #expect(throws: AblationError.self) { try state(1, isRequired: false) }
      #expect(reported?.description.hasSuffix("; 50 of 100 need 9, and a reported equality needs so much") == true)
      #expect(try names(in: folder) == [])
    }
  }

  /// The claims of an experiment are one family: with five hopeless ones beside it, a difference that three seeds show alone is
  /// not shown.
  @Test func theClaimsOfAnExperimentAreJudgedTogether() throws {
    try withTemporaryFolder { folder in
      func claim(_ higher: String, _ lower: String) -> Claim {
        Claim("c", metric: "knn", higher: higher, lower: lower, source: "", isRequired: false)
      }
      // Differences 2, 3, 4: t = 3√3 and p = 1 − t/√(t² + 2) = 0.035.
      let measure: @Sendable (Arm<Float>, UInt64, RunProgress) throws -> Findings = { arm, seed, _ in
        Findings(
          ["knn": arm.name == "0.99" ? Double(seed) + 1 : 0, "probe": 0], curves: ["loss": [.init(0, 7)]])
      }
      let alone = try experiment(in: folder, claims: [claim("0.99", "0.9")]).run(log: .silent, measure)
      #expect(try alone.judgements().map(\.verdict) == [.holds])
      #expect(abs(try alone.judgements()[0].adjustedPValue - (1 - (27.0 / 29).squareRoot())) < 1e-12)
      let family = [claim("0.99", "0.9")] + Array(repeating: claim("0.9", "0.99"), count: 5)
      let together = try experiment(in: folder, claims: family).run(log: .silent, measure).judgements()
      #expect(
        together[0].verdict == .notShownAmong(claims: 6) && together.map(\.familySize) == Array(repeating: 6, count: 6))
      #expect(abs(together[0].adjustedPValue - 6 * (1 - (27.0 / 29).squareRoot())) < 1e-12)
    }
  }

  @Test func aFolderThatCannotBeWrittenStopsItBeforeAnyRun() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("file")
      try AtomicFile.write("", to: file)
      let runs = Mutex(0)
      let measure = measure
      let error = #expect(throws: AblationError.self) {
        try experiment(in: file).run(log: .silent) { arm, seed, progress in
          runs.withLock { $0 += 1 }
          return try measure(arm, seed, progress)
        }
      }
      #expect(error?.description.contains(file.path) == true)
      #expect(runs.withLock(\.self) == 0)
    }
  }
}
