import MomentumContrast
import Tensors

/// PIRL (Misra and van der Maaten 2020): an image and its jigsaw puzzle shall say the same, each being told from a bank of other images.
///
/// Beside Algorithm 1 of MoCo: a memory bank instead of a queue, and so no key encoder; the second view is a jigsaw puzzle,
/// and the loss asks for features that do not depend on which pieces come in which order; and both views are compared with the bank, not with
/// each other. The loss is that of instance discrimination, twice, with one constant Z.
public struct PIRL: PretrainingMethod {
  /// Backbone and the layer behind whole images.
  public let encoder: Encoder
  /// The layer behind every piece.
  public let pieceHead: Head
  /// The layer behind the pieces of an image, one after the other.
  public let jigsawHead: Head
  /// How views are cut.
  public let jigsaw: Jigsaw
  /// λ: the weight of the pieces' loss, ½ in the paper; the images' has 1 − λ.
  public let weight: Float
  /// τ.
  public let temperature: Float
  /// K, how many entries are drawn for each image and each of the two losses.
  public let negatives: Int
  /// Groups and descent.
  public let recipe: DescentRecipe
  /// θ and the running statistics.
  public internal(set) var network: EncoderState
  /// One entry an image, M×C, of which half stays at a visit.
  public internal(set) var bank: MemoryBank
  /// Z, from the pieces of the first batch on.
  public internal(set) var normalizer: Float?
  /// SGD.
  public internal(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public internal(set) var stepCount = 0

  private let kernels: any FamilyKernels.Type

  /// Training from given weights and given entries of length 1.
  public init(
    encoder: Encoder, pieceHead: Head, jigsawHead: Head, jigsaw: Jigsaw, network: EncoderState, entries: Tensor,
    negatives: Int, temperature: Float, weight: Float = 0.5, recipe: DescentRecipe = DescentRecipe(),
    kernels: any FamilyKernels.Type = Vectorized.self
  ) {
    (self.encoder, self.pieceHead, self.jigsawHead, self.jigsaw) = (encoder, pieceHead, jigsawHead, jigsaw)
    (self.network, self.negatives, self.temperature, self.weight) = (network, negatives, temperature, weight)
    (self.recipe, self.kernels) = (recipe, kernels)
    bank = MemoryBank(keys: entries, representationMomentum: 0.5)
    optimizer = recipe.optimizer(for: network.parameters)
  }

  /// Training from fresh weights and entries, drawn from `random`.
  public init(
    backbone: any Backbone, dimension: Int, jigsaw: Jigsaw, imageCount: Int, negatives: Int, temperature: Float,
    weight: Float = 0.5, recipe: DescentRecipe = DescentRecipe(),
    kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) {
    let encoder = Encoder(backbone: backbone, head: .linear, dimension: dimension)
    let piece = Head([Head.Layer("piece", input: backbone.featureWidth, output: dimension)])
    let whole = Head([Head.Layer("jigsaw", input: jigsaw.count * dimension, output: dimension)])
    var network = encoder.initialState(predictor: piece, random: random.stream("weights"))
    whole.addParameters(to: &network.parameters, random: random.stream("jigsaw"))
    self.init(
      encoder: encoder, pieceHead: piece, jigsawHead: whole, jigsaw: jigsaw, network: network,
      entries: Initialization.unitVectors(
        count: imageCount, dimension: dimension, random: random.stream("bank")),
      negatives: negatives, temperature: temperature, weight: weight, recipe: recipe, kernels: kernels)
  }

  /// The numbers by which features are judged.
  public var evaluated: EncoderState { network }
  /// For both losses.
  public var drawnEntries: Int { 2 * negatives }

  /// The second view as a puzzle.
  public func prepared(_ views: [Tensor], random: RandomSource) -> [Tensor] {
    [views[0], jigsaw.pieces(of: views[1], random: random)]
  }

  /// All that it carries from step to step but their number.
  public var state: NamedState {
    var state = NamedState()
    state.add("encoder", .encoder(network))
    state.add(bank, normalizer: normalizer)
    state.add("momentum_buffer", .parameters(optimizer.velocity))
    return state
  }

  /// One step, in the order of the released code. Of the entries that are drawn for an image, the first half is for its pieces.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome {
    // v_t = g(pieces), v = f(image): one backbone, two heads, each of length 1
    let pieces = encodePieces(inputs.views[1])  // N×C
    let image = EncodedBatch(
      inputs.views[0], encoder: encoder, parameters: network.parameters, groups: recipe.groups, kernels: kernels)

    // L = λ·NCE(v_t, bank) + (1 − λ)·NCE(v, bank)
    let first = compare(pieces.output.value, inputs, drawn: 0..<negatives, normalizer)
    let second = compare(image.vectors, inputs, drawn: negatives..<2 * negatives, first.normalizer)
    let loss = Double(weight) * first.loss + Double(1 - weight) * second.loss
    guard loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: loss) }
    normalizer = first.normalizer  // Z, kept from the first batch

    // bank[i] ← normalise(½·bank[i] + ½·v)
    bank.store(queries: [image.vectors], keys: [], lookup: BankLookup(images: inputs.images, negatives: []))

    // update f and g
    let ofPieces = pieces.pass.tape.gradients(of: pieces.output, given: first.gradient.scaled(by: weight))
    let ofImage = image.gradients(given: second.gradient.scaled(by: 1 - weight))
    let gradients = zip(pieces.pass.variables, ofImage).map { kernels.add(ofPieces[$0], $1) }
    optimizer.update(&network.parameters, by: gradients, learningRate: inputs.learningRate, kernels: kernels)
    network.buffers.follow(pieces.pass.statistics)
    network.buffers.follow(image.statistics)
    stepCount += 1
    return StepOutcome(
      loss: loss, accuracy: Double(first.correct + second.correct) / Double(2 * inputs.images.count))
  }

  private func encodePieces(_ views: Tensor) -> (output: Variable, pass: ForwardPass) {
    let tape = Tape(kernels: kernels)
    var pass = ForwardPass(network.parameters, normalization: .batch(recipe.groups), on: tape)
    let features = encoder.backbone.features(of: Variable(constant: views), in: &pass)  // (N·pieces)×F
    let each = pieceHead.project(features, in: &pass)  // (N·pieces)×C
    let joined = tape.reshape(each, [views.shape[0] / jigsaw.count, jigsaw.count * pieceHead.output])
    return (tape.l2Normalize(jigsawHead.project(joined, in: &pass)), pass)  // N×C
  }

  private func compare(
    _ v: Tensor, _ inputs: MethodInputs, drawn: Range<Int>, _ normalizer: Float?
  ) -> NoiseContrast {
    let entries = zip(inputs.images, inputs.negatives).map { [$0] + $1[drawn] }  // N×(K+1)
    return kernels.noiseContrast(
      v, bank: bank.keys, entries: entries, temperature: temperature, normalizer: normalizer)
  }
}
