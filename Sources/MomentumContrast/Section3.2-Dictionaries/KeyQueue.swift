import Tensors

/// The dictionary as a queue (V1 §3.2): the newest keys replace the oldest, so its size is free of the batch's.
///
/// The keys stand in a ring. A batch that does not divide the ring wraps around its end, so any K ≥ N works (the
/// official code requires K to be a multiple of N, and so never wraps).
public struct KeyQueue: Sendable, Equatable {
  /// K×C. Row `pointer` is the oldest, the row before it the newest.
  public private(set) var keys: Tensor
  /// Where the next key goes: `queue_ptr` of the official code.
  public private(set) var pointer: Int

  /// K.
  public var count: Int { keys.shape[0] }

  /// A queue with the given content.
  /// - Precondition: `keys` is K×C and 0 ≤ `pointer` < K.
  public init(keys: Tensor, pointer: Int = 0) {
    precondition(keys.shape.count == 2, "keys are K×C, not of shape \(keys.shape)")
    precondition(pointer >= 0 && pointer < keys.shape[0], "pointer \(pointer) lies outside a queue of \(keys.shape[0])")
    self.keys = keys
    self.pointer = pointer
  }

  /// A queue of random unit vectors, as training starts with (R). They lie further from any query than real keys do,
  /// which is why the first losses are small and the loss *rises* until the queue has filled, K/N steps in.
  public init(count: Int, dimension: Int, random: RandomSource) {
    self.init(keys: Initialization.unitVectors(count: count, dimension: dimension, random: random))
  }

  /// Enqueues a batch and thereby dequeues the oldest keys (Algorithm 1, last two lines).
  /// - Precondition: the batch is N×C with N ≤ K.
  public mutating func enqueue(_ batch: Tensor) {
    let (n, width) = (batch.shape[0], batch.shape[1])
    let count = count
    precondition(width == keys.shape[1], "keys of length \(width) do not fit a queue of length \(keys.shape[1])")
    precondition(n <= count, "a batch of \(n) keys does not fit into a queue of \(count)")
    let beforeWrap = min(n, count - pointer)
    keys.withMutablePointer { keys in
      batch.withPointer { batch in
        (keys + pointer * width).update(from: batch, count: beforeWrap * width)
        keys.update(from: batch + beforeWrap * width, count: (n - beforeWrap) * width)
      }
    }
    pointer = (pointer + n) % count
  }
}
