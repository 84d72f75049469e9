import MomentumContrast
import Testing

@testable import Tensors

/// The number of threads is set for the whole process, so other tests may meet it. They must not notice either.
@Suite(.serialized) struct ThreadsTests {
  @Test(arguments: [1, 2, 3, 5, 8, 100])
  func aSplitCoversEveryIndexOnceAndKeepsUnitsWhole(threads: Int) {
    Threads.use(threads)
    defer { Threads.use(1) }
    for (count, unit) in [(0, 1), (1, 1), (7, 1), (64, 8), (65, 8), (100, 12), (3, 5)] {
      var seen = Tensor(shape: [count])
      var first = Tensor(shape: [count])
      seen.withMutablePointer { seen in
        first.withMutablePointer { first in
          Threads.split(count, unit: unit) { range in
            if !range.isEmpty { first[range.lowerBound] = 1 }
            for index in range { seen[index] += 1 }
          }
        }
      }
      #expect(seen.elements.allSatisfy { $0 == 1 })
      #expect(first.elements.indices.allSatisfy { first[$0] == 0 || $0 % unit == 0 })
    }
  }

  /// Widths with and without a remainder, and one and several groups: every way in which work is split.
  @Test(arguments: [[16, 32, 64, 128], [5, 16, 20]], [1, 4])
  func trainingIsEqualBitForBitForAnyNumberOfThreads(widths: [Int], groups: Int) throws {
    var configuration = Configuration.small
    configuration.batchSize = 12
    configuration.queueSize = 100
    configuration.groups = DeviceGroups(count: groups)
    func train(threads: Int) throws -> MoCo {
      Threads.use(threads)
      defer { Threads.use(1) }
      var moco = MoCo(
        configuration: configuration, backbone: SmallConvNet(widths: widths), random: RandomSource(seed: 5))
      var random = RandomSource(seed: 6)
      for _ in 0..<3 {
        let views = (0..<2).map { _ in
          Tensor(shape: [12, 9, 9, 3], (0..<12 * 9 * 9 * 3).map { _ in random.gaussian() })
        }
        _ = try moco.step(
          queryViews: views[0], keyViews: views[1], shuffle: BatchShuffle(batch: 12, random: random.stream("shuffle")),
          learningRate: 0.05)
      }
      return moco
    }
    let alone = try train(threads: 1)
    for threads in [2, 3, 7] {
      let together = try train(threads: threads)
      // Compared outside `#expect`, which would print every number of a parameter that differs.
      for (name, isEqual) in [
        ("query", bits(alone.query.parameters) == bits(together.query.parameters)),
        ("key", bits(alone.key.parameters) == bits(together.key.parameters)),
        ("queue", alone.queue == together.queue),
        ("running statistics", alone.query.buffers == together.query.buffers),
      ] {
        #expect(isEqual, "\(name) with \(threads) threads")
      }
    }
  }

  private func bits(_ parameters: Parameters) -> [[UInt32]] {
    parameters.tensors.map { $0.elements.map(\.bitPattern) }
  }
}
