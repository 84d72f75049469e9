import ArgumentParser

/// The command line. Each command is a file of its own; none computes anything itself.
@main
struct Moco: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moco", abstract: "Momentum Contrast in Swift.",
    subcommands: [
      PretrainCommand.self, EvaluateCommand.self, ExportCommand.self, ReplayCommand.self, DescribeCommand.self,
      AdviseCommand.self, BenchmarkCommand.self,
    ])
}
