extension Claim {
  /// The claim's difference, seed by seed, in the metric's unit.
  /// - Parameter values: the metric of each seed, in the same order of seeds for every arm.
  /// - Throws: `AblationError` for fewer than two seeds, an unknown arm or a value that is not a number.
  public func differences(_ values: [String: [Double]]) throws -> [Double] {
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
    return differences ?? []
  }

  /// Judges the claim as the only one of its experiment.
  /// - Parameter values: the metric of each seed, in the same order of seeds for every arm.
  /// - Throws: as `differences`.
  public func judge(_ values: [String: [Double]]) throws -> Judgement {
    Judgement.family([(self, try differences(values))])[0]
  }

  /// The p-value of what is claimed: twice that of a one-sided test, so that p < 0.05 says the same as "the 95 % interval lies
  /// where the claim holds". Of an equality it is the larger of two such tests, one for either end of the tolerance.
  func pValue(_ differences: [Double]) -> Double {
    guard let tolerance else { return Statistics.pValue(differences, above: minimum) }
    return max(
      Statistics.pValue(differences, above: -tolerance), Statistics.pValue(differences.map(-), above: -tolerance))
  }

  /// The p-value of the opposite: that the difference is below 0, or of an equality that it is outside the tolerance.
  func oppositePValue(_ differences: [Double]) -> Double {
    guard let tolerance else { return Statistics.pValue(differences.map(-), above: 0) }
    return min(
      Statistics.pValue(differences, above: tolerance), Statistics.pValue(differences.map(-), above: tolerance))
  }
}

extension Statistics {
  /// min(1, 2 · P(T > t)) with t = (x̄ − bound) · √n / s and n − 1 degrees of freedom: how surprising a mean this far above
  /// `bound` is, if the true one is not above it. Equal values have no spread and leave no doubt: 0 or 1.
  static func pValue(_ values: [Double], above bound: Double) -> Double {
    let excess = mean(values) - bound
    guard excess > 0 else { return 1 }
    let count = Double(values.count)
    return 2 * StudentT(degreesOfFreedom: count - 1).upperTail(excess * count.squareRoot() / standardDeviation(values))
  }
}
