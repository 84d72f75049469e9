import Foundation
import Tensors
import Testing

@testable import Ablations

/// Claims that are judged together.
@Suite struct FamilyTests {
  private let claim = Claim("a beats b", metric: "knn", higher: "a", lower: "b", source: "V1 §4.1")

  /// `count` differences around `mean` of standard deviation `spread`.
  private func differences(_ count: Int, mean: Double, spread: Double = 1, _ random: inout RandomSource) -> [Double] {
    (0..<count).map { _ in mean + spread * Double(random.gaussian()) }
  }

  /// Alone, a claim is judged by its 95 % interval and nothing else, whatever kind it is.
  @Test func aSingleClaimIsJudgedByItsInterval() {
    var random = RandomSource(seed: 5).stream("single")
    let equal = Claim("a is b", metric: "knn", equal: ("a", "b"), within: 1.5, spread: 1, source: "")
    let demanding = Claim("a beats b by 1", metric: "knn", higher: "a", lower: "b", by: 1, source: "")
    var seen: [String: Int] = [:]
    for index in 0..<3000 {
      let mean = 4 * Double(random.gaussian())
      let values = differences(2 + index % 6, mean: mean, spread: 0.3 + 2 * Double(random.uniform()), &random)
      let interval = Statistics.interval(values)
      for claim in [claim, demanding, equal] {
        let verdict: Judgement.Verdict =
          if let tolerance = claim.tolerance {
            interval.lower > -tolerance && interval.upper < tolerance
              ? .holds : interval.lower > tolerance || interval.upper < -tolerance ? .opposite : .notShown
          } else {
            interval.lower > claim.minimum ? .holds : interval.upper < 0 ? .opposite : .notShown
          }
        let judgement = Judgement.family([(claim, values)])[0]
        #expect(judgement.verdict == verdict && judgement.difference == interval, "\(values)")
        seen["\(claim.text) \(verdict)", default: 0] += 1
      }
    }
    #expect(seen.count == 9 && seen.values.allSatisfy { $0 > 50 }, "\(seen)")
  }

  /// Six claims without any effect, five seeds, arms that are shared between claims (a against each of six others, so that the
  /// claims depend on each other). Some claim holds in at most 2.5 % of experiments, and some claim or some opposite in at
  /// most 5 %; without the correction it would be several times as many. Bounds are five standard deviations of a binomial share.
  @Test func nothingThereIsFoundInOneExperimentOfTwenty() {
    var random = RandomSource(seed: 17).stream("null")
    let count = 2000
    var (holds, either, uncorrected) = (0, 0, 0)
    for _ in 0..<count {
      let first = differences(5, mean: 0, &random)
      let family = (0..<6).map { _ in (claim, zip(first, differences(5, mean: 0, &random)).map { $0 - $1 }) }
      let verdicts = Judgement.family(family).map(\.verdict)
      if verdicts.contains(.holds) { holds += 1 }
      if verdicts.contains(.holds) || verdicts.contains(.opposite) { either += 1 }
      if family.contains(where: { abs(Statistics.interval($0.1).mean) > Statistics.interval($0.1).halfWidth }) {
        uncorrected += 1
      }
    }
    func bound(_ share: Double) -> Double { share + 5 * (share * (1 - share) / Double(count)).squareRoot() }
    #expect(Double(holds) / Double(count) <= bound(0.025))
    #expect(Double(either) / Double(count) <= bound(0.05))
    #expect(Double(uncorrected) / Double(count) > 2 * bound(0.05))
  }

  /// Differences around 1 with p = 0.03, by its definition for two seeds: p = 1 − (2/π) · arctan t.
  private func two(p: Double, sign: Double = 1) -> [Double] {
    let t = tan(.pi / 2 * (1 - p))
    return [sign * (1 - 1 / t), sign * (1 + 1 / t)]  // mean 1, s/√n = 1/t
  }

  @Test func whatHoldsAloneMayBeChanceAmongOthers() {
    #expect(Judgement.family([(claim, two(p: 0.03))]).map(\.verdict) == [.holds])
    let three = Judgement.family([
      (claim, two(p: 0.03)), (claim, two(p: 0.001)), (claim, two(p: 0.4)), (claim, two(p: 0.03, sign: -1)),
    ])
    #expect(
      three.map(\.verdict) == [.notShownAmong(claims: 4), .holds, .notShown, .oppositeNotShownAmong(claims: 4)])
    // By hand: 0.001 · 4; 0.03 · 3; 0.4 · 2; the reversed one has p = 1. Opposites: 0.03 · 4.
    for (judgement, p) in zip(three, [0.09, 0.004, 0.8, 1]) { #expect(abs(judgement.adjustedPValue - p) < 1e-12) }
    #expect(abs(three[3].adjustedOppositePValue - 0.12) < 1e-12)
    #expect(three.map(\.isFailure) == [true, false, true, true])
    #expect(three[0].description.hasPrefix("not shown among 4 claims: a beats b (V1 §4.1; knn +1.00 ± "))
    #expect(three[0].description.hasSuffix(", adjusted p 0.090)"))
    #expect(Judgement.table(three).contains(" | 0.090 | not shown among 4 claims |\n"))
    #expect(Judgement.table(three).contains(" | 1.000 | opposite, not shown among 4 claims |\n"))
  }

  /// A claim that is clear costs the others one claim less: with it, p = 0.03 needs 0.05 / 1 and passes.
  @Test func aClearClaimIsOutOfTheWay() {
    #expect(Judgement.family([(claim, two(p: 0.03)), (claim, two(p: 0.001))]).map(\.verdict) == [.holds, .holds])
    #expect(
      Judgement.family([(claim, two(p: 0.03)), (claim, two(p: 0.9))]).map(\.verdict)
        == [.notShownAmong(claims: 2), .notShown])
  }

  @Test func valuesWithoutSpreadLeaveNoDoubt() {
    let equal = Claim("a is b", metric: "knn", equal: ("a", "b"), within: 2, spread: 1, source: "")
    func verdict(_ claim: Claim, _ value: Double) -> Judgement.Verdict {
      Judgement.family([(claim, [value, value, value])])[0].verdict
    }
    #expect([1, 0, -1].map { verdict(claim, $0) } == [.holds, .notShown, .opposite])
    #expect(
      [0, 1.5, 2, -2, 3, -3].map { verdict(equal, $0) } == [.holds, .holds, .notShown, .notShown, .opposite, .opposite])
  }
}
