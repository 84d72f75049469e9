import ArgumentParser

/// `moco benchmark`: measurements of this machine.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measure this machine.",
    discussion: """
      Examples:
        moco benchmark step --workload w1
        moco benchmark curves --plots plots
        mpirun -n 2 moco benchmark ranks
      """,
    subcommands: [BenchmarkStep.self, BenchmarkCurves.self, BenchmarkRanks.self])
}
