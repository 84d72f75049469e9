import MomentumContrast
import Tensors

/// SimCLR (Chen et al. 2020): the dictionary is the batch, and both views are queries and keys of each other.
///
/// Beside Algorithm 1 of MoCo: one encoder and no queue; both views go through it in *one* batch, so that batch norm sees both; every
/// view is compared with all 2N − 1 others; the gradient reaches them all. The head has batch norm behind both layers, and the second
/// no shift (the official code).
public struct SimCLR: PretrainingMethod {
  /// f and g.
  public let encoder: Encoder
  /// τ.
  public let temperature: Float
  /// How many images of the batch a view is compared with the views of, its own included; nil for all. The batch is cut into parts of so
  /// many, each with a loss of its own; batch norm still sees it whole.
  public let comparedImages: Int?
  /// Groups and descent.
  public let recipe: DescentRecipe
  /// θ and the running statistics.
  public internal(set) var network: EncoderState
  /// SGD.
  public internal(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public internal(set) var stepCount = 0

  private let kernels: any FamilyKernels.Type

  /// g: two layers without bias, batch norm behind each, the second without a shift.
  public static func projector(input: Int, hidden: Int, output: Int) -> Head {
    Head([
      Head.Layer(
        "projector.0", input: input, output: hidden, hasBias: false, batchNorm: Head.BatchNorm("projector.1"),
        activation: .relu),
      Head.Layer(
        "projector.3", input: hidden, output: output, hasBias: false,
        batchNorm: Head.BatchNorm("projector.4", learns: .scale)),
    ])
  }

  /// Training from given weights.
  public init(
    encoder: Encoder, network: EncoderState, temperature: Float, comparedImages: Int? = nil,
    recipe: DescentRecipe = DescentRecipe(),
    kernels: any FamilyKernels.Type = Vectorized.self
  ) {
    self.encoder = encoder
    self.network = network
    self.temperature = temperature
    self.comparedImages = comparedImages
    self.recipe = recipe
    self.kernels = kernels
    optimizer = recipe.optimizer(for: network.parameters)
  }

  /// Training from fresh weights, drawn from `random`.
  public init(
    backbone: any Backbone, hidden: Int, output: Int, temperature: Float, comparedImages: Int? = nil,
    recipe: DescentRecipe = DescentRecipe(),
    kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) {
    let head = Self.projector(input: backbone.featureWidth, hidden: hidden, output: output)
    let encoder = Encoder(backbone: backbone, head: head)
    self.init(
      encoder: encoder, network: encoder.initialState(random: random.stream("weights")), temperature: temperature,
      comparedImages: comparedImages, recipe: recipe, kernels: kernels)
  }

  /// The numbers by which features are judged.
  public var evaluated: EncoderState { network }

  /// All that it carries from step to step but their number.
  public var state: NamedState {
    var state = NamedState()
    state.add("encoder", .encoder(network))
    state.add("momentum_buffer", .parameters(optimizer.velocity))
    return state
  }

  /// One step of Algorithm 1 of SimCLR.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome {
    // x̃: the first views of all images, then the second ones
    let x = Tensor(concatenatingRows: [inputs.views[0], inputs.views[1]])  // 2N×H×W×C

    // h = f(x̃), z = g(h)
    let z = EncodedBatch(
      x, encoder: encoder, parameters: network.parameters, groups: recipe.groups,
      shuffle: recipe.orderOfPairs(batch: inputs.views[0].shape[0]), kernels: kernels)  // 2N×C

    // L = 1/2N Σ ℓ(2k−1, 2k) + ℓ(2k, 2k−1)
    let comparison = compare(z.vectors)
    guard comparison.loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: comparison.loss) }

    // update networks f and g to minimise L
    optimizer.update(
      &network.parameters, by: z.gradients(given: comparison.gradient), learningRate: inputs.learningRate,
      kernels: kernels)
    network.buffers.follow(z.statistics)
    stepCount += 1
    return StepOutcome(loss: comparison.loss, accuracy: Double(comparison.correct) / Double(x.shape[0]))
  }

  /// The mean loss over the parts that the batch is cut into; nearly always over one.
  private func compare(_ z: Tensor) -> NTXent {
    let batch = z.shape[0] / 2
    guard let size = comparedImages, size < batch else { return kernels.ntXent(z, temperature: temperature) }
    precondition(size >= 2 && batch % size == 0, "parts of \(size) images of a batch of \(batch)")
    let parts = stride(from: 0, to: batch, by: size).map { first in
      let views = [0, batch].map { z.rows($0 + first..<$0 + first + size) }
      return kernels.ntXent(Tensor(concatenatingRows: views), temperature: temperature)
    }
    let gradients = [0, size].map { view in
      Tensor(concatenatingRows: parts.map { $0.gradient.rows(view..<view + size) })
    }
    let share = 1 / Double(parts.count)
    return NTXent(
      loss: share * parts.reduce(0) { $0 + $1.loss }, correct: parts.reduce(0) { $0 + $1.correct },
      gradient: Tensor(concatenatingRows: gradients).scaled(by: Float(share)))
  }
}
