import ArgumentParser
import StepBenchmark

extension TimedWorkload: ExpressibleByArgument {
  /// The step of this name.
  public init?(argument: String) { self.init(named: argument) }
  /// The names, as the help lists them.
  public static var allValueStrings: [String] { all.map(\.name) }
  /// The name, as the help has it for a default.
  public var defaultValueDescription: String { name }
}

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
      w4: the chapters' step: batch 16, 32 views made in the step, the network of w1, K 256, two device groups.
      w5: batch 16, RGB 64×64, ResNet-50, dimension 128, K 4096.
      One device group and no shuffle, but for w4. Rates are those of the median step.

      \(FamilyWorkload.all.map(\.name).joined(separator: ", ")): the methods of the family. Views, network and \
      descent are those of w1; heads have 128 hidden and 64 output numbers. A bank has 8192 entries, of which 256 are \
      drawn for an image. Drawing them and cutting a jigsaw are no part of the step. No operations are counted.

      Examples:
        moco benchmark step
        moco benchmark step --workload w3 --threads 2 --json
        moco benchmark step --workload byol
      """)

  @Option(help: "The step to time.")
  var workload = TimedWorkload.moco(.w1)

  @Option(help: "How many threads a step may use; they change its time and not one bit of its result.")
  var threads = 1

  @Option(help: "How many steps are timed. (default: 200; 5 for w3 and w5)")
  var repeats: Int?

  @Option(help: "How many steps are taken before. (default: 20; 1 for w3 and w5)")
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
