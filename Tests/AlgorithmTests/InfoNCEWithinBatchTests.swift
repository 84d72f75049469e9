import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct InfoNCEWithinBatchTests {
  static let kernels = [Scalar.self, Vectorized.self] as [any ContrastiveKernels.Type]

  private func unit(_ count: Int, _ dimension: Int, _ seed: UInt64) -> Tensor {
    Initialization.unitVectors(count: count, dimension: dimension, random: RandomSource(seed: seed))
  }

  /// All N keys equal: every candidate is as similar as the own key, L = ln N, and nobody finds the key. Each p is 1/N.
  /// The queries feel nothing, since all keys pull and push alike. A key is pulled by its query by (N − 1)/N and pushed by the
  /// others by 1/N each: ∂L/∂k_j = 1/(τN)·(q̄ − q_j) with the mean query q̄.
  @Test(arguments: kernels, [2, 7, 16, 17, 40]) func equalKeysAreChance(
    _ kernels: any ContrastiveKernels.Type, _ batch: Int
  ) {
    for temperature in [0.05, 0.2, 1] as [Float] {
      let q = unit(batch, 19, 4)
      let k = unit(1, 19, 3).gatheringRows(Array(repeating: 0, count: batch))
      let result = kernels.infoNCEWithinBatch(queries: q, keys: k, temperature: temperature)
      let chance = log(Double(batch))
      // (N + 90)·u on the 1/(N·τ)·(1 + 1) that cancel, as for a queue of equal keys.
      let bound = Double(batch + 90) * 0x1p-24 * 2 / Double(temperature) / Double(batch)
      // N additions, each half an ulp of a sum that grows to N·ln N.
      #expect(abs(result.loss - chance) <= Double(batch + 2) * chance.ulp)
      #expect(result.correct == 0)
      #expect(result.queryGradient.elements.allSatisfy { abs(Double($0)) <= bound })
      let scale = 1 / (Double(temperature) * Double(batch))
      for c in 0..<19 {
        let mean = (0..<batch).reduce(0.0) { $0 + Double(q[$1, c]) } / Double(batch)
        for j in 0..<batch {
          let expected = scale * (mean - Double(q[j, c]))
          #expect(abs(Double(result.keyGradient?[j, c] ?? .nan) - expected) <= bound)
        }
      }
    }
  }

  /// Two images, τ = 1: q₁ = (1, 0), k₁ = (1, 0); q₂ = (1, 0), k₂ = (0, 1). The logits are (1, 0) for both queries, so with
  /// s = 1/(1 + e⁻¹) the first finds its key with probability s, the second with 1 − s:
  ///
  ///     ∂L/∂q₁ = ½(1 − s)(k₂ − k₁)      ∂L/∂q₂ = ½·s·(k₁ − k₂)
  ///     ∂L/∂k₁ = ½( s·q₂ − (1 − s)·q₁ ) ∂L/∂k₂ = ½( (1 − s)·q₁ − s·q₂ )
  @Test(arguments: kernels) func twoImagesByHand(_ kernels: any ContrastiveKernels.Type) {
    let result = kernels.infoNCEWithinBatch(
      queries: Tensor(shape: [2, 2], [1, 0, 1, 0]), keys: Tensor(shape: [2, 2], [1, 0, 0, 1]), temperature: 1)
    let s = 1 / (1 + exp(-1.0))
    #expect(abs(result.loss + (log(s) + log(1 - s)) / 2) < 1e-7)
    #expect(result.correct == 1)
    let byQueries = [-(1 - s), 1 - s, s, -s].map { $0 / 2 }
    let byKeys = [s - (1 - s), 0, (1 - s) - s, 0].map { $0 / 2 }
    #expect(zip(result.queryGradient.elements, byQueries).allSatisfy { abs(Double($0) - $1) < 4 * 0x1p-24 })
    #expect(zip(result.keyGradient?.elements ?? [], byKeys).allSatisfy { abs(Double($0) - $1) < 4 * 0x1p-24 })
    #expect(result.keyGradient?.count == 4)
  }

  /// Query by query it is the InfoNCE of V1 Eq. 1 with the other keys as the dictionary.
  @Test(arguments: kernels) func eachQueryHasTheOthersKeysAsItsDictionary(_ kernels: any ContrastiveKernels.Type) {
    let (batch, dimension) = (9, 5)
    let (q, k) = (unit(batch, dimension, 31), unit(batch, dimension, 32))
    let result = kernels.infoNCEWithinBatch(queries: q, keys: k, temperature: 0.2)
    var (loss, correct) = (0.0, 0)
    for n in 0..<batch {
      let alone = kernels.infoNCE(
        queries: q.rows(n..<n + 1), keys: k.rows(n..<n + 1),
        negatives: k.gatheringRows((0..<batch).filter { $0 != n }), temperature: 0.2)
      loss += alone.loss / Double(batch)
      correct += alone.correct
      for c in 0..<dimension {
        #expect(abs(result.queryGradient[n, c] - alone.queryGradient[0, c] / Float(batch)) < 1e-6)
      }
    }
    #expect(abs(result.loss - loss) < 1e-6)
    #expect(result.correct == correct)
  }

  /// Central differences in `Double` with h = 2⁻¹⁴, by queries and by keys. As in `InfoNCETests` the third derivative of a
  /// row's loss by one component is at most 2/τ³; a key appears in all N rows, so by a key it is at most 2/τ³ in the mean.
  @Test(arguments: [0.1, 0.2, 1]) func centralDifferences(_ temperature: Double) {
    let (n, c) = (4, 5)
    let q = unit(n, c, 5).converted(to: Double.self)
    let k = unit(n, c, 6).converted(to: Double.self)
    func loss(_ q: TensorOf<Double>, _ k: TensorOf<Double>) -> Double {
      Scalar.infoNCEWithinBatch(queries: q, keys: k, temperature: temperature).loss
    }
    let result = Scalar.infoNCEWithinBatch(queries: q, keys: k, temperature: temperature)
    let h = 0x1p-14
    let bound =
      h * h / 3 / (temperature * temperature * temperature)
      + Double(2 * (c + n + 20)) * 0x1p-53 * (log(Double(n)) + 2 / temperature) / h
    for i in 0..<q.count {
      func moved(_ x: TensorOf<Double>, _ by: Double) -> TensorOf<Double> {
        var x = x
        x[i] += by
        return x
      }
      let byQuery = (loss(moved(q, h), k) - loss(moved(q, -h), k)) / (2 * h)
      let byKey = (loss(q, moved(k, h)) - loss(q, moved(k, -h))) / (2 * h)
      let keyGradient = result.keyGradient?[i] ?? .nan
      #expect(abs(result.queryGradient[i] - byQuery) <= bound)
      #expect(abs(keyGradient - byKey) <= bound)
      #expect(abs(keyGradient * 1.01 - byKey) > bound || abs(keyGradient) < 1e-2)
    }
  }

  /// Each p is off by ρ = (2·C/τ + 4·2/τ + 90)·u, relatively (see `InfoNCETests`); a gradient sums N of them, with N + 4
  /// roundings more, times vectors whose components are at most 1. What a row keeps of p₊ − 1 is minus the sum of its others.
  @Test(arguments: [2, 3, 16, 17, 33], [0.05, 0.2, 1] as [Float])
  func vectorizedIsWithinItsBound(_ batch: Int, _ temperature: Float) {
    for dimension in [3, 16, 33] {
      let (q, k) = (unit(batch, dimension, 8), unit(batch, dimension, 9))
      let half: any ContrastiveKernels.Type = Scalar.self
      let exact = half.infoNCEWithinBatch(queries: q, keys: k, temperature: temperature)
      let fast = Vectorized.infoNCEWithinBatch(queries: q, keys: k, temperature: temperature)
      let τ = Double(temperature)
      let ρ = 1.1 * (2 * Double(dimension) / τ + 8 / τ + 90) * 0x1p-24
      // (p − one-hot)/(τN), N×N.
      var coefficients = [Double](repeating: 0, count: batch * batch)
      for n in 0..<batch {
        let logits = (0..<batch).map { j in
          (0..<dimension).reduce(0.0) { $0 + Double(q[n, $1]) * Double(k[j, $1]) } / τ
        }
        let largest = logits.max() ?? 0
        let sum = logits.reduce(0.0) { $0 + exp($1 - largest) }
        for j in 0..<batch where j != n {
          coefficients[n * batch + j] = exp(logits[j] - largest) / sum / (τ * Double(batch))
          coefficients[n * batch + n] += coefficients[n * batch + j]
        }
      }
      func units(_ a: Tensor?, _ b: Tensor?, of x: Tensor, _ coefficient: (Int, Int) -> Double) -> Double {
        guard let a, let b else { return .infinity }
        var worst = 0.0
        for n in 0..<batch {
          for c in 0..<dimension {
            let size = (0..<batch).reduce(0.0) { $0 + coefficient(n, $1) * abs(Double(x[$1, c])) }
            let error = abs(Double(a[n, c]) - Double(b[n, c])) / ((ρ + 1.1 * Double(batch + 4) * 0x1p-24) * size)
            worst = max(worst, error.isNaN ? .infinity : error)
          }
        }
        return worst
      }
      #expect(abs(fast.loss - exact.loss) <= ρ)
      #expect(fast.correct == exact.correct)
      #expect(units(fast.queryGradient, exact.queryGradient, of: k) { coefficients[$0 * batch + $1] } <= 1)
      #expect(units(fast.keyGradient, exact.keyGradient, of: q) { coefficients[$1 * batch + $0] } <= 1)
      // One part in a hundred warmer is outside.
      let warm = Vectorized.infoNCEWithinBatch(queries: q, keys: k, temperature: temperature * 1.01)
      #expect(units(warm.keyGradient, exact.keyGradient, of: q) { coefficients[$1 * batch + $0] } > 1)
      #expect(units(warm.queryGradient, exact.queryGradient, of: k) { coefficients[$0 * batch + $1] } > 1)
    }
  }

  @Test(arguments: kernels) func aCopyOfTheKeyIsATie(_ kernels: any ContrastiveKernels.Type) {
    let q = unit(20, 16, 11)
    #expect(kernels.infoNCEWithinBatch(queries: q, keys: q, temperature: 0.1).correct == 20)
    // Rows 0 and 19 are the same image twice: neither finds its own key alone.
    let twice = q.gatheringRows(Array(0..<19) + [0])
    #expect(kernels.infoNCEWithinBatch(queries: twice, keys: twice, temperature: 0.1).correct == 18)
  }

  @Test(arguments: kernels) func aNaNMakesTheLossOne(_ kernels: any ContrastiveKernels.Type) {
    for batch in [2, 16, 19] {
      var k = unit(batch, 4, 14)
      k[batch - 1, 2] = .nan
      #expect(kernels.infoNCEWithinBatch(queries: unit(batch, 4, 13), keys: k, temperature: 0.1).loss.isNaN)
    }
  }
}
