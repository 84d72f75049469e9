import MomentumContrast
import Tensors

/// Instance discrimination (Wu et al. 2018): a bank with one entry for every image, and one view of an image a visit.
///
/// Beside Algorithm 1 of MoCo: no second view and no key encoder; what a view is compared with is what was said of the images when they
/// were last seen; and the loss is noise-contrastive estimation with a constant Z. The bank's entries begin evenly in ±√(3/C), so
/// of length 1 in the mean, and are updated before the weights are (the released code).
public struct InstDisc: PretrainingMethod {
  /// Backbone and one linear layer.
  public let encoder: Encoder
  /// τ.
  public let temperature: Float
  /// K, how many entries are drawn for each image; 0 for the soft-max over the whole bank.
  public let drawnEntries: Int
  /// Groups and descent.
  public let recipe: DescentRecipe
  /// θ and the running statistics.
  public internal(set) var network: EncoderState
  /// One entry an image, M×C, of which half stays at a visit.
  public internal(set) var bank: MemoryBank
  /// Z, from the first batch on.
  public internal(set) var normalizer: Float?
  /// SGD.
  public internal(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public internal(set) var stepCount = 0

  private let kernels: any FamilyKernels.Type

  /// The entries before the first visit.
  public static func initialEntries(imageCount: Int, dimension: Int, random: RandomSource) -> Tensor {
    var random = random
    let bound = (3 / Float(dimension)).squareRoot()
    return Tensor(
      shape: [imageCount, dimension], (0..<imageCount * dimension).map { _ in random.uniform(in: -bound...bound) })
  }

  /// Training from given weights and given entries.
  public init(
    encoder: Encoder, network: EncoderState, entries: Tensor, drawnEntries: Int, temperature: Float,
    recipe: DescentRecipe = DescentRecipe(), kernels: any FamilyKernels.Type = Vectorized.self
  ) {
    self.encoder = encoder
    self.network = network
    bank = MemoryBank(keys: entries, representationMomentum: 0.5)
    self.temperature = temperature
    self.drawnEntries = drawnEntries
    self.recipe = recipe
    self.kernels = kernels
    optimizer = recipe.optimizer(for: network.parameters)
  }

  /// Training from fresh weights and entries, drawn from `random`.
  public init(
    backbone: any Backbone, dimension: Int, imageCount: Int, drawnEntries: Int, temperature: Float,
    recipe: DescentRecipe = DescentRecipe(), kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) {
    let encoder = Encoder(backbone: backbone, head: .linear, dimension: dimension)
    self.init(
      encoder: encoder, network: encoder.initialState(random: random.stream("weights")),
      entries: Self.initialEntries(imageCount: imageCount, dimension: dimension, random: random.stream("bank")),
      drawnEntries: drawnEntries, temperature: temperature, recipe: recipe, kernels: kernels)
  }

  /// One view a visit.
  public var viewCount: Int { 1 }

  /// The numbers by which features are judged.
  public var evaluated: EncoderState { network }

  /// All that it carries from step to step but their number.
  public var state: NamedState {
    var state = NamedState()
    state.add("encoder", .encoder(network))
    state.add(bank, normalizer: normalizer)
    state.add("momentum_buffer", .parameters(optimizer.velocity))
    return state
  }

  /// One step.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome {
    // v = f(x), of length 1
    let v = EncodedBatch(
      inputs.views[0], encoder: encoder, parameters: network.parameters, groups: recipe.groups, kernels: kernels)

    // −log h(own) − Σ log(1 − h(drawn)), Z from the first batch
    let comparison = compare(v.vectors, inputs)
    guard comparison.loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: comparison.loss) }
    normalizer = comparison.normalizer

    // bank[i] ← normalise(½·bank[i] + ½·v)
    bank.store(queries: [v.vectors], keys: [], lookup: BankLookup(images: inputs.images, negatives: []))

    // update f
    optimizer.update(
      &network.parameters, by: v.gradients(given: comparison.gradient), learningRate: inputs.learningRate,
      kernels: kernels)
    network.buffers.follow(v.statistics)
    stepCount += 1
    return StepOutcome(loss: comparison.loss, accuracy: Double(comparison.correct) / Double(inputs.images.count))
  }

  /// The loss of v, N×C. If nothing is drawn it is the soft-max over the whole bank (Eq. 2; K = 0 of the released code).
  private func compare(
    _ v: Tensor, _ inputs: MethodInputs
  ) -> (loss: Double, correct: Int, normalizer: Float?, gradient: Tensor) {
    guard !inputs.negatives.isEmpty else {
      let similarities = kernels.matrixProduct(v, bank.keys, transposing: .right)  // N×M
      let softmax = kernels.softmaxCrossEntropy(similarities, targets: inputs.images, temperature: temperature)
      let gradient = kernels.matrixProduct(softmax.gradient, bank.keys, transposing: .neither)  // N×C
      return (softmax.loss, softmax.correct, nil, gradient)
    }
    let entries = zip(inputs.images, inputs.negatives).map { [$0] + $1 }  // N×(K+1)
    let estimate = kernels.noiseContrast(
      v, bank: bank.keys, entries: entries, temperature: temperature, normalizer: normalizer)
    return (estimate.loss, estimate.correct, estimate.normalizer, estimate.gradient)
  }
}
