import Foundation
import MomentumContrast
import Tensors
import Testing

// ### What an easy code leaves to learn
//
// This is the sum behind the chapters' world; it belongs to act 1 of the chapter, and nothing here is trained.
//
// Suppose that two views of an image share something easy to read: the colour of the light, the direction of a texture.
// Call it a *code* of b bits, with 2^b values that are equally frequent. An encoder that reads the code and nothing else
// gives equal vectors to images with the same code, and (let us say) vectors at right angles to all others. What does
// InfoNCE still ask of such an encoder?

extension DictionaryMechanisms {

  // **By hand.** A query meets K negatives. Of these, n have its own code, and each of the n looks exactly like the positive.
  // At a low temperature the others do not count. The soft-max then gives the positive a share of 1/(1 + n), and the loss is
  //
  // $$\ln(1 + n), \qquad n \sim \mathrm{Binomial}(K, 2^{-b}), \qquad \bar n = K/2^b.$$
  //
  // Its mean is close to $\ln(1 + K/2^b)$ (a little below, because the logarithm is concave). The gradient has the factor
  // 1 − p₊ = n/(1 + n), the share of the pull that is left, whose mean has a closed form:
  //
  // $$1 - \mathrm{E}\frac{1}{1+n} = 1 - \frac{1 - (1 - 2^{-b})^{K+1}}{(K+1)\,2^{-b}}.$$
  //
  // | K/2^b | loss, $\ln(1 + K/2^b)$ | share of the pull that is left, % |
  // |---|---|---|
  // | ¼ | 0.22 | 12 |
  // | 1 | 0.69 | 37 |
  // | 4 | 1.61 | 75 |
  // | 16 | 2.83 | 94 |
  //
  // So with K well below 2^b the code is enough: the loss is near zero, nothing pulls any more, and whatever else is on the
  // images (their class) is not learned. With K well above 2^b nearly all of the pull is left, and it can only be followed by
  // reading something that tells images of one code apart. **More negatives help because they share the cheap code.**

  @Test(arguments: [(bits: 6, negatives: 16), (6, 64), (6, 256), (4, 256)])
  func negativesThatShareACode(bits: Int, negatives: Int) {
    let code = SharedCodeArithmetic(bits: bits, negatives: negatives)
    print(
      "b = \(bits), K = \(negatives): K/2^b = \(format(code.mean, 2)); loss \(format(code.meanLoss, 3)) exactly, "
        + "\(format(code.approximateLoss, 3)) by ln(1 + K/2^b); \(format(100 * code.remainingPull, 0)) % of the pull is left"
    )

    // Jensen: E ln(1 + n) ≤ ln(1 + E n). The second term of Taylor's series is −Var n / 2(1 + E n)², less than 1/8.
    #expect(code.meanLoss <= code.approximateLoss && code.approximateLoss - code.meanLoss < 0.125)
    // The closed form beside the sum over the binomial distribution.
    let summed = code.expectation { 1 - 1 / (1 + $0) }
    #expect(abs(code.remainingPull - summed) < 1e-12)
  }

  // The same with the real kernel. The encoder that reads nothing but the code says 1 in the code's own direction and 0 in
  // all others; 512 queries are compared with queues of K random codes.

  @Test(arguments: [(bits: 4, negatives: 16), (6, 64), (6, 256)])
  func theKernelAgrees(bits: Int, negatives: Int) {
    let code = SharedCodeArithmetic(bits: bits, negatives: negatives)
    var random = RandomSource(seed: UInt64(100 * bits + negatives))
    func codes(_ count: Int) -> Tensor {  // count×2^b, one-hot
      var vectors = Tensor(shape: [count, 1 << bits])
      for row in 0..<count { vectors[row, random.index(below: 1 << bits)] = 1 }
      return vectors
    }
    let rounds = 512
    var losses: [Double] = []
    for _ in 0..<rounds {
      let query = codes(1)
      let half: any ContrastiveKernels.Type = Scalar.self
      losses.append(half.infoNCE(queries: query, keys: query, negatives: codes(negatives), temperature: 0.05).loss)
    }
    let mean = losses.reduce(0, +) / Double(rounds)
    print(
      "b = \(bits), K = \(negatives): mean loss of \(rounds) queries \(format(mean, 3)), "
        + "expected \(format(code.meanLoss, 3))"
    )
    // At τ = 0.05 a negative of another code counts e⁻²⁰ = 2·10⁻⁹, all of them less than 10⁻⁶. The mean of 512 draws is
    // off by at most five standard errors.
    let deviation = code.expectation { pow(log(1 + $0) - code.meanLoss, 2) }.squareRoot()
    #expect(abs(mean - code.meanLoss) < 5 * deviation / Double(rounds).squareRoot() + 1e-6)
  }

  // What this may say about the book's ablations (a *conjecture* for all but the first):
  //
  // - *More negatives* (this chapter) raise K.
  // - *Stale keys* (a bank; chapter 3: a fast key encoder) take away negatives that count: a key that no present encoder would
  //   produce is easily told from the positive, whatever its image.
  // - *A batch-norm leak* (chapter 4) adds bits to the code.
  //
  // That is arithmetic, and so far says nothing of trained encoders. `CodeAtScale.swift` trains some, on images with a code of
  // exactly b bits.
}

/// The sum for a code of b bits and K negatives.
struct SharedCodeArithmetic {
  let bits: Int
  let negatives: Int

  /// 2^−b, the chance that a negative has the query's code.
  private var chance: Double { 1 / Double(1 << bits) }

  /// K/2^b, the mean number of negatives that have the query's code.
  var mean: Double { Double(negatives) * chance }

  /// ln(1 + K/2^b).
  var approximateLoss: Double { log(1 + mean) }

  /// E ln(1 + n), exactly: the loss of an encoder that reads the code and nothing else.
  var meanLoss: Double { expectation { log(1 + $0) } }

  /// E n/(1 + n): the mean factor 1 − p₊ of that encoder's gradient.
  var remainingPull: Double {
    1 - (1 - pow(1 - chance, Double(negatives + 1))) / (Double(negatives + 1) * chance)
  }

  /// The mean of f(n), n binomial with K draws of chance 2^−b; probabilities from their logarithms, so that none overflows.
  func expectation(_ f: (Double) -> Double) -> Double {
    (0...negatives).reduce(0) { sum, n in
      let ways = lgamma(Double(negatives + 1)) - lgamma(Double(n + 1)) - lgamma(Double(negatives - n + 1))
      return sum + f(Double(n)) * exp(ways + Double(n) * log(chance) + Double(negatives - n) * log(1 - chance))
    }
  }
}
