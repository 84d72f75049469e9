import Files
import Foundation
import MomentumContrast

/// The ranks of a run as its session needs them: what they must have in common, what the first gives the others, and whether all
/// go on. The first rank alone reads and writes the folder, and speaks.
///
/// Every rank calls the same of these in the same order; alone, each does nothing.
public struct RunRanks: Sendable {
  /// The ranks.
  let ranks: any Communicator
  /// How many of them run on the host of this one.
  let countOnThisHost: Int
  /// Whether this is the first.
  public var isFirst: Bool { ranks.rank == 0 }

  /// One process.
  public static let alone = RunRanks(SingleProcess(), countOnThisHost: 1)

  /// These ranks.
  public init(_ ranks: any Communicator, countOnThisHost: Int) {
    (self.ranks, self.countOnThisHost) = (ranks, countOnThisHost)
  }

  /// The longest text that a rank tells the others, in bytes; the rest is cut off.
  private static let textLength = 1024

  /// A text of each rank, in their order.
  private func texts(_ own: String) -> [String] {
    if ranks.count == 1 { return [own] }
    let bytes = Array(own.utf8.prefix(Self.textLength))
    let padded = bytes + [UInt8](repeating: 0, count: Self.textLength - bytes.count)
    var all = [UInt8](repeating: 0, count: ranks.count * Self.textLength)
    all.withUnsafeMutableBytes { all in padded.withUnsafeBytes { ranks.allGather($0, into: all) } }
    return (0..<ranks.count).map { rank in
      String(decoding: all[rank * Self.textLength..<(rank + 1) * Self.textLength].prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// Does what may fail on some ranks only; if it does, it fails on all.
  /// - Throws: this rank's error, or one line with that of the first rank that has one.
  func agree<Value>(_ body: () throws -> Value) throws -> Value {
    let result = Result { try body() }
    var reason = ""
    if case .failure(let error) = result { reason = "\(error)" }
    let reasons = texts(reason)
    let value = try result.get()
    if let rank = reasons.firstIndex(where: { !$0.isEmpty }) {
      throw PretrainingError("rank \(rank) ends all: \(reasons[rank])")
    }
    return value
  }

  /// Checks that all ranks have the same of something.
  /// - Parameter isShown: whether a reader learns something from the text.
  /// - Throws: `PretrainingError` for every rank if one has another than the first.
  public func checkAlike(_ what: String, _ own: String, isShown: Bool = true) throws {
    let digits = 16
    let all = texts(Fingerprint.of(own) + own)  // all of it is compared, and a part is shown
    guard let other = all.indices.first(where: { all[$0] != all[0] }) else { return }
    guard isShown else { throw PretrainingError("rank \(other) has another \(what) than rank 0") }
    let (first, second) = (Array(all[0].dropFirst(digits)), Array(all[other].dropFirst(digits)))
    let same = zip(first, second).prefix { $0 == $1 }.count
    func shown(_ text: [Character]) -> String {
      let start = max(0, same - 20)
      return "'" + (start > 0 ? "…" : "") + String(text.dropFirst(start).prefix(60)) + "'"
    }
    throw PretrainingError("rank \(other) has other \(what) than rank 0: \(shown(second)), not \(shown(first))")
  }

  /// What the first rank has; `own` is looked at there alone.
  func fromFirst(_ own: Data?) -> Data? {
    if ranks.count == 1 { return own }
    let length = ranks.allGather([Double(own?.count ?? -1)])[0]
    guard length >= 0 else { return nil }
    // The first rank deals pieces out, and then every rank shows its piece to all.
    let piece = (Int(length) + ranks.count - 1) / ranks.count
    var dealt = Data(count: piece * ranks.count)
    if isFirst, let own { dealt.replaceSubrange(0..<own.count, with: own) }
    var (received, all) = (Data(count: piece * ranks.count), Data(count: piece * ranks.count))
    dealt.withUnsafeBytes { dealt in received.withUnsafeMutableBytes { ranks.allToAll(dealt, into: $0) } }
    received.prefix(piece).withUnsafeBytes { mine in all.withUnsafeMutableBytes { ranks.allGather(mine, into: $0) } }
    return all.prefix(Int(length))
  }

  private static let (goOn, stop, failed) = (0.0, 1.0, 2.0)

  /// Asked between two steps: whether all ranks go on.
  /// - Throws: `PretrainingError` if the first rank has failed since the last time (`tellFailure`).
  func goOn(stopping: Bool) throws -> Bool {
    let votes = ranks.allGather([stopping ? Self.stop : Self.goOn])
    guard votes[0] != Self.failed else { throw PretrainingError("rank 0 ends all: \(texts("")[0])") }
    return !votes.contains(Self.stop)
  }

  /// Tells the others, who are about to ask `goOn`, that this rank has failed.
  func tellFailure(_ error: any Error) {
    if ranks.count == 1 { return }
    _ = ranks.allGather([Self.failed])
    _ = texts("\(error)")
  }
}
