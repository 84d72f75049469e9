import Foundation
import MomentumContrast
import SmallScale
import Tensors
import Testing

extension ShuffleBN {

  // ## Act 1, continued: how a network reads its company
  //
  // That two keys of one company are shifted alike is of no use to a network that does not know by how much. It can know, from
  // any pixel whose value *before* batch norm is known. Suppose one pixel is always 0, whatever the image shows (a corner of
  // plain ground, or a channel that answers to nothing there). Batch norm makes (0 − μ)/σ of it. The next convolution can read
  // this number as it reads any other: it says nothing of the image, and it is the same for all images of a group.
  //
  // Four images of two pixels, on two devices. The left pixel is 0 in all of them, the right one is 1, 3 on the first
  // device and 5, 7 on the second. The means over both pixels of both images are 1 and 3, the variances 1.5 and 9.5:
  //
  //     device 1: left −0.82 and −0.82        device 2: left −0.97 and −0.97
  //
  // A second pixel, of another known value, makes it two equations for μ and σ.

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

  // ## Why only the keys are shuffled
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

  // The proof for any network: let P be a permutation of the batch. The groups of P(batch) are groups of images, and a query is a
  // function of its view and of its group's views. If both batches are permuted by P, query i and key i are encoded in groups
  // of the same images. That is a step on a batch that was drawn in another order, without shuffling. As every order is equally
  // likely to be drawn, the distribution of the steps is the same. In the code, bit for bit:

  @Test func aStepWithACommonPermutationIsAStepWithoutShuffling() throws {
    var configuration = Configuration.small
    (configuration.batchSize, configuration.queueSize, configuration.groups) = (8, 16, DeviceGroups(count: 2))
    let fresh = MoCo(configuration: configuration, backbone: SmallConvNet(widths: [4]), random: RandomSource(seed: 2))
    var random = RandomSource(seed: 3)
    func views() -> Tensor { Tensor(shape: [8, 6, 6, 3], (0..<8 * 6 * 6 * 3).map { _ in random.uniform() }) }
    let (q, k) = (views(), views())
    // Within a device in the order of the batch, as shuffles leave them: rounding depends on the order of a sum.
    let order = [0, 1, 4, 5, 2, 3, 6, 7]
    // Both batches in another order, not shuffled.
    var permuted = fresh
    _ = try permuted.step(
      queryViews: q.gatheringRows(order), keyViews: k.gatheringRows(order), shuffle: nil, learningRate: 0.1)
    // The same company for keys as for queries: each key is what it is beside the permuted queries.
    let keys = fresh.encodeKeys(k.gatheringRows(order), shuffle: nil).keys
    let shuffled = fresh.encodeKeys(k, shuffle: BatchShuffle(order: order)).keys
    #expect(shuffled.gatheringRows(order) == keys)
    #expect(shuffled != fresh.encodeKeys(k, shuffle: nil).keys)
    #expect(Array(permuted.queue.keys.elements.prefix(keys.count)) == keys.elements)
  }

  // ## The sum of chapter 2, with the company's bits added
  //
  // Chapter 2: an encoder that reads a code of b bits, which both views of an image share, meets about K/2^b negatives with its own
  // code, and has the loss ln(1 + K/2^b). A company that query and key share is one more such code, of c bits: the keys of the
  // queue were encoded in other companies. The loss becomes ln(1 + K/2^(b+c)).
  //
  // In the textured world an image's cheap fingerprints are worth some 3.5 bits to an untrained reader (chapter 0). With K = 256 that
  // leaves 23 look-alikes; with three bits of company, 3; with seven, 0.2. In other words the leak does to the dictionary what a
  // smaller K does: it takes away the negatives that count, and with them the reason to learn the outline. So expect the features of a
  // small dictionary, together with a pretext accuracy that no small dictionary is needed for.
  //
  // Read backwards, the loss at the end of a run says how good a code the encoder has: $b = \log_2 (K/(e^L - 1))$. The runs below
  // report it as `codebits`.

  /// How many bits a code has that an encoder with this loss would have to read, and nothing else.
  static func codeBits(loss: Double, negatives: Int) -> Double { log2(Double(negatives) / (exp(loss) - 1)) }

  @Test(arguments: [(3.5, 0.0), (3.5, 3), (3.5, 7)]) func theCompanyAddsItsBits(bits: Double, company: Double) {
    let alike = 256 / exp2(bits + company)
    let loss = log(1 + alike)
    print(String(format: "b = %.1f, c = %.0f: %.2f look-alikes, loss %.3f", bits, company, alike, loss))
    #expect(abs(Self.codeBits(loss: loss, negatives: 256) - (bits + company)) < 1e-9)
  }
}
