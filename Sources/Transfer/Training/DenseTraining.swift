import Images
import MomentumContrast
import Tensors

/// A backbone with a head for dense prediction, trained on scenes: from fresh weights, or from those of a pre-training (V1
/// §4.2, "Transferring Features").
///
/// Everything is fine-tuned, batch norm included: its statistics are those of the batch, as in the detection code of the official
/// repository, and its running ones follow. (That code counts the running ones anew before it judges.) With
/// `DenseRecipe.freezesBackbone` only the head learns. As in `Algorithm1.swift`, all state changes in `step`.
///
/// What it refuses to do: augment, choose learning rates, and know one task from the other.
public struct DenseTraining<Task: DenseHead>: Sendable {
  /// Images to maps.
  public let backbone: any Backbone
  /// Maps to what is predicted.
  public let head: Task
  /// The numbers of the recipe.
  public let recipe: DenseRecipe
  /// θ and the running statistics of both.
  public internal(set) var state: EncoderState
  /// On all parameters, or on those of the head.
  private var optimizer: any Optimizer
  /// The names of what stays as it is.
  private let frozen: Set<String>
  /// How many steps have been taken.
  public private(set) var stepCount = 0

  private let kernels: any TransferKernels.Type

  /// Training from fresh weights, or from given ones.
  ///
  /// - Parameters:
  ///   - backbone: that of the pre-training, whose finer maps are taken (`Backbone.forDensePrediction`).
  ///   - head: turns the maps into what is predicted.
  ///   - pretrained: parameters and running statistics by name, as `moco.query`; whatever head stood on them is left behind.
  ///     Nil for fresh weights.
  ///   - recipe: the numbers of the training, and whether the backbone is frozen.
  ///   - random: draws fresh weights; the head's are the same from any start.
  ///   - kernels: `Vectorized`, which is fast, or `Scalar`, which holds the definitions.
  /// - Throws: `ConfigurationError` if a parameter or a batch norm of the backbone is missing or of another shape.
  public init(
    backbone: any Backbone, head: Task, pretrained: EncoderState?, recipe: DenseRecipe, random: RandomSource,
    kernels: any TransferKernels.Type = Vectorized.self
  ) throws {
    self.backbone = backbone.forDensePrediction
    (self.head, self.recipe, self.kernels) = (head, recipe, kernels)
    let dense = self.backbone
    let channels = dense.normalizedChannels.merging(head.normalizedChannels) { first, _ in first }
    var state = EncoderState(
      parameters: dense.initialParameters(random: random.stream("backbone")), buffers: Buffers(channels: channels))
    if let pretrained { try state.take(pretrained, of: dense) }
    let backboneNames = Set(state.parameters.names)
    head.addParameters(to: &state.parameters, input: dense.featureWidth, random: random.stream("head"))
    frozen = recipe.freezesBackbone ? backboneNames : []
    optimizer = recipe.optimizer(of: state.parameters, frozen: frozen)
    self.state = state
  }

  /// One step of descent.
  ///
  /// - Parameters:
  ///   - images: N×H×W×C, normalised.
  ///   - scenes: what is in them.
  ///   - learningRate: η of this step.
  /// - Returns: the loss on these scenes, before the step.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(images: Tensor, scenes: LabelledScenes, learningRate: Float) throws -> Double {
    let kernels = kernels
    let tape = Tape(kernels: kernels)
    var pass = ForwardPass(state.parameters, frozen: frozen, normalization: .batch(.one), on: tape)
    let maps = maps(of: Variable(constant: images), in: &pass)
    let loss = head.loss(on: maps, of: scenes, in: &pass, kernels: kernels)
    let value = Double(loss.value[0])
    guard value.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: value) }

    let gradients = tape.gradients(of: loss, given: Tensor(shape: [1], repeating: 1))
    optimizer.update(
      &state.parameters, by: pass.variables.map { gradients[$0] }, learningRate: learningRate, kernels: kernels)
    state.buffers.follow(pass.statistics)
    stepCount += 1
    return value
  }

  /// The maps that the head is trained on: of a frozen backbone as evaluation sees them, by the running statistics.
  private func maps(of images: Variable, in pass: inout ForwardPass) -> Variable {
    guard recipe.freezesBackbone else { return backbone.maps(of: images, in: &pass) }
    var evaluated = ForwardPass(
      state.parameters, frozen: frozen, normalization: .running(state.buffers), on: pass.tape)
    return backbone.maps(of: images, in: &evaluated)
  }

  /// Trains for all steps of the recipe, every epoch in a new order.
  ///
  /// - Parameters:
  ///   - scenes: what is trained on; at least 2.
  ///   - normalization: what is done to the images before the network.
  ///   - random: draws the orders.
  ///   - report: receives the loss of each step.
  /// - Throws: `ConfigurationError` before anything is computed; `TrainingError` if the loss stops being a number.
  public mutating func run(
    on scenes: LabelledScenes, normalization: Normalization?, random: RandomSource,
    report: (_ step: Int, _ loss: Double) -> Void = { _, _ in }
  ) throws {
    try recipe.validate(sceneCount: scenes.count)
    var order = EpochOrder(imageCount: scenes.count, batchSize: min(recipe.batchSize, scenes.count), random: random)
    for step in 0..<recipe.steps {
      let batch = scenes.gathering(order.indices(step: step))
      let rate = recipe.schedule.rate(base: recipe.learningRate, step: step, of: recipe.steps)
      let images = normalization.map { $0(batch.images) } ?? batch.images
      report(step, try self.step(images: images, scenes: batch, learningRate: rate))
    }
  }

  /// The numbers of the largest thing that one of these images is turned into, the head's output at the image's size included.
  private func numbersPerImage(of images: Tensor) -> Int {
    let size = ImageSize(height: images.shape[1], width: images.shape[2])
    let widest = backbone.convolutions(of: size).map { $0.pixels.count * $0.output }.max() ?? 1
    return max(widest, size.count * head.outputsPerPixel)
  }

  /// The maps of some normalised images in evaluation mode, a batch at a time, handed to `read` with the pass they belong to.
  func forEachBatch(
    of images: Tensor, _ read: (_ maps: Variable, _ pass: inout ForwardPass) -> Void
  ) {
    let size = max(1, min(32, (1 << 26) / numbersPerImage(of: images)))
    for start in stride(from: 0, to: images.shape[0], by: size) {
      var pass = ForwardPass(
        state.parameters, normalization: .running(state.buffers), on: Tape(kernels: kernels, recording: false))
      let some = Variable(constant: images.rows(start..<min(start + size, images.shape[0])))
      let maps = backbone.maps(of: some, in: &pass)  // B×h×w×C
      read(maps, &pass)
    }
  }
}

extension DenseTraining<SegmentationHead> {
  /// The class of every pixel of normalised images in evaluation mode, N·H·W.
  public func masks(of images: Tensor) -> [UInt8] {
    var masks: [UInt8] = []
    forEachBatch(of: images) { maps, pass in
      masks += head.classes(of: head.logits(on: maps, size: (images.shape[1], images.shape[2]), in: &pass).value)
    }
    return masks
  }
}

extension DenseTraining<DetectionHead> {
  /// The objects found in each of some normalised images, in evaluation mode, by falling score.
  public func detections(in images: Tensor) -> [[Detection]] {
    var found: [[Detection]] = []
    forEachBatch(of: images) { maps, pass in
      found += head.detections(
        head.outputs(on: maps, in: &pass), imageSize: (images.shape[1], images.shape[2]), kernels: kernels)
    }
    return found
  }
}
