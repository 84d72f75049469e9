import Foundation
import Images
import MomentumContrast
import Safetensors
import Tensors
import TestSupport
import Testing

@testable import Transfer

/// Three steps beside PyTorch, and what is frozen.
struct DenseTrainingTests {
  private static let backbone = SmallConvNet(widths: [4, 6, 8])

  private static func fixture(_ name: String) throws -> SafetensorsFile {
    try SafetensorsFile(
      contentsOf: Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name)-training.safetensors"))
  }

  /// The scenes of a step.
  private static func scenes(_ file: SafetensorsFile, step: Int) throws -> (images: Tensor, scenes: LabelledScenes) {
    let images = PyTorchLayout.images(try file.tensor("images").rows(step..<step + 1).reshaped([4, 3, 18, 18]))
    let pixels = 4 * 18 * 18
    let masks = try file.integers("masks").values[step * pixels..<(step + 1) * pixels].map { UInt8($0) }
    let boxes = try file.tensor("boxes").rows(step..<step + 1).elements
    let objects = (0..<4).map { image in
      (0..<3).compactMap { number -> BoxedObject? in
        let row = boxes[(image * 3 + number) * 5..<(image * 3 + number + 1) * 5]
        guard row[row.startIndex + 2] > 0 else { return nil }
        return BoxedObject(
          box: Box(
            left: row[row.startIndex], top: row[row.startIndex + 1], width: row[row.startIndex + 2],
            height: row[row.startIndex + 3]), label: Int(row[row.startIndex + 4]))
      }
    }
    return (images, LabelledScenes(MaskedImages(images: images, masks: masks, classCount: 3), objects: objects))
  }

  /// A training that starts where the recording does.
  private static func training<Task: DenseHead>(
    _ head: Task, from file: SafetensorsFile, kernels: any TransferKernels.Type, isFrozen: Bool = false
  ) throws -> DenseTraining<Task> {
    var recipe = DenseRecipe()
    (recipe.weightDecay, recipe.freezesBackbone) = (0.01, isFrozen)
    recipe.descent = Task.self == SegmentationHead.self ? .adamW : .sgd
    var training = try DenseTraining(
      backbone: backbone, head: head, pretrained: nil, recipe: recipe, random: RandomSource(seed: 1), kernels: kernels)
    var state = training.state
    for name in state.parameters.names {
      state.parameters[name] = PyTorchLayout.parameter(try file.tensor("initial.\(name)"))
    }
    for (name, layer) in state.buffers.layers {
      let count = layer.mean.count
      state.buffers.set(
        name,
        to: ChannelStatistics(
          mean: try file.tensor("initial.\(name).running_mean").reshaped([1, count]),
          variance: try file.tensor("initial.\(name).running_var").reshaped([1, count]), elementsPerChannel: 0))
    }
    training.state = state
    return training
  }

  /// The worst of each quantity in units of its tolerance.
  private static func worst<Task: DenseHead>(
    _ task: String, _ head: Task, kernels: any TransferKernels.Type, rate: Float
  ) throws -> [String: Double] {
    let file = try fixture(task)
    var training = try training(head, from: file, kernels: kernels)
    var comparison = TrajectoryComparison(trajectory: file)
    for t in 0..<3 {
      let (images, scenes) = try scenes(file, step: t)
      let loss = try training.step(images: images, scenes: scenes, learningRate: rate)
      try comparison.note("loss", t, Tensor(shape: [], [Float(loss)]))
      for (name, tensor) in zip(training.state.parameters.names, training.state.parameters.tensors) {
        try comparison.note(name, t, PyTorchLayout.exported(parameter: tensor))
      }
      for (name, layer) in training.state.buffers.layers {
        try comparison.note("\(name).running_mean", t, layer.mean.reshaped([layer.mean.count]))
        try comparison.note("\(name).running_var", t, layer.variance.reshaped([layer.mean.count]))
      }
    }
    return comparison.worst
  }

