import Tensors
import Testing

@testable import Ablations

@Suite struct OutliersTests {
  /// The r at which leaving a value out of n halves the half-width. With s² (n − 1) = s′² (n − 2 + r²):
  /// (t′/√(n − 1)) / (t/√n) · √((n − 1) / (n − 2 + r²)) = ½, t and t′ the quantiles with n − 1 and n − 2 degrees of freedom.
  private func threshold(_ count: Int) -> Double {
    let n = Double(count)
    let ratio =
      StudentT(degreesOfFreedom: n - 2).quantile(0.975) / StudentT(degreesOfFreedom: n - 1).quantile(0.975)
      * (n / (n - 1)).squareRoot()
    return (4 * ratio * ratio * (n - 1) - (n - 2)).squareRoot()
  }

  /// −1, 1, −1, 1 … around 0 and one value at a distance of r of their standard deviations, times √(1 + 1/n) because their mean is
  /// measured too.
  private func planted(_ count: Int, r: Double) -> [Double] {
    let others = (0..<count - 1).map { $0.isMultiple(of: 2) ? -1.0 : 1 }
    let n = Double(others.count)
    let last = Statistics.mean(others) + r * Statistics.standardDeviation(others) * (1 + 1 / n).squareRoot()
    return [last] + others
  }

  @Test(arguments: [(5, 4.82), (10, 5.79), (4, 5.22)])
  func anOutlierIsSeenFromTheThresholdOn(count: Int, documented: Double) {
    let threshold = threshold(count)
    #expect(abs(threshold - documented) < 0.01)
    #expect(!Statistics.restsOnOne(planted(count, r: threshold * 0.999)))
    #expect(Statistics.restsOnOne(planted(count, r: threshold * 1.001)))
    #expect(Statistics.restsOnOne(planted(count, r: -threshold * 1.001)))
  }

  /// One residual is beyond ± r with probability 2 · P(T > r), ν = n − 2; two at once hardly ever. So of normal data about
  /// n · 2 · P(T > r) of sets are listed: the false alarms that the documentation states.
  @Test(arguments: [(4, 0.139), (5, 0.085), (10, 0.004)])
  func regularDataAreListedAsOftenAsStated(count: Int, documented: Double) {
    let rate = Double(2 * count) * StudentT(degreesOfFreedom: Double(count - 2)).upperTail(threshold(count))
    #expect(abs(rate - documented) < 0.001)
    var random = RandomSource(seed: 31).stream("regular")
    let sets = 1500
    let listed = (0..<sets).filter { _ in
      Statistics.restsOnOne((0..<count).map { _ in 20 + 3 * Double(random.gaussian()) })
    }
    let margin = 5 * (rate * (1 - rate) / Double(sets)).squareRoot()
    #expect(abs(Double(listed.count) / Double(sets) - rate) < margin)
  }

  @Test func threeValuesAndEqualOnesHaveNoOutlier() {
    #expect(!Statistics.restsOnOne([0, 0.001, 90]))
    #expect(!Statistics.restsOnOne([5, 5, 5, 5]))
    #expect(Statistics.restsOnOne([5, 5, 5, 5, 6]))
  }

  @Test func singleSeedsAreListedInLineAndTable() {
    let claim = Claim("a beats b", metric: "knn", higher: "a", lower: "b", source: "V1")
    let outlying = Judgement.family([(claim, [-2, 70, 69, 71, 70.5])])[0]
    #expect(outlying.description.contains("; knn +55.70 ± 40.06, single seeds −2.00 +70.00 +69.00 +71.00 +70.50, "))
    #expect(Judgement.table([outlying]).contains(", single seeds −2.00 +70.00 +69.00 +71.00 +70.50 | "))
    #expect(!Judgement.family([(claim, [68, 70, 69, 71, 70.5])])[0].description.contains("single"))
  }
}
