import Tensors

/// Fig. 2c: positives are the batch's own keys, negatives the queue as it stands; then the keys are enqueued.
extension KeyQueue: KeyDictionary {
  /// Queue.
  public static var mechanism: Mechanism { .queue }

  /// The keys and where the next goes: `queue` and `queue_ptr` (R).
  public static func layout(_ configuration: Configuration) -> StateLayout {
    StateLayout([
      ("queue", .keys(count: configuration.queueSize, dimension: configuration.dimension, inColumns: true)),
      ("queue_ptr", .number(in: 0..<configuration.queueSize)),
    ])
  }

  /// A fresh queue.
  public init(_ configuration: Configuration, imageCount: Int, random: RandomSource) {
    self.init(count: configuration.queueSize, dimension: configuration.dimension, random: random.stream("queue"))
  }

  /// A queue as a checkpoint has it.
  public init(_ configuration: Configuration, from state: NamedState) {
    self.init(keys: state.keys("queue"), pointer: state.number("queue_ptr"))
  }

  /// The keys and the pointer.
  public var state: NamedState {
    var state = NamedState()
    state.add("queue", .keys(keys, inColumns: true))
    state.add("queue_ptr", .number(pointer))
    return state
  }

  /// The loss against the K keys of the queue. No gradient reaches a key.
  public func compare(
    _ q: Tensor, with k: Tensor?, lookup: BankLookup?, batch: Int?, loss: ContrastiveLoss, temperature: Float,
    kernels: any ContrastiveKernels.Type
  ) -> InfoNCE {
    guard let k else { preconditionFailure("a queue compares queries with keys of other views") }
    return loss.compare(q, with: k, negatives: keys, temperature: temperature, batch: batch, kernels: kernels)
  }

  /// Enqueues the keys of all halves: 2N of them if the loss is symmetric (NB).
  public mutating func store(queries: [Tensor], keys: [Tensor], lookup: BankLookup?) {
    for batch in keys { enqueue(batch) }
  }
}
