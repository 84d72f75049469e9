import Exchange
import Images
import MomentumContrast
import Tensors

/// A run between two steps: a plan, its images, and the state of training.
///
/// Images, orders, views, shuffles, first weights and the first dictionary are drawn from the sub-streams of the seed that
/// the chapters' runs draw from (`SmallScaleRecipe.run`), each step's from those of its number. So nothing random is
/// carried from step to step, and a run goes on from a checkpoint as if it had never stopped.
///
/// What it refuses to do: read, write or speak.
public struct PretrainingRun: Sendable {
  /// What is computed.
  public let plan: PretrainingPlan
  /// The state.
  public private(set) var moco: MoCo
  private let images: Tensor
  private var source: StepInputSource

  /// A run at its start.
  public init(_ plan: PretrainingPlan, images: LabelledImages) {
    let random = RandomSource(seed: plan.seed)
    self.init(
      plan, images: images, random: random,
      moco: MoCo(
        configuration: plan.configuration, backbone: plan.backbone, imageCount: plan.imageCount,
        random: random.stream("model")))
  }

  /// A run where a checkpoint left it.
  public init(_ plan: PretrainingPlan, images: LabelledImages, from checkpoint: Checkpoint) {
    self.init(plan, images: images, random: RandomSource(seed: plan.seed), moco: checkpoint.moco)
  }

  private init(_ plan: PretrainingPlan, images: LabelledImages, random: RandomSource, moco: MoCo) {
    self.plan = plan
    self.images = images.images
    self.moco = moco
    source = StepInputSource(plan.configuration, imageCount: plan.imageCount, steps: plan.steps, random: random)
  }

  /// Whether all steps have been taken.
  public var isFinished: Bool { moco.stepCount >= plan.steps }

  /// Takes the next step.
  /// - Throws: `TrainingError` if the loss is not finite; the state is then that of before the step.
  public mutating func step() throws -> StepMetrics {
    let (step, views, images) = (moco.stepCount, plan.views, images)
    let inputs = source.inputs(step: step) { views.views(of: images, indices: $1, random: $2) }  // N×H×W×3
    let outcome: StepOutcome
    do {
      outcome = try moco.step(inputs)
    } catch TrainingError.lossNotFinite(_, let loss) {
      // A run counts the steps that were taken, this one included, as its lines do.
      throw TrainingError.lossNotFinite(step: step + 1, loss: loss)
    }
    return StepMetrics(
      step: step + 1, loss: outcome.loss, accuracy: outcome.accuracy, learningRate: inputs.learningRate)
  }

  /// The state as a file's content.
  /// - Throws: `SafetensorsError` if the encoder has no name in a file.
  public func checkpoint() throws -> Checkpoint {
    try Checkpoint(moco, seed: plan.seed, run: [PretrainingPlan.key: try plan.json(pretty: false)])
  }
}
