import Ablations
import ArgumentParser
import Files
import Foundation
import StepBenchmark

/// `moco benchmark curves`: what a step costs as its sizes grow, beside what the arithmetic predicts.
///
/// What it refuses to do: fit. The prediction knows one measured point.
struct BenchmarkCurves: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curves", abstract: "Plot time and memory of a step against its sizes.",
    discussion: """
      Varies K, batch size, image size and threads around the step w1 of `moco benchmark step`, one at a time.
      Writes step-cost.tsv, step-time and step-memory (.gp, .svg). Wants a quiet machine; takes about two minutes.

      Examples:
        moco benchmark curves
        moco benchmark curves --plots /tmp/plots --repeats 100
      """)

  @Option(help: "The folder of table and figures; made if it is missing.")
  var plots = "plots"

  @Option(help: "How many steps are timed per point.")
  var repeats = 500

  func validate() throws {
    if plots.isEmpty { throw ValidationError("--plots \"\": a folder must have a name") }
    if repeats < 1 { throw ValidationError("--repeats \(repeats): it must be at least 1") }
  }

  func run() throws {
    let folder = URL(fileURLWithPath: plots, isDirectory: true)
    try PlotsFolder.prepare(folder)  // before two minutes of work
    let cores = ProcessLimits.current.processors
    let curves = try CostCurves.measure(repeats: repeats, cores: cores) { StandardError.print($0) }
    let table = curves.table(comments: [
      "moco benchmark curves --repeats \(repeats)",
      "\(cores) \(cores == 1 ? "processor" : "processors"); medians of \(repeats) steps",
    ])
    try table.write(to: folder.appendingPathComponent("step-cost.tsv"))
    try StandardOutput.print(table.text.trimmingCharacters(in: .newlines))
    try curves.timeFigure.draw(in: folder)
    try curves.memoryFigure.draw(in: folder)
  }
}
