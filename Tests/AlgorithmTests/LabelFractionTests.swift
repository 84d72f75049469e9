import Tensors
import Testing

@testable import MomentumContrast

@Suite struct LabelFractionTests {
  /// 100 images of class 0, 50 of class 1, 3 of class 2, mixed.
  private let labels: [Int] = {
    let sorted = Array(repeating: 0, count: 100) + Array(repeating: 1, count: 50) + [2, 2, 2]
    var source = RandomSource(seed: 5)
    return source.permutation(sorted.count).map { sorted[$0] }
  }()

  private func kept(_ fraction: Double, seed: UInt64 = 1) throws -> [Int] {
    try LabelFraction.indices(of: labels, fraction: fraction, random: RandomSource(seed: seed))
  }

  private func counts(_ indices: [Int]) -> [Int] {
    (0..<3).map { label in indices.count { labels[$0] == label } }
  }

  @Test func everyClassKeepsItsShare() throws {
    #expect(counts(try kept(0.1)) == [10, 5, 1])  // 0.3 of three images is none: at least one
    #expect(counts(try kept(0.5)) == [50, 25, 2])  // 1.5 rounds away from zero
    #expect(counts(try kept(0.01)) == [1, 1, 1])
    #expect(try kept(1) == Array(0..<153))
  }

  @Test func aSmallerShareIsPartOfALarger() throws {
    let shares = try [0.01, 0.03, 0.1, 0.3, 1].map { Set(try kept($0)) }
    for (small, large) in zip(shares, shares.dropFirst()) { #expect(small.isStrictSubset(of: large)) }
  }

  @Test func theSeedDecidesAndNothingElse() throws {
    #expect(try kept(0.3) == kept(0.3))
    #expect(try kept(0.3) != kept(0.3, seed: 2))
    let indices = try kept(0.3)
    #expect(indices == indices.sorted() && Set(indices).count == indices.count)
    // More images of one class do not change which of another are kept.
    let more = labels + Array(repeating: 0, count: 40)
    let other = try LabelFraction.indices(of: more, fraction: 0.3, random: RandomSource(seed: 1))
    #expect(other.filter { more[$0] != 0 } == indices.filter { labels[$0] != 0 })
  }

  @Test(arguments: [0, -0.1, 1.5, .nan] as [Double]) func aShareHasARule(_ fraction: Double) {
    let error = #expect(throws: ConfigurationError.self) { try kept(fraction) }
    #expect(error?.description == "label fraction \(fraction): it must be above 0 and at most 1")
  }
}
