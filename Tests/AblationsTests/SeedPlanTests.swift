import Foundation
import Tensors
import Testing

@testable import Ablations

@Suite struct SeedPlanTests {
  /// Found by counting up n with `scipy.stats.nct.sf(t.ppf(1 − 0.05/claims/2, n − 1), n − 1, effect/spread·√n)`.
  @Test(arguments: [
    (4.0, 1.5, 5, 7, 0.9901606779301413, 0.9499190575679519), (1, 1, 1, 16, 0.9618851070347321, 0.9490864699837179),
    (2, 1, 10, 10, 0.9793920263066619, 0.9493570841967887), (5, 3, 3, 9, 0.9507158576265582, 0.9036302024905655),
    (20, 1, 4, 3, 0.9999996682316267, 0.42132740137306174),
  ])
  func seedsForADifference(
    effect: Double, spread: Double, claims: Int, seeds: Int, power: Double, oneLess: Double
  ) {
    let plan = SeedPlan(effect: effect, spread: spread, claims: claims)
    #expect(plan.seeds == seeds)
    #expect(abs(plan.power(seeds: seeds) - power) < 1e-9)
    #expect(abs(plan.power(seeds: seeds - 1) - oneLess) < 1e-9)
  }

  /// The same by `scipy.integrate.quad` of (2Φ(√n·tolerance/σ − c·w) − 1) f(w), and a power of 0.8.
  @Test(arguments: [
    (5.0, 1.0, 16, 5, 0.9651422734530931, 0.6506538425953682), (3, 2.5, 10, 16, 0.8222658810350224, 0.7614453186451208),
    (4, 2.5, 10, 11, 0.8461027719090238, 0.7492806602260987), (2, 1, 1, 5, 0.828848168771286, 0.6035759893333397),
    (5, 2, 9, 7, 0.9008455523966716, 0.7282494364458272),
  ])
  func seedsForAnEquality(
    tolerance: Double, spread: Double, claims: Int, seeds: Int, power: Double, oneLess: Double
  ) {
    let plan = SeedPlan(equalWithin: tolerance, spread: spread, claims: claims, power: 0.8)
    #expect(plan.seeds == seeds)
    #expect(abs(plan.power(seeds: seeds) - power) < 1e-9)
    #expect(abs(plan.power(seeds: seeds - 1) - oneLess) < 1e-9)
  }

  /// The share of `count` experiments in which the first of `claims` claims holds; nothing can be shown of the others, so that
  /// the correction is as hard as it gets.
  private func found(_ claim: Claim, mean: Double, spread: Double, claims: Int, seeds: Int, count: Int) -> Double {
    var random = RandomSource(seed: 23).stream("plan")
    let hopeless = (claim: Claim("", metric: "knn", higher: "a", lower: "b", source: ""), differences: [-1.0, -2])
    var holds = 0
    for _ in 0..<count {
      let differences = (0..<seeds).map { _ in mean + spread * Double(random.gaussian()) }
      let family = [(claim, differences)] + Array(repeating: hopeless, count: claims - 1)
      if Judgement.family(family)[0].verdict == .holds { holds += 1 }
    }
    return Double(holds) / Double(count)
  }

  private func margin(_ share: Double, _ count: Int) -> Double {
    5 * (share * (1 - share) / Double(count)).squareRoot()
  }

  @Test(arguments: [(4.0, 1.5, 5, 7), (4, 1.5, 5, 4), (2, 1.7, 1, 5), (10, 1, 3, 2)])
  func plantedEffectsAreFoundAtTheStatedRate(effect: Double, spread: Double, claims: Int, seeds: Int) {
    // Beyond a minimum of 3, since the effect is what lies beyond it.
    let claim = Claim("a beats b by 3", metric: "knn", higher: "a", lower: "b", by: 3, source: "")
    let stated = SeedPlan(effect: effect, spread: spread, claims: claims).power(seeds: seeds)
    let share = found(claim, mean: 3 + effect, spread: spread, claims: claims, seeds: seeds, count: 1500)
    #expect(abs(share - stated) < margin(stated, 1500), "\(share) instead of \(stated)")
  }

  @Test(arguments: [(5.0, 1.0, 16, 5), (2, 1, 1, 5), (5, 2, 9, 4)])
  func equalArmsAreFoundEqualAtTheStatedRate(tolerance: Double, spread: Double, claims: Int, seeds: Int) {
    let claim = Claim("a is b", metric: "knn", equal: ("a", "b"), within: tolerance, spread: spread, source: "")
    let stated = SeedPlan(equalWithin: tolerance, spread: spread, claims: claims).power(seeds: seeds)
    let share = found(claim, mean: 0, spread: spread, claims: claims, seeds: seeds, count: 1500)
    #expect(abs(share - stated) < margin(stated, 1500), "\(share) instead of \(stated)")
  }

  @Test func moreSeedsNeverHarmAndMoreClaimsAlwaysDo() {
    let powers = (2...40).map { SeedPlan(effect: 1, spread: 2, claims: 3).power(seeds: $0) }
    #expect(zip(powers, powers.dropFirst()).allSatisfy { $0 < $1 } && powers.allSatisfy { $0 >= 0 && $0 <= 1 })
    let needed = [1, 2, 5, 10, 30].map { SeedPlan(effect: 1, spread: 1, claims: $0).seeds }
    #expect(needed == needed.sorted() && needed[0] < needed[4])
    // Many seeds: (z₀.₉₇₅ + z₀.₉₅)² · (σ/effect)² = 12.995 · 10⁴, and about z²/2 = 2 more because the spread is measured.
    #expect(abs(SeedPlan(effect: 1, spread: 100, claims: 1).seeds - 129_949) <= 5)
  }

  /// The power of an equality can fall from two seeds to three, because two may agree by chance; but not where it is 0.5 or more.
  @Test(arguments: [0.3, 0.6, 1, 2, 5, 20, 100], [1, 3, 10])
  func theFirstNumberThatIsEnoughIsFound(tolerance: Double, claims: Int) {
    for wanted in [0.5, 0.8, 0.95] {
      let plan = SeedPlan(equalWithin: tolerance, spread: 1, claims: claims, power: wanted)
      #expect((2...).first { plan.power(seeds: $0) >= wanted } == plan.seeds)
    }
    let powers = (2...30).map { SeedPlan(equalWithin: tolerance, spread: 1, claims: claims).power(seeds: $0) }
    for (power, next) in zip(powers, powers.dropFirst()) where power >= 0.5 { #expect(next >= power - 1e-9) }
  }

  @Test func withoutSpreadTwoSeedsDo() {
    #expect(SeedPlan(effect: 0.1, spread: 0, claims: 9).seeds == 2)
    #expect(SeedPlan(equalWithin: 0.1, spread: 0, claims: 9).power(seeds: 2) == 1)
  }

  @Test func aLineToPrintBeforeTheRun() {
    let plan = SeedPlan(effect: 4, spread: 1.5, claims: 5)
    #expect("\(plan)" == "effect 4.0, spread 1.5, 5 claims: 7 seeds find it in 99 of 100 sets")
    // 0.9499 is not 95 of 100.
    #expect(
      plan.description(seeds: 6)
        == "effect 4.0, spread 1.5, 5 claims: 6 seeds find it in 94 of 100 sets; 95 of 100 need 7")
    #expect(
      SeedPlan(equalWithin: 0.05, spread: 0.012, claims: 1, power: 0.8).description(seeds: 2)
        == "equal within ± 0.050, spread 0.012, 1 claim: 2 seeds show it in 31 of 100 sets; 80 of 100 need 3")
  }
}
