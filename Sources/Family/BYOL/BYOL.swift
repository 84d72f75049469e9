import MomentumContrast
import Tensors

/// BYOL (Grill et al. 2020): no negatives. An online network predicts what a slow target network says of the other view.
///
/// Beside Algorithm 1 of MoCo: the momentum encoder is the same line, but it is the *target* of a regression and not the maker of
/// keys for a dictionary; a predictor stands on the online side alone; the loss is symmetric; there is no queue and no soft-max.
/// What keeps all vectors from being one is no part of the loss (chapter 8).
public struct BYOL: PretrainingMethod {
  /// f and g.
  public let encoder: Encoder
  /// q, on the online side; nil to do without, which the paper shows to collapse.
  public let predictor: Head?
  /// m of the target over the run.
  public let momentum: MomentumSchedule
  /// Groups and descent.
  public let recipe: DescentRecipe
  /// θ: f, g and q. It is this f that is kept.
  public internal(set) var online: EncoderState
  /// ξ: f′ and g′. It has batch-norm statistics of its own.
  public internal(set) var target: EncoderState
  /// SGD on θ.
  public internal(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public internal(set) var stepCount = 0

  private let kernels: any FamilyKernels.Type

  /// g and q alike: a layer with bias, batch norm, a rectifier, and a layer without bias.
  public static func perceptron(_ name: String, input: Int, hidden: Int, output: Int) -> Head {
    Head([
      Head.Layer(
        "\(name).0", input: input, output: hidden, batchNorm: Head.BatchNorm("\(name).1"), activation: .relu),
      Head.Layer("\(name).3", input: hidden, output: output, hasBias: false),
    ])
  }

  /// Training from given weights.
  /// - Parameters:
  ///   - encoder: f and g, of both networks.
  ///   - predictor: q, on the online side; nil to do without.
  ///   - online: θ, the predictor's included.
  ///   - target: ξ, without a predictor.
  ///   - momentum: m of the target over the run.
  ///   - recipe: device groups of batch norm, and the descent.
  ///   - kernels: `Vectorized`, which is fast, or `Scalar`, which holds the definitions.
  public init(
    encoder: Encoder, predictor: Head?, online: EncoderState, target: EncoderState, momentum: MomentumSchedule,
    recipe: DescentRecipe = DescentRecipe(), kernels: any FamilyKernels.Type = Vectorized.self
  ) {
    self.encoder = encoder
    self.predictor = predictor
    self.online = online
    self.target = target
    self.momentum = momentum
    self.recipe = recipe
    self.kernels = kernels
    optimizer = recipe.optimizer(for: online.parameters)
  }

  /// Training from fresh weights, those of the target drawn by themselves (the official code).
  public init(
    backbone: any Backbone, hidden: Int, output: Int, hasPredictor: Bool = true, momentum: MomentumSchedule,
    recipe: DescentRecipe = DescentRecipe(), kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) {
    let head = Self.perceptron("projector", input: backbone.featureWidth, hidden: hidden, output: output)
    let predictor =
      hasPredictor ? Self.perceptron("predictor", input: output, hidden: hidden, output: output) : nil
    let encoder = Encoder(backbone: backbone, head: head)
    self.init(
      encoder: encoder, predictor: predictor,
      online: encoder.initialState(predictor: predictor, random: random.stream("weights")),
      target: encoder.initialState(random: random.stream("target")), momentum: momentum, recipe: recipe,
      kernels: kernels)
  }

  /// The numbers by which features are judged.
  public var evaluated: EncoderState { online }

  /// All that it carries from step to step but their number.
  public var state: NamedState {
    var state = NamedState()
    state.add("online", .encoder(online))
    state.add("target", .encoder(target))
    state.add("momentum_buffer", .parameters(optimizer.velocity))
    return state
  }

  /// One step of Algorithm 1 of BYOL. There is no pretext accuracy: `accuracy` is NaN.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome {
    // q_θ(z_θ) of both views, z′_ξ of both
    let (p1, p2) = (predict(inputs.views[0]), predict(inputs.views[1]))  // N×C
    let (t1, t2) = (project(inputs.views[0]), project(inputs.views[1]))  // N×C, no gradient

    // L = ‖q̄(z1) − z̄′2‖² + ‖q̄(z2) − z̄′1‖²
    let first = kernels.cosineRegression(p1.vectors, towards: t2.vectors)
    let second = kernels.cosineRegression(p2.vectors, towards: t1.vectors)
    let loss = first.loss + second.loss
    guard loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: loss) }

    // θ ← optimizer(θ, ∂L/∂θ)
    let gradients = zip(p1.gradients(given: first.gradient), p2.gradients(given: second.gradient))
    optimizer.update(
      &online.parameters, by: gradients.map { kernels.add($0, $1) }, learningRate: inputs.learningRate,
      kernels: kernels)

    // ξ ← m·ξ + (1 − m)·θ, with the new θ (m is the paper's τ)
    let learned = online.parameters
    target.parameters.follow(learned, momentum: momentum.momentum(at: inputs.progress), kernels: kernels)

    for view in [p1, p2] { online.buffers.follow(view.statistics) }
    for view in [t1, t2] { target.buffers.follow(view.statistics) }
    stepCount += 1
    return StepOutcome(loss: loss, accuracy: .nan)
  }

  private func predict(_ views: Tensor) -> EncodedBatch {
    EncodedBatch(
      views, encoder: encoder, predictor: predictor, parameters: online.parameters, groups: recipe.groups,
      kernels: kernels)
  }

  private func project(_ views: Tensor) -> EncodedBatch {
    EncodedBatch(
      views, encoder: encoder, parameters: target.parameters, groups: recipe.groups, kernels: kernels,
      recording: false)
  }
}
