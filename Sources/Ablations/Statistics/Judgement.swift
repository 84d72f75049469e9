/// What became of a claim among the other claims of its experiment.
///
/// All claims of an experiment are judged together (`family`), with Holm's correction. A claim holds if its adjusted p-value is
/// at most 0.05; the opposites of all claims are a second family, judged in the same way. p-values are doubled one-sided
/// ones (`Claim.pValue`), so a single claim holds exactly if its 95 % interval lies where the claim says. A false claim that one
/// arm is higher then passes in at most 2.5 % of experiments, and so does a false opposite.
public struct Judgement: Sendable, Equatable {
  /// The largest adjusted p-value with which a claim holds: that of a 95 % interval.
  static let level = 0.05

  /// The possible ends. A difference that is too small or too noisy is "not shown here", which is not "false".
  public enum Verdict: Sendable, Equatable {
    /// Shown, with the correction for all claims.
    case holds
    /// Neither the claim nor its opposite was shown.
    case notShown
    /// The interval lies where the claim holds, but among so many claims one such interval may be chance.
    case notShownAmong(claims: Int)
    /// The interval lies where the opposite holds, but among so many claims one such interval may be chance.
    case oppositeNotShownAmong(claims: Int)
    /// The reverse was shown: the difference is below 0. Of arms claimed to be equal: it is outside the tolerance.
    case opposite
  }

  /// The claim as it was stated.
  public let claim: Claim
  /// The paired difference of each seed, in the metric's unit.
  public let differences: [Double]
  /// Their mean with its 95 % interval, which knows nothing of the other claims.
  public let difference: Interval
  /// The claim's p-value after Holm's correction.
  public let adjustedPValue: Double
  /// The opposite's p-value after Holm's correction among all opposites.
  public let adjustedOppositePValue: Double
  /// How many claims were judged together.
  public let familySize: Int

  /// Judges all claims of an experiment together.
  /// - Parameter claims: each with the paired differences of its seeds, at least two.
  public static func family(_ claims: [(claim: Claim, differences: [Double])]) -> [Judgement] {
    let adjusted = Holm.adjusted(claims.map { $0.claim.pValue($0.differences) })
    let opposite = Holm.adjusted(claims.map { $0.claim.oppositePValue($0.differences) })
    return claims.indices.map { index in
      let (claim, differences) = claims[index]
      return Judgement(
        claim: claim, differences: differences, difference: Statistics.interval(differences),
        adjustedPValue: adjusted[index], adjustedOppositePValue: opposite[index], familySize: claims.count)
    }
  }

  /// The end it came to.
  public var verdict: Verdict {
    if adjustedPValue <= Self.level { return .holds }
    if adjustedOppositePValue <= Self.level { return .opposite }
    if claim.pValue(differences) <= Self.level { return .notShownAmong(claims: familySize) }
    if claim.oppositePValue(differences) <= Self.level { return .oppositeNotShownAmong(claims: familySize) }
    return .notShown
  }

  /// Whether the run contradicts what was expected of it: a required claim that does not hold.
  public var isFailure: Bool { claim.isRequired && verdict != .holds }
}

extension Judgement.Verdict: CustomStringConvertible {
  /// The words of the table.
  public var description: String {
    switch self {
    case .holds: "holds"
    case .notShown: "not shown here"
    case .notShownAmong(let claims): "not shown among \(claims) claims"
    case .oppositeNotShownAmong(let claims): "opposite, not shown among \(claims) claims"
    case .opposite: "opposite"
    }
  }
}
