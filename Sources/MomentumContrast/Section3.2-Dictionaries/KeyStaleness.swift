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

  /// The mean cosine for keys that were stored 1, 2, … steps ago. Ages that the queue no longer holds whole are left out.
  ///
  /// To be called between steps, after at least one.
  public func cosineByAge(in moco: MoCo) -> [Double] {
    var cosines: [Double] = []
    let (count, width) = (moco.queue.count, moco.queue.keys.shape[1])
    var newest = moco.queue.pointer
    var held = 0
    for batch in batches.reversed() {
      let n = batch.views.shape[0]
      held += n
      guard held <= count else { break }
      newest = (newest - n + count) % count
      let now = moco.encodeKeys(batch.views, shuffle: batch.shuffle).keys  // N×C
      var sum = 0.0
      for i in 0..<n {
        for c in 0..<width { sum += Double(now[i, c]) * Double(moco.queue.keys[(newest + i) % count, c]) }
      }
      cosines.append(sum / Double(n))
    }
    return cosines
  }
}
