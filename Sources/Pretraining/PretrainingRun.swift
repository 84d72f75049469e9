import Exchange
import Family
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
  // One of the two. Apart, and not in a `Trainee`, so that a step changes them in place: out of an enumeration they would be copied,
  // the keys with them.
  private var moco: MoCo?
  private var member: (any FamilyMember)?
  private let description: MethodDescription?
  private let images: Tensor
  private let ranks: any Communicator
  private var source: StepInputSource

  /// A run at its start, of one process or of several ranks that all have these images.
  /// - Throws: `PretrainingError` if the plan is of a method that there is not.
  public init(_ plan: PretrainingPlan, images: LabelledImages, ranks: any Communicator = SingleProcess()) throws {
    let random = RandomSource(seed: plan.seed)
    let trainee: Trainee
    if let description = try plan.description() {
      trainee = .member(description.start(random: random.stream("model")), description)
    } else {
      trainee = .moco(
        MoCo(
          configuration: plan.configuration, backbone: plan.backbone, imageCount: plan.imageCount,
          random: random.stream("model")))
    }
    self.init(plan, images: images, random: random, trainee: trainee, ranks: ranks)
  }

  /// A run where a checkpoint left it.
  public init(
    _ plan: PretrainingPlan, images: LabelledImages, from checkpoint: RunCheckpoint,
    ranks: any Communicator = SingleProcess()
  ) {
    self.init(plan, images: images, random: RandomSource(seed: plan.seed), trainee: checkpoint.trainee, ranks: ranks)
  }

  private init(
    _ plan: PretrainingPlan, images: LabelledImages, random: RandomSource, trainee: Trainee, ranks: any Communicator
  ) {
    self.plan = plan
    self.ranks = ranks
    self.images = images.images
    switch trainee {
    case .moco(let moco): (self.moco, member, description) = (moco, nil, nil)
    case .member(let method, let description): (moco, member, self.description) = (nil, method, description)
    }
    source = StepInputSource(plan.configuration, imageCount: plan.imageCount, steps: plan.steps, random: random)
  }

  /// The state.
  public var trainee: Trainee {
    if let moco { return .moco(moco) }
    guard let member, let description else { preconditionFailure("a run trains something") }
    return .member(member, description)
  }

  /// How many steps have been taken.
  public var stepCount: Int { moco?.stepCount ?? member?.stepCount ?? 0 }

  /// Whether all steps have been taken.
  public var isFinished: Bool { stepCount >= plan.steps }

  /// Takes the next step.
  /// - Throws: `TrainingError` if the loss is not finite; the state is then that of before the step.
  public mutating func step() throws -> StepMetrics {
    let (step, views, images, ranks) = (stepCount, plan.views, images, ranks)
    func made(_ branch: ViewBranch, _ indices: ArraySlice<Int>, _ random: RandomSource) -> Tensor {  // N×H×W×3
      views.views(of: images, indices: indices, random: random)
    }
    var outcome: StepOutcome?
    do {
      if let inputs = member.map({ source.inputs(step: step, of: $0, views: made) }) {
        outcome = try member?.step(inputs)
      } else {
        outcome = try moco?.step(source.inputs(step: step, ranks: ranks, views: made), ranks: ranks)
      }
    } catch TrainingError.lossNotFinite(_, let loss) {
      // A run counts the steps that were taken, this one included, as its lines do.
      throw TrainingError.lossNotFinite(step: step + 1, loss: loss)
    }
    guard let outcome else { preconditionFailure("a run trains something") }
    return StepMetrics(
      step: step + 1, loss: outcome.loss, accuracy: outcome.accuracy, learningRate: source.rate(step: step))
  }

  /// The state as a file's content.
  /// - Throws: `SafetensorsError` if the encoder has no name in a file.
  public func checkpoint() throws -> RunCheckpoint {
    let run = [PretrainingPlan.key: try plan.json(pretty: false)]
    switch trainee {
    case .moco(let moco): return .moco(try Checkpoint(moco, seed: plan.seed, run: run))
    case .member(let method, let description):
      return .member(MethodCheckpoint(method, description, seed: plan.seed, run: run))
    }
  }
}
