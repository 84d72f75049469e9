import Ablations
import Foundation
import MomentumContrast
import SmallScale
import Tensors
import Testing

extension ShuffleBN {

  // ### How a network reads its company
  //
  // A query and its key are shifted and scaled by nearly the same μ and σ. A network can use that only if it can find out what
  // μ and σ are. It can, from any pixel whose value *before* batch norm it knows. Suppose one pixel is always 0, whatever the
  // image shows (a corner of plain ground, or a channel that answers to nothing there). Batch norm makes (0 − μ)/σ of it. The
  // next convolution can read this number as it reads any other: it says nothing of the image, and it is the same for all
  // images of a group.
  //
  // Four images of two pixels, on two devices. The left pixel is 0 in all of them, the right one is 1, 3 on the first
  // device and 5, 7 on the second. The means over both pixels of both images are 1 and 3, the variances 1.5 and 9.5:
  //
  //     device 1: left −0.82 and −0.82        device 2: left −0.97 and −0.97
  //
  // A second pixel, of another known value, gives a second equation, and two determine μ and σ.

  static let withKnownPixel = Tensor(shape: [4, 1, 2, 1], [0, 1, 0, 3, 0, 5, 0, 7])

  @Test func aKnownPixelTellsTheCompanyByHand() {
    let x = Self.withKnownPixel
    let statistics = Scalar.batchStatistics(x, groups: 2)
    #expect(statistics.mean.elements == [1, 3] && statistics.variance.elements == [1.5, 9.5])
    let y = Scalar.batchNorm(
      x, statistics: statistics, scale: Tensor(shape: [1], [1]), shift: Tensor(shape: [1]), epsilon: 0,
      rectified: false
    ).elements
    let left = stride(from: 0, to: 8, by: 2).map { Double(y[$0]) }
    print("the left pixel after batch norm: " + left.map { String(format: "%.2f", $0) }.joined(separator: ", "))
    let (first, second) = (-1 / 1.5.squareRoot(), -3 / 9.5.squareRoot())
    for (value, expected) in zip(left, [first, first, second, second]) { #expect(abs(value - expected) < 1e-6) }
  }

  // ### Why only the keys are shuffled
  //
  // *One* permutation of both batches would change nothing: query i and key i would move together, into a new company that they
  // share again. In the four images of act 1 the hint $q_2 k_2$ is then +1 or 0 in every order, and never wrong.

  @Test func oneCommonPermutationChangesNothing() {
    var hints: [Float: Int] = [:]
    for order in Self.orders {
      let both = Self.normalized(BatchShuffle(order: order))
      hints[(both[1, 0] * both[1, 0]).rounded(), default: 0] += 1
    }
    #expect(hints == [1: 16, 0: 8])
  }

  // This holds for any network. A query depends on its own view and on the views of its group. If both batches are permuted in
  // the same way, query i and key i are again encoded in groups of the same images. So the step is one *without* shuffling, on
  // a batch whose images were drawn in another order. All orders are equally likely to be drawn, so such steps are as likely
  // with the common permutation as without it. In the code, bit for bit:

  @Test func aStepWithACommonPermutationIsAStepWithoutShuffling() throws {
    var configuration = Configuration.small
    (configuration.batchSize, configuration.queueSize, configuration.groups) = (8, 16, DeviceGroups(count: 2))
    let fresh = MoCo(configuration: configuration, backbone: SmallConvNet(widths: [4]), random: RandomSource(seed: 2))
    var random = RandomSource(seed: 3)
    func views() -> Tensor { Tensor(shape: [8, 6, 6, 3], (0..<8 * 6 * 6 * 3).map { _ in random.uniform() }) }
    let (q, k) = (views(), views())
    // Within a device in the order of the batch, as shuffles leave them: rounding depends on the order of a sum.
    let order = [0, 1, 4, 5, 2, 3, 6, 7]
    // Both batches drawn in another order, and not shuffled.
    var redrawn = fresh
    let report = try redrawn.step(
      queryViews: q.gatheringRows(order), keyViews: k.gatheringRows(order), shuffle: nil, learningRate: 0.1)
    // Both batches encoded in the common permutation, and put back. At the start both encoders are the same one.
    func encoded(_ views: Tensor) -> Tensor { fresh.encodeKeys(views, shuffle: BatchShuffle(order: order)).keys }
    #expect(encoded(k) != fresh.encodeKeys(k, shuffle: nil).keys)
    #expect(Array(redrawn.queue.keys.elements.prefix(encoded(k).count)) == encoded(k).gatheringRows(order).elements)
    let loss = fresh.dictionary.compare(
      encoded(q), with: encoded(k), lookup: nil, temperature: configuration.temperature, kernels: Vectorized.self
    ).loss
    // A mean over the queries in another order.
    #expect(abs(loss - report.loss) < 1e-6 * report.loss)
  }

  // ### The sum of chapter 2, with the company's bits added
  //
  // Chapter 2: an encoder that reads a code of b bits, which both views of an image share, meets about K/2^b negatives with its
  // own code, and has the loss ln(1 + K/2^b). A company is one more such code. Suppose that an encoder can tell 2^c companies
  // apart. A key of the queue, which was encoded in another company, then has the query's image code *and* its company with the
  // chance 2^−(b+c). The loss becomes ln(1 + K/2^(b+c)).
  //
  // In the textured world an image's cheap fingerprints are worth some 3.5 bits to an untrained reader (chapter 0). With K =
  // 256 that leaves 23 look-alikes. With three bits of company it leaves 3, and with seven 0.2. By this sum the leak does to a
  // dictionary what a smaller K does: it takes away the negatives that count. So the pretext accuracy rises. That this is also
  // why less of the shape is learned is a *conjecture*, and not the whole reason: a queue of 16 keys, too, leaves few
  // look-alikes (1.4), and yet its encoder learns more of the shape than an untrained one (chapter 2).
  //
  // *End-to-end* the negatives are of the same batch. In groups of 4, three of the 15 negatives share the query's company. *If*
  // company is one code for the whole group, it can rule out only the other twelve, and is worth $\log_2(15/3) = 2.3$ bits.
  //
  // Read backwards, the loss at the end of a run says how good a code the encoder has: $b = \log_2 (K/(e^L - 1))$. The runs below
  // report it as `codebits`.

  /// The number of bits of a code such that an encoder that reads it, and nothing else, has this loss.
  static func codeBits(loss: Double, negatives: Int) -> Double { log2(Double(negatives) / (exp(loss) - 1)) }

  // Codes of image and company, drawn at random, in the kernel of the package: a vector has two equal entries, at its image's
  // code and at its company's. With τ = 0.05 a negative that shares only one of them counts e⁻¹⁰.

  @Test(arguments: [(bits: 3, company: 0), (3, 2), (3, 4)]) func theCompanyAddsItsBits(bits: Int, company: Int) {
    var random = RandomSource(seed: UInt64(10 * bits + company))
    let (negatives, rounds, half) = (256, 400, Float(0.5).squareRoot())
    func codes(_ count: Int) -> Tensor {  // count×(2^b + 2^c), unit vectors
      var vectors = Tensor(shape: [count, 1 << bits + 1 << company])
      for row in 0..<count {
        vectors[row, random.index(below: 1 << bits)] = half
        vectors[row, 1 << bits + random.index(below: 1 << company)] = half
      }
      return vectors
    }
    let kernels: any ContrastiveKernels.Type = Scalar.self
    let losses = (0..<rounds).map { _ in
      let query = codes(1)
      return kernels.infoNCE(queries: query, keys: query, negatives: codes(negatives), temperature: 0.05).loss
    }
    let mean = Statistics.mean(losses)
    let expected = Self.expectedLoss(bits: bits + company, negatives: negatives)
    let read = Self.codeBits(loss: mean, negatives: negatives)
    print(String(format: "b = %d, c = %d: loss %.3f, expected %.3f; bits %.2f", bits, company, mean, expected, read))
    // Negatives that share one code of two add at most 256·e⁻¹⁰ = 0.012. The mean of 400 is off by at most five standard errors.
    let error = 5 * Statistics.standardDeviation(losses) / Double(rounds).squareRoot()
    #expect(mean >= expected - error && mean <= expected + error + 0.012)
  }

  /// E ln(1 + n), n binomial: how many of the negatives have the query's code.
  private static func expectedLoss(bits: Int, negatives: Int) -> Double {
    let share = exp2(-Double(bits))
    var (probability, sum) = (pow(1 - share, Double(negatives)), 0.0)
    for n in 0...negatives {
      sum += probability * log(1 + Double(n))
      probability *= Double(negatives - n) / Double(n + 1) * share / (1 - share)
    }
    return sum
  }
}
