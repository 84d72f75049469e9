import Tensors

/// All that a step of MoCo needs besides its state: the views of a batch, and what chance decides.
public struct StepInputs: Sendable {
  /// The images of the batch, N of them; of a rank, those of its share.
  public let images: [Int]
  /// x_q, N×H×W×C.
  public let queryViews: Tensor
  /// x_k, other views of the same images; nil where no keys are encoded.
  public let keyViews: Tensor?
  /// The order in which the keys are encoded; nil to encode them as they come.
  public let shuffle: BatchShuffle?
  /// The entries that a memory bank is asked for.
  public let lookup: BankLookup?
  /// η of this step.
  public let learningRate: Float
}

/// One of the views that a step makes of an image. Its name is that of the sub-stream it is drawn from.
public enum ViewBranch: String, Sendable, CaseIterable {
  /// x_q.
  case query
  /// x_k.
  case key
}

/// Where the inputs of every step come from: one seed, by sub-streams that no setting of a recipe touches.
///
/// The images of step t are drawn from `order`, its views from `views`, t and the branch, its shuffle from `shuffle` and t, the
/// negatives of a memory bank from `bank` and t. So nothing random is carried from step to step: a run that goes on from a checkpoint
/// sees what it would have seen.
///
/// What it refuses to do: make views. How an image is read and transformed is the caller's.
public struct StepInputSource: Sendable {
  private let configuration: Configuration
  /// The length of the run.
  package let steps: Int
  /// What everything is drawn from.
  package let random: RandomSource
  private var order: EpochOrder

  /// The inputs of a run of so many steps on so many images.
  public init(_ configuration: Configuration, imageCount: Int, steps: Int, random: RandomSource) {
    self.configuration = configuration
    self.steps = steps
    self.random = random
    order = EpochOrder(
      imageCount: imageCount, batchSize: configuration.batchSize, random: random.stream("order"))
  }

  /// How many images there are to train on.
  package var imageCount: Int { order.imageCount }

  /// η of a step, counted from 0.
  public func rate(step: Int) -> Float {
    configuration.schedule.rate(base: configuration.learningRate, step: step, of: steps)
  }

  /// The images of a step, counted from 0, and a view of each by every branch; of several ranks, each has its share. `views`
  /// makes a view of each of the images it is given, N×H×W×C, and draws from the stream it is given: for each image from the
  /// sub-stream of its position in the batch, which is its index in the slice.
  public mutating func batch(
    step: Int, branches: some Collection<ViewBranch>, ranks: any Communicator = SingleProcess(),
    views: (_ branch: ViewBranch, _ images: ArraySlice<Int>, _ random: RandomSource) -> Tensor
  ) -> (images: [Int], views: [Tensor]) {
    let images = order.indices(step: step)
    let share = images.count / ranks.count
    let own = images[ranks.rank * share..<(ranks.rank + 1) * share]
    let streams = random.stream("views").stream(step)
    return (Array(own), branches.map { views($0, own, streams.stream($0.rawValue)) })
  }

  /// The inputs of a step, counted from 0; `views` as for `batch`.
  public mutating func inputs(
    step: Int, ranks: any Communicator = SingleProcess(),
    views: (_ branch: ViewBranch, _ images: ArraySlice<Int>, _ random: RandomSource) -> Tensor
  ) -> StepInputs {
    let mechanism = configuration.mechanism
    let (images, made) = batch(
      step: step, branches: mechanism.encodesKeys ? [.query, .key] : [.query], ranks: ranks, views: views)
    return StepInputs(
      images: images, queryViews: made[0], keyViews: mechanism.encodesKeys ? made[1] : nil,
      shuffle: configuration.shufflesBatch && mechanism.encodesKeys
        ? BatchShuffle(batch: configuration.batchSize, random: random.stream("shuffle").stream(step)) : nil,
      lookup: mechanism.looksUpEntries
        ? BankLookup(
          images: images, count: configuration.queueSize, imageCount: order.imageCount,
          random: random.stream("bank").stream(step)) : nil,
      learningRate: rate(step: step))
  }
}
