import Tensors

/// What processes that train together say to each other, and all they say.
///
/// The paper's eight GPUs are eight processes: each has a slice of the batch, and a whole copy of both encoders and of the
/// queue (R). Four things go between them: the images of a shuffled key batch and the keys that come back (V1 §3.3),
/// gradients, the keys that are enqueued, and the figures that are reported. Every process calls the same operations in
/// the same order. Here the processes are called ranks, as in MPI, whose three operations of these names can stand behind
/// this protocol.
///
/// A rank may hold several device groups (`DeviceGroups`); they are slices of its slice.
public protocol Communicator: Sendable {
  /// Which of the ranks this is, from 0.
  var rank: Int { get }
  /// How many there are.
  var count: Int { get }
  /// The sum of the ranks' tensors, all of one shape: the same bits for every rank.
  func allReduce(_ tensor: Tensor) -> Tensor
  /// The ranks' tensors one under the other, in the order of the ranks. They have the same shape.
  func allGather(_ tensor: Tensor) -> Tensor
  /// The tensor of one rank, given to all.
  func broadcast(_ tensor: Tensor, from root: Int) -> Tensor
}

/// One process that holds all device groups: there is nobody to talk to.
public struct SingleProcess: Communicator {
  /// 0.
  public var rank: Int { 0 }
  /// 1.
  public var count: Int { 1 }

  /// The only rank.
  public init() {}

  /// The tensor itself.
  public func allReduce(_ tensor: Tensor) -> Tensor { tensor }
  /// The tensor itself.
  public func allGather(_ tensor: Tensor) -> Tensor { tensor }
  /// The tensor itself.
  public func broadcast(_ tensor: Tensor, from root: Int) -> Tensor { tensor }
}

extension Communicator {
  /// This rank's share of what all ranks have gathered, one of equal slices of the outermost axis.
  func own(_ gathered: Tensor) -> Tensor {
    if count == 1 { return gathered }
    let share = gathered.shape[0] / count
    return gathered.rows(rank * share..<(rank + 1) * share)
  }

  /// The mean over the ranks of gradients by the same parameters.
  func average(_ gradients: [Tensor]) -> [Tensor] {
    if count == 1 { return gradients }
    return gradients.map { gradient in
      var mean = allReduce(gradient)
      mean.withMutablePointer { mean in for i in 0..<gradient.count { mean[i] /= Float(count) } }
      return mean
    }
  }

  /// The statistics of all device groups, in the order of the groups.
  func allGather(_ statistics: [String: ChannelStatistics]) -> [String: ChannelStatistics] {
    if count == 1 { return statistics }
    var gathered = statistics
    for name in statistics.keys.sorted() {
      guard let own = statistics[name] else { continue }
      gathered[name] = ChannelStatistics(
        mean: allGather(own.mean), variance: allGather(own.variance), elementsPerChannel: own.elementsPerChannel)
    }
    return gathered
  }

  /// The shuffle that rank 0 drew.
  func broadcast(_ shuffle: BatchShuffle?) -> BatchShuffle? {
    guard count > 1, let shuffle else { return shuffle }
    // Whole numbers below 2²⁴ are exact in Float.
    let order = broadcast(Tensor(shape: [shuffle.order.count], shuffle.order.map(Float.init)), from: 0)
    return BatchShuffle(order: order.elements.map { Int($0) })
  }

  /// Sums over the ranks.
  func total(_ numbers: [Double]) -> [Double] {
    if count == 1 { return numbers }
    return allReduce(Tensor(shape: [numbers.count], numbers.map(Float.init))).elements.map(Double.init)
  }
}
