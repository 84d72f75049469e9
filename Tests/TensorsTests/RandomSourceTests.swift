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

  /// Every number that either of the two even ones can be, 2²⁴ of them, beside three of the other: 0, where the radius is 0; a
  /// quarter of a turn, where the cosine is almost 0; and one from between.
  @Test(arguments: [0, 0.25, 0.716_203])
  func manyGaussiansAreThoseThatAreDrawnOneByOne(other: Float) {
    var differences = 0
    for start in stride(from: 0, to: 1 << 24, by: 8) {
      var all = SIMD8<Float>.zero
      for lane in 0..<8 { all[lane] = Float(start + lane) * 0x1p-24 }
      let others = SIMD8<Float>(repeating: other)
      let (angles, radii) = (RandomSource.gaussians(others, all), RandomSource.gaussians(all, others))
      for lane in 0..<8 {
        if angles[lane].bitPattern != RandomSource.gaussian(other, all[lane]).bitPattern { differences += 1 }
        if radii[lane].bitPattern != RandomSource.gaussian(all[lane], other).bitPattern { differences += 1 }
      }
    }
    #expect(differences == 0)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 100_003])
  func manyGaussiansLeaveTheStreamWhereOneByOneLeaveIt(count: Int) {
    var (one, many) = (RandomSource(seed: 5), RandomSource(seed: 5))
    var numbers = [Float](repeating: 0, count: count)
    numbers.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { many.gaussians(into: base, count: count) }
    }
    #expect(numbers == (0..<count).map { _ in one.gaussian() })
    #expect(one.next() == many.next())
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
