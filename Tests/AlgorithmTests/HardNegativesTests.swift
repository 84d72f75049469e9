import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct HardNegativesTests {
  /// Similarities 1, 0.6, 0 and −1 with the query (1, 0), not in that order. With x = e^{1/τ} the weights are
  /// x, x^0.6, 1 and 1/x.
  private let four = HardNegatives(
    queries: Tensor(shape: [1, 2], [1, 0]), negatives: Tensor(shape: [4, 2], [0, 1, 0.6, 0.8, -1, 0, 1, 0]))

  @Test(arguments: [0.05, 0.2, 1, 10] as [Float]) func sharesByHand(temperature: Float) {
    let x = exp(1 / Double(temperature))
    let weights = [x, pow(x, Double(Float(0.6))), 1, 1 / x]
    let all = weights.reduce(0, +)
    for count in 0...4 {
      let expected = weights[..<count].reduce(0, +) / all
      // An exponent of up to 2/τ is rounded, which is half an ulp of 2/τ relative to its exp; sums and quotients add a few.
      #expect(
        abs(four.share(ofHardest: count, temperature: temperature) - expected) <= 16 * 0x1p-52 / Double(temperature)
          + 1e-15)
    }
  }

  @Test func equalSimilaritiesShareEqually() {
    let key = Initialization.unitVectors(count: 1, dimension: 16, random: RandomSource(seed: 1))
    let copies = HardNegatives(
      queries: Initialization.unitVectors(count: 3, dimension: 16, random: RandomSource(seed: 2)),
      negatives: key.gatheringRows(Array(repeating: 0, count: 50)))
    #expect(copies.count == 50)
    for temperature in [0.03, 1] as [Float] {
      #expect(abs(copies.share(ofHardest: 10, temperature: temperature) - 0.2) < 1e-14)
    }
  }

  /// The same from the gradient itself: columns 1 … K of ∂loss/∂logits, whatever the positive in column 0.
  @Test(arguments: [0.05, 0.3] as [Float]) func isTheGradientsShare(temperature: Float) {
    let (n, c, count) = (5, 8, 40)
    let q = Initialization.unitVectors(count: n, dimension: c, random: RandomSource(seed: 3))
    let negatives = Initialization.unitVectors(count: count, dimension: c, random: RandomSource(seed: 4))
    var logits = TensorOf<Double>(shape: [n, count + 1])
    for row in 0..<n {
      logits[row, 0] = 0.3 * Double(row)
      for j in 0..<count {
        logits[row, j + 1] = (0..<c).reduce(0) { $0 + Double(q[row, $1]) * Double(negatives[j, $1]) }
      }
    }
    let gradient = Scalar.softmaxCrossEntropy(
      logits, targets: Array(repeating: 0, count: n), temperature: Double(temperature)
    ).gradient
    var expected = 0.0
    for row in 0..<n {
      let weights = (1...count).map { gradient[row, $0] }.sorted(by: >)
      expected += weights[..<10].reduce(0, +) / weights.reduce(0, +) / Double(n)
    }
    // A similarity is off by C·2⁻²⁴, a weight by twice that over τ (its own and the largest's), a share by at most ¼ of
    // the largest change of a ratio of weights.
    let bound = 4 * Double(c) * 0x1p-24 / Double(temperature)
    let share = HardNegatives(queries: q, negatives: negatives).share(ofHardest: 10, temperature: temperature)
    #expect(abs(share - expected) <= bound)
    // The ten easiest instead, or all but one, would not pass.
    #expect(
      abs(share - HardNegatives(queries: q, negatives: negatives).share(ofHardest: 9, temperature: temperature)) > bound
    )
  }

  /// Cosines 0.6 with the own key, 1, 0.6, 0 and −1 with the negatives.
  @Test(arguments: [0.05, 0.2, 1, 10] as [Float]) func probabilityOfNegativesByHand(temperature: Float) {
    let x = exp(1 / Double(temperature))
    let (positive, others) = (pow(x, Double(Float(0.6))), x + pow(x, Double(Float(0.6))) + 1 + 1 / x)
    let withOwnKey = HardNegatives(
      queries: Tensor(shape: [1, 2], [1, 0]), keys: Tensor(shape: [1, 2], [0.6, 0.8]),
      negatives: Tensor(shape: [4, 2], [0, 1, 0.6, 0.8, -1, 0, 1, 0]))
    // Exponents up to 2/τ are rounded, as above.
    let bound = 16 * 0x1p-52 / Double(temperature) + 1e-15
    #expect(
      abs(withOwnKey.probabilityOfNegatives(temperature: temperature) - others / (others + positive)) <= bound)
    let hardest = withOwnKey.share(ofHardest: 1, temperature: temperature)
    #expect(hardest == four.share(ofHardest: 1, temperature: temperature))
  }

  /// The derivative by the positive's logit is p₊ − 1: 1 − p₊ is minus column 0 of ∂loss/∂logits, N times.
  @Test func probabilityOfNegativesIsTheGradientOfThePositive() {
    let (n, c, count, temperature) = (6, 8, 30, Float(0.2))
    func unit(_ count: Int, _ seed: UInt64) -> Tensor {
      Initialization.unitVectors(count: count, dimension: c, random: RandomSource(seed: seed))
    }
    let (q, k, negatives) = (unit(n, 5), unit(n, 6), unit(count, 7))
    let logits = TensorOf<Double>(
      shape: [n, count + 1],
      (0..<n).flatMap { row in
        (0...count).map { j in
          (0..<c).reduce(0) { $0 + Double(q[row, $1]) * Double(j == 0 ? k[row, $1] : negatives[j - 1, $1]) }
        }
      })
    let gradient = Scalar.softmaxCrossEntropy(
      logits, targets: Array(repeating: 0, count: n), temperature: Double(temperature)
    ).gradient
    let expected = -(0..<n).reduce(0.0) { $0 + gradient[$1, 0] } * Double(temperature)
    // A cosine is off by C·2⁻²⁴, a logit by that over τ, and a probability by at most ¼ of twice that.
    let bound = Double(c) * 0x1p-24 / Double(temperature)
    let measured = HardNegatives(queries: q, keys: k, negatives: negatives).probabilityOfNegatives(
      temperature: temperature)
    #expect(abs(measured - expected) <= bound)
    // Another query's key would not pass.
    let shifted = k.gatheringRows([1, 2, 3, 4, 5, 0])
    #expect(
      abs(
        HardNegatives(queries: q, keys: shifted, negatives: negatives).probabilityOfNegatives(temperature: temperature)
          - expected) > bound)
  }

  @Test func probabilityOfNegativesNeedsTheOwnKeys() async {
    await #expect(processExitsWith: .failure) {
      _ = HardNegatives(queries: Tensor(shape: [1, 1], [1]), negatives: Tensor(shape: [1, 1], [1]))
        .probabilityOfNegatives(temperature: 1)
    }
  }

  @Test func impossibleCountsAreRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = HardNegatives(queries: Tensor(shape: [1, 1], [1]), negatives: Tensor(shape: [1, 1], [1]))
        .share(ofHardest: 2, temperature: 1)
    }
  }
}
