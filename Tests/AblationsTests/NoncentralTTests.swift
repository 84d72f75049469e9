import Foundation
import Testing

@testable import Ablations

@Suite struct NoncentralTTests {
  /// `scipy.stats.nct.sf(t, ν, δ)`, version 1.x, checked against `scipy.integrate.quad` of the definition to 14 digits.
  @Test(
    arguments: [
      (1, 1.5, 12.706204736432095, 0.09552437608628295), (2, 3, 4.302652729911275, 0.38738935018017756),
      (4, 4.47213595499958, 2.776445105197793, 0.9088848642110243), (4, 0, 2.5, 0.03338327240599407),
      (9, -1.2, 0.5, 0.0469483863272638), (3, 8, 7.453318504, 0.6638095753503965),
      (24, 2.5, -1, 0.9997248503795766), (99, 10, 12, 0.06633694847469879),
    ] as [(Double, Double, Double, Double)])
  func tailsAreThoseOfAnotherImplementation(degrees: Double, shift: Double, t: Double, tail: Double) {
    let found = NoncentralT(degreesOfFreedom: degrees, shift: shift).upperTail(t)
    #expect(abs(found - tail) < 1e-9, "\(found)")
  }

  @Test(arguments: [1.0, 2, 5, 30, 1000], [-3.0, -0.5, 0, 1, 2.5, 12, 400])
  func withoutAShiftItIsStudentsT(degrees: Double, t: Double) {
    let tail = NoncentralT(degreesOfFreedom: degrees, shift: 0).upperTail(t)
    #expect(abs(tail - StudentT(degreesOfFreedom: degrees).upperTail(t)) < 1e-9)
  }

  /// P(T > 0) = P(Z > −δ), whatever w is. Simpson's error is h⁴/180 times the difference of the third derivatives at the ends,
  /// with h < 0.02 and derivatives of about 10: below 10⁻⁸, and below 10⁻⁹ where h is 0.005.
  @Test(arguments: [1.0, 4, 77], [-2.0, 0, 0.7, 3])
  func theSignIsThatOfTheNormalPart(degrees: Double, shift: Double) {
    let tail = NoncentralT(degreesOfFreedom: degrees, shift: shift).upperTail(0)
    #expect(abs(tail - NoncentralT.normal(shift)) < 1e-9)
  }

  /// E w² = 1 and E w⁴ = 1 + 2/ν. Divided by 200, a bound of both where there is any density, so that the integrand is below 1.
  @Test(arguments: [1.0, 2, 3, 10, 100, 5000])
  func momentsOfTheScaledChiAreKnown(degrees: Double) {
    let chi = ScaledChi(degreesOfFreedom: degrees)
    #expect(abs(chi.expectation(splitAt: []) { _ in 1 } - 1) < 1e-9)
    #expect(abs(chi.expectation(splitAt: [0.9]) { $0 * $0 / 200 } * 200 - 1) < 1e-7)
    #expect(abs(chi.expectation(splitAt: [1.1]) { pow($0, 4) / 200 } * 200 - 1 - 2 / degrees) < 1e-7)
  }
}
