import Tensors

/// Shuffling BN (V1 §3.3): the key batch is spread over the devices in another order than the query batch, so that a
/// query and its key are not normalised with the statistics of the same companions.
///
/// The order is any permutation, not a derangement: with G groups, a sample lands in its own group one time in G.
public struct BatchShuffle: Sendable, Equatable {
  /// Sample `order[i]` of the batch is encoded at place i.
  public let order: [Int]

  /// A shuffle into a given order.
  /// - Precondition: `order` is a permutation.
  public init(order: [Int]) {
    precondition(order.sorted() == Array(0..<order.count), "a shuffle is a permutation of 0 ..< \(order.count)")
    self.order = order
  }

  /// An evenly drawn order.
  public init(batch: Int, random: RandomSource) {
    var random = random
    order = random.permutation(batch)
  }

  /// The batch in the order of encoding.
  public func apply(to batch: Tensor) -> Tensor { batch.gatheringRows(order) }

  /// What was encoded, back in the order of the batch.
  public func undo(on encoded: Tensor) -> Tensor {
    var place = order
    for (i, sample) in order.enumerated() { place[sample] = i }
    return encoded.gatheringRows(place)
  }
}
