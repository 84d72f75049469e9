/// The three dictionaries of V1 §3.2, Fig. 2: they differ in where keys come from and how long they are kept.
///
/// | | positive | negatives | gradient reaches keys | kept between steps |
/// |---|---|---|---|---|
/// | queue (c) | other view, by f_k | the last K keys | no | K keys, f_k |
/// | memory bank (b) | own entry, by the f_q of its last visit | K entries, drawn each step | no | a key for every image |
/// | end-to-end (a) | other view, by f_q | other keys of the batch | yes | nothing |
public enum Mechanism: String, Sendable, CaseIterable {
  /// Fig. 2c: MoCo.
  case queue
  /// Fig. 2b: instance discrimination.
  case memoryBank = "memory-bank"
  /// Fig. 2a: both encoders by back-propagation. Here they are one encoder.
  case endToEnd = "end-to-end"
}

// What follows from where keys come from. The compiler asks every mechanism for every answer.
extension Mechanism {
  /// MoCo's own.
  public static let paper = queue

  /// The type of its dictionary.
  public var dictionary: any KeyDictionary.Type {
    switch self {
    case .queue: KeyQueue.self
    case .memoryBank: MemoryBank.self
    case .endToEnd: EndToEnd.self
    }
  }

  /// Whether there is an f_k, which follows f_q by momentum. Without, f_q is all there is.
  public var hasKeyEncoder: Bool {
    switch self {
    case .queue: true
    case .memoryBank, .endToEnd: false
    }
  }

  /// Whether keys are encoded from views of their own.
  public var encodesKeys: Bool {
    switch self {
    case .queue, .endToEnd: true
    case .memoryBank: false
    }
  }

  /// Whether the gradient reaches the keys.
  public var learnsFromKeys: Bool {
    switch self {
    case .endToEnd: true
    case .queue, .memoryBank: false
    }
  }

  /// Whether a step must be told which entries it looks up.
  public var looksUpEntries: Bool {
    switch self {
    case .memoryBank: true
    case .queue, .endToEnd: false
    }
  }

  /// The range of K for batches of this size, in a data set of so many images.
  public func queueSizes(batchSize: Int, halves: Int, imageCount: Int) -> ClosedRange<Int> {
    switch self {
    case .queue: halves * batchSize...Int.max  // the keys that a step brings
    case .memoryBank: 1...max(1, imageCount - batchSize)  // images outside the batch
    case .endToEnd: 1...Int.max  // not asked
    }
  }

  /// Whether K is asked for.
  public var asksForQueueSize: Bool {
    switch self {
    case .queue, .memoryBank: true
    case .endToEnd: false
    }
  }

  /// Whether several processes can share it. (The entries of a bank are of one.)
  public var spansRanks: Bool {
    switch self {
    case .queue, .endToEnd: true
    case .memoryBank: false
    }
  }
}

extension Configuration {
  /// How many times a step goes through Algorithm 1: twice if the loss is symmetric.
  public var halves: Int { isSymmetric ? 2 : 1 }

  /// The keys kept from step to step: K of a queue, one for every image of a memory bank, none end-to-end.
  public func keysHeld(imageCount: Int) -> Int {
    switch mechanism {
    case .queue: queueSize
    case .memoryBank: imageCount
    case .endToEnd: 0
    }
  }

  /// The steps after which the dictionary holds nothing but real keys: K/N of a queue, an epoch of a memory bank, none
  /// end-to-end.
  public func fillingSteps(imageCount: Int) -> Int {
    switch mechanism {
    case .queue: (queueSize + batchSize * halves - 1) / (batchSize * halves)
    case .memoryBank: max(1, imageCount / batchSize)
    case .endToEnd: 0
    }
  }

  /// The negatives of a query: K, or N − 1 end-to-end.
  public var negativeCount: Int {
    switch mechanism {
    case .queue, .memoryBank: queueSize
    case .endToEnd: batchSize - 1
    }
  }
}
