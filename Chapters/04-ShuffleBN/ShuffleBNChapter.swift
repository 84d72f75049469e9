// # Chapter 4: Shuffling batch norm
//
// *Paper: He et al. 2020 (V1), Section 3.3, "Shuffling BN", and Appendix A.9 with Fig. A.1.*
// *Source: `Sources/MomentumContrast/Section3.3-ShufflingBN`, `Sources/Tensors/BatchNorm.swift`, `GroupNorm.swift`.*
// *Read act 1 here, then `ReadingCompany.swift`, act 2 here, `GroupsAreRanks.swift`, `ShuffleBNAtScale.swift` and
// `WhatCameOfIt.swift`.*
//
// The chapters so far took for granted that a query finds its key by looking at the image. There is another way. Batch
// norm subtracts the mean of the batch, so what comes out for an image depends on the *other* images of the batch: its
// company. On several devices every device takes the statistics of its own share. Query i and key i then were normalised
// in the same company, which no negative in the queue shares, and a network can learn to recognise the company instead
// of the image. V1 found that without a cure the model "appears to 'cheat' the pretext task and easily finds a low-loss
// solution", "possibly because the intra-batch communication among samples (caused by BN) leaks information" (§3.3).
//
// The cure is to break up the companies: encode the keys in a random order across the devices, and put them back in order
// afterwards. This chapter shows the leak on four numbers, how a network can read it, and the exact cases in which there is
// none. Then it trains with and without shuffling, asks what was learned in either case, and on what it rests.
//
// A device here is a slice of the batch with statistics of its own (`DeviceGroups`). What leaks is a matter of who is
// normalised with whom and not of hardware, so leak and cure can be studied on one processor. That the slices compute what
// several processes compute, to the last bit, is shown at the end of act 2.

import Ablations
import Foundation
import MomentumContrast
import SmallScale
import Tensors
import Testing

@Suite(.serialized) struct ShuffleBN {

  // ## Act 1: by hand
  //
  // Four images, one number each, on two devices: {0, 4} and {4, 8}. The second and the third image are *the same*. The
  // devices have the means 2 and 6 and the variance 4, so batch norm makes −1, +1 of either (ε aside):
  //
  //     device 1: 0 → −1,  4 → +1        device 2: 4 → −1,  8 → +1
  //
  // Equal images, opposite numbers: a number says more of the company than of the image. Now take these as queries, and
  // let the keys be other views of the four images, which for simplicity look the same. With the same companies, the key
  // of image 2 is +1 as its query is, and that of image 3 is −1. No look at the images could tell them apart. The company
  // gives the answer away.

  static let images = Tensor(shape: [4, 1], [0, 4, 4, 8])
  static let twoDevices = DeviceGroups(count: 2)

  /// What batch norm makes of the four images on two devices, in the order of the batch.
  static func normalized(_ shuffle: BatchShuffle? = nil, by kernels: any Kernels.Type = Scalar.self) -> Tensor {
    let x = shuffle?.apply(to: images) ?? images
    let y = kernels.batchNorm(
      x, statistics: kernels.batchStatistics(x, groups: twoDevices.count), scale: Tensor(shape: [1], [1]),
      shift: Tensor(shape: [1]), epsilon: ForwardPass.epsilon, rectified: false)
    return shuffle?.undo(on: y) ?? y
  }

