import MomentumContrast
import Tensors

/// DINO (Caron et al. 2021): self-distillation. A student predicts the soft-max of a slow teacher over K prototypes, from the other view.
///
/// Beside Algorithm 1 of MoCo: the momentum encoder is the same line, with the *new* weights, and what it makes is a target, not a key;
/// there are no negatives and no predictor. What keeps the teacher from naming one prototype for every image is its centre; what
/// keeps it from naming none, its low temperature (chapter 8). The prototypes' weights are of length 1. The paper's head has no batch norm;
/// the official code offers it, and so does this one. Its freeze of the prototypes during the first epoch is left out.
public struct DINO: PretrainingMethod {
  /// The numbers of DINO's own.
  public struct Settings: Sendable, Equatable {
    /// τ_s.
    public var studentTemperature: Float = 0.1
    /// τ_t: it sharpens.
    public var teacherTemperature: Float = 0.04
    /// m of the centre.
    public var centreMomentum: Float = 0.9
    /// The length to which the gradient of a parameter is clipped.
    public var clipping = 3.0
    /// The defaults.
    public init() {}
  }

  /// Backbone and head, up to the bottleneck.
  public let encoder: Encoder
  /// DINO's own numbers.
  public let settings: Settings
  /// m of the teacher over the run.
  public let momentum: MomentumSchedule
  /// Groups and descent.
  public let recipe: DescentRecipe
  /// g_θs, the prototypes included.
  public internal(set) var student: EncoderState
  /// g_θt. It has batch-norm statistics of its own, and is what the paper evaluates.
  public internal(set) var teacher: EncoderState
  /// c, K.
  public internal(set) var centre: Tensor
  /// The mean entropy of the teacher's soft-max at the last step, in nats.
  public internal(set) var teacherEntropy = Double.nan
  /// SGD on the student.
  public internal(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public internal(set) var stepCount = 0

  private let kernels: any FamilyKernels.Type

  /// Three layers, the last of them the bottleneck; with batch norm behind the first two or, as the paper has it, without. (The
  /// official code has both, and counts its layers so.)
  public static func head(input: Int, hidden: Int, bottleneck: Int, batchNorm: Bool = false) -> Head {
    let places = batchNorm ? [0, 3, 6] : [0, 2, 4]
    let norms = batchNorm ? [1, 4].map { Head.BatchNorm("head.\($0)") } : [nil, nil]
    return Head([
      Head.Layer("head.\(places[0])", input: input, output: hidden, batchNorm: norms[0], activation: .gelu),
      Head.Layer("head.\(places[1])", input: hidden, output: hidden, batchNorm: norms[1], activation: .gelu),
      Head.Layer("head.\(places[2])", input: hidden, output: bottleneck),
    ])
  }

  /// Training from given weights; the teacher starts as a copy. The `student` has the weights of the encoder, and
  /// `prototypes.weight`, K×bottleneck.
  public init(
    encoder: Encoder, student: EncoderState, settings: Settings, momentum: MomentumSchedule,
    recipe: DescentRecipe = DescentRecipe(), kernels: any FamilyKernels.Type = Vectorized.self
  ) {
    self.encoder = encoder
    self.settings = settings
    self.momentum = momentum
    self.recipe = recipe
    self.student = student
    self.kernels = kernels
    teacher = student
    centre = Tensor(shape: [student.parameters["prototypes.weight"].shape[0]])
    optimizer = recipe.optimizer(for: student.parameters)
  }

  /// Training from fresh weights, drawn from `random`.
  public init(
    backbone: any Backbone, hidden: Int, bottleneck: Int, prototypes: Int, batchNorm: Bool = false,
    settings: Settings = Settings(), momentum: MomentumSchedule, recipe: DescentRecipe = DescentRecipe(),
    kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) {
    let head = Self.head(input: backbone.featureWidth, hidden: hidden, bottleneck: bottleneck, batchNorm: batchNorm)
    let encoder = Encoder(backbone: backbone, head: head)
    let last = Head([Head.Layer("prototypes", input: bottleneck, output: prototypes, hasBias: false)])
    var student = encoder.initialState(predictor: last, random: random.stream("weights"))
    // The official code's start of the head: weights of deviation 0.02 (normal; there truncated at ±2, which changes none), and biases of 0.
    for layer in head.layers {
      var draw = random.stream("head").stream(layer.name)
      let shape = [layer.output, layer.input]
      student.parameters["\(layer.name).weight"] = Tensor(
        shape: shape, (0..<layer.output * layer.input).map { _ in 0.02 * draw.gaussian() })
      student.parameters["\(layer.name).bias"] = Tensor(shape: [layer.output])
    }
    self.init(
      encoder: encoder, student: student, settings: settings, momentum: momentum, recipe: recipe, kernels: kernels)
  }

  /// The numbers by which features are judged: the teacher's.
  public var evaluated: EncoderState { teacher }

  /// All that it carries from step to step but their number.
  public var state: NamedState {
    var state = NamedState()
    state.add("student", .encoder(student))
    state.add("teacher", .encoder(teacher))
    state.add("centre", .values(centre))
    state.add("momentum_buffer", .parameters(optimizer.velocity))
    return state
  }

  /// One step of Algorithm 1 of DINO, two global views. There is no pretext accuracy: `accuracy` is NaN.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome {
    let batch = inputs.views[0].shape[0]
    let x = Tensor(concatenatingRows: [inputs.views[0], inputs.views[1]])  // 2N×H×W×C

    // t1, t2 = gt(x1), gt(x2); s1, s2 = gs(x1), gs(x2)
    let (t, s) = (logits(x, by: teacher, recording: false), logits(x, by: student, recording: true))  // 2N×K

    // loss = H(t1, s2)/2 + H(t2, s1)/2: row n of the student goes with row n + N of the teacher
    let others = Tensor(concatenatingRows: [t.output.value.rows(batch..<2 * batch), t.output.value.rows(0..<batch)])
    let comparison = kernels.softenedCrossEntropy(
      student: s.output.value, teacher: others, centre: centre, studentTemperature: settings.studentTemperature,
      teacherTemperature: settings.teacherTemperature)
    guard comparison.loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: comparison.loss) }

    // C = m*C + (1-m)*cat([t1, t2]).mean(dim=0)
    centre.follow(meanOfRowsOf: t.output.value, momentum: settings.centreMomentum)

    // update(gs), each gradient clipped to its length
    let found = s.pass.tape.gradients(of: s.output, given: comparison.gradient)
    let gradients = s.pass.variables.map { clipped(found[$0]) }
    optimizer.update(&student.parameters, by: gradients, learningRate: inputs.learningRate, kernels: kernels)

    // gt.params = l*gt.params + (1-l)*gs.params
    teacher.parameters.follow(
      student.parameters, momentum: momentum.momentum(at: inputs.progress), kernels: kernels)

    student.buffers.follow(s.pass.statistics)
    teacher.buffers.follow(t.pass.statistics)
    teacherEntropy = comparison.teacherEntropy
    stepCount += 1
    return StepOutcome(loss: comparison.loss, accuracy: .nan)
  }

  /// Cosines of both views with the prototypes, 2N×K.
  private func logits(
    _ views: Tensor, by state: EncoderState, recording: Bool
  ) -> (output: Variable, pass: ForwardPass) {
    let tape = Tape(kernels: kernels, recording: recording)
    var pass = ForwardPass(state.parameters, normalization: .batch(recipe.groups), on: tape)
    // Device by device while batch norm looks, and back in the order of the views afterwards.
    let order = recipe.orderOfPairs(batch: views.shape[0] / 2)
    let bottleneck = encoder.embeddings(of: Variable(constant: order?.apply(to: views) ?? views), in: &pass)
    let cosines = pass.cosines("prototypes", bottleneck)  // 2N×K
    return (order.map { tape.rows(cosines, $0.places) } ?? cosines, pass)
  }

  /// A gradient of at most the length that is allowed (PyTorch's `clip_grad_norm_` adds 10⁻⁶ to the length).
  private func clipped(_ gradient: Tensor) -> Tensor {
    var squares = 0.0
    gradient.withPointer { gradient_ in
      for i in 0..<gradient.count { squares += Double(gradient_[i]) * Double(gradient_[i]) }
    }
    let factor = settings.clipping / (squares.squareRoot() + 1e-6)
    return factor < 1 ? gradient.scaled(by: Float(factor)) : gradient
  }
}

extension Tensor {
  /// c ← m·c + (1 − m)·(mean of the rows of x, N×K).
  fileprivate mutating func follow(meanOfRowsOf x: Tensor, momentum m: Float) {
    let (rows, width) = (x.shape[0], count)
    var sums = [Double](repeating: 0, count: width)  // K
    x.withPointer { x in
      for n in 0..<rows {
        for k in 0..<width { sums[k] += Double(x[n * width + k]) }
      }
    }
    withMutablePointer { centre in
      for k in 0..<width { centre[k] = m * centre[k] + (1 - m) * Float(sums[k] / Double(rows)) }
    }
  }
}
