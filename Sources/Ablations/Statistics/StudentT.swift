import Foundation

/// Student's t distribution.
///
/// The tail is the regularized incomplete beta function, P(T > t) = ½ I_x(ν/2, ½) with x = ν / (ν + t²), for t ≥ 0
/// (Abramowitz and Stegun, 26.7.1); the quantile is found by halving an interval, which cannot miss.
/// What it refuses to do: be fast. It runs once per claim.
public struct StudentT: Sendable {
  /// ν > 0.
  public let degreesOfFreedom: Double

  /// The distribution with ν degrees of freedom.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom; there must be some")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(T > t).
  public func upperTail(_ t: Double) -> Double {
    guard t >= 0 else { return 1 - upperTail(-t) }
    let sum = degreesOfFreedom + t * t
    guard sum.isFinite else { return 0 }
    return IncompleteBeta(a: degreesOfFreedom / 2, b: 0.5).value(degreesOfFreedom / sum, complement: t * t / sum) / 2
  }

  /// The t with P(T ≤ t) = `probability`, which lies strictly between 0 and 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "no quantile of \(probability)")
    guard probability >= 0.5 else { return -quantile(1 - probability) }
    guard probability > 0.5 else { return 0 }
    var low = 0.0
    var high = 1.0
    while upperTail(high) > 1 - probability { high *= 2 }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low && middle < high else { return middle }
      if upperTail(middle) > 1 - probability { low = middle } else { high = middle }
    }
  }
}

/// The regularized incomplete beta function I_x(a, b).
struct IncompleteBeta {
  let a: Double
  let b: Double

  /// I_x(a, b), given both x and 1 − x so that neither loses digits near an end.
  func value(_ x: Double, complement: Double) -> Double {
    guard x > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    // The continued fraction converges quickly left of the mean; to the right I_x(a, b) = 1 − I_{1−x}(b, a).
    if x > (a + 1) / (a + b + 2) { return 1 - IncompleteBeta(a: b, b: a).value(complement, complement: x) }
    let logBeta = lgamma(a) + lgamma(b) - lgamma(a + b)
    return exp(a * log(x) + b * log(complement) - logBeta) / a / continuedFraction(x)
  }

  /// 1 + d₁/(1 + d₂/(1 + …)), Abramowitz and Stegun 26.5.8, evaluated from the front by Lentz's method.
  private func continuedFraction(_ x: Double) -> Double {
    let tiny = 1e-300
    func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var numerator = 1.0
    var denominator = 0.0
    var fraction = 1.0
    for index in 1...10_000 {
      let m = Double(index / 2)
      let coefficient =
        index.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      denominator = 1 / away(1 + coefficient * denominator)
      numerator = away(1 + coefficient / numerator)
      fraction *= numerator * denominator
      if abs(numerator * denominator - 1) <= 0x1p-52 { break }
    }
    return fraction
  }
}
