import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct InfoNCETests {
  static let halves: [String] = ["Scalar", "Vectorized"]
  private func kernels(_ half: String) -> any ContrastiveKernels.Type {
    half == "Scalar" ? Scalar.self : Vectorized.self
  }

  private func unit(_ count: Int, _ dimension: Int, _ seed: UInt64) -> Tensor {
    Initialization.unitVectors(count: count, dimension: dimension, random: RandomSource(seed: seed))
  }

  /// Every candidate is as similar as the key: L = ln(K + 1), whatever τ, and nobody finds the key. p = 1/(K + 1), so
  /// the gradient is 1/(N·τ)·(k − k) = 0.
  @Test(arguments: halves, [1, 7, 15, 16, 17, 100, 4096]) func equalSimilaritiesAreChance(_ half: String, _ count: Int)
  {
    for temperature in [0.05, 0.2, 1] as [Float] {
      let key = unit(1, 19, 3)
      let keys = key.gatheringRows([0, 0, 0])
      let result = kernels(half).infoNCE(
        queries: unit(3, 19, 4), keys: keys, negatives: key.gatheringRows(Array(repeating: 0, count: count)),
        temperature: temperature)
      let chance = log(Double(count + 1))
      #expect(abs(result.loss - chance) <= 2 * chance.ulp)
      #expect(result.correct == 0)
      // Rounding alone is left: (K + 90)·u on the 1/(N·τ)·(1 + 1) that cancel.
      let bound = Float(count + 90) * 0x1p-24 * 2 / (3 * temperature)
      #expect(result.queryGradient.elements.allSatisfy { abs($0) <= bound })
    }
  }

  /// Three images on the axes of a plane, one negative at (0, 1), τ = 1/2. The logits (own key, negative):
  ///
  ///     q₁ = (1, 0), k₁ = (1, 0):   2, 0    q₂ = (0, 1), k₂ = (1, 0):   0, 2    q₃ = (0, 1), k₃ = (0, 1):   2, 2
  ///
  /// With s = 1/(1 + e⁻²), the soft-max minus one-hot is (s − 1, 1 − s), (−s, s) and (−½, ½), and the gradient
  /// 1/(3τ)·Σ (p − one-hot)·key.
  @Test(arguments: halves) func threeImagesByHand(_ half: String) {
    let q = Tensor(shape: [3, 2], [1, 0, 0, 1, 0, 1])
    let k = Tensor(shape: [3, 2], [1, 0, 1, 0, 0, 1])
    let result = kernels(half).infoNCE(
      queries: q, keys: k, negatives: Tensor(shape: [1, 2], [0, 1]), temperature: 0.5)
    let s = 1 / (1 + exp(-2.0))
    #expect(abs(result.loss - (-log(s) - log(1 - s) + log(2)) / 3) < 1e-7)
    #expect(result.correct == 1)  // the third is a tie, which does not count
    let share = 2.0 / 3
    let expected = [s - 1, 1 - s, -s, s, 0, 0].map { $0 * share }
    #expect(zip(result.queryGradient.elements, expected).allSatisfy { abs(Double($0) - $1) < 4 * 0x1p-24 })
  }

  /// Central differences in `Double` with h = 2⁻¹⁴. The loss is a log-sum-exp of q·kᵢ/τ: its third derivative by one
  /// component is the third central moment of kᵢ/τ under p, at most 2/τ³ for |kᵢ| ≤ 1, over N; so the quotient is good to
  /// h²/6·2/(Nτ³), and to 2(C + K + 20)·2⁻⁵³·(ln(K + 1) + 2/τ)/h for rounding.
  @Test(arguments: [0.05, 0.2, 1]) func centralDifferences(_ temperature: Double) {
    let (n, c, count) = (3, 5, 6)
    let q = unit(n, c, 5).converted(to: Double.self)
    let k = unit(n, c, 6).converted(to: Double.self)
    let negatives = unit(count, c, 7).converted(to: Double.self)
    func loss(_ q: TensorOf<Double>) -> Double {
      Scalar.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature).loss
    }
    let gradient = Scalar.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature).queryGradient
    let h = 0x1p-14
    let truncation = h * h / 3 / (Double(n) * temperature * temperature * temperature)
    let rounding = Double(2 * (c + count + 20)) * 0x1p-53 * (log(Double(count + 1)) + 2 / temperature) / h
    for i in 0..<q.count {
      var (up, down) = (q, q)
      up[i] += h
      down[i] -= h
      let quotient = (loss(up) - loss(down)) / (2 * h)
      #expect(abs(gradient[i] - quotient) <= truncation + rounding)
      #expect(abs(gradient[i] * 1.001 - quotient) > truncation + rounding || abs(gradient[i]) < 1e-3)
    }
  }

  /// With u = 2⁻²⁴: a similarity of unit vectors is off by C·u, a logit by C·u/τ; relative to the largest logit, t has two
  /// more roundings, of |t| ≤ 2/τ, and e^t 2 ulp; summing adds 63, and putting blocks of keys together, in `Double`, none that
  /// counts (`SharedKeys`). So with
  ///
  ///     ρ = (2·C/τ + 4·2/τ + 90)·u
  ///
  /// the loss is off by at most ρ, absolutely, and each p by ρ, relatively; the sum over K negatives adds K + 4 roundings at most.
  /// An element of the gradient is then off by (ρ + (K + 4)·u)·(Σⱼ pⱼ·|kⱼ| + (1 − p₊)·|k₊|)/(N·τ). All to first order,
  /// which is why a tenth is added.
  @Test(arguments: [1, 15, 16, 17, 40, 100, 513, 1200], [0.05, 0.07, 0.2, 1] as [Float])
  func vectorizedIsWithinItsBound(_ count: Int, _ temperature: Float) {
    for (n, c) in [(1, 3), (5, 16), (4, 33)] {
      let (q, k, negatives) = (unit(n, c, 8), unit(n, c, 9), unit(count, c, 10))
      let half: any ContrastiveKernels.Type = Scalar.self
      let exact = half.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature)
      let τ = Double(temperature)
      let ρ = 1.1 * (2 * Double(c) / τ + 8 / τ + 90) * 0x1p-24

      // The largest error of a gradient in units of the bound.
      func units(_ gradient: Tensor) -> Double {
        var worst = 0.0
        for row in 0..<n {
          func dot(_ key: Tensor, _ i: Int) -> Double {
            (0..<c).reduce(0) { $0 + Double(q[row, $1]) * Double(key[i, $1]) }
          }
          let logits = [dot(k, row) / τ] + (0..<count).map { dot(negatives, $0) / τ }
          let largest = logits.max() ?? 0
          let weights = logits.map { exp($0 - largest) }
          let sum = weights.reduce(0, +)
          for i in 0..<c {
            var size = (sum - weights[0]) / sum * Double(abs(k[row, i]))
            for j in 0..<count { size += weights[j + 1] / sum * Double(abs(negatives[j, i])) }
            let bound = (ρ + 1.1 * Double(count + 4) * 0x1p-24) * size / (Double(n) * τ)
            let error = abs(Double(gradient[row, i]) - Double(exact.queryGradient[row, i]))
            worst = max(worst, error.isNaN ? .infinity : error / bound)
          }
        }
        return worst
      }
      let fast = Vectorized.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature)
      #expect(abs(fast.loss - exact.loss) <= ρ)
      #expect(fast.correct == exact.correct)
      #expect(units(fast.queryGradient) <= 1)

      // Without the first query's hardest negative; and with the keys of other queries.
      if count > 1 {
        func similarity(_ j: Int) -> Float { (0..<c).reduce(0) { $0 + q[0, $1] * negatives[j, $1] } }
        let hardest = (0..<count).max { similarity($0) < similarity($1) }
        let fewer = Vectorized.infoNCE(
          queries: q, keys: k, negatives: negatives.gatheringRows((0..<count).filter { $0 != hardest }),
          temperature: temperature)
        #expect(units(fewer.queryGradient) > 1)
      }
      if n > 1 {
        let order = (0..<n).map { ($0 + 1) % n }
        let swapped = Vectorized.infoNCE(
          queries: q, keys: k.gatheringRows(order), negatives: negatives, temperature: temperature)
        #expect(abs(swapped.loss - exact.loss) > ρ && units(swapped.queryGradient) > 1)
      }
    }
  }

  /// A negative that equals the key is a tie, not a matter of rounding.
  @Test(arguments: halves) func aCopyOfTheKeyIsATie(_ half: String) {
    for dimension in [3, 16, 64, 128] {
      let q = unit(20, dimension, 11)
      // The keys are the queries: nothing is more similar. Among the negatives there is a copy of each.
      let result = kernels(half).infoNCE(
        queries: q, keys: q, negatives: q.gatheringRows(Array((0..<20).reversed())), temperature: 0.1)
      #expect(result.correct == 0)
      // The copies behind others, in two blocks of the keys.
      let behind = kernels(half).infoNCE(
        queries: q, keys: q, negatives: Tensor(concatenatingRows: [unit(500, dimension, 14), q]), temperature: 0.1)
      #expect(behind.correct == 0)
      let others = kernels(half).infoNCE(
        queries: q, keys: q, negatives: unit(17, dimension, 12), temperature: 0.1)
      #expect(others.correct == 20)
    }
  }

  @Test(arguments: halves) func aNaNMakesTheLossOne(_ half: String) {
    for count in [1, 16, 19, 600] {
      var q = unit(3, 4, 13)
      q[1, 2] = .nan
      let negatives = unit(count, 4, 14)
      #expect(
        kernels(half).infoNCE(queries: q, keys: unit(3, 4, 15), negatives: negatives, temperature: 0.1).loss.isNaN)
      var broken = negatives
      broken[count - 1, 0] = .nan
      #expect(
        kernels(half).infoNCE(queries: unit(3, 4, 16), keys: unit(3, 4, 15), negatives: broken, temperature: 0.1)
          .loss.isNaN)
    }
  }
}
