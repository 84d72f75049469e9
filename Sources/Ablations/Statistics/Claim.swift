/// A sentence that a run can prove wrong, stated before the run.
///
/// It holds when the lower end of the 95 % interval of the paired difference lies above `minimum`; a claim that two arms are
/// equal, when the whole interval lies within ± `tolerance`. So noise can never make arms equal.
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
  public init(
    _ text: String, metric: String, equal arms: (String, String), within tolerance: Double, source: String,
    paper: String = "", isRequired: Bool = true
  ) {
    self.init(
      text, metric: metric, terms: [Term(arm: arms.0, weight: 1), Term(arm: arms.1, weight: -1)], minimum: 0,
      tolerance: tolerance, source: source, paper: paper, isRequired: isRequired)
  }

  private init(
    _ text: String, metric: String, terms: [Term], minimum: Double, tolerance: Double? = nil, source: String,
    paper: String, isRequired: Bool
  ) {
    precondition(minimum >= 0, "a claim's smallest difference is not negative: \(minimum)")
    precondition(tolerance.map { $0 > 0 } ?? true, "arms are equal to within more than 0: \(tolerance ?? 0)")
    self.text = text
    self.metric = metric
    self.terms = terms
    self.minimum = minimum
    self.tolerance = tolerance
    self.source = source
    self.paper = paper
    self.isRequired = isRequired
  }

  /// The same claim, judged and reported, of which nothing is required: for other data than it was stated for.
  public var reported: Claim {
    Claim(
      text, metric: metric, terms: terms, minimum: minimum, tolerance: tolerance, source: source, paper: paper,
      isRequired: false)
  }

  /// Judges the claim.
  /// - Parameter values: the metric of each seed, in the same order of seeds for every arm.
  /// - Throws: `AblationError` for fewer than two seeds, an unknown arm or a value that is not a number.
  public func judge(_ values: [String: [Double]]) throws -> Judgement {
    var differences: [Double]?
    for term in terms {
      guard let seeds = values[term.arm] else { throw AblationError("\"\(text)\": there is no arm \"\(term.arm)\"") }
      guard seeds.count >= 2 else {
        throw AblationError("\"\(text)\": \(seeds.count) seed gives no verdict; an interval needs at least 2")
      }
      if let seed = seeds.firstIndex(where: { !$0.isFinite }) {
        throw AblationError("\"\(text)\": \(metric) of \(term.arm) is \(seeds[seed]) at seed number \(seed + 1)")
      }
      let sum = differences ?? Array(repeating: 0, count: seeds.count)
      guard sum.count == seeds.count else {
        throw AblationError("\"\(text)\": \(seeds.count) seeds of \(term.arm) cannot be paired with \(sum.count)")
      }
      differences = zip(sum, seeds).map { $0 + term.weight * $1 }
    }
    return Judgement(claim: self, difference: Statistics.interval(differences ?? []))
  }
}
