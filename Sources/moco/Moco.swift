import ArgumentParser

/// The command line. Each command is a file of its own; none computes anything itself.
@main
struct Moco: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moco", abstract: "Momentum Contrast in Swift.",
    discussion: """
      Every command has examples in its own --help. To begin:
        moco pretrain --preset small --data folder:pictures --out run
        moco evaluate run/checkpoint.safetensors --data folder:pictures --protocol knn

      For completion of commands and options in a shell: moco --generate-completion-script bash (or zsh, fish).
      """,
    version: "2.0.0",
    subcommands: [
      PretrainCommand.self, EvaluateCommand.self, ExportCommand.self, ReplayCommand.self, DescribeCommand.self,
      AdviseCommand.self, BenchmarkCommand.self,
    ])
}
