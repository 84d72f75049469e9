/// A mean with its 95 % interval by Student's t, as chapters print it: `65.4 ± 1.5`.
public struct Interval: Equatable, Sendable {
  /// x̄.
  public let mean: Double
  /// t₀.₉₇₅(n − 1)·s/√n; 0 of a single value.
  public let halfWidth: Double
  /// n.
  public let count: Int

  /// Of some values; nil if there are none.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let n = Double(values.count)
    mean = values.reduce(0, +) / n
    count = values.count
    guard values.count > 1 else {
      halfWidth = 0
      return
    }
    let center = mean
    let variance = values.reduce(0) { $0 + ($1 - center) * ($1 - center) } / (n - 1)
    halfWidth = Self.quantile(count - 1) * (variance / n).squareRoot()
  }

  /// t₀.₉₇₅, worked out once for each number of degrees of freedom that a few seeds have.
  private static func quantile(_ degreesOfFreedom: Int) -> Double {
    degreesOfFreedom < quantiles.count
      ? quantiles[degreesOfFreedom] : StudentT(degreesOfFreedom: Double(degreesOfFreedom)).quantile(0.975)
  }
  private static let quantiles = [.nan] + (1...64).map { StudentT(degreesOfFreedom: Double($0)).quantile(0.975) }

  /// One that is known.
  public init(mean: Double, halfWidth: Double, count: Int = 0) {
    (self.mean, self.halfWidth, self.count) = (mean, halfWidth, count)
  }
}
