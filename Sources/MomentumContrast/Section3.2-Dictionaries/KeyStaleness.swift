import Tensors

/// How old keys differ from new ones: the cosine between a key as the dictionary holds it and the key of the same view by
/// today's encoder, against the number of steps since it was stored.
///
/// This is the consistency that V1 §3.2 argues with, measured. It is 1 at every age if the encoder does not move. A
/// view is re-encoded in the company it had then (same batch, same shuffle), so that batch norm's statistics differ only
/// by what the encoder does.
///
/// A queue's keys are of as many ages as batches fit into it. A memory bank's entry is as old as its image's last visit,
/// and is compared with today's query encoder. End-to-end keys are of age 0.
public struct KeyStaleness: Sendable {
  private struct Batch: Sendable {
    let views: Tensor
    let shuffle: BatchShuffle?
    let images: [Int]
  }
  private var batches: [Batch] = []
  private let capacity: Int

  /// Remembers the views of the last `steps` steps.
  public init(steps: Int) {
    precondition(steps >= 1, "staleness over \(steps) steps: there must be at least one")
    capacity = steps
  }

  /// Notes the views that a step is about to store the keys of: key views, or the query views for a memory bank. If the
  /// loss is symmetric a step stores the keys of its key views, then those of its query views: two calls. Only a memory
  /// bank needs `images`, the numbers of the images of the batch.
  public mutating func remember(_ views: Tensor, shuffle: BatchShuffle?, images: [Int] = []) {
    if batches.count == capacity { batches.removeFirst() }
    batches.append(Batch(views: views, shuffle: shuffle, images: images))
  }

  /// Notes the inputs of a step that is about to be taken.
  public mutating func remember(_ inputs: StepInputs, isSymmetric: Bool) {
    remember(inputs.keyViews ?? inputs.queryViews, shuffle: inputs.shuffle, images: inputs.images)
    if isSymmetric { remember(inputs.queryViews, shuffle: inputs.shuffle, images: inputs.images) }
  }

  /// What became of the keys of one age.
  public struct Consistency: Sendable, Equatable {
    /// How many steps ago they were stored; 0 for keys of the step itself.
    public let age: Int
    /// The mean cosine of a stored key and the key of the same view by today's encoder.
    public let own: Double
    /// The mean cosine of a stored key and today's keys of the *other* views of its batch. Where this is as large as
    /// `own`, the encoder tells nothing apart, and a high `own` is no sign of health.
    public let others: Double
  }

  /// The consistency of the keys of every age, the newest first. Ages of which a queue no longer holds the whole batch,
  /// or a bank fewer than two keys, are left out.
  ///
  /// To be called between steps, after at least one.
  public func consistencyByAge(in moco: MoCo) -> [Consistency] {
    switch moco.configuration.mechanism {
    case .queue: inQueue(moco)
    case .memoryBank: inBank(moco)
    case .endToEnd: ofTheStepItself(moco)
    }
  }

  /// The mean cosine between today's keys of *different* images of the newest batch: what keys of age 0 have in common.
  ///
  /// To be called between steps, after at least one.
  public func commonToFreshKeys(in moco: MoCo) -> Double {
    guard let batch = batches.last else { return .nan }
    let now = moco.encodeKeys(batch.views, shuffle: batch.shuffle).keys
    return consistency(of: now, with: now, age: 0).others
  }

  private func inQueue(_ moco: MoCo) -> [Consistency] {
    var ages: [Consistency] = []
    let queue = moco.queue
    var newest = queue.pointer
    var held = 0
    for (age, batch) in batches.reversed().enumerated() {
      let n = batch.views.shape[0]
      held += n
      guard held <= queue.count else { break }
      newest = (newest - n + queue.count) % queue.count
      let now = moco.encodeKeys(batch.views, shuffle: batch.shuffle).keys  // N×C
      let stored = queue.keys.gatheringRows((0..<n).map { (newest + $0) % queue.count })  // N×C
      ages.append(consistency(of: stored, with: now, age: age / (moco.configuration.isSymmetric ? 2 : 1) + 1))
    }
    return ages
  }

  private func inBank(_ moco: MoCo) -> [Consistency] {
    var ages: [Consistency] = []
    var seenSince: Set<Int> = []
    for (age, batch) in batches.reversed().enumerated() {
      // An image that was seen again has a newer entry.
      let rows = batch.images.indices.filter { !seenSince.contains(batch.images[$0]) }
      seenSince.formUnion(batch.images)
      guard rows.count >= 2 else { continue }
      let now = moco.encodeKeys(batch.views, shuffle: batch.shuffle).keys.gatheringRows(rows)
      let stored = moco.bank.keys.gatheringRows(rows.map { batch.images[$0] })
      ages.append(consistency(of: stored, with: now, age: age + 1))
    }
    return ages
  }

  private func ofTheStepItself(_ moco: MoCo) -> [Consistency] {
    guard let batch = batches.last else { return [] }
    let now = moco.encodeKeys(batch.views, shuffle: batch.shuffle).keys
    return [consistency(of: now, with: now, age: 0)]
  }

  private func consistency(of stored: Tensor, with now: Tensor, age: Int) -> Consistency {
    let (n, width) = (stored.shape[0], stored.shape[1])
    var (own, all) = (0.0, 0.0)
    for i in 0..<n {
      for c in 0..<width { own += Double(stored[i, c]) * Double(now[i, c]) }
    }
    // Σ_i Σ_j stored_i·now_j is the product of the two sums.
    for c in 0..<width {
      all += (0..<n).reduce(0) { $0 + Double(stored[$1, c]) } * (0..<n).reduce(0) { $0 + Double(now[$1, c]) }
    }
    return Consistency(
      age: age, own: own / Double(n), others: n > 1 ? (all - own) / Double(n * (n - 1)) : 0)
  }
}
