import ArgumentParser

/// `moco benchmark`: measurements of this machine.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measure this machine.",
    subcommands: [BenchmarkStep.self, BenchmarkCurves.self])
}
