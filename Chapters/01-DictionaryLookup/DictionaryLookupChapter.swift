// # Chapter 1: Dictionary look-up
//
// *Paper: He et al. 2020, "Momentum Contrast for Unsupervised Visual Representation Learning" (V1), Section 3.1,
// "Contrastive learning as dictionary look-up".*
// *Source: `Sources/MomentumContrast/Section3.1-DictionaryLookup`.*
//
// Take two views of one image (chapter 0). One is encoded as a *query* q, the other as its *key* k₊. Put that key into a
// dictionary, among K keys of other images, and ask: which of the K + 1 belongs to q? No label is needed to know the answer,
// since whoever made the views knows which two came from one image. A classifier that is right must have learned what two
// views have in common, and that is the whole pretext task. All vectors have length 1, so q·k is the cosine of an angle.
// The loss is the cross-entropy of that (K + 1)-way classifier (V1, Eq. 1):
//
// $$\mathcal L_q = -\log\frac{\exp(q\cdot k_+/\tau)}{\sum_{i=0}^{K}\exp(q\cdot k_i/\tau)}$$
//
// This chapter works it out for three images, then with the fast kernel, and then asks what the temperature τ does to
// encoders that are trained with it.

import Ablations
import Foundation
import MomentumContrast
import Tensors
import Testing

@Suite(.serialized) struct DictionaryLookup {

  // ## Act 1: by hand
  //
  // Three images A, B, C, embedded in a plane, and a queue with the keys x and y of two images of an earlier batch. All
  // vectors have length 1 because 0.6² + 0.8² = 1. τ = 0.2, so logits are five times the cosines.

  private static let queries = TensorOf<Double>(shape: [3, 2], [1, 0, 0, 1, 0.6, 0.8])  // A, B, C
  private static let keys = TensorOf<Double>(shape: [3, 2], [0.8, 0.6, 0.6, 0.8, 0.8, 0.6])  // their other views
  private static let queue = TensorOf<Double>(shape: [2, 2], [0.6, -0.8, -1, 0])  // x, y
  private static let temperature = 0.2

  /// q·k₊, q·x, q·y: the own key is column 0 in every row.
  private static let cosines = TensorOf<Double>(
    shape: [3, 3],
    (0..<3).flatMap { n in
      [dot(queries, n, keys, n), dot(queries, n, queue, 0), dot(queries, n, queue, 1)]
    })

  // Each query is compared with its own key, and with every key of the queue:
  //
  //          own key     x     y                    own key     x     y
  //     A       0.8    0.6    −1                 A      4      3     −5
  //     B       0.8   −0.8     0      ÷ 0.2 →    B      4     −4      0
  //     C       0.96  −0.28   −0.6               C      4.8   −1.4   −3
  //
  // **Why are all labels zero?** Readers of Algorithm 1 stumble over `labels = zeros(N)`. The label is not a class. It is the
  // *column* in which a row has its right answer, and MoCo writes each query's own key into column 0. A, B and C have
  // nothing in common; their answers only stand in the same place.

  @Test func threeImagesByHand() {
    let result = Scalar.softmaxCrossEntropy(Self.cosines, targets: [0, 0, 0], temperature: Self.temperature)
    let logits = Self.cosines.elements.map { $0 / Self.temperature }
    for (n, image) in ["A", "B", "C"].enumerated() {
      let row = logits[3 * n..<3 * n + 3].map { format($0, 1) }.joined(separator: "  ")
      print("logits of \(image): \(row); label 0; loss \(format(loss(ofRow: n), 4))")
    }
    print("mean loss \(format(result.loss, 4)), own key first in \(result.correct) of 3")

    #expect(zip(logits, [4, 3, -5, 4, -4, 0, 4.8, -1.4, -3]).allSatisfy { abs($0 - $1) < 1e-14 })
    // With a pencil: ln(1 + e⁻¹ + e⁻⁹), ln(1 + e⁻⁸ + e⁻⁴), ln(1 + e⁻⁶·² + e⁻⁷·⁸).
    let byHand = [log(1 + exp(-1) + exp(-9)), log(1 + exp(-8) + exp(-4)), log(1 + exp(-6.2) + exp(-7.8))]
    #expect(abs(result.loss - byHand.reduce(0, +) / 3) < 1e-14)
    #expect(result.correct == 3)
  }

  // The columns can be moved about, if the labels go with them. Write the answer of A into column 0, that of B into column
  // 1, that of C into column 2, and the labels are 0, 1, 2; the loss is the same. (Chapter 2 meets labels of that kind: in
  // the end-to-end dictionary the candidates are the keys of the batch itself, and the own key of query n is number n.)