  @Test(arguments: ["scalar", "vectorized"])
  func threeStepsAgreeWithPyTorch(half: String) throws {
    let kernels: any TransferKernels.Type = half == "scalar" ? Scalar.self : Vectorized.self
    for worst in [
      try Self.worst("segmentation", SegmentationHead(classCount: 3), kernels: kernels, rate: 0.01),
      try Self.worst("detection", DetectionHead(classCount: 3, stride: 2, width: 6), kernels: kernels, rate: 0.05),
    ] {
      #expect(worst.count >= 18)
      for (name, error) in worst { #expect(error <= 1, "\(name)") }
    }
  }

  /// The tolerance is no cloak: a rate that is wrong by a thousandth is seen.
  @Test func aSlightlyWrongRateIsSeen() throws {
    let worst = try Self.worst("segmentation", SegmentationHead(classCount: 3), kernels: Vectorized.self, rate: 0.01001)
    #expect((worst["classifier.bias"] ?? 0) > 1)
  }

  /// Frozen: nothing of the backbone moves, its running statistics included, and the head learns on what evaluation sees.
  @Test func aFrozenBackboneStaysAsItIs() throws {
    try Self.expectFrozen(DetectionHead(classCount: 3, stride: 2, width: 6), on: "detection")
    try Self.expectFrozen(SegmentationHead(classCount: 3), on: "segmentation")
  }

  private static func expectFrozen<Task: DenseHead>(_ head: Task, on name: String) throws {
    let file = try fixture(name)
    var training = try training(head, from: file, kernels: Vectorized.self, isFrozen: true)
    let before = training.state
    let (images, scenes) = try scenes(file, step: 0)
    // The loss on the maps that evaluation sees, by the head in training mode.
    let tape = Tape(recording: false)
    var (running, batch) = (
      ForwardPass(before.parameters, normalization: .running(before.buffers), on: tape),
      ForwardPass(before.parameters, normalization: .batch(.one), on: tape)
    )
    let maps = training.backbone.maps(of: Variable(constant: images), in: &running)
    let expected = training.head.loss(on: maps, of: scenes, in: &batch, kernels: Vectorized.self).value[0]
    let found = try training.step(images: images, scenes: scenes, learningRate: 0.01)
    #expect(Float(found) == expected)
    for name in before.parameters.names {
      #expect((before.parameters[name] == training.state.parameters[name]) == name.hasPrefix("layer"), "\(name)")
    }
    for (name, layer) in before.buffers.layers {
      #expect((layer == training.state.buffers.layers[name]) == name.hasPrefix("layer"), "\(name)")
    }
  }

  /// The gradient of each head by everything it learns and by its maps, by central differences of the loss.
  @Test func gradientsOfTheHeadsAreTheSlopesOfTheirLosses() throws {
    let file = try Self.fixture("detection")
    let (_, scenes) = try Self.scenes(file, step: 0)
    let heads: [any DenseHead] = [
      SegmentationHead(classCount: 3), DetectionHead(classCount: 3, stride: 2, width: 6),
    ]
    for head in heads {
      var parameters = Parameters()
      head.addParameters(to: &parameters, input: 8, random: RandomSource(seed: 5))
      for name in parameters.names where name.hasSuffix("weight") && name != "neck.bn.weight" {
        parameters[name] = Initialization.normal(
          shape: parameters[name].shape, deviation: 0.3, random: RandomSource(seed: 6).stream(name))
      }
      parameters["maps"] = Initialization.normal(shape: [4, 9, 9, 8], deviation: 1, random: RandomSource(seed: 7))
      func loss(_ parameters: Parameters) -> (ForwardPass, Variable) {
        var pass = ForwardPass(parameters, normalization: .batch(.one), on: Tape(kernels: Scalar.self))
        let maps = pass.variables[parameters.names.count - 1]
        let loss = head.loss(on: maps, of: scenes, in: &pass, kernels: Scalar.self)
        return (pass, loss)
      }
      let (pass, value) = loss(parameters)
      let gradients = pass.tape.gradients(of: value, given: Tensor(shape: [1], repeating: 1))
      for (index, name) in parameters.names.enumerated() {
        let gradient = gradients[pass.variables[index]]
        // Along the gradient itself, where the slope is its length and rounding matters least.
        let length = gradient.elements.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
        let step = 1e-2 / Float(max(length, 1e-3))
        func moved(_ sign: Float) -> Double {
          var changed = parameters
          changed[name] = Tensor(
            shape: gradient.shape,
            zip(parameters[name].elements, gradient.elements).map { $0 + sign * step * $1 / Float(length) })
          return Double(loss(changed).1.value[0])
        }
        let slope = (moved(1) - moved(-1)) / (2 * Double(step))
        // And along a random direction, in which a part of the gradient that is wrong is seen as well.
        var draw = RandomSource(seed: 9).stream(name)
        let direction = (0..<gradient.count).map { _ in draw.gaussian() }
        let size = direction.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
        func movedAside(_ sign: Float) -> Double {
          var changed = parameters
          changed[name] = Tensor(
            shape: gradient.shape,
            zip(parameters[name].elements, direction).map { $0 + sign * 3e-3 * $1 / Float(size) })
          return Double(loss(changed).1.value[0])
        }
        let aside = (movedAside(1) - movedAside(-1)) / 6e-3
        let expected = zip(gradient.elements, direction).reduce(0) { $0 + Double($1.0) * Double($1.1) } / size
        #expect(abs(aside - expected) <= 0.03 * length + 2e-3, "\(type(of: head)) \(name) aside: \(aside), \(expected)")
        // The loss is rounded to 2⁻²⁴ of itself, and kinks of |·| and of rectifiers may lie between the two places.
        #expect(abs(slope - length) <= 0.02 * length + 1e-3, "\(type(of: head)) \(name): \(slope), \(length)")
      }
    }
  }

  /// What a pre-training hands over is taken by name, the head left behind, and a part that is missing is named.
  @Test func pretrainedWeightsAreTakenByName() throws {
    let whole = Encoder(backbone: Self.backbone, head: .linear, dimension: 5).initialState(
      random: RandomSource(seed: 2))
    func training(_ state: EncoderState?) throws -> DenseTraining<SegmentationHead> {
      try DenseTraining(
        backbone: Self.backbone, head: SegmentationHead(classCount: 2), pretrained: state, recipe: DenseRecipe(),
        random: RandomSource(seed: 1))
    }
    let taken = try training(whole).state.parameters
    for name in Self.backbone.parameterShapes.map(\.name) { #expect(taken[name] == whole.parameters[name]) }
    let fresh = try training(nil).state.parameters
    #expect(fresh["layer1.conv.weight"] != taken["layer1.conv.weight"])
    #expect(fresh["classifier.weight"] == taken["classifier.weight"])
    var lacking = whole
    lacking.parameters = lacking.parameters.without(["layer2.conv.weight"])
    #expect(
      throws: ConfigurationError(
        description: "pre-trained layer2.conv.weight is missing: it must have the shape [3, 3, 4, 6]")
    ) { try training(lacking) }
  }

  /// A network learns to find what it is shown: after training, the classes of the pixels and the boxes of its own scenes are right.
  @Test func whatIsShownOftenIsLearned() throws {
    let scenes = try ObjectScenes(seed: 5).scenes(2, of: .training)
    var recipe = DenseRecipe()
    (recipe.steps, recipe.learningRate, recipe.descent) = (300, 0.01, .adamW)
    let random = RandomSource(seed: 1)
    let backbone = SmallConvNet(widths: [8, 16, 32])
    var segmentation = try DenseTraining(
      backbone: backbone, head: SegmentationHead(classCount: 12), pretrained: nil, recipe: recipe, random: random)
    try segmentation.run(on: scenes, normalization: .centred, random: random)
    let predicted = segmentation.masks(of: Normalization.centred(scenes.images))
    let wrong = zip(predicted, scenes.masks).count { $0 != $1 }
    // Cells of four pixels cannot follow an outline. But ground alone would be wrong in every pixel of an object.
    #expect(wrong < scenes.masks.count { $0 != 0 } / 2)
    (recipe.learningRate, recipe.descent) = (0.1, .sgd)
    var detection = try DenseTraining(
      backbone: backbone, head: DetectionHead(classCount: 12, stride: 4), pretrained: nil, recipe: recipe,
      random: random)
    try detection.run(on: scenes, normalization: .centred, random: random)
    for (found, objects) in zip(detection.detections(in: Normalization.centred(scenes.images)), scenes.objects) {
      let best = found.prefix(objects.count)
      for object in objects {
        #expect(
          best.contains {
            $0.label == object.label && abs($0.box.left - object.box.left) < 2 && abs($0.box.top - object.box.top) < 2
              && abs($0.box.width - object.box.width) < 2 && abs($0.box.height - object.box.height) < 2
          })
      }
    }
  }

  typealias Change = @Sendable (inout DenseRecipe) -> Void

  static let brokenRules: [(String, Int, Change)] = [
    ("scenes 1: there must be at least 2", 1, { _ in }),
    ("batch size 1: it must be at least 2", 9, { $0.batchSize = 1 }),
    ("steps -1: it must not be negative", 9, { $0.steps = -1 }),
    ("learning rate 0.0: it must be a finite number greater than 0", 9, { $0.learningRate = 0 }),
    ("weight decay -0.1: it must be a finite number, 0 or greater", 9, { $0.weightDecay = -0.1 }),
  ]

  @Test(arguments: brokenRules)
  func aBrokenRuleIsNamed(message: String, scenes: Int, change: Change) {
    var recipe = DenseRecipe()
    change(&recipe)
    #expect(throws: ConfigurationError(description: message)) { try recipe.validate(sceneCount: scenes) }
  }
}
