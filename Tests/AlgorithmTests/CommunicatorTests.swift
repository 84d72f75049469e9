import Foundation
import Synchronization
import Tensors
import Testing

@testable import MomentumContrast

/// Several ranks, each with its slice of the batch, compute what one process with all device groups computes.
@Suite struct CommunicatorTests {
  /// Runs `body` once for each rank, each on a thread of its own, and gives back the results in the order of the ranks.
  private func together<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (InProcessRanks) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    let ranks = InProcessRanks.make(count)
    let group = DispatchGroup()
    for rank in ranks {
      group.enter()
      Thread.detachNewThread {
        let result = body(rank)
        results.withLock { $0[rank.rank] = result }
        group.leave()
      }
    }
    group.wait()
    return results.withLock { all in (0..<count).compactMap { all[$0] } }
  }

  @Test(arguments: [1, 2, 3, 5]) func theThreeOperationsKeepTheOrderOfTheRanks(count: Int) {
    let sums = together(count) { ranks in
      (0..<50).map { round in
        let mine = Tensor(shape: [1, 2], [Float(ranks.rank), Float(round)])
        let sum = ranks.allReduce(mine)
        let rows = ranks.allGather(mine)
        let root = ranks.broadcast(mine, from: round % count)
        return [sum[0], sum[1], root[0]] + rows.elements
      }
    }
    for round in 0..<50 {
      let expected: [Float] =
        [Float(count * (count - 1) / 2), Float(count * round), Float(round % count)]
        + (0..<count).flatMap { [Float($0), Float(round)] }
      for rank in 0..<count { #expect(sums[rank][round] == expected) }
    }
  }

  @Test(arguments: [1, 2, 4], [true, false])
  func ranksTrainLikeOneProcess(count: Int, shuffles: Bool) throws {
    var configuration = Configuration.small
    configuration.batchSize = 8
    configuration.queueSize = 40
    configuration.groups = DeviceGroups(count: 4)
    let start = MoCo(
      configuration: configuration, backbone: SmallConvNet(widths: [4, 8]), random: RandomSource(seed: 3))
    var random = RandomSource(seed: 4)
    let views = (0..<2).map { _ in Tensor(shape: [8, 6, 6, 3], (0..<8 * 108).map { _ in random.gaussian() }) }
    let shuffle = shuffles ? BatchShuffle(batch: 8, random: random.stream("shuffle")) : nil

    var alone = start
    let report = try alone.step(queryViews: views[0], keyViews: views[1], shuffle: shuffle, learningRate: 0.1)
    let share = 8 / count
    let outcomes = together(count) { ranks in
      var moco = start
      let rows = ranks.rank * share..<(ranks.rank + 1) * share
      let report = try? moco.step(
        queryViews: views[0].rows(rows), keyViews: views[1].rows(rows), shuffle: shuffle, learningRate: 0.1,
        ranks: ranks)
      return (moco, report)
    }
    for (moco, itsReport) in outcomes {
      let itsReport = try #require(itsReport)
      // Loss and gradients are sums of the ranks' sums: other roundings. What is encoded is the same, bit for bit: device
      // groups see the same images whoever holds them, and so the queue and the running statistics are the same.
      #expect(abs(itsReport.loss - report.loss) <= 4 * Double(Float(report.loss).ulp))
      #expect(itsReport.accuracy == report.accuracy)
      #expect(moco.queue == alone.queue)
      #expect(moco.query.buffers == alone.query.buffers && moco.key.buffers == alone.key.buffers)
      for (a, b) in zip(moco.query.parameters.tensors, alone.query.parameters.tensors) {
        // One step of 0.1 along gradients that are below 1; 300 terms of a sum round by at most 300 · 2⁻²⁴ of their size.
        #expect(zip(a.elements, b.elements).allSatisfy { abs($0 - $1) <= 0.1 * 300 * 0x1p-24 })
      }
      #expect(moco.query.parameters == outcomes[0].0.query.parameters, "all ranks have the same parameters")
    }
  }
}
