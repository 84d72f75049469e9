import Tensors

/// How old keys differ from new ones: the cosine between a key as it stands in the queue and the key of the same view by
/// today's key encoder, against the number of steps since it was stored.
///
/// This is the consistency that V1 §3.2 argues with, measured. It is 1 at every age if the encoder does not move. A
/// view is re-encoded in the company it had then (same batch, same shuffle), so that batch norm's statistics differ only
/// by what the encoder does.
public struct KeyStaleness: Sendable {
  private struct Batch: Sendable {
    let views: Tensor
    let shuffle: BatchShuffle?
  }
  private var batches: [Batch] = []
  private let capacity: Int

  /// Remembers the key views of the last `steps` steps.
  public init(steps: Int) {
    precondition(steps >= 1, "staleness over \(steps) steps: there must be at least one")
    capacity = steps
  }

  /// Notes the key views that a step is about to store.
  public mutating func remember(_ views: Tensor, shuffle: BatchShuffle?) {
    if batches.count == capacity { batches.removeFirst() }
    batches.append(Batch(views: views, shuffle: shuffle))
  }

  /// What became of the keys of one age.
  public struct Consistency: Sendable, Equatable {
    /// The mean cosine of a stored key and the key of the same view by today's encoder.
    public let own: Double
    /// The mean cosine of a stored key and today's keys of the *other* views of its batch. Where this is as large as
    /// `own`, the encoder tells nothing apart, and a high `own` is no sign of health.
    public let others: Double
  }

  /// The consistency of keys that were stored 1, 2, … steps ago. Ages that the queue no longer holds whole are left out.
  ///
  /// To be called between steps, after at least one.
  public func consistencyByAge(in moco: MoCo) -> [Consistency] {
    var ages: [Consistency] = []
    let (count, width) = (moco.queue.count, moco.queue.keys.shape[1])
    var newest = moco.queue.pointer
    var held = 0
    for batch in batches.reversed() {
      let n = batch.views.shape[0]
      held += n
      guard held <= count else { break }
      newest = (newest - n + count) % count
      let now = moco.encodeKeys(batch.views, shuffle: batch.shuffle).keys  // N×C
      let stored = moco.queue.keys.gatheringRows((0..<n).map { (newest + $0) % count })  // N×C
      var (own, all) = (0.0, 0.0)
      for i in 0..<n {
        for c in 0..<width { own += Double(stored[i, c]) * Double(now[i, c]) }
      }
      // Σ_i Σ_j stored_i·now_j is the product of the two sums.
      for c in 0..<width {
        all += (0..<n).reduce(0) { $0 + Double(stored[$1, c]) } * (0..<n).reduce(0) { $0 + Double(now[$1, c]) }
      }
      ages.append(Consistency(own: own / Double(n), others: n > 1 ? (all - own) / Double(n * (n - 1)) : 0))
    }
    return ages
  }
}
