import Family
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import TestSupport
import Testing

/// Four steps of each method beside the same four in PyTorch, every number of the state after every step.
@Suite struct FamilyTrajectoryTests {
  /// A method that starts from a fixture, and the worst that was seen of each quantity of the fixture.
  struct Run {
    let file: SafetensorsFile
    var method: any PretrainingMethod

    mutating func worstErrors(steps: Int = .max) throws -> [String: Double] {
      var comparison = TrajectoryComparison(trajectory: file)
      let inputs = try inputs()
      for t in 0..<min(steps, inputs.count) {
        let outcome = try method.step(inputs[t])
        try comparison.note("loss", t, Tensor(shape: [], [Float(outcome.loss)]))
        if !outcome.accuracy.isNaN { try comparison.note("accuracy", t, Tensor(shape: [], [Float(outcome.accuracy)])) }
        for (part, value) in method.state.parts {
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

    /// What goes into each step.
    private func inputs() throws -> [MethodInputs] {
      let rate = try #require(file.metadata["lr"].flatMap { Float($0) })
      let names = ["first_views", "second_views"].filter { file[$0] != nil }
      let views = try names.map { try file.tensor($0) }  // T×B×C×H×W each
      func rows(_ name: String) throws -> (shape: [Int], values: [Int])? {
        file[name] == nil ? nil : try file.integers(name)
      }
      let (images, negatives) = (try rows("images"), try rows("negatives"))
      let pieces = file["pieces"] == nil ? nil : try file.tensor("pieces")  // T×B×P×C×h×w
      let (count, batch) = (views[0].shape[0], views[0].shape[1])
      return (0..<count).map { t in
        var inputs = MethodInputs(
          views: views.map { PyTorchLayout.images($0.rows(t..<t + 1).reshaped(Array($0.shape.dropFirst()))) },
          learningRate: rate, progress: Double(t) / Double(count))
        if let pieces {
          let shape = [batch * pieces.shape[2]] + pieces.shape.dropFirst(3)
          inputs.views.append(PyTorchLayout.images(pieces.rows(t..<t + 1).reshaped(shape)))
        }
        if let images, let negatives {
          let drawn = negatives.shape[2]
          inputs.images = Array(images.values[t * batch..<(t + 1) * batch])
          inputs.negatives = (0..<batch).map { n in
            Array(negatives.values[(t * batch + n) * drawn..<(t * batch + n + 1) * drawn])
          }
        }
        return inputs
      }
    }
  }

  /// What a test may get wrong.
  struct Mistake {
    var temperature: Float?
    var momentum: MomentumSchedule?
    var groups: Int?
    var weightDecay: Float?
    var heads: Int?
    var frozen: Set<String>?
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

    let (features, temperature) = (backbone.featureWidth, mistake.temperature)
    switch name {
    case "simclr":
      let head = SimCLR.projector(input: features, hidden: hidden, output: output)
      let encoder = Encoder(backbone: backbone, head: head)
      return Run(
        file: file,
        method: SimCLR(
          encoder: encoder, network: try initial("encoder", encoder),
          temperature: try temperature ?? number("temperature"), recipe: recipe, kernels: kernels))
    case "byol":
      let head = BYOL.perceptron("projector", input: features, hidden: hidden, output: output)
      let predictor = BYOL.perceptron("predictor", input: output, hidden: hidden, output: output)
      let encoder = Encoder(backbone: backbone, head: head)
      return Run(
        file: file,
        method: BYOL(
          encoder: encoder, predictor: predictor, online: try initial("online", encoder, predictor),
          target: try initial("target", encoder),
          momentum: try mistake.momentum ?? .cosine(from: number("base_momentum")), recipe: recipe, kernels: kernels))
    case "mocov3":
      let head = MoCoV3.projector(input: features, hidden: hidden, output: output)
      let predictor = MoCoV3.predictor(input: output, hidden: hidden, output: output)
      let encoder = Encoder(backbone: backbone, head: head)
      return Run(
        file: file,
        method: MoCoV3(
          encoder: encoder, predictor: predictor, query: try initial("query", encoder, predictor),
          temperature: try temperature ?? number("temperature"),
          momentum: try mistake.momentum ?? .cosine(from: number("base_momentum")), recipe: recipe, kernels: kernels))
    case "mocov3vit":
      let transformer = TinyVisionTransformer(
        patch: Int(try number("patch")), width: Int(try number("width")), depth: Int(try number("depth")),
        heads: try mistake.heads ?? Int(number("heads")))
      let head = MoCoV3.transformerProjector(input: transformer.featureWidth, hidden: hidden, output: output)
      let predictor = MoCoV3.transformerPredictor(input: output, hidden: hidden, output: output)
      let encoder = Encoder(backbone: transformer, head: head)
      return Run(
        file: file,
        method: MoCoV3(
          encoder: encoder, predictor: predictor, query: try initial("query", encoder, predictor),
          temperature: try temperature ?? number("temperature"),
          momentum: try mistake.momentum ?? .cosine(from: number("base_momentum")), recipe: recipe,
          frozen: mistake.frozen ?? TinyVisionTransformer.patchProjection, kernels: kernels))
    case "instdisc":
      let encoder = Encoder(backbone: backbone, head: .linear, dimension: output)
      return Run(
        file: file,
        method: InstDisc(
          encoder: encoder, network: try initial("encoder", encoder), entries: try file.tensor("initial.bank.entries"),
          drawnEntries: Int(try number("negatives")),
          temperature: try temperature ?? number("temperature"), recipe: recipe, kernels: kernels))
    case "pirl":
      let encoder = Encoder(backbone: backbone, head: .linear, dimension: output)
      let jigsaw = Jigsaw(side: Int(try number("side")), piece: Int(try number("piece")))
      let layers = [
        Head.Layer("piece", input: features, output: output),
        Head.Layer("jigsaw", input: jigsaw.count * output, output: output),
      ].map { Head([$0]) }
      var network = try initial("encoder", encoder, layers[0])
      for name in ["jigsaw.weight", "jigsaw.bias"] {
        network.parameters[name] = try file.tensor("initial.encoder.\(name)")
      }
      return Run(
        file: file,
        method: PIRL(
          encoder: encoder, pieceHead: layers[0], jigsawHead: layers[1], jigsaw: jigsaw, network: network,
          entries: try file.tensor("initial.bank.entries"), negatives: Int(try number("negatives")),
          temperature: try temperature ?? number("temperature"), weight: try number("weight"), recipe: recipe,
          kernels: kernels))
    case "dino":
      let head = DINO.head(input: features, hidden: hidden, bottleneck: output)
      let encoder = Encoder(backbone: backbone, head: head)
      var settings = DINO.Settings()
      settings.studentTemperature = try number("student_temperature")
      settings.teacherTemperature = try temperature ?? number("teacher_temperature")
      settings.centreMomentum = try number("centre_momentum")
      settings.clipping = try Double(number("clipping"))
      var student = try initial("student", encoder)
      student.parameters["prototypes.weight"] = try file.tensor("initial.student.prototypes.weight")
      return Run(
        file: file,
        method: DINO(
          encoder: encoder, student: student, settings: settings,
          momentum: try mistake.momentum ?? .cosine(from: number("base_momentum")), recipe: recipe, kernels: kernels))
    default: throw SafetensorsError(file: name, "no such method")
    }
  }

  @Test(arguments: ["simclr", "byol", "mocov3", "mocov3vit", "instdisc", "dino", "pirl"], ["scalar", "vectorized"])
  func everyNumberOfEveryStepFollowsPyTorch(_ name: String, _ half: String) throws {
    var run = try Self.run(name, half)
    let worst = try run.worstErrors()
    // Whatever the reference has, the run must have been asked for.
    let inputs = ["deviation.", "initial.", "first_views", "second_views", "images", "negatives", "pieces"]
    let names = run.file.names.filter { name in !inputs.contains(where: name.hasPrefix) }
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
    ("byol", "one group", "loss"), ("mocov3", "τ = 0.2001", "loss"),
    ("mocov3", "m₀ = 0.8999", "key.projector.0.weight"), ("mocov3vit", "τ = 0.2001", "loss"),
    ("mocov3vit", "four heads", "loss"), ("mocov3vit", "nothing frozen", "query.patch_embed.proj.weight"),
    ("mocov3vit", "nothing frozen", "key.patch_embed.proj.bias"),
    ("mocov3vit", "weight decay off", "query.blocks.0.attn.qkv.weight"), ("instdisc", "τ = 0.1001", "loss"),
    ("instdisc", "weight decay off", "encoder.fc.weight"), ("dino", "τ = 0.2001", "loss"),
    ("dino", "m₀ = 0.8999", "teacher.head.0.weight"), ("pirl", "τ = 0.1001", "loss"),
    ("pirl", "weight decay off", "encoder.jigsaw.weight"),
  ])
  func aWrongStepIsRejected(_ name: String, _ mistake: String, _ quantity: String) throws {
    var wrong = Mistake()
    switch mistake {
    case "τ = 0.2001": wrong.temperature = 0.2001
    case "τ = 0.1001": wrong.temperature = 0.1001
    case "one group": wrong.groups = 1
    case "weight decay off": wrong.weightDecay = 0
    case "four heads": wrong.heads = 4
    case "nothing frozen": wrong.frozen = []
    case "constant momentum": wrong.momentum = .constant(0.9)
    case "m₀ = 0.8999": wrong.momentum = .cosine(from: 0.8999)
    default: Issue.record("no such mistake: \(mistake)")
    }
    var run = try Self.run(name, "vectorized", wrong)
    let worst = try run.worstErrors(steps: 3)
    #expect(try #require(worst[quantity]) > 1, "\(mistake) passes")
  }
}
