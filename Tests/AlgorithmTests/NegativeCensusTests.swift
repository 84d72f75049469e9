import Tensors
import Testing

@testable import MomentumContrast

@Suite struct NegativeCensusTests {
  /// Images 0 … 5 of the classes a a b b c c. Queries 0 and 2; negatives 0, 1, 1, 3, 5 and one of no image. Query 0 meets
  /// itself once and its class three times, query 2 its class once.
  @Test func byHand() {
    var census = NegativeCensus()
    census.count(images: [0, 2], against: [0, 1, nil, 1, 3, 5], labels: [0, 0, 1, 1, 2, 2])
    #expect(census.queries == 2 && census.pairs == 12)
    #expect(census.sameImage == 1 && census.sameClass == 4)
    #expect(census.sameImagePerQuery == 0.5 && census.sameClassPerQuery == 2)
  }

  /// Four images of the classes a a a b: each of the three a meets two others of its class, and nobody meets itself.
  @Test func withinABatch() {
    var census = NegativeCensus()
    census.countWithinBatch(images: [3, 0, 1, 2], labels: [0, 0, 0, 1])
    #expect(census.queries == 4 && census.pairs == 12)
    #expect(census.sameImage == 0 && census.sameClass == 6)
  }

  /// The ring of image numbers turns with the ring of keys: a key that tells its image is found beside it.
  @Test(arguments: [5, 8, 13]) func originsFollowTheQueue(_ count: Int) {
    var queue = KeyQueue(keys: Tensor(shape: [count, 1], repeating: -1))
    var origins = KeyOrigins(count: count)
    for t in 0..<9 {
      let images = (0..<3).map { 3 * t + $0 }
      queue.enqueue(Tensor(shape: [3, 1], images.map { Float($0) }))
      origins.enqueue(images)
      #expect(origins.images.map { Float($0 ?? -1) } == queue.keys.elements)
    }
  }
}
