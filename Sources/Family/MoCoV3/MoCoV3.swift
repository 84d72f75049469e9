import MomentumContrast
import Tensors

/// MoCo v3 (Chen, Xie and He 2021): the momentum encoder stays, the queue goes. The negatives of a query are the other keys of its batch.
///
/// Beside Algorithm 1 of MoCo: a predictor on the query side, batch norm in both heads, a loss of both halves times 2τ; and the key
/// encoder moves *before* the keys are encoded, with the weights that f_q has before the step (the official code).
public struct MoCoV3: PretrainingMethod {
  /// Backbone and projector.
  public let encoder: Encoder
  /// On the query side.
  public let predictor: Head
  /// τ.
  public let temperature: Float
  /// m over the run.
  public let momentum: MomentumSchedule
  /// Groups and descent.
  public let recipe: DescentRecipe
  /// Parameters that stay as they are in both encoders: for a vision transformer, its patch projection (§4.2; `--stop-grad-conv1`).
  public let frozen: Set<String>
  /// f_q: backbone, projector and predictor.
  public internal(set) var query: EncoderState
  /// f_k: backbone and projector. It has batch-norm statistics of its own.
  public internal(set) var key: EncoderState
  /// SGD on f_q.
  public internal(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public internal(set) var stepCount = 0

  private let kernels: any FamilyKernels.Type

  /// Two layers without bias; behind the second a batch norm that learns nothing.
  public static func projector(input: Int, hidden: Int, output: Int) -> Head {
    Head([
      Head.Layer(
        "projector.0", input: input, output: hidden, hasBias: false, batchNorm: Head.BatchNorm("projector.1"),
        activation: .relu),
      Head.Layer(
        "projector.3", input: hidden, output: output, hasBias: false,
        batchNorm: Head.BatchNorm("projector.4", learns: .nothing)),
    ])
  }

  /// Two layers without bias; for a ResNet, and so here, without a batch norm behind the second.
  public static func predictor(input: Int, hidden: Int, output: Int) -> Head {
    Head([
      Head.Layer(
        "predictor.0", input: input, output: hidden, hasBias: false, batchNorm: Head.BatchNorm("predictor.1"),
        activation: .relu),
      Head.Layer("predictor.3", input: hidden, output: output, hasBias: false),
    ])
  }

  /// Training from given weights of f_q; f_k starts as a copy of them, without the predictor.
  /// - Precondition: what is frozen are parameters of the encoder.
  public init(
    encoder: Encoder, predictor: Head, query: EncoderState, temperature: Float, momentum: MomentumSchedule,
    recipe: DescentRecipe = DescentRecipe(), frozen: Set<String> = [],
    kernels: any FamilyKernels.Type = Vectorized.self
  ) {
    self.encoder = encoder
    self.predictor = predictor
    self.query = query
    self.temperature = temperature
    self.momentum = momentum
    self.recipe = recipe
    self.frozen = frozen
    self.kernels = kernels
    var parameters = encoder.initialParameters(random: RandomSource(seed: 0))
    precondition(frozen.isSubset(of: parameters.names), "what is frozen is not in the encoder: \(frozen.sorted())")
    for name in parameters.names { parameters[name] = query.parameters[name] }
    key = EncoderState(parameters: parameters, buffers: encoder.initialBuffers)
    optimizer = recipe.optimizer(for: query.parameters, frozen: frozen)
  }

  /// Training from fresh weights, drawn from `random`.
  public init(
    backbone: any Backbone, hidden: Int, output: Int, temperature: Float, momentum: MomentumSchedule,
    recipe: DescentRecipe = DescentRecipe(), kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) {
    let head = Self.projector(input: backbone.featureWidth, hidden: hidden, output: output)
    let predictor = Self.predictor(input: output, hidden: hidden, output: output)
    let encoder = Encoder(backbone: backbone, head: head)
    self.init(
      encoder: encoder, predictor: predictor,
      query: encoder.initialState(predictor: predictor, random: random.stream("weights")), temperature: temperature,
      momentum: momentum, recipe: recipe, kernels: kernels)
  }

  /// The numbers by which features are judged.
  public var evaluated: EncoderState { query }

  /// All that it carries from step to step but their number.
  public var state: NamedState {
    var state = NamedState()
    state.add("query", .encoder(query))
    state.add("key", .encoder(key))
    state.add("momentum_buffer", .parameters(optimizer.velocity))
    return state
  }

  /// One step of Algorithm 1 of MoCo v3, in the order of its code.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome {
    // q1, q2 = f_q(x1), f_q(x2)
    let (q1, q2) = (encode(inputs.views[0]), encode(inputs.views[1]))  // N×C

    // f_k = m*f_k + (1-m)*f_q
    var moved = key
    moved.parameters.follow(
      query.parameters, momentum: momentum.momentum(at: inputs.progress), kernels: kernels)
    for name in frozen { moved.parameters[name] = query.parameters[name] }  // to the last bit

    // k1, k2 = f_k(x1), f_k(x2)
    let (k1, k2) = (keys(inputs.views[0], by: moved), keys(inputs.views[1], by: moved))  // N×C, no gradient

    // loss = ctr(q1, k2) + ctr(q2, k1), each 2τ times the cross-entropy
    let first = kernels.infoNCEWithinBatch(queries: q1.vectors, keys: k2.vectors, temperature: temperature)
    let second = kernels.infoNCEWithinBatch(queries: q2.vectors, keys: k1.vectors, temperature: temperature)
    let loss = 2 * Double(temperature) * (first.loss + second.loss)
    guard loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: loss) }

    // update(f_q)
    let gradients = zip(
      q1.gradients(given: first.queryGradient.scaled(by: 2 * temperature)),
      q2.gradients(given: second.queryGradient.scaled(by: 2 * temperature)))
    optimizer.update(
      &query.parameters, by: gradients.map { kernels.add($0, $1) }, learningRate: inputs.learningRate, kernels: kernels)

    key = moved
    for view in [q1, q2] { query.buffers.follow(view.statistics) }
    for view in [k1, k2] { key.buffers.follow(view.statistics) }
    stepCount += 1
    return StepOutcome(
      loss: loss, accuracy: Double(first.correct + second.correct) / Double(2 * inputs.views[0].shape[0]))
  }

  private func encode(_ views: Tensor) -> EncodedBatch {
    EncodedBatch(
      views, encoder: encoder, predictor: predictor, parameters: query.parameters, frozen: frozen,
      groups: recipe.groups, kernels: kernels)
  }

  private func keys(_ views: Tensor, by state: EncoderState) -> EncodedBatch {
    EncodedBatch(
      views, encoder: encoder, parameters: state.parameters, groups: recipe.groups, kernels: kernels, recording: false)
  }
}