  @Test func aLabelIsAColumn() {
    var moved = Self.cosines
    for n in 0..<3 { (moved[n, 0], moved[n, n]) = (Self.cosines[n, n], Self.cosines[n, 0]) }
    let zeros = Scalar.softmaxCrossEntropy(Self.cosines, targets: [0, 0, 0], temperature: Self.temperature)
    let diagonal = Scalar.softmaxCrossEntropy(moved, targets: [0, 1, 2], temperature: Self.temperature)
    print("labels 0, 0, 0: loss \(zeros.loss); answers on the diagonal, labels 0, 1, 2: loss \(diagonal.loss)")
    #expect(abs(zeros.loss - diagonal.loss) < 1e-15 && zeros.correct == diagonal.correct)
    // The moved columns with the old labels are another task, and a worse loss.
    let wrong = Scalar.softmaxCrossEntropy(moved, targets: [0, 0, 0], temperature: Self.temperature)
    #expect(wrong.loss > zeros.loss + 1)
  }

  // **What is guessing worth?** If all K + 1 candidates are equally similar, each has the probability 1/(K + 1), whatever
  // the temperature, and the loss is ln(K + 1): 1.10 for K = 2, 7.63 for K = 2048, 11.09 for the paper's 65,536. Every loss
  // figure of this book has that line.

  @Test(arguments: [2, 2048, 65_536]) func equalSimilarityIsGuessing(K: Int) {
    let logits = TensorOf<Double>(shape: [1, K + 1], repeating: 0.3)
    for temperature in [0.07, 1] {
      let loss = Scalar.softmaxCrossEntropy(logits, targets: [0], temperature: temperature).loss
      #expect(abs(loss - log(Double(K + 1))) < 1e-14)
    }
    print("K = \(K): ln(K + 1) = \(format(log(Double(K + 1)), 3))")
  }

  // **What does the loss teach?** Its derivative by the logits is the soft-max minus the one-hot answer. For A, the soft-max of
  // 4, 3, −5 is 0.731, 0.269, 0.0001: the own key is pulled with 1 − 0.731 = 0.269, and x, which looks like it, is pushed away
  // with the same 0.269. y, on the other side of the plane, teaches nothing. Push and pull always add up to zero.

  @Test func gradientIsSoftmaxMinusOneHot() {
    // Derivatives by z/τ, for one query at a time; h = 2⁻¹⁴. The third derivative is p(1 − p)(1 − 2p), at most 0.0963, so
    // the central difference is off by h²/6 of it, and by the rounding of two losses below 5, 8 ulp each, over 2h.
    let h = 0x1p-14
    let bound = h * h / 6 * 0.0963 + 8 * 5 * 0x1p-52 / h
    for (n, image) in ["A", "B", "C"].enumerated() {
      let z = TensorOf<Double>(shape: [1, 3], (0..<3).map { Self.cosines[n, $0] / Self.temperature })
      let sum = z.elements.map { exp($0) }.reduce(0, +)
      let gradient = Scalar.softmaxCrossEntropy(z, targets: [0], temperature: 1).gradient
      for k in 0..<3 {
        let softmaxMinusOneHot = exp(z[0, k]) / sum - (k == 0 ? 1 : 0)
        var (up, down) = (z, z)
        up[0, k] += h
        down[0, k] -= h
        let quotient =
          (Scalar.softmaxCrossEntropy(up, targets: [0], temperature: 1).loss
            - Scalar.softmaxCrossEntropy(down, targets: [0], temperature: 1).loss) / (2 * h)
        #expect(abs(gradient[0, k] - softmaxMinusOneHot) < 1e-15)
        #expect(abs(quotient - softmaxMinusOneHot) <= bound)
      }
      print("gradient of \(image): " + gradient.elements.map { format($0, 4) }.joined(separator: "  "))
      #expect(abs(gradient.elements.reduce(0, +)) < 1e-15)
    }
  }

  // **What does the temperature do?** Of all that the negatives push, negative i has the share
  // $w_i = e^{q\cdot k_i/\tau} / \sum_{j\ge1} e^{q\cdot k_j/\tau}$. Three negatives with the cosines 0.5, 0.3 and 0.1: a step
  // of 0.2 is a factor $e^{0.2/\tau}$, which is 1.2 for τ = 1, *e* for τ = 0.2, and 55 for τ = 0.05. A high temperature pushes all
  // negatives alike; a low one pushes only those that look most like the query.

  @Test func lowTemperaturesPushTheHardestByHand() {
    let cosines: [Float] = [0.1, 0.5, 0.3]
    let negatives = HardNegatives(
      queries: Tensor(shape: [1, 2], [1, 0]),
      negatives: Tensor(shape: [3, 2], cosines.flatMap { [$0, (1 - $0 * $0).squareRoot()] }))
    for (temperature, hardest) in [(1, 0.4018), (0.2, 0.6652), (0.05, 0.9817)] as [(Float, Double)] {
      let factor = exp(0.2 / Double(temperature))
      let share = negatives.share(ofHardest: 1, temperature: temperature)
      print(
        "τ = \(temperature): a step of 0.2 is a factor \(format(factor, 1)), the hardest has \(format(100 * share, 1)) %"
      )
      #expect(abs(share - hardest) < 5e-5)
      #expect(abs(share - factor * factor / (factor * factor + factor + 1)) < 1e-5)
    }
  }

