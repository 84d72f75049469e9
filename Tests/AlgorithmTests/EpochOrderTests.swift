import Tensors
import Testing

@testable import MomentumContrast

@Suite struct EpochOrderTests {
  private func epochs(_ images: Int, _ batch: Int, _ count: Int, seed: UInt64 = 1) -> [[[Int]]] {
    var order = EpochOrder(imageCount: images, batchSize: batch, random: RandomSource(seed: seed))
    return (0..<count).map { epoch in
      (0..<order.stepsPerEpoch).map { order.indices(step: epoch * order.stepsPerEpoch + $0) }
    }
  }

  @Test(arguments: [(10, 3), (12, 4), (5, 5), (7, 1), (9, 5)]) func eachImageAtMostOnce(_ images: Int, _ batch: Int) {
    for epoch in epochs(images, batch, 5) {
      #expect(epoch.count == images / batch)
      #expect(epoch.allSatisfy { $0.count == batch })
      let seen = epoch.flatMap { $0 }
      #expect(Set(seen).count == seen.count && seen.allSatisfy { (0..<images).contains($0) })
    }
  }

  /// Another image is left out in another epoch: over 20 epochs of 10 images and 3 batches of 3, all are seen.
  @Test func whatIsDroppedChanges() {
    #expect(Set(epochs(10, 3, 20).map { Set(0..<10).subtracting($0.flatMap { $0 }) }).count > 1)
  }

  @Test func deterministicAndDifferentByEpochAndSeed() {
    let first = epochs(40, 8, 3)
    #expect(first == epochs(40, 8, 3))
    #expect(first[0] != first[1] && first[1] != first[2])
    #expect(first != epochs(40, 8, 3, seed: 2))
  }

  /// Steps may be asked for in any order, as after a resumption.
  @Test func stepsDoNotDependOnThoseBefore() {
    var order = EpochOrder(imageCount: 20, batchSize: 4, random: RandomSource(seed: 3))
    let forwards = (0..<15).map { order.indices(step: $0) }
    for step in (0..<15).reversed() { #expect(order.indices(step: step) == forwards[step]) }
  }

  @Test func aBatchThatIsTooLargeStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = EpochOrder(imageCount: 3, batchSize: 4, random: RandomSource(seed: 1))
    }
  }
}
