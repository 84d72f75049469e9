extension Claim {
  /// The least power with which an equality may be claimed: of a required claim 0.8, of one that is only reported 0.5.
  var leastPower: Double { isRequired ? 0.8 : 0.5 }

  /// What it takes to show an equality, by its tolerance and its expected spread, if the arms are equal; nil for other claims,
  /// which do not say how large a difference they expect.
  /// - Parameters:
  ///   - claims: how many claims the experiment states.
  ///   - power: the share of sets of seeds that shall show it.
  public func equalityPlan(claims: Int, power: Double = 0.95) -> SeedPlan? {
    guard let tolerance, let spread else { return nil }
    return SeedPlan(equalWithin: tolerance, spread: spread, claims: claims, power: power)
  }

  /// Refuses an equality that so few seeds could not show even if it were true: "not shown" would say nothing of the arms.
  /// - Throws: `AblationError` naming the power and the number of seeds that it takes.
  func checkPower(seeds: Int, claims: Int) throws {
    guard let plan = equalityPlan(claims: claims, power: leastPower) else { return }
    guard plan.power(seeds: seeds) < leastPower else { return }
    throw AblationError(
      "\"\(text)\": \(plan.description(seeds: seeds)), and a \(isRequired ? "required" : "reported") equality needs so much"
    )
  }
}
