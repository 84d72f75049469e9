import Tensors
import Testing

@testable import MomentumContrast

@Suite struct BatchShuffleTests {
  @Test(arguments: [1, 2, 3, 8, 31]) func undoingRestoresTheOrder(_ batch: Int) {
    var source = RandomSource(seed: 31)
    let x = Tensor(shape: [batch, 2, 1, 3], (0..<batch * 6).map { _ in source.uniform() })
    for seed in 0..<20 {
      let shuffle = BatchShuffle(batch: batch, random: RandomSource(seed: UInt64(seed)))
      #expect(shuffle.order.sorted() == Array(0..<batch))
      #expect(shuffle.undo(on: shuffle.apply(to: x)) == x)
      #expect(shuffle.apply(to: shuffle.undo(on: x)) == x)
    }
  }

  @Test func byHand() {
    let shuffle = BatchShuffle(order: [2, 0, 1])
    let x = Tensor(shape: [3, 1], [10, 11, 12])
    #expect(shuffle.apply(to: x).elements == [12, 10, 11])
    #expect(shuffle.undo(on: x).elements == [11, 12, 10])
  }

  /// The assignment of samples to devices stays, their order within a device becomes that of the batch.
  @Test func keepingOrderByHand() {
    let shuffle = BatchShuffle(order: [5, 0, 3, 4, 2, 1])
    #expect(shuffle.keepingOrder(within: DeviceGroups(count: 2)).order == [0, 3, 5, 1, 2, 4])
    #expect(shuffle.keepingOrder(within: .one).order == [0, 1, 2, 3, 4, 5])
    #expect(shuffle.keepingOrder(within: DeviceGroups(count: 6)) == shuffle)
  }

  /// Every order of three is drawn about 1 time in 6: of 6000, 1000 with a standard deviation of 29; five of them.
  @Test func everyOrderIsEquallyLikely() {
    var seen: [[Int]: Int] = [:]
    for number in 0..<6000 {
      seen[BatchShuffle(batch: 3, random: RandomSource(seed: 9).stream(number)).order, default: 0] += 1
    }
    #expect(seen.count == 6)
    #expect(seen.values.allSatisfy { abs($0 - 1000) < 145 })
  }

  /// One device: there is nothing to exchange, and the keys and statistics have the same bits. With two, they differ.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any ContrastiveKernels.Type])
  func withOneGroupItIsAnExactNoOp(_ kernels: any ContrastiveKernels.Type) {
    var training = SmallTraining(groups: 1, kernels: kernels)
    let views = training.views(0)
    for seed in 0..<5 {
      let shuffle = BatchShuffle(batch: SmallTraining.batch, random: RandomSource(seed: UInt64(seed)))
      let (with, without) = (
        training.moco.encodeKeys(views.key, shuffle: shuffle), training.moco.encodeKeys(views.key, shuffle: nil)
      )
      #expect(with.keys == without.keys)
      #expect(with.statistics == without.statistics)
    }
    training = SmallTraining(groups: 2, kernels: kernels)
    let shuffle = BatchShuffle(order: [0, 2, 4, 6, 1, 3, 5, 7])
    let shuffled = training.moco.encodeKeys(views.key, shuffle: shuffle).keys
    #expect(shuffled != training.moco.encodeKeys(views.key, shuffle: nil).keys)
    // The same groups in another order of their members: the same bits.
    let turned = BatchShuffle(order: [6, 4, 2, 0, 7, 1, 3, 5])
    #expect(shuffled == training.moco.encodeKeys(views.key, shuffle: turned).keys)
  }

  @Test(arguments: [[0, 0, 1], [1, 2, 3]]) func whatIsNoPermutationStopsTheProgram(_ order: [Int]) async {
    await #expect(processExitsWith: .failure) { [order] in _ = BatchShuffle(order: order) }
  }

  @Test func groupsThatDoNotDivideStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = BatchShuffle(order: [0, 1, 2]).keepingOrder(within: DeviceGroups(count: 2))
    }
  }
}
