import Tensors

/// An encoder that is trained with labels: the baseline of V1's comparisons, and fine-tuning if it starts from weights
/// that were learned without them (`FineTuning.swift`).
///
/// The network is the same backbone as in `MoCo`, with a fully connected layer `fc` to the classes in the place of the
/// projection head. As in `Algorithm1.swift`, all state changes in `step`.
///
/// What it refuses to do: choose images, views, orders or learning rates.
public struct SupervisedTraining: Sendable {
  /// Backbone and `fc`. What it outputs as embeddings has no meaning here; its head's output are the logits.
  public let encoder: Encoder
  /// The numbers of the recipe.
  public let recipe: SupervisedRecipe
  /// θ and the running statistics.
  public private(set) var state: EncoderState
  /// SGD on all parameters.
  public private(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public private(set) var stepCount = 0

  private let kernels: any Kernels.Type

  /// Training from fresh weights. A backbone's weights are those that `MoCo` draws from the same `random`.
  public init(
    backbone: any Backbone, classCount: Int, recipe: SupervisedRecipe, random: RandomSource,
    kernels: any Kernels.Type = Vectorized.self
  ) {
    precondition(classCount >= 2, "\(classCount) classes: there must be at least 2")
    encoder = Encoder(backbone: backbone, head: .linear, dimension: classCount)
    self.recipe = recipe
    self.kernels = kernels
    state = EncoderState(
      parameters: encoder.initialParameters(random: random.stream("weights")), buffers: encoder.initialBuffers)
    optimizer = StochasticGradientDescent(
      velocity: state.parameters.zeros, momentum: recipe.sgdMomentum, weightDecay: recipe.weightDecay)
  }

  /// Training from a state of `encoder`'s own, as a fine-tuning makes it.
  init(_ fresh: SupervisedTraining, from state: EncoderState) {
    self = fresh
    self.state = state
  }

  /// One step of stochastic gradient descent.
  ///
  /// - Parameters:
  ///   - views: N×H×W×C.
  ///   - labels: the class of each.
  ///   - learningRate: η of this step.
  /// - Returns: the cross-entropy and the accuracy on these views, before the step.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(views: Tensor, labels: [Int], learningRate: Float) throws -> StepOutcome {
    let tape = Tape(kernels: kernels)
    var pass = ForwardPass(state.parameters, normalization: .batch(recipe.groups), on: tape)
    let logits = logits(of: views, in: &pass)  // N×classes
    let comparison = kernels.softmaxCrossEntropy(logits.value, targets: labels, temperature: 1)
    guard comparison.loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: comparison.loss) }

    let gradients = tape.gradients(of: logits, given: comparison.gradient)
    optimizer.update(
      &state.parameters, by: pass.variables.map { gradients[$0] }, learningRate: learningRate, kernels: kernels)
    state.buffers.follow(pass.statistics)
    stepCount += 1
    return StepOutcome(
      loss: comparison.loss, accuracy: Double(comparison.correct) / Double(views.shape[0]))
  }

  /// v of SGD, one for each parameter.
  public var velocity: Parameters { optimizer.velocity }

  /// The features of some images in evaluation mode, N×F.
  public func features(of images: Tensor) -> Tensor {
    encoder.features(of: images, parameters: state.parameters, buffers: state.buffers, kernels: kernels)
  }

  /// The share of images that the network gets right in evaluation mode, in 0–1.
  public func accuracy(_ images: Tensor, labels: [Int]) -> Double {
    let classifier = LinearClassifier(weight: state.parameters["fc.weight"], bias: state.parameters["fc.bias"])
    return classifier.accuracy(features(of: images), labels: labels)
  }

  private func logits(of views: Tensor, in pass: inout ForwardPass) -> Variable {
    let features = encoder.backbone.features(of: Variable(constant: views), in: &pass)  // N×F
    return encoder.head.project(features, in: &pass)  // N×classes
  }
}
