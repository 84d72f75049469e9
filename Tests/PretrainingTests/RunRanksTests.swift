import Foundation
import MomentumContrast
import Testing

@testable import Pretraining

/// A run by several ranks, here threads; `RanksProcessTests` has processes under `mpirun`.
@Suite struct RunRanksTests {
  private func together<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (RunRanks) throws -> Value
  ) -> [Result<Value, any Error>] {
    InProcessRanks.together(count) { try body(RunRanks($0, countOnThisHost: count)) }
  }

  private func content(_ folder: URL) throws -> [Data] {
    try ["checkpoint.safetensors", "metrics.jsonl", "config.json"].map {
      try Data(contentsOf: folder.appendingPathComponent($0))
    }
  }

  private func train(_ out: URL, _ ranks: RunRanks, stopAfter: Int = .max, resuming: Bool = false) throws -> Int {
    var options = smallOptions()
    options.groups = 4
    let session = try PretrainingSession(options, out: out.path, resuming: resuming, console: .silent, ranks: ranks)
    var asked = 0
    // The last rank alone wants to stop.
    let outcome = try session.train {
      asked += 1
      return asked > stopAfter && ranks.ranks.rank == ranks.ranks.count - 1
    }
    if case .stopped(let step) = outcome { return step }
    return options.steps ?? 0
  }

  @Test(arguments: [2, 4]) func ranksWriteWhatOneProcessWrites(count: Int) throws {
    try withTemporaryFolder { folder in
      let (alone, shared) = (folder.appendingPathComponent("alone"), folder.appendingPathComponent("shared"))
      let steps = try train(alone, .alone)
      let first = together(count) { try train(shared, $0, stopAfter: 7) }
      let second = together(6 - count) { try train(shared, $0, resuming: true) }
      #expect(steps == 12)
      for end in first { #expect((try? end.get()) == 7, "\(end)") }
      for end in second { #expect((try? end.get()) == 12, "\(end)") }
      let (own, theirs) = (try content(alone), try content(shared))
      #expect(own == theirs)
    }
  }

  @Test func whatOneRankCannotDoEndsAll() {
    struct Reason: Error, CustomStringConvertible { let description = "no such file" }
    let ends = together(3) { ranks in
      try ranks.agree { if ranks.ranks.rank == 1 { throw Reason() } }
    }
    let words = ends.map { end in refusal { try end.get() } ?? "" }
    #expect(words == ["rank 1 ends all: no such file", "no such file", "rank 1 ends all: no such file"])
    for end in together(3, { try $0.agree { 5 } }) { #expect((try? end.get()) == 5) }
  }

  @Test func ranksMustHaveTheSame() {
    let long = String(repeating: "x", count: 5000)
    for end in together(4, { try $0.checkAlike("arguments", "a " + long) }) { #expect((try? end.get()) != nil) }
    for end in together(4, { try $0.checkAlike("arguments", $0.ranks.rank == 2 ? "a b " + long : "a " + long) }) {
      let words = refusal { try end.get() } ?? ""
      #expect(
        words.hasPrefix("rank 2 has other arguments than rank 0: 'a b xxx") && words.contains("not 'a xxx"), "\(words)")
    }
  }

  @Test(arguments: [0, 1, 5, 4096, 1_000_003]) func theFirstGivesItsBytesToAll(count: Int) throws {
    let bytes = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 * 31) })
    for end in together(3, { $0.fromFirst($0.isFirst ? bytes : nil) }) { #expect(try end.get() == bytes) }
    for end in together(3, { $0.fromFirst(nil) }) { #expect(try end.get() == nil) }
  }

  @Test func aFailureBetweenStepsIsHeardByAll() {
    struct Full: Error, CustomStringConvertible { let description = "no space left" }
    let ends = together(3) { ranks in
      _ = try ranks.goOn(stopping: false)
      if ranks.isFirst {
        ranks.tellFailure(Full())
        throw Full()
      }
      _ = try ranks.goOn(stopping: false)
    }
    let words = ends.map { end in refusal { try end.get() } ?? "" }
    #expect(words == ["no space left", "rank 0 ends all: no space left", "rank 0 ends all: no space left"])
  }
}
