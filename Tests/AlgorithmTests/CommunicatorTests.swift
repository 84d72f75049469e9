import Foundation
import Tensors
import Testing

@testable import MomentumContrast

/// Several ranks, each with its slice of the batch, compute what one process with all device groups computes.
@Suite struct CommunicatorTests {
  private func together<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (InProcessRanks) -> Value
  ) throws -> [Value] {
    try InProcessRanks.together(count, body).map { try $0.get() }
  }

  @Test(arguments: [1, 2, 3, 5]) func theExchangesKeepTheOrderOfTheRanks(count: Int) throws {
    let third = 1.0 / 3  // which no Float holds
    let heard = try together(count) { ranks in
      (0..<50).map { round in
        let rows = ranks.allGather(Tensor(shape: [1, 2], [Float(ranks.rank), Float(round)]))
        let numbers = ranks.allGather([Double(ranks.rank) + third, Double(round)])
        let pieces = (0..<ranks.count).map { UInt16(100 * round + 10 * ranks.rank + $0) }
        var forMe = pieces
        pieces.withUnsafeBytes { own in forMe.withUnsafeMutableBytes { ranks.allToAll(own, into: $0) } }
        return Heard(rows: rows.elements, numbers: numbers, pieces: forMe)
      }
    }
    for round in 0..<50 {
      for rank in 0..<count {
        let rows = (0..<count).flatMap { [Float($0), Float(round)] }
        #expect(heard[rank][round].rows == rows)
        let numbers = (0..<count).flatMap { [Double($0) + third, Double(round)] }
        #expect(heard[rank][round].numbers == numbers)
        let pieces = (0..<count).map { UInt16(100 * round + 10 * $0 + rank) }
        #expect(heard[rank][round].pieces == pieces)
      }
    }
  }

  private struct Heard: Sendable {
    let rows: [Float]
    let numbers: [Double]
    let pieces: [UInt16]
  }

  /// Seven numbers do not divide among two, three or six ranks, and of sums of such numbers the order shows in the last bit.
  @Test(arguments: [2, 3, 6]) func gradientsAreAddedUpInTheOrderOfTheGroups(count: Int) throws {
    var random = RandomSource(seed: 5)
    func gradient(_ shape: [Int]) -> Tensor {
      let numbers = (0..<shape.reduce(1, *)).map { _ -> Float in random.gaussian() * powf(10, random.gaussian()) }
      return Tensor(shape: shape, numbers)
    }
    let groups = (0..<6).map { _ in [gradient([3]), gradient([2, 2])] }
    let alone = SingleProcess().sum(groups)
    #expect(SingleProcess().sum(groups.reversed()) != alone)
    let sums = try together(count) { ranks in ranks.sum(Array(groups[(6 / count * ranks.rank)...].prefix(6 / count))) }
    for sum in sums { #expect(sum == alone) }
  }

  /// What a rank has of a recipe's batches; a small network and a queue that wraps around.
  struct Recipe: Sendable, CustomTestStringConvertible {
    var mechanism = Mechanism.queue
    var loss = ContrastiveLoss.infoNCE
    var shuffles = true
    var isSymmetric = false
    var count: Int
    var testDescription: String {
      "\(count) ranks, \(mechanism.rawValue), \(loss.rawValue)\(shuffles ? ", shuffled" : "")\(isSymmetric ? ", symmetric" : "")"
    }

    static let all = [1, 2, 3, 6].flatMap { count in
      [
        Recipe(count: count), Recipe(shuffles: false, count: count), Recipe(isSymmetric: true, count: count),
        Recipe(loss: .decoupled, count: count), Recipe(mechanism: .endToEnd, count: count),
        Recipe(mechanism: .endToEnd, shuffles: false, isSymmetric: true, count: count),
        Recipe(mechanism: .endToEnd, isSymmetric: true, count: count),
      ]
    }

    var configuration: Configuration {
      var configuration = Configuration.small
      configuration.mechanism = mechanism
      configuration.loss = loss
      configuration.isSymmetric = isSymmetric
      configuration.batchSize = 12
      configuration.queueSize = 40
      configuration.groups = DeviceGroups(count: 6)
      return configuration
    }

    /// Four steps of a rank; nil if one failed.
    func train(_ ranks: any Communicator) -> (MoCo, [StepOutcome])? {
      var moco = MoCo(
        configuration: configuration, backbone: SmallConvNet(widths: [4, 8]), random: RandomSource(seed: 3))
      var random = RandomSource(seed: 4)
      var outcomes: [StepOutcome] = []
      for _ in 0..<4 {
        let views = (0..<2).map { _ in Tensor(shape: [12, 6, 6, 3], (0..<12 * 108).map { _ in random.gaussian() }) }
        let shuffle = shuffles ? BatchShuffle(batch: 12, random: random.stream("shuffle")) : nil
        guard
          let outcome = try? moco.step(
            queryViews: ranks.own(views[0]), keyViews: ranks.own(views[1]), shuffle: shuffle, learningRate: 0.1,
            ranks: ranks)
        else { return nil }
        outcomes.append(outcome)
      }
      return (moco, outcomes)
    }
  }

  /// Twelve images in six groups are no power of two, nor are three ranks: a mean of means would show.
  @Test(arguments: Recipe.all) func ranksTrainLikeOneProcess(recipe: Recipe) throws {
    let (alone, itsOutcomes) = try #require(recipe.train(SingleProcess()))
    for trained in try together(recipe.count, { recipe.train($0) }) {
      let (moco, outcomes) = try #require(trained)
      #expect(moco.query == alone.query && moco.keyEncoder == alone.keyEncoder && moco.velocity == alone.velocity)
      #expect(moco.dictionary.keys == alone.dictionary.keys)
      #expect(outcomes == itsOutcomes)
    }
  }
}
