import Foundation
import Tensors
import Testing

@testable import Ablations

@Suite struct ClaimTests {
  private let claim = Claim("a beats b", metric: "knn", higher: "a", lower: "b", source: "V1 §4.1", paper: "59 > 55")

  /// `count` experiments of `seeds` seeds: both arms share a large seed effect, and a is `effect` above b with
  /// differences of standard deviation 1. How often each verdict came out.
  private func verdicts(_ claim: Claim, effect: Double, seeds: Int, count: Int) throws -> [String: Int] {
    var random = RandomSource(seed: 11).stream("claims")
    var verdicts: [String: Int] = [:]
    for _ in 0..<count {
      var a: [Double] = []
      var b: [Double] = []
      for _ in 0..<seeds {
        let seedEffect = 30 + 10 * Double(random.gaussian())
        a.append(seedEffect + effect + Double(random.gaussian()) * 0.5.squareRoot())
        b.append(seedEffect + Double(random.gaussian()) * 0.5.squareRoot())
      }
      verdicts["\(try claim.judge(["a": a, "b": b]).verdict)", default: 0] += 1
    }
    return verdicts
  }

  /// P(T > c) for the noncentral t distribution: T = (Z + δ) / w with w = √(χ²/ν), so P = ∫ Φ(δ − c·w) f(w) dw, where
  /// f(w) ∝ w^(ν−1) exp(−ν w² / 2). Both integrals by the same sum, so f needs no constant.
  private func power(effect: Double, seeds: Int) -> Double {
    let degrees = Double(seeds - 1)
    let critical = StudentT(degreesOfFreedom: degrees).quantile(0.975)
    let shift = effect * Double(seeds).squareRoot()
    var found = 0.0
    var all = 0.0
    for w in stride(from: 0.0005, to: 6, by: 0.001) {
      let density = pow(w, degrees - 1) * exp(-degrees * w * w / 2)
      all += density
      found += density * 0.5 * erfc((critical * w - shift) / 2.0.squareRoot())
    }
    return found / all
  }

  /// Five standard deviations of a binomial share: a correct engine fails once in some million changes of the seed.
  private func margin(_ share: Double, _ count: Int) -> Double {
    5 * (share * (1 - share) / Double(count)).squareRoot()
  }

  @Test(arguments: [(0.5, 5), (1.0, 5), (2.0, 5), (2.0, 3), (0.8, 10)])
  func plantedEffectsAreFoundAsOftenAsTheoryPredicts(effect: Double, seeds: Int) throws {
    let count = 2000
    let found = try verdicts(claim, effect: effect, seeds: seeds, count: count)["holds"] ?? 0
    let expected = power(effect: effect, seeds: seeds)
    #expect(abs(Double(found) / Double(count) - expected) < margin(expected, count))
  }

  @Test(arguments: [2, 3, 5])
  func whatIsNotThereIsFoundOnceInForty(seeds: Int) throws {
    let count = 4000
    let verdicts = try verdicts(claim, effect: 0, seeds: seeds, count: count)
    for verdict in ["holds", "opposite"] {
      let share = Double(verdicts[verdict] ?? 0) / Double(count)
      #expect(abs(share - 0.025) < margin(0.025, count), "\(verdict)")
    }
  }

  @Test func anEffectOfExactlyTheMinimumIsFoundOnceInForty() throws {
    let demanding = Claim("a beats b by 3", metric: "knn", higher: "a", lower: "b", by: 3, source: "V1")
    let share = Double(try verdicts(demanding, effect: 3, seeds: 5, count: 4000)["holds"] ?? 0) / 4000
    #expect(abs(share - 0.025) < margin(0.025, 4000))
  }

  @Test func swappedArmsGiveTheOpposite() throws {
    let values: [String: [Double]] = ["a": [50, 61, 72], "b": [40, 50, 63]]
    #expect(try claim.judge(values).verdict == .holds)
    let swapped = Claim("b beats a", metric: "knn", higher: "b", lower: "a", source: "V1 §4.1")
    let judgement = try swapped.judge(values)
    #expect(judgement.verdict == .opposite)
    #expect(judgement.isFailure)
    #expect(judgement.difference.mean == -10)
    #expect(try claim.judge(["a": [50, 61, 50], "b": [40, 50, 63]]).verdict == .notShown)
  }

  @Test func aMinimumMovesTheBarForHoldsOnly() throws {
    // Differences 10, 11, 9: mean 10, s = 1, half width 4.30265 / √3 = 2.484, so the lower end is 7.516.
    let values: [String: [Double]] = ["a": [50, 61, 72], "b": [40, 50, 63]]
    func verdict(by minimum: Double) throws -> Judgement.Verdict {
      try Claim("", metric: "knn", higher: "a", lower: "b", by: minimum, source: "").judge(values).verdict
    }
    #expect(try verdict(by: 7.5) == .holds)
    #expect(try verdict(by: 7.6) == .notShown)
    #expect(try verdict(by: 100) == .notShown)
  }

  @Test func aDifferenceOfDifferencesComparesGains() throws {
    let claim = Claim(
      "the MLP gains more", metric: "probe", largerGain: (from: "mlp 0.07", to: "mlp 0.2"),
      smallerGain: (from: "fc 0.07", to: "fc 0.2"), source: "V2 Table 2")
    let values: [String: [Double]] = [
      "mlp 0.07": [50, 60], "mlp 0.2": [58, 68.2], "fc 0.07": [50, 61], "fc 0.2": [53, 64],
    ]
    // Gains 8 and 8.2 against 3 and 3.
    #expect(abs(try claim.judge(values).difference.mean - 5.1) < 1e-12)
    #expect(try claim.judge(values).verdict == .holds)
  }

  @Test func oneSeedGivesNoVerdict() {
    let error = #expect(throws: AblationError.self) { try claim.judge(["a": [50], "b": [40]]) }
    #expect(error?.description == "\"a beats b\": 1 seed gives no verdict; an interval needs at least 2")
  }

  @Test func brokenNumbersGiveNoVerdict() {
    #expect(throws: AblationError("\"a beats b\": knn of b is nan at seed number 2")) {
      try claim.judge(["a": [50, 60], "b": [40, .nan]])
    }
    #expect(throws: AblationError("\"a beats b\": there is no arm \"b\"")) { try claim.judge(["a": [50, 60]]) }
    #expect(throws: AblationError("\"a beats b\": 3 seeds of b cannot be paired with 2")) {
      try claim.judge(["a": [50, 60], "b": [40, 50, 60]])
    }
  }
}
