import Foundation

/// The noncentral t distribution: what a t test's statistic follows when there *is* an effect.
///
/// T = (Z + δ) / w with Z standard normal and w = s/σ (`ScaledChi`). For the mean of n values, δ = √n · effect / σ and
/// ν = n − 1. Given w, T > t means Z > t·w − δ, so P(T > t) = ∫ Φ(δ − t·w) f(w) dw.
/// What it refuses to do: be fast. It runs a few times per claim.
public struct NoncentralT: Sendable {
  /// ν ≥ 1.
  public let degreesOfFreedom: Double
  /// δ, the noncentrality.
  public let shift: Double

  /// The distribution with ν degrees of freedom and noncentrality δ.
  public init(degreesOfFreedom: Double, shift: Double) {
    precondition(degreesOfFreedom >= 1, "\(degreesOfFreedom) degrees of freedom; there must be at least 1")
    precondition(shift.isFinite, "a shift of \(shift)")
    self.degreesOfFreedom = degreesOfFreedom
    self.shift = shift
  }

  /// P(T > t).
  public func upperTail(_ t: Double) -> Double {
    // Φ goes from 0 to 1 within 9/|t| of w = δ/t.
    let places = t == 0 ? [] : [shift / t - 9 / abs(t), shift / t, shift / t + 9 / abs(t)]
    let distribution = ScaledChi(degreesOfFreedom: degreesOfFreedom)
    return min(1, distribution.expectation(splitAt: places) { Self.normal(shift - t * $0) })
  }

  /// Φ(z), the standard normal distribution function.
  static func normal(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }
}
