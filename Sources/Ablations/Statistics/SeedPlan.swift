import Foundation

/// How many seeds a claim needs, worked out from the expected spread before anything is trained.
///
/// A claim is judged by a paired t test among the other claims of its experiment (`Holm`). How many seeds it needs is said for
/// the worst case, in which it is the first of them to pass: at a two-sided level of 0.05 / claims.
///
/// ```swift
/// let plan = SeedPlan(effect: 4, spread: 1.5, claims: 5)
/// print(plan)  // effect 4.0, spread 1.5, 5 claims: 7 seeds find it in 99 of 100 sets
/// ```
///
/// Differences are taken to be normal. What it refuses to do: estimate the spread. That takes seeds of its own, which are
/// not reported on.
public struct SeedPlan: Sendable, Equatable {
  /// What is to be shown.
  public enum Aim: Sendable, Equatable {
    /// A mean difference this much beyond the claim's `minimum`.
    case difference(Double)
    /// Equality to within this tolerance, of arms that *are* equal.
    case equality(within: Double)
  }

  /// What is to be shown, in the metric's unit.
  public let aim: Aim
  /// σ, the standard deviation of the paired difference over seeds, in the metric's unit.
  public let spread: Double
  /// How many claims are judged together.
  public let claims: Int
  /// The share of sets of seeds that shall show it.
  public let wanted: Double

  /// A plan for a claim that one arm is higher.
  /// - Parameters:
  ///   - effect: the expected difference beyond the claim's `minimum`, above 0.
  ///   - spread: the expected standard deviation of the paired difference over seeds.
  ///   - claims: how many claims the experiment states, this one included.
  ///   - power: the share of sets of seeds that shall show it, from 0.5 to below 1, by default 19 of 20.
  public init(effect: Double, spread: Double, claims: Int, power: Double = 0.95) {
    precondition(effect > 0 && effect.isFinite, "an effect of \(effect)")
    self.init(.difference(effect), spread: spread, claims: claims, power: power)
  }

  /// A plan for a claim that two arms are equal, when they are.
  public init(equalWithin tolerance: Double, spread: Double, claims: Int, power: Double = 0.95) {
    precondition(tolerance > 0 && tolerance.isFinite, "a tolerance of \(tolerance)")
    self.init(.equality(within: tolerance), spread: spread, claims: claims, power: power)
  }

  private init(_ aim: Aim, spread: Double, claims: Int, power: Double) {
    precondition(spread >= 0 && spread.isFinite, "a spread of \(spread)")
    precondition(claims >= 1, "a family of \(claims) claims")
    precondition(power >= 0.5 && power < 1, "a power of \(power): less than even chances are no plan")
    self.aim = aim
    self.spread = spread
    self.claims = claims
    wanted = power
  }

  /// The share of sets of this many seeds, 2 or more, that show it.
  ///
  /// With c the critical value of Student's t at 0.05 / claims, two-sided: of a difference P(T > c) for the noncentral T
  /// (`NoncentralT`). Of an equality, the mean must lie within tolerance − c·s/√n of 0. Given s = w·σ that has probability
  /// 2Φ(√n·tolerance/σ − c·w) − 1 if it is not negative; the power is the expectation over w (two one-sided tests,
  /// Schuirmann 1987).
  public func power(seeds: Int) -> Double {
    precondition(seeds >= 2, "\(seeds) seed has no spread")
    guard spread > 0 else { return 1 }
    let degrees = Double(seeds - 1)
    let critical = StudentT(degreesOfFreedom: degrees).quantile(1 - Judgement.level / Double(claims) / 2)
    switch aim {
    case .difference(let effect):
      let shift = Double(seeds).squareRoot() * effect / spread
      return NoncentralT(degreesOfFreedom: degrees, shift: shift).upperTail(critical)
    case .equality(let tolerance):
      let reach = Double(seeds).squareRoot() * tolerance / spread
      let places = [reach / critical - 9 / critical, reach / critical]
      return ScaledChi(degreesOfFreedom: degrees).expectation(splitAt: places) { w in
        max(0, 2 * NoncentralT.normal(reach - critical * w) - 1)
      }
    }
  }

  /// The smallest number of seeds, at least 2, with the power wanted; from there on, more seeds only add to it.
  public var seeds: Int {
    var enough = 2
    while power(seeds: enough) < wanted { enough *= 2 }
    var tooFew = enough / 2
    while enough - tooFew > 1 {
      let middle = (enough + tooFew) / 2
      if power(seeds: middle) < wanted { tooFew = middle } else { enough = middle }
    }
    return enough
  }
}

extension SeedPlan: CustomStringConvertible {
  /// What the smallest number of seeds does, as `effect 4.0, spread 1.5, 5 claims: 7 seeds find it in 99 of 100 sets`.
  public var description: String { "\(assumptions): \(outcome(seeds: seeds))" }

  /// What these seeds do and, if it is too little, how many are needed, as `effect 4.0, spread 1.5, 5 claims: 4 seeds find it
  /// in 57 of 100 sets; 95 of 100 need 7`.
  public func description(seeds: Int) -> String {
    let needed = self.seeds
    let more = seeds < needed ? "; \(Table.cell(100 * wanted, decimals: 0)) of 100 need \(needed)" : ""
    return "\(assumptions): \(outcome(seeds: seeds))\(more)"
  }

  private var assumptions: String {
    let (name, value) =
      switch aim {
      case .difference(let effect): ("effect", effect)
      case .equality(let tolerance): ("equal within ±", tolerance)
      }
    let numbers = "\(name) \(Self.short(value)), spread \(Self.short(spread))"
    return "\(numbers), \(claims) \(claims == 1 ? "claim" : "claims")"
  }

  /// Rounded down, so that "95 of 100" is never said of less.
  private func outcome(seeds: Int) -> String {
    let share = Int((100 * power(seeds: seeds) + 1e-9).rounded(.down))
    let verb =
      switch aim {
      case .difference: "find"
      case .equality: "show"
      }
    return "\(seeds) seeds \(verb) it in \(share) of 100 sets"
  }

  /// One decimal, or as many as a small number needs for two digits.
  private static func short(_ value: Double) -> String {
    let decimals = value > 0 && value < 1 ? min(6, Int((-log10(value)).rounded(.down)) + 2) : 1
    return Table.cell(value, decimals: decimals)
  }
}
