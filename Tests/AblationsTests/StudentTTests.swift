import Foundation
import Testing

@testable import Ablations

@Suite struct StudentTTests {
  @Test(arguments: [(1.0, 12.706), (2, 4.303), (4, 2.776), (9, 2.262), (29, 2.045)])
  func quantilesAreThoseOfThePrintedTable(degrees: Double, value: Double) {
    #expect(abs(StudentT(degreesOfFreedom: degrees).quantile(0.975) - value) <= 0.0005)
  }

  // ν = 1 is the Cauchy distribution, tan(π(p − ½)); ν = 2 has (2p − 1) / √(2p(1 − p)). The tail 1 − p carries an error
  // of about ulp(1) from the subtraction and the series a few more: 1e-12 of the value leaves room down to 1 − p = 1e-3.
  @Test(arguments: [0.001, 0.025, 0.3, 0.5, 0.6, 0.75, 0.95, 0.975, 0.995, 0.999])
  func quantilesAreTheClosedFormsOfOneAndTwoDegrees(p: Double) {
    let cauchy = tan(Double.pi * (p - 0.5))
    #expect(abs(StudentT(degreesOfFreedom: 1).quantile(p) - cauchy) <= 1e-12 * max(1, abs(cauchy)))
    let two = (2 * p - 1) / (2 * p * (1 - p)).squareRoot()
    #expect(abs(StudentT(degreesOfFreedom: 2).quantile(p) - two) <= 1e-12 * max(1, abs(two)))
  }

  @Test(arguments: [1.0, 2, 3, 4.5, 30, 1000])
  func tailIsAProbabilityThatFalls(degrees: Double) {
    let distribution = StudentT(degreesOfFreedom: degrees)
    let tails = stride(from: -5.0, through: 5, by: 0.25).map(distribution.upperTail)
    #expect(zip(tails, tails.dropFirst()).allSatisfy { $0 > $1 })
    #expect(tails.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(distribution.upperTail(0) == 0.5)
    #expect(distribution.upperTail(.infinity) == 0)
  }

  @Test func manyDegreesApproachTheNormalDistribution() {
    // The next term of the expansion, (z³ + z) / 4ν, is 2.4e-6 at ν = 10⁶.
    #expect(abs(StudentT(degreesOfFreedom: 1e6).quantile(0.975) - 1.959963984540054) < 5e-6)
  }
}
