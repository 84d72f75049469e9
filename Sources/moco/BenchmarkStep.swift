import ArgumentParser
import StepBenchmark

extension Workload: ExpressibleByArgument {}

/// `moco benchmark step`: how long a training step takes.
///
/// What it refuses to do: compare. `Benchmarks/side-by-side` runs this beside PyTorch.
struct BenchmarkStep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step", abstract: "Time one training step.",
    discussion: """
      w1: batch 64, RGB 20×20, four stages of 16-32-64-128 channels, dimension 64, K 2048.
      w2: the same, and 128 views are made from 64 raw images.
      w3: batch 64, RGB 32×32, ResNet-18, dimension 128, K 4096.
      One device group, no shuffle. Rates are those of the median step.

      Examples:
        moco benchmark step
        moco benchmark step --workload w3 --threads 2 --json
      """)

  @Option(help: "The step to time.")
  var workload = Workload.w1

  @Option(help: "How many threads a step may use; they change its time and not one bit of its result.")
  var threads = 1

  @Option(help: "How many steps are timed. (default: 200; 5 for w3)")
  var repeats: Int?

  @Option(help: "How many steps are taken before. (default: 20; 1 for w3)")
  var warmup: Int?

  @Flag(help: "End with one JSON object on the last line.")
  var json = false

  func validate() throws {
    if threads < 1 { throw ValidationError("--threads \(threads): it must be at least 1") }
    if let repeats, repeats < 1 { throw ValidationError("--repeats \(repeats): it must be at least 1") }
    if let warmup, warmup < 0 { throw ValidationError("--warmup \(warmup): it must not be negative") }
  }

  func run() throws {
    let report = try StepTiming.measure(
      workload, threads: threads, warmup: warmup ?? workload.defaultWarmup,
      repeats: repeats ?? workload.defaultRepeats)
    try StandardOutput.print("\(report)")
    if json { try StandardOutput.print(try report.json) }
  }
}
