import Foundation

/// The distribution of s/σ: the measured standard deviation of ν + 1 normal values over the true one, √(χ²_ν / ν).
///
/// Its density is f(w) = 2 (ν/2)^(ν/2) / Γ(ν/2) · w^(ν−1) · exp(−ν w²/2) for w > 0. What depends on a measured spread, as
/// the power of a t test, is an expectation over it.
/// What it refuses to do: fewer degrees of freedom than 1, where the density is not bounded.
struct ScaledChi {
  /// ν ≥ 1.
  let degreesOfFreedom: Double

  init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom >= 1, "\(degreesOfFreedom) degrees of freedom; there must be at least 1")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// f(w).
  func density(_ w: Double) -> Double {
    let half = degreesOfFreedom / 2
    guard w > 0 else { return w == 0 && degreesOfFreedom == 1 ? (2 / Double.pi).squareRoot() : 0 }
    return 2 * exp(half * log(half) - lgamma(half) + (degreesOfFreedom - 1) * log(w) - half * w * w)
  }

  /// ∫ g(w) f(w) dw by Simpson's rule.
  ///
  /// χ is within 9 of √ν but for a probability below 10⁻¹⁶, and the rest of the axis is left out. The rule's own error is
  /// below 10⁻⁸.
  /// - Parameters:
  ///   - places: where g changes quickly, as from 0 to 1: the rule starts anew there.
  ///   - g: bounded by 1 in absolute value.
  func expectation(splitAt places: [Double], of g: (Double) -> Double) -> Double {
    let reach = 9 / degreesOfFreedom.squareRoot()
    let (first, last) = (max(0, 1 - reach), 1 + reach)
    let ends = [first] + places.filter { $0 > first && $0 < last }.sorted() + [last]
    return zip(ends, ends.dropFirst()).reduce(0) { sum, piece in
      sum + simpson(from: piece.0, to: piece.1) { g($0) * density($0) }
    }
  }

  /// h/3 · (f₀ + 4 f₁ + 2 f₂ + … + 4 f₉₉₉ + f₁₀₀₀).
  private func simpson(from low: Double, to high: Double, of f: (Double) -> Double) -> Double {
    let intervals = 1000
    let width = (high - low) / Double(intervals)
    var sum = f(low) + f(high)
    for index in 1..<intervals {
      sum += (index.isMultiple(of: 2) ? 2 : 4) * f(low + Double(index) * width)
    }
    return sum * width / 3
  }
}
