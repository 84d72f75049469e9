import Family
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import TestSupport
import Testing

/// Four steps of each method beside the same four in PyTorch, every number of the state after every step.
@Suite struct FamilyTrajectoryTests {
  /// A method that starts from a fixture, and the parts of its state by the fixture's names.
  struct Run {
    let file: SafetensorsFile
    var method: any PretrainingMethod
    let state: (any PretrainingMethod) -> [(name: String, state: EncoderState)]
    let optimizer: (any PretrainingMethod) -> StochasticGradientDescent

    /// Everything that the fixture has of a step.
    mutating func worstErrors(steps: Int = .max) throws -> [String: Double] {
      var comparison = TrajectoryComparison(trajectory: file)
      let (first, second) = (try file.tensor("first_views"), try file.tensor("second_views"))
      let count = first.shape[0]
      let rate = try #require(file.metadata["lr"].flatMap { Float($0) })
      for t in 0..<min(steps, count) {
        func views(_ all: Tensor) -> Tensor {
          PyTorchLayout.images(all.rows(t..<t + 1).reshaped(Array(all.shape.dropFirst())))
        }
        let outcome = try method.step(
          views: (views(first), views(second)), learningRate: rate, progress: Double(t) / Double(count))
        try comparison.note("loss", t, Tensor(shape: [], [Float(outcome.loss)]))
        if !outcome.accuracy.isNaN { try comparison.note("accuracy", t, Tensor(shape: [], [Float(outcome.accuracy)])) }
        for (part, state) in state(method) {
          for (name, tensor) in zip(state.parameters.names, state.parameters.tensors) {
            try comparison.note("\(part).\(name)", t, PyTorchLayout.exported(parameter: tensor))
          }
          for (name, running) in state.buffers.layers {
            let channels = [running.mean.count]
            try comparison.note("\(part).\(name).running_mean", t, running.mean.reshaped(channels))
            try comparison.note("\(part).\(name).running_var", t, running.variance.reshaped(channels))
          }
        }
        let velocity = optimizer(method).velocity
        for (name, tensor) in zip(velocity.names, velocity.tensors) {
          try comparison.note("momentum_buffer.\(name)", t, PyTorchLayout.exported(parameter: tensor))
        }
      }
      return comparison.worst
    }
  }

  /// What a test may get wrong.
  struct Mistake {
    var temperature: Float?
    var momentum: MomentumSchedule?
    var groups: Int?
    var weightDecay: Float?
  }

  private static func run(_ name: String, _ half: String = "vectorized", _ mistake: Mistake = Mistake()) throws -> Run {
    let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name).safetensors")
    let file = try SafetensorsFile(contentsOf: url)
    let kernels: any FamilyKernels.Type = half == "scalar" ? Scalar.self : Vectorized.self
    func number(_ key: String) throws -> Float { try #require(file.metadata[key].flatMap { Float($0) }, "no \(key)") }
    let widths = try #require(file.metadata["widths"]).split(separator: ",").compactMap { Int($0) }
    let backbone = SmallConvNet(widths: widths)
    let (hidden, output) = (Int(try number("hidden")), Int(try number("output")))
    var recipe = DescentRecipe()
    recipe.groups = DeviceGroups(count: try mistake.groups ?? Int(number("groups")))
    recipe.sgdMomentum = try number("sgd_momentum")
    recipe.weightDecay = try mistake.weightDecay ?? number("weight_decay")

    /// The numbers of a part, for an encoder and whatever else stands behind it.
    func initial(_ part: String, _ encoder: Encoder, _ predictor: Head? = nil) throws -> EncoderState {
      var parameters = encoder.initialParameters(random: RandomSource(seed: 0))
      predictor?.addParameters(to: &parameters, random: RandomSource(seed: 0))
      for name in parameters.names {
        let theirs = PyTorchLayout.parameter(try file.tensor("initial.\(part).\(name)"))
        #expect(theirs.shape == parameters[name].shape, "\(name)")
        parameters[name] = theirs
      }
      let channels = encoder.normalizedChannels.merging(predictor?.normalizedChannels ?? [:]) { first, _ in first }
      return EncoderState(parameters: parameters, buffers: Buffers(channels: channels))
    }

    switch name {
    case "simclr":
      let head = SimCLR.projector(input: backbone.featureWidth, hidden: hidden, output: output)
      let encoder = Encoder(backbone: backbone, head: head)
      return Run(
        file: file,
        method: SimCLR(
          encoder: encoder, state: try initial("encoder", encoder),
          temperature: try mistake.temperature ?? number("temperature"), recipe: recipe, kernels: kernels),
        state: { [("encoder", ($0 as! SimCLR).state)] }, optimizer: { ($0 as! SimCLR).optimizer })
    case "byol":
      let head = BYOL.perceptron("projector", input: backbone.featureWidth, hidden: hidden, output: output)
      let predictor = BYOL.perceptron("predictor", input: output, hidden: hidden, output: output)
      let encoder = Encoder(backbone: backbone, head: head)
      return Run(
        file: file,
        method: BYOL(
          encoder: encoder, predictor: predictor, online: try initial("online", encoder, predictor),
          target: try initial("target", encoder),
          momentum: try mistake.momentum ?? .cosine(from: number("base_momentum")), recipe: recipe, kernels: kernels),
        state: { [("online", ($0 as! BYOL).online), ("target", ($0 as! BYOL).target)] },
        optimizer: { ($0 as! BYOL).optimizer })
    default: throw SafetensorsError(file: name, "no such method")
    }
  }

  @Test(arguments: ["simclr", "byol"], ["scalar", "vectorized"])
  func everyNumberOfEveryStepFollowsPyTorch(_ name: String, _ half: String) throws {
    var run = try Self.run(name, half)
    let worst = try run.worstErrors()
    // Whatever the reference has, the run must have been asked for.
    let names = run.file.names.filter { name in
      !["deviation.", "initial.", "first_views", "second_views"].contains(where: name.hasPrefix)
    }
    #expect(Set(names) == Set(worst.keys))
    for (name, error) in worst.sorted(by: { $0.key < $1.key }) {
      #expect(error <= 1, "\(name): \(error) times the tolerance")
    }
  }

  /// A small mistake in a step, and a quantity in which it must show.
  @Test(arguments: [
    ("simclr", "τ = 0.2001", "loss"), ("simclr", "one group", "loss"),
    ("simclr", "weight decay off", "encoder.projector.0.weight"),
    ("byol", "constant momentum", "target.projector.0.weight"), ("byol", "m₀ = 0.8999", "target.projector.0.weight"),
    ("byol", "one group", "loss"),
  ])
  func aWrongStepIsRejected(_ name: String, _ mistake: String, _ quantity: String) throws {
    var wrong = Mistake()
    switch mistake {
    case "τ = 0.2001": wrong.temperature = 0.2001
    case "one group": wrong.groups = 1
    case "weight decay off": wrong.weightDecay = 0
    case "constant momentum": wrong.momentum = .constant(0.9)
    case "m₀ = 0.8999": wrong.momentum = .cosine(from: 0.8999)
    default: Issue.record("no such mistake: \(mistake)")
    }
    var run = try Self.run(name, "vectorized", wrong)
    let worst = try run.worstErrors(steps: 3)
    #expect(try #require(worst[quantity]) > 1, "\(mistake) passes")
  }
}
