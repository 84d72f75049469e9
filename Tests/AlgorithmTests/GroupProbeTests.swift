import Tensors
import Testing

@testable import MomentumContrast

@Suite struct GroupProbeTests {
  /// Three groups of three that point along three axes: every signature is put to its own group, however long it is.
  @Test func aClearSignatureIsAlwaysFound() {
    let signatures = Tensor(
      shape: [9, 3], [1, 0, 0, 0, 2, 0, 0, 0, 3, 4, 0, 0, 0, 5, 0, 0, 0, 6, 7, 0, 0, 0, 8, 0, 0, 0, 9])
    #expect(GroupProbe.accuracy(of: signatures, groups: [0, 1, 2, 0, 1, 2, 0, 1, 2], count: 3) == 1)
    // By labels that cut across, a group holds one of each axis. The two that are left, wherever the third is left out,
    // stand across it: all groups tie.
    let across = GroupProbe.accuracy(of: signatures, groups: [0, 0, 0, 1, 1, 1, 2, 2, 2], count: 3)
    #expect(abs(across - 1 / 3) < 1e-12)
  }

  /// Nothing to tell groups apart by: all tie, and 1/G is right.
  @Test(arguments: [1, 2, 4]) func noSignatureCountsAsGuessing(_ count: Int) {
    let groups = (0..<8).map { $0 * count / 8 }
    #expect(GroupProbe.accuracy(of: Tensor(shape: [8, 5]), groups: groups, count: count) == 1 / Double(count))
  }

  /// Two opposite signatures a group, along an axis of its own: the one other member of the own group points away, the
  /// other group across. With itself left in, every signature would see nothing in its own group, and tie.
  @Test func aSignatureDoesNotVoteForItself() {
    let signatures = Tensor(shape: [4, 2], [1, 0, -1, 0, 0, 1, 0, -1])
    #expect(GroupProbe.accuracy(of: signatures, groups: [0, 0, 1, 1], count: 2) == 0)
  }

  /// Random signatures: 200 batches of 8 in 4 groups, 1600 guesses at 1/4. Guesses of one batch are not independent, so
  /// the spread is taken from the batches themselves: five standard errors.
  @Test(arguments: [2, 4]) func randomSignaturesAreGuessed(_ count: Int) {
    var source = RandomSource(seed: 61)
    let rates = (0..<200).map { _ in
      GroupProbe.accuracy(
        of: Tensor(shape: [8, 3], (0..<24).map { _ in source.gaussian() }), groups: (0..<8).map { $0 * count / 8 },
        count: count)
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

  /// With one group company is always the same, so every signature is exactly zero; with two it is not.
  @Test func whereCompanyMakesNoDifferenceThereIsNoSignature() {
    for groups in [1, 2] {
      let training = SmallTraining(groups: groups)
      let views = training.views(0).key
      let signatures = GroupProbe(companies: 5).signatures(
        of: training.moco.encodeKeys(views, shuffle: nil).keys, views: views, in: training.moco,
        random: RandomSource(seed: 62))
      #expect(signatures.elements.allSatisfy { $0 == 0 } == (groups == 1))
    }
  }

  @Test func groupsOfOneStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = GroupProbe.accuracy(of: Tensor(shape: [2, 1]), groups: [0, 1], count: 2)
    }
  }
}