  @Test func companyGivesTheAnswerAwayByHand() {
    let statistics = Scalar.batchStatistics(Self.images, groups: 2)
    #expect(statistics.mean.elements == [2, 6])
    #expect(statistics.variance.elements == [4, 4])
    let q = Self.normalized()
    print("queries: " + q.elements.map { format(Double($0), 3) }.joined(separator: ", "))
    // 2/√(4 + ε) falls short of 1 by less than ε/8; one more rounding.
    let short = Double(ForwardPass.epsilon) / 8 + 0x1p-24
    for (number, sign) in zip(q.elements, [-1.0, 1, -1, 1]) { #expect(abs(Double(number) * sign - 1) <= short) }

    let k = Self.normalized()
    print("q₂·k₂ = \(format(Double(q[1, 0] * k[1, 0]), 3)), q₂·k₃ = \(format(Double(q[1, 0] * k[2, 0]), 3))")
    #expect(q[1, 0] * k[1, 0] > 0.999 && q[1, 0] * k[2, 0] < -0.999)
  }

  // Now shuffle the keys, and undo it. An order that puts images 1 and 3 on the first device and 2 and 4 on the second
  // normalises image 2, of value 4, together with image 4, of value 8. Its key is −1 then. Its query is +1, so the company now
  // says the opposite of the truth. Over all 24 orders, image 2 is together with each of the three others equally often. Beside
  // 0 its key is +1. Beside the other 4 it is 0, because equal numbers do not deviate from their mean. Beside 8 it is −1. So
  // the product of query and key, the hint, is +1, 0 and −1 in eight orders each, and is of no use.

  @Test func aShuffleMakesTheHintWorthlessByHand() {
    let four = Tensor(shape: [4, 1], [10, 11, 12, 13])
    let cycle = BatchShuffle(order: [1, 2, 3, 0])
    #expect(cycle.apply(to: four).elements == [11, 12, 13, 10])
    #expect(cycle.undo(on: cycle.apply(to: four)) == four)

    let one = BatchShuffle(order: [0, 2, 1, 3])  // counted from 0: images 1 and 3 first
    #expect(one.groupOfSample(Self.twoDevices) == [0, 1, 0, 1])
    #expect(Self.normalized(one)[1, 0] < -0.999)

    let q = Self.normalized()[1, 0]
    var hints: [Float: Int] = [:]
    for order in Self.orders { hints[q * Self.normalized(BatchShuffle(order: order))[1, 0], default: 0] += 1 }
    for (hint, count) in hints.sorted(by: { $0.key > $1.key }) {
      print("q₂·k₂ = \(format(Double(hint), 3)) in \(count) of 24 orders")
    }
    #expect(hints.values.sorted() == [8, 8, 8])
    #expect(hints.reduce(0) { $0 + Double($1.key) * Double($1.value) } == 0)
  }

  // With G devices a shuffle leaves, on average, one key in G on its query's device. With four images on two devices that
  // happens in 12 of 24 orders, with the paper's 256 images on 8 devices to one key in eight. Nothing leaks by that. What gives
  // an image away is its *companions*. After a shuffle every other image is a companion with the same probability,
  // $(N/G-1)/(N-1)$, whether it was one before or not: 1/3 here, 31/255 = 12.2 % in the paper. So it is enough that the order
  // is drawn evenly.

  @Test func oneKeyInGStaysWhereItsQueryIs() {
    let places = Self.orders.map { BatchShuffle(order: $0).groupOfSample(Self.twoDevices) }
    #expect(places.count { $0[1] == 0 } == 12)
    #expect(places.count { $0[0] == $0[1] } == 8)

    // The paper's numbers, 200 shuffles. The number of keys that stay has the mean 32 and the deviation 5.3, so the mean of 200
    // has the deviation 0.38; five of these are allowed.
    let groups = DeviceGroups(count: 8)
    let random = RandomSource(seed: 1)
    let stayed = (0..<200).map { number in
      let places = BatchShuffle(batch: 256, random: random.stream(number)).groupOfSample(groups)
      return places.enumerated().count { $0.element == $0.offset / 32 }
    }
    let mean = Double(stayed.reduce(0, +)) / 200
    print(
      "256 images on 8 devices: \(format(mean / 2.56, 1)) % of the keys stay with their query, by the formula 12.5 %")
    #expect(abs(mean - 32) < 5 * 0.38)
  }

  // Is the key encoder's batch norm in training or in evaluation mode, and does it follow the query encoder? Keys are
  // normalised with the statistics of their *own batch*: training mode, or else there would be nothing to leak. The
  // momentum update moves what is learned (γ, β and the weights). It does not touch the running statistics: each encoder
  // keeps its own, and those of the key encoder are never read. With m = 0 the difference is plain: after a step the
  // parameters are the same and the statistics are not.

  @Test func theKeyEncoderKeepsStatisticsOfItsOwn() throws {
    var configuration = Configuration.small
    (configuration.batchSize, configuration.queueSize, configuration.momentum) = (8, 16, 0)
    var moco = MoCo(configuration: configuration, backbone: SmallConvNet(widths: [4]), random: RandomSource(seed: 2))
    var random = RandomSource(seed: 3)
    func views() -> Tensor { Tensor(shape: [8, 6, 6, 3], (0..<8 * 6 * 6 * 3).map { _ in random.uniform() }) }
    _ = try moco.step(queryViews: views(), keyViews: views(), shuffle: nil, learningRate: 0.1)
    #expect(moco.key.parameters == moco.query.parameters)
    #expect(moco.key.buffers != moco.query.buffers)

    // In training mode a key depends on who else is encoded.
    let images = views()
    let alone = moco.encodeKeys(images, shuffle: nil).keys
    let mixed = moco.encodeKeys(images, shuffle: BatchShuffle(order: [0, 4, 1, 5, 2, 6, 3, 7])).keys
    #expect(alone != mixed)
  }

  // How a network may read its company, and why the queries need not be shuffled, is worked out in `ReadingCompany.swift`.

  // ## Act 2: vectorized
  //
  // The fast batch norm gives the same four numbers, to a few ulp: the definition divides by σ, its twin multiplies by
  // 1/σ. On random images the same bound: 8 roundings of |x̂| (derived in `BatchNormVectorizedTests`).

  @Test func theFastTwinAgrees() {
    let (exact, fast) = (Self.normalized(), Self.normalized(by: Vectorized.self))
    #expect(zip(exact.elements, fast.elements).allSatisfy { abs($0 - $1) <= 8 * 0x1p-24 * abs($0) })

    var random = RandomSource(seed: 4)
    let x = Tensor(shape: [16, 3, 5, 20], (0..<16 * 300).map { _ in random.gaussian() })
    let statistics = Scalar.batchStatistics(x, groups: 4)
    let (scale, shift) = (Tensor(shape: [20], repeating: 1), Tensor(shape: [20]))
    func norm(_ kernels: any Kernels.Type) -> [Float] {
      kernels.batchNorm(
        x, statistics: statistics, scale: scale, shift: shift, epsilon: ForwardPass.epsilon, rectified: false
      ).elements
    }
    #expect(zip(norm(Scalar.self), norm(Vectorized.self)).allSatisfy { abs($0 - $1) <= 8 * 0x1p-24 * abs($0) })
  }

  // Two cases in which shuffling must change nothing: not little, but no bit of a training run (24 steps here). *Group norm*
  // (Wu and He 2018): an image is normalised with its own mean and variance, company does not enter. And *one device*: the
  // whole batch is one company. (A shuffle here keeps the order of the batch within a device, `keepingOrder`. Otherwise the
  // sums of a batch would be rounded differently.) Mind what one company means. The query and its key still share a company
  // that older negatives do not. The larger it is, the less its statistics vary from batch to batch; what a company of 16 still
  // costs is measured in act 3. A shuffle cannot mend that. On a single device, cut the batch into groups of its own (as the
  // official CIFAR-10 demo does) if you want to shuffle.

  @Test func withoutCompaniesToBreakUpShufflingChangesNoBit() throws {
    var recipe = SmallScaleRecipe.outlineOnly
    (recipe.imageCount, recipe.steps, recipe.curveInterval, recipe.stalenessAt) = (128, 24, 1, nil)
    (recipe.evaluationTrainCount, recipe.evaluationTestCount) = (128, 64)
    (recipe.configuration.batchSize, recipe.configuration.queueSize) = (16, 64)
    func loss(groups: Int, shuffled: Bool, _ normalization: NormalizationLayer = .batch) throws -> [Double] {
      recipe.configuration.groups = DeviceGroups(count: groups)
      recipe.configuration.shufflesBatch = shuffled
      recipe.normalization = normalization
      let runs = Sweep.run(name: "short", arms: [Arm("", recipe)], seeds: [1], workers: 1, log: .silent) {
        try $0.recipe.run(seed: $1, progress: $2)
      }
      return try runs[0].outcome.get().loss.map(\.y)
    }
    #expect(try loss(groups: 1, shuffled: true) == loss(groups: 1, shuffled: false))
    let groupNorm = NormalizationLayer.group(channelGroups: 8)
    #expect(try loss(groups: 4, shuffled: true, groupNorm) == loss(groups: 4, shuffled: false, groupNorm))
    #expect(try loss(groups: 4, shuffled: true) != loss(groups: 4, shuffled: false))
  }

  // Are these groups what the paper's eight processes are, and what would such processes have to tell each other? That is in
  // `GroupsAreRanks.swift`.

  /// All orders of four.
  static let orders: [[Int]] = (0..<256).map { [$0 / 64, $0 / 16 % 4, $0 / 4 % 4, $0 % 4] }.filter {
    Set($0).count == 4
  }

  private func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
