import Files
import Foundation
import Synchronization
import Tensors
import Testing

@testable import Ablations

/// An experiment whose runs several processes share. Here they are threads that each take themselves for a process.
@Suite struct SharedRunsTests {
  private func experiment(_ folder: URL, _ rank: Int, of count: Int, launch: String = "1") throws -> Experiment<Float> {
    var environment = ["MOCO_PLOTS": folder.path, "MOCO_WORKERS": "1"]
    if count > 1 {
      environment["OMPI_COMM_WORLD_RANK"] = "\(rank)"
      environment["OMPI_COMM_WORLD_SIZE"] = "\(count)"
      environment["PMIX_NAMESPACE"] = launch
    }
    return try Experiment(
      name: "shared", arms: [Arm("slow (0.99)", 20), Arm("fast/0.9", 0)], metrics: [Metric("knn"), Metric("spread")],
      curves: [CurveMetric("loss")],
      claims: [Claim("slow beats fast", metric: "knn", higher: "slow (0.99)", lower: "fast/0.9", source: "V1 §4.1")],
      seeds: [1, 2, 3, 4, 5], settings: try Settings(environment: environment), filter: "MomentumChapter")
  }

  @Sendable private static func measure(_ arm: Arm<Float>, _ seed: UInt64, _: RunProgress) -> Findings {
    var random = RandomSource(seed: seed)
    let knn = Double(arm.recipe + random.gaussian())
    return Findings(
      ["knn": knn, "spread": seed == 3 ? .nan : knn / 3], curves: ["loss": [.init(0, knn), .init(1, .infinity)]])
  }

  private func tables(_ folder: URL) throws -> [String: Data] {
    let names = try names(in: folder).filter { $0.hasSuffix(".tsv") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
  }

  /// Runs all processes of an experiment; what each returned, or why it did not.
  private func together(
    _ count: Int, _ folder: URL, launch: String = "1",
    _ body: @escaping @Sendable (Arm<Float>, UInt64, RunProgress) throws -> Findings
  ) -> [Result<[Judgement], any Error>] {
    let results = Mutex<[Int: Result<[Judgement], any Error>]>([:])
    let group = DispatchGroup()
    for rank in 0..<count {
      group.enter()
      Thread.detachNewThread {
        let result = Result {
          try self.experiment(folder, rank, of: count, launch: launch).run(log: .silent, body).conclude(
            drawing: [], log: .silent)
        }
        results.withLock { $0[rank] = result }
        group.leave()
      }
    }
    group.wait()
    return results.withLock { all in (0..<count).compactMap { all[$0] } }
  }

  @Test(arguments: [2, 3, 8]) func processesWriteTheBytesOfOne(count: Int) throws {
    try withTemporaryFolder { folder in
      let (alone, shared) = (folder.appendingPathComponent("alone"), folder.appendingPathComponent("shared"))
      _ = try experiment(alone, 0, of: 1).run(log: .silent, Self.measure).conclude(drawing: [], log: .silent)
      let runs = Atomic(0)
      for result in together(
        count, shared,
        {
          runs.add(1, ordering: .relaxed); return Self.measure($0, $1, $2)
        })
      {
        #expect(try result.get().isEmpty)
      }
      #expect(runs.load(ordering: .relaxed) == 10, "every run is of one process")
      #expect(try tables(shared) == tables(alone))
      #expect(try tables(alone).keys.sorted() == ["shared-claims.tsv", "shared-loss.tsv", "shared.tsv"])
    }
  }

  /// A run that fails fails everywhere; when the command is given again, it alone is run again.
  @Test func whatIsDoneIsNotDoneAgain() throws {
    try withTemporaryFolder { folder in
      for result in together(
        2, folder,
        { arm, seed, progress in
          if arm.recipe == 0, seed == 4 { throw AblationError("no luck") }
          return Self.measure(arm, seed, progress)
        })
      {
        #expect(throws: AblationError.self) { try result.get() }
        if case .failure(let error) = result { #expect("\(error)".contains("fast/0.9, seed 4: no luck"), "\(error)") }
      }
      let runs = Atomic(0)
      for result in together(
        3, folder, launch: "2",
        {
          runs.add(1, ordering: .relaxed); return Self.measure($0, $1, $2)
        })
      { _ = try result.get() }
      #expect(runs.load(ordering: .relaxed) == 1)
    }
  }

  @Test func aProcessThatIsGoneIsNotWaitedForForEver() throws {
    try withTemporaryFolder { folder in
      let runs = try SharedRuns(
        "x", of: ["a"], [1, 2], [], LaunchedProcess(rank: 0, count: 2), in: folder, program: "p", patience: 0.3)
      _ = try runs.keep("a", 1) { Findings(["knn": 1]) }
      #expect {
        try runs.all(own: [])
      } throws: {
        "\($0)".contains("process 1 of 2 has given no sign of life")
      }
    }
  }

  /// Another program, recipe or seed has files of its own.
  @Test func nothingOfAnotherExperimentIsTaken() throws {
    try withTemporaryFolder { folder in
      func runs(program: String = "p", comments: [String] = ["c"], arms: [String] = ["a"]) throws -> SharedRuns {
        try SharedRuns(
          "x", of: arms, [1], comments, LaunchedProcess(rank: 0, count: 1), in: folder, program: program, patience: 1)
      }
      _ = try runs().keep("a", 1) { Findings(["knn": 1]) }
      #expect(try runs().keep("a", 1) { Findings(["knn": 2]) } == Findings(["knn": 1]))
      for other in [try runs(program: "q"), try runs(comments: ["d"]), try runs(arms: ["a", "b"])] {
        #expect(try other.keep("a", 1) { Findings(["knn": 2]) } == Findings(["knn": 2]))
      }
    }
  }
}
