/// A sentence that a run can prove wrong, stated before the run.
///
/// Alone it holds when the lower end of the 95 % interval of the paired difference lies above `minimum`; a claim that two arms
/// are equal, when the whole interval lies within ± `tolerance`. So noise can never make arms equal. Among other claims it has
/// to pass Holm's correction as well (`Judgement`).
/// What it refuses to do: change after the run, or vanish when it does not hold.
public struct Claim: Sendable, Equatable {
  /// One arm's part in the difference.
  struct Term: Sendable, Equatable {
    let arm: String
    let weight: Double
  }

  /// The sentence, as "m = 0.99 learns better features than m = 0".
  public let text: String
  /// The column of the table that is compared.
  public let metric: String
  /// The difference that has to be exceeded, in the metric's unit.
  public let minimum: Double
  /// Within what distance of each other two arms are claimed to be, in the metric's unit; nil if one is to be higher.
  public let tolerance: Double?
  /// Of a claim of equality, the expected standard deviation of the paired difference over seeds, in the metric's unit.
  public let spread: Double?
  /// Where the paper says so, as "V1 §4.1".
  public let source: String
  /// What the paper found, as "57.8 > 55.2"; empty if it gives no numbers.
  public let paper: String
  /// Whether a run of this size is expected to show it; if not, it is reported and judged all the same.
  public let isRequired: Bool
  /// The difference, as a weighted sum of arms whose weights add up to 0.
  let terms: [Term]

  /// The claim that `metric` is higher in the arm `higher` than in the arm `lower`, by more than `minimum`.
  public init(
    _ text: String, metric: String, higher: String, lower: String, by minimum: Double = 0, source: String,
    paper: String = "", isRequired: Bool = true
  ) {
    self.init(
      text, metric: metric, terms: [Term(arm: higher, weight: 1), Term(arm: lower, weight: -1)], minimum: minimum,
      source: source, paper: paper, isRequired: isRequired)
  }

  /// The claim that `metric` gains more from one change than from another: a difference of differences.
  ///
  /// `larger` and `smaller` are pairs of arms; the claim is (larger.to − larger.from) − (smaller.to − smaller.from) >
  /// `minimum`.
  public init(
    _ text: String, metric: String, largerGain larger: (from: String, to: String),
    smallerGain smaller: (from: String, to: String), by minimum: Double = 0, source: String, paper: String = "",
    isRequired: Bool = true
  ) {
    self.init(
      text, metric: metric,
      terms: [
        Term(arm: larger.to, weight: 1), Term(arm: larger.from, weight: -1), Term(arm: smaller.to, weight: -1),
        Term(arm: smaller.from, weight: 1),
      ], minimum: minimum, source: source, paper: paper, isRequired: isRequired)
  }

  /// The claim that `metric` is the same in both arms, to within `tolerance`: that what distinguishes them has no effect
  /// that matters.
  ///
  /// `spread` is the standard deviation over seeds that the paired difference is expected to have. An experiment whose seeds
  /// could not show the equality even if it were true refuses the claim (`checkPower`).
  public init(
    _ text: String, metric: String, equal arms: (String, String), within tolerance: Double, spread: Double,
    source: String, paper: String = "", isRequired: Bool = true
  ) {
    self.init(
      text, metric: metric, terms: [Term(arm: arms.0, weight: 1), Term(arm: arms.1, weight: -1)], minimum: 0,
      tolerance: tolerance, spread: spread, source: source, paper: paper, isRequired: isRequired)
  }

  private init(
    _ text: String, metric: String, terms: [Term], minimum: Double, tolerance: Double? = nil,
    spread: Double? = nil, source: String, paper: String, isRequired: Bool
  ) {
    precondition(minimum >= 0, "a claim's smallest difference is not negative: \(minimum)")
    precondition(tolerance.map { $0 > 0 } ?? true, "arms are equal to within more than 0: \(tolerance ?? 0)")
    precondition(spread.map { $0 >= 0 } ?? true, "a spread is not negative: \(spread ?? 0)")
    self.text = text
    self.metric = metric
    self.terms = terms
    self.minimum = minimum
    self.tolerance = tolerance
    self.spread = spread
    self.source = source
    self.paper = paper
    self.isRequired = isRequired
  }

  /// The same claim, judged and reported, of which nothing is required: for other data than it was stated for.
  public var reported: Claim {
    Claim(
      text, metric: metric, terms: terms, minimum: minimum, tolerance: tolerance, spread: spread, source: source,
      paper: paper, isRequired: false)
  }
}
