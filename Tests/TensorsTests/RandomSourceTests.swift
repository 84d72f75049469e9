import Testing

@testable import Tensors

@Suite struct RandomSourceTests {
  @Test func sameSeedAndNameGiveTheSameStreamWhateverWasDrawnBefore() {
    let root = RandomSource(seed: 7)
    var used = root
    _ = used.next()
    var first = root.stream("views").stream(3)
    var second = used.stream("views").stream(3)
    #expect((0..<8).map { _ in first.next() } == (0..<8).map { _ in second.next() })
  }

  @Test func streamsOfDifferentNamesIndicesAndSeedsDiffer() {
    let root = RandomSource(seed: 7)
    let sources = [
      root.stream("views"), root.stream("weights"), root.stream(0), root.stream(1), root,
      RandomSource(seed: 8).stream("views"), root.stream("views").stream("views"),
    ]
    let firsts = sources.map { source in
      var copy = source
      return copy.next()
    }
    #expect(Set(firsts).count == sources.count)
  }

  /// The bounds are five standard errors of each estimate, for n = 40,000 draws.
  @Test func momentsAreThoseOfTheNamedDistributions() {
    var source = RandomSource(seed: 1)
    let n = 40_000
    let uniform = (0..<n).map { _ in Double(source.uniform()) }
    let gaussian = (0..<n).map { _ in Double(source.gaussian()) }
    let root = Double(n).squareRoot()
    #expect(abs(uniform.reduce(0, +) / Double(n) - 0.5) < 5 * (1.0 / 12).squareRoot() / root)
    #expect(abs(gaussian.reduce(0, +) / Double(n)) < 5 / root)
    // The variance of z² is 2.
    #expect(abs(gaussian.map { $0 * $0 }.reduce(0, +) / Double(n) - 1) < 5 * 2.0.squareRoot() / root)
    #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
  }

  @Test func permutationsAreEquallyLikely() {
    var source = RandomSource(seed: 2)
    var counts: [[Int]: Int] = [:]
    let n = 6_000
    for _ in 0..<n { counts[source.permutation(3), default: 0] += 1 }
    #expect(counts.count == 6)
    // Each count is binomial with mean n/6; five standard deviations.
    let deviation = (Double(n) * 1 / 6 * 5 / 6).squareRoot()
    for count in counts.values { #expect(abs(Double(count) - Double(n) / 6) < 5 * deviation) }
  }
}
