import Foundation

// `gaussian()` spends its time in the system's log and cos. Many numbers at once are calculated in eight lanes by polynomials,
// precisely enough that how a number rounds to `Float` is beyond doubt nearly always; where it is not, the system's functions
// decide. So the numbers are those of `gaussian()`, bit for bit, in a third of the time: a queue of 2²⁰ keys is 134 million.

extension RandomSource {
  /// The next `count` numbers that `gaussian()` would give, into `target`.
  package mutating func gaussians(into target: UnsafeMutablePointer<Float>, count: Int) {
    var (first, second) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
    for start in stride(from: 0, to: count, by: 8) {
      let size = min(8, count - start)
      for lane in 0..<size { (first[lane], second[lane]) = (uniform(), uniform()) }
      let numbers = Self.gaussians(first, second)
      for lane in 0..<size { target[start + lane] = numbers[lane] }
    }
  }

  /// `gaussian(_:_:)` of eight pairs.
  @inline(__always)
  static func gaussians(_ first: SIMD8<Float>, _ second: SIMD8<Float>) -> SIMD8<Float> {
    let radius = (-2 * logarithm(1 - SIMD8<Double>(first))).squareRoot()
    let numbers = radius * cosine(ofTurns: SIMD8<Double>(second))
    // The polynomials are right to 2⁻⁴⁷ of their value. The system's cos is given a rounded angle, which moves it by 10⁻¹⁵.
    let margin = radius * 4e-15 + numbers.replacing(with: -numbers, where: numbers .< 0) * 0x1p-44
    let (low, high) = (SIMD8<Float>(numbers - margin), SIMD8<Float>(numbers + margin))
    var result = low
    // A radius of 0 would lose the sign of its zero.
    let isSure = (low .== high) .& (first .!= 0)
    if isSure != SIMDMask(repeating: true) {
      for lane in 0..<8 where !isSure[lane] { result[lane] = gaussian(first[lane], second[lane]) }
    }
    return result
  }

  /// ln x for 2⁻²⁴ ≤ x ≤ 1. With x = 2ᵉ·m, √½ ≤ m < √2, and s = (m − 1)/(m + 1): ln x = e·ln 2 + 2·(s + s³/3 + s⁵/5 + …), where
  /// |s| < 0.172, and the first term that is left out is below 2⁻⁵⁰ of the sum.
  @inline(__always)
  private static func logarithm(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let bits = unsafeBitCast(x, to: SIMD8<Int64>.self)
    let exponent = (bits &- Int64(bitPattern: 0.5.squareRoot().bitPattern)) &>> 52
    let m = unsafeBitCast(bits &- exponent &<< 52, to: SIMD8<Double>.self)
    let s = (m - 1) / (m + 1)
    let square = s * s
    var series = SIMD8<Double>(repeating: 1 / 19)
    for odd in stride(from: 17.0, through: 1, by: -2) { series = series * square + 1 / odd }
    return SIMD8<Double>(exponent) * 0.693_147_180_559_945_309 + 2 * s * series
  }

  /// cos 2πx for 0 ≤ x < 1, from the Taylor series of sine and cosine around the nearest quarter of a turn.
  @inline(__always)
  private static func cosine(ofTurns x: SIMD8<Double>) -> SIMD8<Double> {
    // Adding 1.5·2⁵² leaves no room for a fraction.
    let quarter = (x * 4 + 0x1.8p52) - 0x1.8p52
    let angle = (x - quarter * 0.25) * (2 * Double.pi)  // |angle| ≤ π/4; the difference is exact
    let square = -(angle * angle)
    var (sine, cosine) = (SIMD8<Double>(repeating: 1), SIMD8<Double>(repeating: 1))
    // 1 − a²/(1·2)·(1 − a²/(3·4)·(…)), and the same for sine with 2·3, 4·5, …
    for n in stride(from: 16.0, through: 2, by: -2) {
      cosine = cosine * square * (1 / ((n - 1) * n)) + 1
      sine = sine * square * (1 / (n * (n + 1))) + 1
    }
    sine *= angle
    let isOdd = (quarter .== 1) .| (quarter .== 3)
    let magnitude = cosine.replacing(with: sine, where: isOdd)
    return magnitude.replacing(with: -magnitude, where: (quarter .== 1) .| (quarter .== 2))
  }
}
