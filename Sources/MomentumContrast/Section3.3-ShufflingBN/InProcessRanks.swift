import Foundation
import Synchronization

/// Ranks that are threads of one process: what several processes would compute, without any.
///
/// Every rank calls from a thread of its own and waits for the others. What it refuses to do: notice that a rank has ended;
/// the others then wait for ever.
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

  /// Runs `body` once for each of `count` ranks, on a thread of its own, and waits for all: what each brought home, or why it did
  /// not, in the order of the ranks. If one fails where the others go on to an exchange, they wait for ever.
  public static func together<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (InProcessRanks) throws -> Value
  ) -> [Result<Value, any Error>] {
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    let group = DispatchGroup()
    for ranks in make(count) {
      group.enter()
      Thread.detachNewThread {
        let result = Result { try body(ranks) }
        results.withLock { $0[ranks.rank] = result }
        group.leave()
      }
    }
    group.wait()
    return results.withLock { all in (0..<count).compactMap { all[$0] } }
  }

  /// What rank 0 brings, then what rank 1 brings, …
  public func allGather(_ own: UnsafeRawBufferPointer, into all: UnsafeMutableRawBufferPointer) {
    let brought = meeting.exchange(Array(own), by: rank)
    for (rank, bytes) in brought.enumerated() { all.copy(bytes[...], to: rank * own.count) }
  }

  /// The pieces for this rank, of rank 0, of rank 1, …
  public func allToAll(_ own: UnsafeRawBufferPointer, into pieces: UnsafeMutableRawBufferPointer) {
    let size = own.count / count
    let brought = meeting.exchange(Array(own), by: rank)
    for (from, bytes) in brought.enumerated() { pieces.copy(bytes[rank * size..<(rank + 1) * size], to: from * size) }
  }

  /// Where everyone brings bytes and leaves with those of all.
  private final class Meeting: @unchecked Sendable {
    let count: Int
    private let condition = NSCondition()
    private var brought: [Int: [UInt8]] = [:]
    private var taken: [[UInt8]] = []
    private var round = 0

    init(count: Int) { self.count = count }

    func exchange(_ bytes: [UInt8], by rank: Int) -> [[UInt8]] {
      condition.lock()
      defer { condition.unlock() }
      precondition(brought.updateValue(bytes, forKey: rank) == nil, "rank \(rank) came twice to one meeting")
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

extension UnsafeMutableRawBufferPointer {
  /// Writes bytes from `offset` on.
  fileprivate func copy(_ bytes: ArraySlice<UInt8>, to offset: Int) {
    bytes.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(rebasing: self[offset..<offset + bytes.count]).copyMemory(from: $0)
    }
  }
}
