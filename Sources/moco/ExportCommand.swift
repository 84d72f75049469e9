import ArgumentParser
import Exchange
import Files
import Foundation
import Pretraining
import Safetensors

/// `moco export`: the backbone of a checkpoint, for PyTorch.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a checkpoint's backbone under torchvision's names.",
    discussion: """
      Kept are the parameters and running statistics of the query encoder; everything else is dropped and listed. Images must
      be normalised as in pre-training: their mean and deviation are printed and stand in the file's metadata as image_mean
      and image_deviation.

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

  /// How images are normalised, for the file's metadata.
  private static func notes(_ plan: PretrainingPlan) -> [String: String] {
    func text(_ values: SIMD3<Float>) -> String { (0..<3).map { "\(values[$0])" }.joined(separator: ",") }
    return [
      "image_mean": text(plan.normalization.mean), "image_deviation": text(plan.normalization.standardDeviation),
    ]
  }

  func run() throws {
    if FileIdentity.isSame(out, checkpoint) {
      throw ValidationError("--out \(out): it is the checkpoint itself, which would be lost")
    }
    let url = URL(fileURLWithPath: out)
    let trained = try TrainedEncoder(contentsOf: URL(fileURLWithPath: checkpoint))
    let plan = try? PretrainingPlan(of: trained)
    let notes = plan.map(Self.notes) ?? [:]
    let export = BackboneExport(trained, notes: notes)
    try SafetensorsFile.checkReplaceable(url)
    try export.file.write(to: url)
    try StandardOutput.print("kept \(export.file.names.count) tensors in \(out)")
    if let mean = notes["image_mean"], let deviation = notes["image_deviation"] {
      try StandardOutput.print(
        "images must be normalised: mean \(mean), deviation \(deviation) of red, green and blue in 0–1")
    }
    for line in export.dropped { try StandardOutput.print("dropped \(line)") }
  }
}
