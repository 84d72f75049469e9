import Foundation
import Testing

@testable import Tensors

@Suite struct ExponentialVectorizedTests {
  /// The error in ulp of the exact result: of the spacing of 32-bit numbers around it, 2⁻¹⁴⁹ below the normal ones.
  private func worstError(from first: Double, through last: Double, points: Int) -> (ulp: Double, x: Float) {
    let spacing = (last - first) / Double(points - 1)
    let x = Tensor(shape: [points], (0..<points).map { Float(first + spacing * Double($0)) })
    let (arguments, results) = (x.elements, Vectorized.exponential(x).elements)
    var worst = (ulp: 0.0, x: Float(0))
    for i in 0..<points {
      let exact = exp(Double(arguments[i]))
      let ulp = Double(max(Float(exact).ulp, .leastNonzeroMagnitude))
      let error = abs(Double(results[i]) - exact) / ulp
      if !(error <= worst.ulp) { worst = (error, arguments[i]) }
    }
    return worst
  }

  @Test func withinTwoUlpWhereTheResultIsNormal() {
    let worst = worstError(from: -87.33, through: 88.722, points: 300_000)
    #expect(worst.ulp <= 2, "\(worst)")
  }

  @Test func withinTwoUlpAroundZero() {
    let worst = worstError(from: -0.5, through: 0.5, points: 100_000)
    #expect(worst.ulp <= 2, "\(worst)")
  }

  @Test func withinTwoUlpDownToTheSmallestNumbers() {
    let worst = worstError(from: -104, through: -87.33, points: 100_000)
    #expect(worst.ulp <= 2, "\(worst)")
  }

  @Test func limits() {
    let x: [Float] = [0, -0.0, .infinity, -.infinity, -104, -104.5, -1e30, 88.73, 89, 1e30, .greatestFiniteMagnitude]
    #expect(
      Vectorized.exponential(Tensor(shape: [x.count], x)).elements
        == [1, 1, .infinity, 0, 0, 0, 0, .infinity, .infinity, .infinity, .infinity])
    #expect(Vectorized.exponential(Tensor(shape: [2], [88.72, -103.2])).elements.allSatisfy { $0 > 0 && $0.isFinite })
    for count in 1...33 {
      let y = Vectorized.exponential(Tensor(shape: [count], repeating: .nan))
      #expect(y.elements.allSatisfy { $0.isNaN })
    }
  }
}
