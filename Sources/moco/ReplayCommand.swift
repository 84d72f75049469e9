import ArgumentParser
import Exchange
import Files
import Foundation
import MomentumContrast
import Safetensors

/// `moco replay`: the steps of a recording, so that any port of MoCo can be checked against this one.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run the recorded steps of Algorithm 1 and report each.",
    discussion: """
      A recording is a safetensors file with all that goes into T steps:

        query_views, key_views  F32 [T, B, C, H, W]
        permutations            I64 [T, B], optional: the keys of step t
                                are encoded in the order of row t
        queue, queue_ptr        F32 [dim, K], I64 [1]
        encoder_q.NAME          F32, in PyTorch's layout, torchvision's
                                names; of the small encoder
                                layer1.conv.weight, layer1.bn.weight, …;
                                of the head fc.*, or fc.0.* and fc.2.*
        metadata                encoder (small, resnet18, resnet50),
                                stem (imagenet, cifar; the small
                                encoder has none: either will do),
                                head (linear, mlp), dim, temperature,
                                key_momentum, lr, sgd_momentum,
                                weight_decay, groups

      A step's line on standard output is {"step":0,"loss":…,"accuracy":…}, the loss in nats, the accuracy in 0–1.

      Examples:
        moco replay recording.safetensors
        moco replay recording.safetensors --json --out final.safetensors
      """)

  @Argument(help: ArgumentHelp("The recording.", valueName: "recording.safetensors"))
  var recording: String

  @Flag(help: "Nothing but the steps' JSON: no summary on standard error.")
  var json = false

  @Option(help: "Write encoder_q.*, encoder_k.*, queue and queue_ptr after the last step to this file.")
  var out: String?

  func validate() throws {
    if recording.isEmpty { throw ValidationError("\"\": a recording must have a name") }
    if out?.isEmpty == true { throw ValidationError("--out \"\": a file must have a name") }
  }

  func run() throws {
    if let out {
      if FileIdentity.isSame(out, recording) {
        throw ValidationError("--out \(out): it is the recording itself, which would be lost")
      }
      try SafetensorsFile.checkReplaceable(URL(fileURLWithPath: out))
    }
    let recording = try Recording(contentsOf: URL(fileURLWithPath: recording))
    var replay = Replay(recording)
    let clock = ContinuousClock()
    let duration = try clock.measure {
      while let step = try replay.next() {
        try StandardOutput.print(step.json)
      }
    }
    if let out { try replay.file.write(to: URL(fileURLWithPath: out)) }
    if !json { StandardError.print(summary(of: recording, duration)) }
  }

  private func summary(of recording: Recording, _ duration: Duration) -> String {
    let configuration = recording.configuration
    let steps = "\(recording.stepCount) \(recording.stepCount == 1 ? "step" : "steps")"
    let written = out.map { "; the state after them is in \($0)" } ?? ""
    return "\(steps) of batch \(configuration.batchSize), K \(configuration.queueSize), "
      + "in \(duration.formatted(.units(allowed: [.seconds, .milliseconds])))\(written)"
  }
}
