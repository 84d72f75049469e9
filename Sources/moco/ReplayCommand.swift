import ArgumentParser
import Exchange
import Files
import Foundation
import MomentumContrast
import Safetensors

/// `moco replay`: the steps of a recording, so that any port of MoCo can be checked against this one.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run the recorded steps of MoCo, or of another method, and report each.",
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

      A recording of another method has `method` in its metadata:

        first_views, second_views
                                F32 [T, B, C, H, W]; instdisc and pirl
                                take the first alone
        pieces                  F32 [T, B, P, C, h, w] of pirl
        patches                 F32 [T, B, P, C, h, w] of cpc; metadata
                                image_size: pixels along a side
        images, negatives       I64 [T, B], [T, B, K] of instdisc and pirl
        initial.PART.NAME       F32, as PyTorch has it: the state before the
                                first step
        metadata                method (moco pretrain --help has them),
                                encoder, stem, widths, lr, sgd_momentum,
                                weight_decay, groups, images (entries of the
                                bank), and the settings of the method by
                                name

      A step's line on standard output is {"step":0,"loss":…,"accuracy":…}, the loss in nats, the accuracy in 0–1,
      left out by methods that have none.

      Examples:
        moco replay recording.safetensors
        moco replay recording.safetensors --json --out final.safetensors
      """)

  @Argument(help: ArgumentHelp("The recording.", valueName: "recording.safetensors"))
  var recording: String

  @Flag(help: "Nothing but the steps' JSON: no summary on standard error.")
  var json = false

  @Option(
    help:
      "Write the state after the last step to this file: encoder_q.*, encoder_k.*, queue and queue_ptr, or a method's parts."
  )
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
    let source = try SafetensorsFile(contentsOf: URL(fileURLWithPath: recording))
    if MethodRecording.isOne(source) {
      let recording = try MethodRecording(source)
      var replay = MethodReplay(recording)
      let duration = try report { try replay.next() }
      if let out { try replay.file.write(to: URL(fileURLWithPath: out)) }
      let name = recording.metadata["method"] ?? ""
      if !json { StandardError.print(summary(recording.stepCount, "\(name), batch \(recording.batchSize)", duration)) }
    } else {
      let recording = try Recording(source)
      var replay = Replay(recording)
      let duration = try report { try replay.next() }
      if let out { try replay.file.write(to: URL(fileURLWithPath: out)) }
      let c = recording.configuration
      if !json {
        StandardError.print(summary(recording.stepCount, "batch \(c.batchSize), K \(c.queueSize)", duration))
      }
    }
  }

  /// A line for each step.
  private func report(_ next: () throws -> Replay.Step?) throws -> Duration {
    try ContinuousClock().measure {
      while let step = try next() { try StandardOutput.print(step.json) }
    }
  }

  private func summary(_ count: Int, _ what: String, _ duration: Duration) -> String {
    let steps = "\(count) \(count == 1 ? "step" : "steps")"
    let written = out.map { "; the state after them is in \($0)" } ?? ""
    return "\(steps) of \(what), in \(duration.formatted(.units(allowed: [.seconds, .milliseconds])))\(written)"
  }
}
