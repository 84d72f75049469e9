import MomentumContrast

/// Counts same-image and same-class negatives in a run, whatever the mechanism.
struct DictionaryCensus {
  /// What was counted so far.
  private(set) var total = NegativeCensus()
  private let mechanism: Mechanism
  private let halves: Int
  private let labels: [Int]
  /// Of the keys of a queue.
  private var origins: KeyOrigins?

  init(_ configuration: Configuration, labels: [Int]) {
    mechanism = configuration.mechanism
    halves = configuration.halves
    self.labels = labels
    if case .queue = mechanism { origins = KeyOrigins(count: configuration.queueSize) }
  }

  /// Counts what the step about to be taken will compare.
  mutating func count(_ inputs: StepInputs) {
    switch mechanism {
    case .queue: total.count(images: inputs.images, against: origins?.images ?? [], labels: labels)
    case .memoryBank: total.count(images: inputs.images, against: inputs.lookup?.negatives ?? [], labels: labels)
    case .endToEnd: total.countWithinBatch(images: inputs.images, labels: labels)
    }
  }

  /// Notes which keys the step has stored.
  mutating func follow(_ inputs: StepInputs) {
    for _ in 0..<halves { origins?.enqueue(inputs.images) }
  }
}
