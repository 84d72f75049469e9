import MomentumContrast
import Tensors
import Testing

extension DictionaryLookup {

  // ## Act 2: vectorized
  //
  // The fast twin never builds the N × (K + 1) matrix of Algorithm 1. The cosines with the negatives are one matrix product, those
  // with the positives are kept beside it, and soft-max and gradient are computed in place. It adds in another order than the
  // scalar definition, so its numbers differ in the last bits. They are compared within a derived bound: first on the three
  // images, then on random vectors.

  @Test func vectorizedTwinAgreesOnTheThreeImages() {
    let (q, k, queue) = (Self.queries, Self.keys, Self.queue)
    let exact = Scalar.infoNCE(queries: q, keys: k, negatives: queue, temperature: Self.temperature)
    let fast = Vectorized.infoNCE(
      queries: q.converted(to: Float.self), keys: k.converted(to: Float.self),
      negatives: queue.converted(to: Float.self), temperature: Float(Self.temperature))
    print("scalar, Double: \(exact.loss), \(exact.correct) of 3; vectorized, Float: \(fast.loss), \(fast.correct) of 3")
    // The bound ρ of the next test is 165 · 2⁻²⁴ for C = 2 and τ = 0.2. Here the inputs were rounded to Float as well: that moves
    // a logit by at most 2 · 2⁻²⁴/τ, and the loss, a difference of logits, by twice as much: 20 · 2⁻²⁴.
    #expect(abs(fast.loss - exact.loss) <= (165 + 20) * 0x1p-24 && fast.correct == exact.correct)
  }

  @Test(arguments: [0.03, 0.07, 0.2, 1] as [Float]) func vectorizedTwinAgreesOnRandomVectors(temperature: Float) {
    func unit(_ count: Int, _ seed: UInt64) -> Tensor {
      Initialization.unitVectors(count: count, dimension: 64, random: RandomSource(seed: seed))
    }
    let (q, k, negatives) = (unit(8, 1), unit(8, 2), unit(500, 3))
    let half: any ContrastiveKernels.Type = Scalar.self
    let exact = half.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature)
    let fast = Vectorized.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature)
    // Derived in `Tests/AlgorithmTests/InfoNCETests.swift`: a logit is off by C·2⁻²⁴/τ, and exp and sum add some 90 ulp;
    // an element of the gradient adds a sum over K, and no key has a component above 1.
    let τ = Double(temperature)
    let ρ = 1.1 * (2 * 64 / τ + 8 / τ + 90) * 0x1p-24
    let gradientBound = (ρ + 1.1 * 504 * 0x1p-24) * 2 / (8 * τ)
    #expect(abs(fast.loss - exact.loss) <= ρ && fast.correct == exact.correct)
    #expect(
      zip(fast.queryGradient.elements, exact.queryGradient.elements).allSatisfy {
        Double(abs($0 - $1)) <= gradientBound
      })
  }
}
