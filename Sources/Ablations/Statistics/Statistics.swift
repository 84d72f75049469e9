/// Mean, spread and paired differences of a handful of seeds.
///
/// What it refuses to do: throw an outlying seed away.
public enum Statistics {
  /// The arithmetic mean.
  public static func mean(_ values: [Double]) -> Double {
    precondition(!values.isEmpty, "no values have no mean")
    return values.reduce(0, +) / Double(values.count)
  }

  /// The sample standard deviation: squared distances from the mean over n − 1, in two passes.
  public static func standardDeviation(_ values: [Double]) -> Double {
    precondition(values.count >= 2, "a spread needs two values")
    let mean = mean(values)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
  }

  /// The mean of `values` with its 95 % Student-t interval: x̄ ± t₀.₉₇₅(n − 1) · s / √n.
  public static func interval(_ values: [Double]) -> Interval {
    let count = Double(values.count)
    let quantile = StudentT(degreesOfFreedom: count - 1).quantile(0.975)
    return Interval(mean: mean(values), halfWidth: quantile * standardDeviation(values) / count.squareRoot())
  }

  /// The interval of the differences `first[i] − second[i]`, where i is the seed that both share.
  public static func pairedDifference(_ first: [Double], _ second: [Double]) -> Interval {
    precondition(first.count == second.count, "\(first.count) and \(second.count) values are not pairs")
    return interval(zip(first, second).map { $0 - $1 })
  }
}

/// A mean and how far its 95 % interval reaches to either side.
public struct Interval: Equatable, Sendable {
  /// The middle.
  public let mean: Double
  /// Half the length, ≥ 0.
  public let halfWidth: Double
  /// The lower end.
  public var lower: Double { mean - halfWidth }
  /// The upper end.
  public var upper: Double { mean + halfWidth }

  /// An interval around `mean`.
  public init(mean: Double, halfWidth: Double) {
    self.mean = mean
    self.halfWidth = halfWidth
  }
}
