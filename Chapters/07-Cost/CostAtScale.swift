import Ablations
import MomentumContrast
import SmallScale
import Testing

extension Cost {

  // ## Act 3: at scale
  //
  // The encoder of the other chapters with the numbers of `Configuration.small`: K = 2048, 8192 images, groups of eight. The
  // three mechanisms are run at batches of 16 to 128 (512 at full size). Nothing is trained here, so there is no accuracy to
  // report; the batch is noise and the learning rate 0. In the table a "seed" is a repetition. Memory is the same in every
  // repetition. Time is not: other work on the machine slows every step. So the three mechanisms take their steps in turn, on
  // one thread and with nothing else of this chapter running (`InterleavedSteps`), and **claims about time are judged and
  // reported, but nothing fails by them**.

  @Test func theDictionariesAreCosted() throws {
    let settings = try Settings()
    let batches = settings.choose(quick: [16, 32, 64, 128], full: [16, 32, 64, 128, 256, 512])
    let mechanisms = [("queue", Mechanism.queue), ("memory bank", .memoryBank), ("end-to-end", .endToEnd)]
    // The claims, before the run.
    let claims = [
      Claim(
        "at the same batch, end-to-end takes more memory than a queue", metric: "total_MB", higher: "end-to-end",
        lower: "queue", source: "V2 Table 3", paper: "7.4 against 5.0 GB"),
      Claim(
        "an image more costs end-to-end more memory than a queue", metric: "kB_per_image", higher: "end-to-end",
        lower: "queue", source: "V2 Table 3"),
      Claim(
        "a queue holds less than a memory bank, though it has a second encoder", metric: "held_MB",
        higher: "memory bank", lower: "queue", source: "V1 §3.2"),
      Claim(
        "a step end-to-end takes longer than one with a queue", metric: "ms", higher: "end-to-end", lower: "queue",
        source: "V2 Table 3", paper: "65 against 53 h", isRequired: false),
      Claim(
        "a step with a queue takes longer than one with a memory bank, which encodes no keys", metric: "ms",
        higher: "queue", lower: "memory bank", source: "here", isRequired: false),
    ]
    let experiment = try Experiment(
      name: "cost", arms: mechanisms.map { Arm($0.0, $0.1) },
      metrics: [
        Metric("total_MB", decimals: 3), Metric("held_MB", decimals: 3), Metric("step_MB", decimals: 3),
        Metric("kB_per_image", decimals: 1), Metric("ms", decimals: 2),
      ],
      curves: [CurveMetric("memory", against: "batch"), CurveMetric("time", against: "batch")], claims: claims,
      seeds: settings.seeds(quick: 3, full: 5),
      configuration: ["batch 64 for the columns of the main table", Self.recipe(.queue, batch: 64).description],
      settings: settings, filter: "CostChapter")

    let times = try settings.redraws ? [:] : Self.times(experiment.seeds, mechanisms, batches, settings)
    let results = try experiment.run { arm, seed, _ in
      let mechanism = arm.recipe
      let memories = try batches.map {
        Findings.Point(Double($0), Double(try Self.recipe(mechanism, batch: $0).memory().total) / 1e6)
      }
      let times = times[seed]?[arm.name] ?? []
      let (here, more) = (
        try Self.recipe(mechanism, batch: 64).memory(), try Self.recipe(mechanism, batch: 128).memory()
      )
      return Findings(
        [
          "total_MB": Double(here.total) / 1e6, "held_MB": Double(here.held.total) / 1e6,
          "step_MB": Double(here.step) / 1e6, "kB_per_image": Double(more.step - here.step) / 64 / 1e3,
          "ms": times.first { $0.x == 64 }?.y ?? .nan,
        ], curves: ["memory": memories, "time": times])
    }

    func mean(_ metric: String, _ arm: String) -> Double { Statistics.mean(results.values(metric, arm: arm)) }
    func ratio(_ metric: String) -> String {
      format(mean(metric, "end-to-end") / mean(metric, "queue"), 2)
    }
    print(
      """
      | end-to-end over queue, batch 64 here, 256 there | memory of a step | memory in all | time |
      |---|---|---|---|
      | here | \(ratio("step_MB")) | \(ratio("total_MB")) | \(ratio("ms")) |
      | paper (V2 Table 3) | | 1.48 | 1.23 |
      | by the arithmetic of act 1 | at most 2 | at most 2 | 1.49 |

      """)
    let perImage = mean("kB_per_image", "end-to-end")
    print(
      "end-to-end with 4095 negatives: \(format(perImage * 4096 / 1e3, 0)) MB of this small encoder; a queue of as many "
        + "keys: \(megabytes(4096 * 64 * 4)) MB and \(format(mean("kB_per_image", "queue") * 64 / 1e3, 1)) MB for batch 64\n"
    )
    // The figure, then the verdicts.
    for failure in try results.conclude(drawing: [CostFigure(results: results, arms: mechanisms.map(\.0)).figure]) {
      Issue.record("\(failure)")
    }
  }

  /// The fastest step of every mechanism against the batch, for every repetition: the mechanisms in turn.
  private static func times(
    _ repetitions: [UInt64], _ mechanisms: [(String, Mechanism)], _ batches: [Int], _ settings: Settings
  ) throws -> [UInt64: [String: [Findings.Point]]] {
    let repeats = settings.choose(quick: 10, full: 30)
    var times: [UInt64: [String: [Findings.Point]]] = [:]
    for repetition in repetitions {
      for batch in batches {
        let fastest = try InterleavedSteps.fastest(
          of: mechanisms.map { recipe($0.1, batch: batch) }, repeats: repeats)
        for (mechanism, time) in zip(mechanisms, fastest) {
          times[repetition, default: [:]][mechanism.0, default: []].append(Findings.Point(Double(batch), time))
        }
      }
    }
    return times
  }
}
