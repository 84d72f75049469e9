import ArgumentParser
import Exchange
import Files
import Foundation

/// `moco export`: the backbone of a checkpoint, for PyTorch.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a checkpoint's backbone under torchvision's names.",
    discussion: """
      Kept are the parameters and running statistics of the query encoder; everything else is dropped and listed.

      Example:
        moco export runs/first/checkpoint.safetensors --out backbone.safetensors

      In Python, for --encoder resnet18 and the stem imagenet:
        net = torchvision.models.resnet18()
        net.load_state_dict(safetensors.torch.load_file("backbone.safetensors"), strict=False)   # only fc is missing
      """)

  @Argument(help: ArgumentHelp("The checkpoint.", valueName: "checkpoint.safetensors"))
  var checkpoint: String

  @Option(help: "The file to write.")
  var out: String

  func validate() throws {
    if checkpoint.isEmpty { throw ValidationError("\"\": a checkpoint must have a name") }
    if out.isEmpty { throw ValidationError("--out \"\": a file must have a name") }
  }

  func run() throws {
    if FileIdentity.isSame(out, checkpoint) {
      throw ValidationError("--out \(out): it is the checkpoint itself, which would be lost")
    }
    let export = BackboneExport(try Checkpoint(contentsOf: URL(fileURLWithPath: checkpoint)))
    try export.file.write(to: URL(fileURLWithPath: out))
    try StandardOutput.print("kept \(export.file.names.count) tensors in \(out)")
    for line in export.dropped { try StandardOutput.print("dropped \(line)") }
  }
}
