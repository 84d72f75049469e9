import MomentumContrast

/// Counts same-image and same-class negatives in a run, whatever the mechanism.
struct DictionaryCensus {
  /// What was counted so far.
  private(set) var total = NegativeCensus()
  private let mechanism: Mechanism
  private let isSymmetric: Bool
  private let labels: [Int]
  private var origins: KeyOrigins

  init(_ configuration: Configuration, labels: [Int]) {
    mechanism = configuration.mechanism
    isSymmetric = configuration.isSymmetric
    self.labels = labels
    origins = KeyOrigins(count: mechanism == .queue ? configuration.queueSize : 0)
  }

  /// Counts what the step about to be taken will compare.
  mutating func count(images: [Int], lookup: BankLookup?) {
    switch mechanism {
    case .queue: total.count(images: images, against: origins.images, labels: labels)
    case .memoryBank: total.count(images: images, against: lookup?.negatives ?? [], labels: labels)
    case .endToEnd: total.countWithinBatch(images: images, labels: labels)
    }
  }

  /// Notes which keys the step has stored.
  mutating func follow(images: [Int]) {
    guard mechanism == .queue else { return }
    for _ in 0..<(isSymmetric ? 2 : 1) { origins.enqueue(images) }
  }
}
