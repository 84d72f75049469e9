import Exchange
import Family
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import TestSupport
import Testing

/// Four steps of each method beside the same four in PyTorch, every number of the state after every step.
@Suite struct FamilyTrajectoryTests {
  /// The steps of a fixture, and the worst that was seen of each of its quantities, in units of its tolerance.
  private func worstErrors(
    _ file: SafetensorsFile, _ half: String, steps: Int = .max, changing change: (inout MethodInputs) -> Void = { _ in }
  ) throws -> [String: Double] {
    let kernels: any FamilyKernels.Type = half == "scalar" ? Scalar.self : Vectorized.self
    var replay = MethodReplay(try MethodRecording(file, kernels: kernels))
    var comparison = TrajectoryComparison(trajectory: file)
    while replay.method.stepCount < steps, let step = try replay.next(changing: change) {
      let t = step.step
      try comparison.note("loss", t, Tensor(shape: [], [Float(step.loss)]))
      if !step.accuracy.isNaN { try comparison.note("accuracy", t, Tensor(shape: [], [Float(step.accuracy)])) }
      for (part, value) in replay.method.state.parts {
        for (name, tensor) in Self.tensors(part, value) { try comparison.note(name, t, tensor) }
      }
    }
    return comparison.worst
  }

  /// A part of the state by PyTorch's names, in its layouts.
  private static func tensors(_ part: String, _ value: NamedState.Value) -> [(String, Tensor)] {
    func exported(_ parameters: Parameters) -> [(String, Tensor)] {
      zip(parameters.names, parameters.tensors).map { ("\(part).\($0)", PyTorchLayout.exported(parameter: $1)) }
    }
    switch value {
    case .parameters(let parameters): return exported(parameters)
    case .keys(let tensor, _), .values(let tensor): return [(part, tensor)]
    case .number: return []
    case .encoder(let state):
      return exported(state.parameters)
        + state.buffers.layers.flatMap { name, running in
          [("mean", running.mean), ("var", running.variance)].map { kind, tensor in
            ("\(part).\(name).running_\(kind)", tensor.reshaped([tensor.count]))
          }
        }
    }
  }

  @Test(arguments: FamilyMethods.all.map { $0.name } + ["dino-norm"], ["scalar", "vectorized"])
  func everyNumberOfEveryStepFollowsPyTorch(_ name: String, _ half: String) throws {
    let file = try fixture(name)
    let worst = try worstErrors(file, half)
    // Whatever the reference has, the run must have been asked for.
    let inputs = ["deviation.", "initial.", "first_views", "second_views", "images", "negatives", "pieces", "patches"]
    let names = file.names.filter { name in !inputs.contains(where: name.hasPrefix) }
    #expect(Set(names) == Set(worst.keys))
    for (name, error) in worst.sorted(by: { $0.key < $1.key }) {
      #expect(error <= 1, "\(name): \(error) times the tolerance")
    }
  }

  /// A small mistake in the settings of a step, and a quantity in which it must show.
  @Test(arguments: [
    ("simclr", "temperature", "0.2001", "loss"), ("simclr", "groups", "1", "loss"),
    ("simclr", "weight_decay", "0", "encoder.projector.0.weight"),
    ("byol", "base_momentum", "0.8999", "target.projector.0.weight"), ("byol", "groups", "1", "loss"),
    ("mocov3", "temperature", "0.2001", "loss"), ("mocov3", "base_momentum", "0.8999", "key.projector.0.weight"),
    ("mocov3vit", "temperature", "0.2001", "loss"), ("mocov3vit", "heads", "4", "loss"),
    ("mocov3vit", "freezes_patches", "0", "query.patch_embed.proj.weight"),
    ("mocov3vit", "freezes_patches", "0", "key.patch_embed.proj.bias"),
    ("mocov3vit", "weight_decay", "0", "query.blocks.0.attn.qkv.weight"),
    ("instdisc", "temperature", "0.1001", "loss"), ("instdisc", "weight_decay", "0", "encoder.fc.weight"),
    ("dino", "teacher_temperature", "0.2001", "loss"), ("dino", "base_momentum", "0.8999", "teacher.head.0.weight"),
    ("dino-norm", "groups", "1", "loss"), ("dino", "centre_momentum", "0.8999", "centre"),
    ("dino", "clipping", "0.1001", "student.head.0.weight"),
    ("pirl", "temperature", "0.1001", "loss"), ("pirl", "weight", "0.5001", "loss"),
    ("pirl", "weight_decay", "0", "encoder.jigsaw.weight"), ("cpc", "scale", "2.001", "loss"),
    ("cpc", "groups", "1", "loss"), ("cpc", "weight_decay", "0", "encoder.context.0.0.1.weight"),
  ])
  func aWrongStepIsRejected(_ name: String, _ setting: String, _ value: String, _ quantity: String) throws {
    let worst = try worstErrors(fixture(name, [setting: value]), "vectorized", steps: 3)
    #expect(try #require(worst[quantity]) > 1, "\(setting) \(value) passes")
  }

  /// A momentum that stays where it begins is another schedule.
  @Test(arguments: [
    ("byol", "target.projector.0.weight"), ("mocov3", "key.projector.0.weight"), ("dino", "teacher.head.0.weight"),
  ])
  func aMomentumThatStaysIsRejected(_ name: String, _ quantity: String) throws {
    let worst = try worstErrors(fixture(name), "vectorized", steps: 3) { $0.progress = 0 }
    #expect(try #require(worst[quantity]) > 1)
  }
}
