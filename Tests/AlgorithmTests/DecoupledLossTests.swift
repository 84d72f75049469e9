import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct DecoupledLossTests {
  static let halves = [Scalar.self, Vectorized.self] as [any ContrastiveKernels.Type]

  private func unit(_ count: Int, _ dimension: Int, _ seed: UInt64) -> Tensor {
    Initialization.unitVectors(count: count, dimension: dimension, random: RandomSource(seed: seed))
  }

  /// Every candidate is as similar as the key: L = ln K, whatever τ, and nobody finds the key. The gradient is
  /// 1/(N·τ)·(k − k) = 0, but for the rounding that `InfoNCETests` counts.
  @Test(arguments: halves, [1, 7, 15, 16, 17, 100, 4096])
  func equalSimilaritiesAreChance(_ half: any ContrastiveKernels.Type, _ count: Int) {
    for temperature in [0.05, 0.2, 1] as [Float] {
      let key = unit(1, 19, 3)
      let result = half.decoupledLoss(
        queries: unit(3, 19, 4), keys: key.gatheringRows([0, 0, 0]),
        negatives: key.gatheringRows(Array(repeating: 0, count: count)), temperature: temperature)
      let chance = log(Double(count))
      #expect(abs(result.loss - chance) <= 2 * chance.ulp)
      #expect(result.correct == 0)
      let bound = Float(count + 90) * 0x1p-24 * 2 / (3 * temperature)
      #expect(result.queryGradient.elements.allSatisfy { abs($0) <= bound })
    }
  }

  /// The images of `InfoNCETests.threeImagesByHand`, the negative (0, 1), τ = ½. With one negative w = 1, so the loss is the
  /// difference of the logits, −2, 2 and 0, and the gradient 1/(3τ)·(negative − key), 1/(3τ) = 2/3.
  @Test(arguments: halves) func threeImagesByHand(_ half: any ContrastiveKernels.Type) {
    let result = half.decoupledLoss(
      queries: Tensor(shape: [3, 2], [1, 0, 0, 1, 0, 1]), keys: Tensor(shape: [3, 2], [1, 0, 1, 0, 0, 1]),
      negatives: Tensor(shape: [1, 2], [0, 1]), temperature: 0.5)
    #expect(abs(result.loss) < 1e-7)
    #expect(result.correct == 1)  // the third is a tie, which does not count
    let expected = [-1, 1, -1, 1, 0, 0].map { $0 * 2.0 / 3 }
    #expect(zip(result.queryGradient.elements, expected).allSatisfy { abs(Double($0) - $1) < 4 * 0x1p-24 })
  }

  /// Of each query, with p₊ the soft-max of its positive among K + 1: InfoNCE is softplus(L) = ln(1 + e^L), and its gradient
  /// 1 − p₊ = 1/(1 + e^−L) times this one's (Yeh et al., Proposition 1). In `Double`, each side being a sum of C, K and a few
  /// terms of size up to 1/τ.
  @Test(arguments: [0.05, 0.2, 1], [1, 6, 64])
  func infoNCEIsItsSoftplus(_ temperature: Double, _ count: Int) {
    let (n, c) = (5, 7)
    let negatives = unit(count, c, 7).converted(to: Double.self)
    let rounding = 8 * Double(c + count + 8) / temperature * 0x1p-53
    for row in 0..<n {
      let q = unit(n, c, 5).rows(row..<row + 1).converted(to: Double.self)
      // Near its key, at a right angle to it or worse: p₊ from nearly 1 to nearly 0.
      let k = row == 0 ? q : unit(n, c, 6).rows(row..<row + 1).converted(to: Double.self)
      let coupled = Scalar.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature)
      let decoupled = Scalar.decoupledLoss(queries: q, keys: k, negatives: negatives, temperature: temperature)
      #expect(abs(coupled.loss - log1p(exp(decoupled.loss))) <= rounding)
      #expect(coupled.correct == decoupled.correct)
      let share = 1 / (1 + exp(-decoupled.loss))  // 1 − p₊
      for i in 0..<c {
        #expect(abs(coupled.queryGradient[i] - share * decoupled.queryGradient[i]) <= rounding)
      }
    }
  }

  /// Central differences in `Double`, with the bound of `InfoNCETests.centralDifferences`: this loss is a log-sum-exp too, over
  /// one candidate less, plus a term that is linear in q.
  @Test(arguments: [0.05, 0.2, 1]) func centralDifferences(_ temperature: Double) {
    let (n, c, count) = (3, 5, 6)
    let q = unit(n, c, 5).converted(to: Double.self)
    let k = unit(n, c, 6).converted(to: Double.self)
    let negatives = unit(count, c, 7).converted(to: Double.self)
    func loss(_ q: TensorOf<Double>) -> Double {
      Scalar.decoupledLoss(queries: q, keys: k, negatives: negatives, temperature: temperature).loss
    }
    let gradient = Scalar.decoupledLoss(queries: q, keys: k, negatives: negatives, temperature: temperature)
      .queryGradient
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

  /// The bound of `InfoNCETests.vectorizedIsWithinItsBound`, with w in the place of p: ρ for the loss, and for an element of
  /// the gradient (ρ + (K + 4)·u)·(Σⱼ wⱼ·|kⱼ| + |k₊|)/(N·τ). It rejects InfoNCE, the keys of other queries, and a dictionary
  /// without the first query's hardest negative.
  @Test(arguments: [1, 15, 16, 17, 40, 100, 513, 1200], [0.05, 0.07, 0.2, 1] as [Float])
  func vectorizedIsWithinItsBound(_ count: Int, _ temperature: Float) {
    for (n, c) in [(1, 3), (5, 16), (4, 33)] {
      let (q, k, negatives) = (unit(n, c, 8), unit(n, c, 9), unit(count, c, 10))
      let half: any ContrastiveKernels.Type = Scalar.self
      let exact = half.decoupledLoss(queries: q, keys: k, negatives: negatives, temperature: temperature)
      let τ = Double(temperature)
      let ρ = 1.1 * (2 * Double(c) / τ + 8 / τ + 90) * 0x1p-24
      func similarity(_ row: Int, _ j: Int) -> Double {
        (0..<c).reduce(0) { $0 + Double(q[row, $1]) * Double(negatives[j, $1]) }
      }

      // The largest error of a gradient in units of the bound.
      func units(_ gradient: Tensor) -> Double {
        var worst = 0.0
        for row in 0..<n {
          let weights = (0..<count).map { exp((similarity(row, $0) - 1) / τ) }
          let sum = weights.reduce(0, +)
          for i in 0..<c {
            var size = Double(abs(k[row, i]))
            for j in 0..<count { size += weights[j] / sum * Double(abs(negatives[j, i])) }
            let bound = (ρ + 1.1 * Double(count + 4) * 0x1p-24) * size / (Double(n) * τ)
            let error = abs(Double(gradient[row, i]) - Double(exact.queryGradient[row, i]))
            worst = max(worst, error.isNaN ? .infinity : error / bound)
          }
        }
        return worst
      }
      let fast = Vectorized.decoupledLoss(queries: q, keys: k, negatives: negatives, temperature: temperature)
      #expect(abs(fast.loss - exact.loss) <= ρ)
      #expect(fast.correct == exact.correct)
      #expect(units(fast.queryGradient) <= 1)

      let coupled = Vectorized.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature)
      // Among many negatives the positive is hardly a part of the sum.
      if count <= 100 { #expect(abs(coupled.loss - exact.loss) > ρ && units(coupled.queryGradient) > 1) }
      if n > 1 {
        let order = (0..<n).map { ($0 + 1) % n }
        let swapped = Vectorized.decoupledLoss(
          queries: q, keys: k.gatheringRows(order), negatives: negatives, temperature: temperature)
        #expect(abs(swapped.loss - exact.loss) > ρ && units(swapped.queryGradient) > 1)
      }
      guard count > 1, let hardest = (0..<count).max(by: { similarity(0, $0) < similarity(0, $1) }) else { continue }
      let fewer = Vectorized.decoupledLoss(
        queries: q, keys: k, negatives: negatives.gatheringRows((0..<count).filter { $0 != hardest }),
        temperature: temperature)
      #expect(units(fewer.queryGradient) > 1)
    }
  }

  /// What InfoNCE cannot do: a query that *is* its key, far from every negative, at a τ where 1 − p₊ is e⁻⁴⁰ or less, still has
  /// the whole gradient.
  @Test(arguments: halves) func anEasyQueryKeepsItsGradient(_ half: any ContrastiveKernels.Type) {
    let key = Tensor(shape: [1, 2], [1, 0])
    let negatives = Tensor(shape: [2, 2], [-1, 0, -1, 0])
    let result = half.decoupledLoss(queries: key, keys: key, negatives: negatives, temperature: 0.05)
    #expect(abs(result.loss - (log(2) - 40)) < 40 * 8 * 0x1p-24)
    #expect(abs(result.queryGradient[0] + 40) < 40 * 8 * 0x1p-24 && result.queryGradient[1] == 0)
    let coupled = half.infoNCE(queries: key, keys: key, negatives: negatives, temperature: 0.05)
    #expect(abs(coupled.queryGradient[0]) < 1e-14)
  }

  @Test(arguments: halves) func aNaNMakesTheLossOne(_ half: any ContrastiveKernels.Type) {
    for count in [1, 16, 19, 600] {
      var q = unit(3, 4, 13)
      q[1, 2] = .nan
      let (k, negatives) = (unit(3, 4, 15), unit(count, 4, 14))
      #expect(half.decoupledLoss(queries: q, keys: k, negatives: negatives, temperature: 0.1).loss.isNaN)
      var broken = negatives
      broken[count - 1, 0] = .nan
      #expect(half.decoupledLoss(queries: k, keys: k, negatives: broken, temperature: 0.1).loss.isNaN)
    }
  }
}
