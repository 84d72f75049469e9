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

  /// The same assignment of samples to devices, with each device's samples in the order of the batch.
  ///
  /// Which samples share a device decides what they are normalised with; in which order they stand there does not, but
  /// for the rounding of its sums. So a shuffle is taken for what it assigns: two shuffles that form the same groups give
  /// the same bits, and with one group, where there is nothing to exchange, shuffling changes nothing at all.
  /// - Precondition: the groups divide the batch.
  public func keepingOrder(within groups: DeviceGroups) -> BatchShuffle {
    precondition(
      order.count % groups.count == 0, "\(groups.count) device groups do not divide a batch of \(order.count)")
    let width = order.count / groups.count
    return BatchShuffle(order: (0..<groups.count).flatMap { order[$0 * width..<($0 + 1) * width].sorted() })
  }

  /// The batch in the order of encoding.
  public func apply(to batch: Tensor) -> Tensor { batch.gatheringRows(order) }

  /// What was encoded, back in the order of the batch.
  public func undo(on encoded: Tensor) -> Tensor { encoded.gatheringRows(places) }

  /// Sample i of the batch is encoded at place `places[i]`: the order that undoes this one.
  public var places: [Int] {
    var places = order
    for (place, sample) in order.enumerated() { places[sample] = place }
    return places
  }
}
