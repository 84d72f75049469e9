import ArgumentParser

/// The command line. Each command is a file of its own; none computes anything itself.
@main
struct Moco: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moco", abstract: "Momentum Contrast in Swift.",
    subcommands: [
      ReplayCommand.self, DescribeCommand.self, BenchmarkCommand.self,
    ])
}
