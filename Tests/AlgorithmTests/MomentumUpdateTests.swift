import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct MomentumUpdateTests {
  private func random(_ count: Int, _ seed: UInt64) -> Tensor {
    var source = RandomSource(seed: seed)
    return Tensor(shape: [count], (0..<count).map { _ in source.uniform(in: -3...3) })
  }

  @Test(arguments: Array(0...40)) func theTwinsAreEqualBitForBit(_ count: Int) {
    for m in [0, 0.5, 0.9, 0.99, 0.999, 0.9999, 1] as [Float] {
      var (slow, fast) = (random(count, 1), random(count, 1))
      let query = random(count, 2)
      for _ in 0..<3 {
        Scalar.momentumUpdate(&slow, towards: query, momentum: m)
        Vectorized.momentumUpdate(&fast, towards: query, momentum: m)
      }
      #expect(slow.elements.map(\.bitPattern) == fast.elements.map(\.bitPattern))
    }
  }

  @Test(arguments: [Scalar.self, Vectorized.self] as [any ContrastiveKernels.Type])
  func theEnds(_ kernels: any ContrastiveKernels.Type) {
    let (start, query) = (random(21, 3), random(21, 4))
    var key = start
    kernels.momentumUpdate(&key, towards: query, momentum: 1)
    #expect(key == start)
    kernels.momentumUpdate(&key, towards: query, momentum: 0)
    #expect(key == query)
  }

  /// Towards a query that stands still, θ_k(t) = θ_q + mᵗ·(θ_k(0) − θ_q). Each step rounds three times, on numbers of at
  /// most 3, and what was wrong before shrinks by m: after t steps at most t·3·3·2⁻²⁴ is wrong. m itself is a `Float`.
  @Test(arguments: [0.5, 0.9, 0.99, 0.999] as [Float]) func theGapShrinksGeometrically(_ m: Float) {
    let (start, query) = (random(19, 5), random(19, 6))
    var key = start
    for t in 1...200 {
      Vectorized.momentumUpdate(&key, towards: query, momentum: m)
      let kept = pow(Double(m), Double(t))
      for i in 0..<19 {
        let expected = Double(query[i]) + kept * (Double(start[i]) - Double(query[i]))
        #expect(abs(Double(key[i]) - expected) <= Double(t) * 9 * 0x1p-24)
      }
    }
  }

  @Test func anotherShapeStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var key = Tensor(shape: [4])
      Vectorized.momentumUpdate(&key, towards: Tensor(shape: [2, 2]), momentum: 0.5)
    }
    await #expect(processExitsWith: .failure) {
      var key = Tensor(shape: [4])
      Scalar.momentumUpdate(&key, towards: Tensor(shape: [2, 2]), momentum: 0.5)
    }
  }
}