  // **Why does the loss start near zero and then rise?** Because the queue starts with random vectors. In 64 dimensions their
  // cosines with a query scatter by 1/√64 = 0.125 around zero, while the key of an encoder that has learned nothing is
  // already close to its query: of two views of one image it says nearly the same. With q·k₊ = 1 the loss is
  // $\ln(1 + K e^{-1/\tau}\,\overline{e^{x/\tau}})$, and for Gaussian x that mean is $e^{1/(128\tau^2)}$: with
  // K = 2048 the loss is 0.2 at τ = 0.1, and 0.01 at τ = 0.07. Then real keys arrive. To that encoder all images look alike, so they are as hard as can be, and the
  // loss rises towards ln(K + 1) while the queue fills, which takes K/N steps. Nothing is wrong.
  //
  // **Why is the loss stuck at ln(K + 1)?** First look at τ, for there is a floor as well. Even a perfect encoder, whose keys
  // equal their queries and stand at right angles to all others, has the loss $\ln(1 + K e^{-1/\tau})$. At τ = 1 and K = 2048 that is
  // 6.63, a single nat below guessing; at τ = 0.07 it is 0.001. (A little lower is possible, as cosines can be negative.) So
  // losses of different temperatures are not comparable, and a loss near ln(K + 1) is no proof of failure. What tells is the
  // *pretext accuracy*, how often the own key comes first: guessing gives 1/(K + 1). If both sit there, nothing is learned
  // (chapter 3 shows how that comes about).

  @Test func aFreshQueueIsEasyAndAHighTemperatureHasAFloor() {
    let (K, C) = (2048, 64)
    let half: any ContrastiveKernels.Type = Scalar.self
    let query = Initialization.unitVectors(count: 1, dimension: C, random: RandomSource(seed: 1))
    let fresh = Initialization.unitVectors(count: K, dimension: C, random: RandomSource(seed: 2))
    for temperature in [0.07, 0.1, 0.2, 1] as [Float] {
      let τ = Double(temperature)
      let first = half.infoNCE(queries: query, keys: query, negatives: fresh, temperature: temperature).loss
      let predicted = log(1 + Double(K) * exp(-1 / τ + 1 / (2 * Double(C) * τ * τ)))
      let floor = log(1 + Double(K) * exp(-1 / τ))
      print(
        "τ = \(temperature): fresh queue \(format(first, 3)), floor \(format(floor, 3)), guessing \(format(log(2049), 3))"
      )
      // The mean of K numbers e^{x/τ} scatters by √((e^{1/(Cτ²)} − 1)/K) of itself; five times that is allowed.
      let scatter = ((exp(1 / (Double(C) * τ * τ)) - 1) / Double(K)).squareRoot()
      #expect(abs(log(exp(first) - 1) - log(exp(predicted) - 1)) < 5 * scatter)
    }
  }

  // ## Act 2: vectorized
  //
  // The fast twin never builds the N × (K + 1) matrix of Algorithm 1. The negatives are one matrix product, the positives are
  // kept beside it, and soft-max and gradient are made in place. A reduction in another order is not equal to the bit, but
  // it is close: first the three images again, then random vectors in bulk.

  @Test func vectorizedTwinAgreesOnTheThreeImages() {
    let (q, k, queue) = (Self.queries, Self.keys, Self.queue)
    let exact = Scalar.infoNCE(queries: q, keys: k, negatives: queue, temperature: Self.temperature)
    let fast = Vectorized.infoNCE(
      queries: q.converted(to: Float.self), keys: k.converted(to: Float.self),
      negatives: queue.converted(to: Float.self), temperature: Float(Self.temperature))
    print("scalar, Double: \(exact.loss), \(exact.correct) of 3; vectorized, Float: \(fast.loss), \(fast.correct) of 3")
    // Numbers rounded to Float, C = 2, τ = 0.2: the bound below gives 170 · 2⁻²⁴.
    #expect(abs(fast.loss - exact.loss) <= 170 * 0x1p-24 && fast.correct == exact.correct)
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

  // Act 3 and the end are in `Temperature.swift`: encoders trained at temperatures from 0.03 to 1.

  private static func dot(_ a: TensorOf<Double>, _ i: Int, _ b: TensorOf<Double>, _ j: Int) -> Double {
    (0..<2).reduce(0) { $0 + a[i, $1] * b[j, $1] }
  }

  private func loss(ofRow n: Int) -> Double {
    let row = TensorOf<Double>(shape: [1, 3], (0..<3).map { Self.cosines[n, $0] })
    return Scalar.softmaxCrossEntropy(row, targets: [0], temperature: Self.temperature).loss
  }

  func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
