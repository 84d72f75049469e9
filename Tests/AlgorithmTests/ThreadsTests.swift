import Foundation
import MomentumContrast
import Synchronization
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

  /// Jobs from inside a job, and from several threads at once, are done by whoever hands them in; none is lost, and none is
  /// done twice. Many small ones, so that threads come late, or are asleep, now and then.
  @Test func jobsMayMeetAndMayBeNested() {
    Threads.use(4)
    defer { Threads.use(1) }
    let counts = (0..<3).map { _ in Atomics(count: 40) }
    DispatchQueue.concurrentPerform(iterations: 3) { caller in
      for round in 0..<2000 {
        Threads.split(8) { outer in
          for i in outer { Threads.split(5) { inner in for j in inner { counts[caller].add(5 * i + j) } } }
        }
        if round % 500 == 0 { usleep(2000) }
      }
    }
    for count in counts { #expect((0..<40).allSatisfy { count.value($0) == 2000 }) }
  }

  private final class Atomics: Sendable {
    private let values: Mutex<[Int]>
    init(count: Int) { values = Mutex(Array(repeating: 0, count: count)) }
    func add(_ index: Int) { values.withLock { $0[index] += 1 } }
    func value(_ index: Int) -> Int { values.withLock { $0[index] } }
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

  /// Work is split between images.
  @Test func attentionIsEqualBitForBitForAnyNumberOfThreads() {
    var random = RandomSource(seed: 7)
    func numbers(_ shape: [Int]) -> Tensor {
      Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in random.gaussian() })
    }
    let (qkv, dy) = (numbers([19 * 6, 3 * 8]), numbers([19 * 6, 8]))
    func both(threads: Int) -> [Tensor] {
      Threads.use(threads)
      defer { Threads.use(1) }
      let (y, weights) = Vectorized.attention(qkv, tokens: 6, heads: 2)
      return [y, weights, Vectorized.attentionGradient(dy, qkv: qkv, weights: weights)]
    }
    let alone = both(threads: 1)
    for threads in [2, 3, 7] { #expect(both(threads: threads) == alone, "\(threads) threads") }
  }

  /// Work is split between blocks of the keys, and queries are worked on side by side.
  @Test(arguments: [1, 512, 1300]) func aQueryIsComparedBitForBitAsIfItWereAlone(negatives: Int) {
    func unit(_ count: Int, _ seed: UInt64) -> Tensor {
      Initialization.unitVectors(count: count, dimension: 33, random: RandomSource(seed: seed))
    }
    let (q, k, others) = (unit(21, 8), unit(21, 9), unit(negatives, 10))
    for loss in ContrastiveLoss.allCases {
      func compare(_ rows: Range<Int>, threads: Int) -> InfoNCE {
        Threads.use(threads)
        defer { Threads.use(1) }
        return loss.compare(
          q.rows(rows), with: k.rows(rows), negatives: others, temperature: 0.1, batch: 21, kernels: Vectorized.self)
      }
      let together = compare(0..<21, threads: 1)
      let (losses, gradient) = (together.losses, together.queryGradient)
      for threads in [2, 3, 7] {
        let result = compare(0..<21, threads: threads)
        #expect(result.losses == losses)
        #expect(result.queryGradient == gradient)
      }
      for rows: Range<Int> in [0..<1, 7..<8, 3..<20] {
        let part = compare(rows, threads: 1)
        #expect(part.losses == Array(losses[rows]))
        #expect(part.queryGradient == gradient.rows(rows))
      }
    }
  }

  private func bits(_ parameters: Parameters) -> [[UInt32]] {
    parameters.tensors.map { $0.elements.map(\.bitPattern) }
  }
}
