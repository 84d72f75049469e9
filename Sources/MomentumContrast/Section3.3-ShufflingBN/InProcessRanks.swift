import Foundation
import Tensors

/// Ranks that are threads of one process: what several processes would compute, without any.
///
/// Every rank calls from a thread of its own and waits for the others. What it refuses to do: notice that a rank has died;
/// the others then wait for ever, as they do in MPI.
public struct InProcessRanks: Communicator {
  /// Which of the ranks this is.
  public let rank: Int
  /// How many there are.
  public var count: Int { meeting.count }
  private let meeting: Meeting

  /// `count` ranks that can hear each other.
  public static func make(_ count: Int) -> [InProcessRanks] {
    precondition(count >= 1, "\(count) ranks: there must be at least one")
    let meeting = Meeting(count: count)
    return (0..<count).map { InProcessRanks(rank: $0, meeting: meeting) }
  }

  /// Added up in the order of the ranks.
  public func allReduce(_ tensor: Tensor) -> Tensor {
    let all = meeting.exchange(tensor, by: rank)
    return all.dropFirst().reduce(all[0]) { Vectorized.add($0, $1) }
  }

  /// The rows of rank 0, then those of rank 1, …
  public func allGather(_ tensor: Tensor) -> Tensor {
    let all = meeting.exchange(tensor, by: rank)
    var shape = tensor.shape
    shape[0] *= count
    return Tensor(shape: shape, all.flatMap(\.elements))
  }

  /// What `root` brought.
  public func broadcast(_ tensor: Tensor, from root: Int) -> Tensor { meeting.exchange(tensor, by: rank)[root] }

  /// Where everyone brings a tensor and leaves with all of them.
  private final class Meeting: @unchecked Sendable {
    let count: Int
    private let condition = NSCondition()
    private var brought: [Int: Tensor] = [:]
    private var taken: [Tensor] = []
    private var round = 0

    init(count: Int) { self.count = count }

    func exchange(_ tensor: Tensor, by rank: Int) -> [Tensor] {
      condition.lock()
      defer { condition.unlock() }
      precondition(brought.updateValue(tensor, forKey: rank) == nil, "rank \(rank) came twice to one meeting")
      let mine = round
      if brought.count == count {
        // `taken` is safe until the next meeting is complete, and for that everyone must have left this one.
        taken = (0..<count).compactMap { brought[$0] }
        brought = [:]
        round += 1
        condition.broadcast()
      }
      while round == mine { condition.wait() }
      return taken
    }
  }
}
