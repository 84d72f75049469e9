import MomentumContrast
import Tensors

/// Contrastive predictive coding, version 2 (Hénaff et al. 2020): what is said of the patches above shall tell which patch lies below.
///
/// Beside Algorithm 1 of MoCo: one image and one view of it, in patches that are encoded one by one; the query is a prediction, the key
/// the patch that is really there, and the negatives are all other patches of the batch, those of the same image among them; the
/// gradient reaches them all. Vectors have no length of 1: the logits are products times 0.1. The paper normalises by layer norm,
/// because patches of one image in one batch norm betray each other (chapter 4); here that is a matter of the backbone.
public struct CPC: PretrainingMethod {
  /// The numbers of CPC's own.
  public struct Settings: Sendable, Equatable {
    /// The length of predictions and targets.
    public var output = 64
    /// The width between the layers of a block.
    public var hidden = 128
    /// Blocks of the context network; 5 in the paper.
    public var blocks = 2
    /// How many rows below its context a predicted patch lies, at least and at most.
    public var (nearest, farthest) = (2, 2)
    /// In how many of the four directions of the grid predictions are made.
    public var directions = 4
    /// What products are multiplied by.
    public var scale: Float = 0.1
    /// The defaults.
    public init() {}
  }

  /// The backbone behind every patch, and the linear layer that makes a target of its features.
  public let encoder: Encoder
  /// How images are cut.
  public let grid: PatchGrid
  /// CPC's own numbers.
  public let settings: Settings
  /// Groups and descent.
  public let recipe: DescentRecipe
  /// θ: backbone, targets, contexts and predictions; and the running statistics.
  public internal(set) var network: EncoderState
  /// SGD.
  public internal(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public internal(set) var stepCount = 0

  private let kernels: any FamilyKernels.Type

  /// Training from given weights.
  public init(
    encoder: Encoder, grid: PatchGrid, settings: Settings, network: EncoderState,
    recipe: DescentRecipe = DescentRecipe(), kernels: any FamilyKernels.Type = Vectorized.self
  ) {
    (self.encoder, self.grid, self.settings, self.network) = (encoder, grid, settings, network)
    (self.recipe, self.kernels) = (recipe, kernels)
    optimizer = recipe.optimizer(for: network.parameters)
  }

  /// Training from fresh weights, drawn from `random`.
  public init(
    backbone: any Backbone, grid: PatchGrid, settings: Settings = Settings(),
    recipe: DescentRecipe = DescentRecipe(), kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) {
    let encoder = Self.encoder(backbone: backbone, settings)
    var network = encoder.initialState(random: random.stream("weights"))
    for direction in 0..<settings.directions {
      Self.context(direction, width: backbone.featureWidth, settings)
        .addParameters(to: &network.parameters, random: random.stream("context"))
      for distance in settings.nearest...settings.farthest {
        Head([
          Head.Layer(
            Self.prediction(direction, distance), input: backbone.featureWidth, output: settings.output)
        ]).addParameters(to: &network.parameters, random: random.stream("prediction"))
      }
    }
    self.init(
      encoder: encoder, grid: grid, settings: settings, network: network, recipe: recipe, kernels: kernels)
  }

  /// The backbone with the layer that makes targets.
  public static func encoder(backbone: any Backbone, _ settings: Settings) -> Encoder {
    let target = Head.Layer("target", input: backbone.featureWidth, output: settings.output)
    return Encoder(backbone: backbone, head: Head([target]))
  }

  private static func context(_ direction: Int, width: Int, _ settings: Settings) -> ContextNetwork {
    ContextNetwork(name: "context.\(direction)", blocks: settings.blocks, width: width, hidden: settings.hidden)
  }

  private static func prediction(_ direction: Int, _ distance: Int) -> String { "prediction.\(direction).\(distance)" }

  /// One view a visit.
  public var viewCount: Int { 1 }

  /// The view in patches.
  public func prepared(_ views: [Tensor], random: RandomSource) -> [Tensor] {
    [grid.patches(of: views[0], random: random)]
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

  /// One step. `views[0]` are the patches of N images, (N·S·S)×p×p×3.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome {
    let patches = inputs.views[0]
    let (count, side) = (patches.shape[0], grid.side)
    let grids = count / (side * side)
    let rows = side - settings.nearest  // R
    let tape = Tape(kernels: kernels)
    var pass = ForwardPass(network.parameters, normalization: .batch(recipe.groups), on: tape)

    // z = f(patch), t = a linear layer of z
    let z = encoder.backbone.features(of: Variable(constant: patches), in: &pass)  // (N·S·S)×F
    let t = encoder.head.project(z, in: &pass)  // (N·S·S)×C

    var (total, loss, correct, asked) = (Variable?.none, 0.0, 0, 0)
    for direction in 0..<settings.directions {
      // c = masked convolutions of z, the grid turned so that predictions go down. No cell sees a row below its own, so the rows
      // that have nothing to predict are left out.
      let order = PatchGrid.turned(direction, grids: grids, side: side)
      let upper = order.indices.filter { $0 / side % side < rows }
      let context = Self.context(direction, width: encoder.backbone.featureWidth, settings)
      let c = context.contexts(
        of: tape.rows(z, upper.map { order[$0] }), grids: grids, rows: rows, columns: side, in: &pass)  // (N·R·S)×F
      for distance in settings.nearest...settings.farthest {
        // p = a linear layer of c, for every cell that has a patch so many rows below it
        let above = upper.indices.filter { upper[$0] / side % side + distance < side }
        let p = pass.linear(Self.prediction(direction, distance), tape.rows(c, above))  // M×C

        // L = Σ cross-entropy(0.1·p·tᵀ, the patch below)
        let logits = tape.linear(p, weight: t, bias: nil)  // M×(N·S·S)
        let below = above.map { order[upper[$0] + distance * side] }
        let part = tape.softmaxCrossEntropy(logits, targets: below, temperature: 1 / settings.scale)
        total = total.map { tape.add($0, part.loss) } ?? part.loss
        (loss, correct, asked) = (loss + part.entropy.loss, correct + part.entropy.correct, asked + above.count)
      }
    }
    guard loss.isFinite, let total else { throw TrainingError.lossNotFinite(step: stepCount, loss: loss) }

    // update all of it
    let found = tape.gradients(of: total, given: Tensor(shape: [1], [1]))
    optimizer.update(
      &network.parameters, by: pass.variables.map { found[$0] }, learningRate: inputs.learningRate, kernels: kernels)
    network.buffers.follow(pass.statistics)
    stepCount += 1
    return StepOutcome(loss: loss, accuracy: Double(correct) / Double(asked))
  }
}
