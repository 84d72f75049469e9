import Tensors

/// Fig. 2c: positives are the batch's own keys, negatives the queue as it stands; then the keys are enqueued.
extension KeyQueue: KeyDictionary {
  /// Queue.
  public static var mechanism: Mechanism { .queue }

  /// The loss against the K keys of the queue. No gradient reaches a key.
  public func compare(
    _ q: Tensor, with k: Tensor?, lookup: BankLookup?, loss: ContrastiveLoss, temperature: Float,
    kernels: any ContrastiveKernels.Type
  ) -> InfoNCE {
    guard let k else { preconditionFailure("a queue compares queries with keys of other views") }
    return loss.compare(q, with: k, negatives: keys, temperature: temperature, kernels: kernels)
  }

  /// Enqueues the keys of all halves: 2N of them if the loss is symmetric (NB).
  public mutating func store(queries: [Tensor], keys: [Tensor], lookup: BankLookup?) {
    for batch in keys { enqueue(batch) }
  }
}
