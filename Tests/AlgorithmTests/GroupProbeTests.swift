import Tensors
import Testing

@testable import MomentumContrast

@Suite struct GroupProbeTests {
  /// Images along four axes, two groups of two. Each signature points away from its companion's image.
  private let images = Tensor(shape: [4, 4], [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])
  private let away = Tensor(shape: [4, 4], [0, -1, 0, 0, -2, 0, 0, 0, 0, 0, 0, -3, 0, 0, -4, 0])

  @Test func aKeyIsPutToTheCompanyItPointsAwayFrom() {
    let parts = GroupProbe.Parts(image: images, signature: away)
    #expect(GroupProbe.accuracy(of: parts, groups: [0, 0, 1, 1], count: 2) == 1)
    // By labels that part companions, each companion is the one of the same rank in the other group and is left out.
    #expect(GroupProbe.accuracy(of: parts, groups: [0, 1, 0, 1], count: 2) == 0.5)
    // Towards instead of away.
    let towards = GroupProbe.Parts(image: images, signature: Tensor(shape: [4, 4], away.elements.map { -$0 }))
    #expect(GroupProbe.accuracy(of: towards, groups: [0, 0, 1, 1], count: 2) == 0)
  }

  /// What all images have in common says nothing: it is taken away first.
  @Test func whatAllImagesShareDoesNotCount() {
    let shared = Tensor(shape: [4, 4], images.elements.map { $0 + 100 })
    let parts = GroupProbe.Parts(image: shared, signature: away)
    #expect(GroupProbe.accuracy(of: parts, groups: [0, 0, 1, 1], count: 2) == 1)
  }

  /// Nothing to tell groups apart by: all tie, and 1/G is right.
  @Test(arguments: [1, 2, 4]) func noSignatureCountsAsGuessing(_ count: Int) {
    var source = RandomSource(seed: 60)
    let parts = GroupProbe.Parts(
      image: Tensor(shape: [8, 5], (0..<40).map { _ in source.gaussian() }), signature: Tensor(shape: [8, 5]))
    let groups = (0..<8).map { $0 * count / 8 }
    #expect(GroupProbe.accuracy(of: parts, groups: groups, count: count) == 1 / Double(count))
  }

  /// Random signatures: 200 batches of 8. Guesses of one batch are not independent, so the spread is taken from the
  /// batches themselves: five standard errors.
  @Test(arguments: [2, 4]) func randomSignaturesAreGuessed(_ count: Int) {
    var source = RandomSource(seed: 61)
    func random() -> Tensor { Tensor(shape: [8, 3], (0..<24).map { _ in source.gaussian() }) }
    let rates = (0..<200).map { _ in
      GroupProbe.accuracy(
        of: .init(image: random(), signature: random()), groups: (0..<8).map { $0 * count / 8 }, count: count)
    }
    let mean = rates.reduce(0, +) / 200
    let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199
    #expect(abs(mean - 1 / Double(count)) < 5 * (variance / 200).squareRoot())
  }

  @Test func groupsOfSamplesByHand() {
    let shuffle = BatchShuffle(order: [5, 0, 3, 4, 2, 1])
    #expect(shuffle.groupOfSample(DeviceGroups(count: 2)) == [0, 1, 1, 0, 1, 0])
    #expect(shuffle.groupOfSample(DeviceGroups(count: 3)) == [0, 2, 2, 1, 1, 0])
    #expect(shuffle.groupOfSample(.one) == [0, 0, 0, 0, 0, 0])
  }

  /// With one group company is always the same, so every signature is exactly zero; with two it is not. Image and
  /// signature make up the key.
  @Test(arguments: [1, 2]) func keysAreTakenApart(_ groups: Int) {
    let training = SmallTraining(groups: groups)
    let views = training.views(0).key
    let keys = training.moco.encodeKeys(views, shuffle: nil).keys
    let parts = GroupProbe(companies: 5).parts(
      of: keys, views: views, in: training.moco, random: RandomSource(seed: 62))
    #expect(parts.signature.elements.allSatisfy { $0 == 0 } == (groups == 1))
    let sums = zip(parts.image.elements, parts.signature.elements).map(+)
    #expect(zip(sums, keys.elements).allSatisfy { abs($0 - $1) <= 6 * Float(1).ulp })
  }

  @Test func groupsOfOneStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let ones = Tensor(shape: [2, 1], repeating: 1)
      _ = GroupProbe.accuracy(of: .init(image: ones, signature: ones), groups: [0, 1], count: 2)
    }
  }
}
