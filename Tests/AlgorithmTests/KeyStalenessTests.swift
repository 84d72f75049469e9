import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct KeyStalenessTests {
  private func run(_ steps: Int, momentum: Float, queueSize: Int, remembering: Int) throws -> [Double] {
    var training = SmallTraining(momentum: momentum, queueSize: queueSize)
    var staleness = KeyStaleness(steps: remembering)
    for t in 0..<steps {
      staleness.remember(training.views(t).key, shuffle: training.shuffle(t))
      try training.step(t)
    }
    return staleness.consistencyByAge(in: training.moco).map(\.own)
  }

  /// An encoder that stands still: the cosine of a vector with itself, whose length is 1 within (C/2 + 3)·u.
  @Test func anEncoderThatStandsStill() throws {
    let cosines = try run(4, momentum: 1, queueSize: 40, remembering: 10)
    #expect(cosines.count == 4)
    #expect(cosines.allSatisfy { abs($0 - 1) < 12 * 0x1p-24 })
  }

  @Test func anEncoderThatMoves() throws {
    let cosines = try run(5, momentum: 0.5, queueSize: 40, remembering: 10)
    #expect(cosines.count == 5)
    #expect(cosines.allSatisfy { $0 < 1 - 1e-4 && $0 > -1 })
    #expect(cosines[0] > cosines[4])
  }

  /// 20 keys hold two batches of 8 whole; 16 just two; 40 all five. Or as many as are remembered.
  @Test(arguments: [(20, 10, 2), (16, 10, 2), (40, 10, 5), (40, 3, 3), (8, 10, 1)])
  func agesAreCut(_ queueSize: Int, _ remembering: Int, _ expected: Int) throws {
    let cosines = try run(5, momentum: 1, queueSize: queueSize, remembering: remembering)
    #expect(cosines.count == expected)
    #expect(cosines.allSatisfy { abs($0 - 1) < 12 * 0x1p-24 })
  }

  /// Keys of age 0 are those of age 1 if the encoder stands still: the common part is the same sum, over the same vectors up
  /// to their rounding.
  @Test func freshKeysOfAnEncoderThatStandsStillAreItsStoredOnes() throws {
    var training = SmallTraining(momentum: 1, queueSize: 40)
    var staleness = KeyStaleness(steps: 4)
    for t in 0..<3 {
      staleness.remember(training.views(t).key, shuffle: training.shuffle(t))
      try training.step(t)
    }
    let stored = try #require(staleness.consistencyByAge(in: training.moco).first).others
    let fresh = staleness.commonToFreshKeys(in: training.moco)
    #expect(abs(fresh - stored) < 12 * 0x1p-24 && fresh < 1 - 1e-3)
  }

  @Test func nothingIsRememberedAtFirst() {
    #expect(KeyStaleness(steps: 3).consistencyByAge(in: SmallTraining().moco).isEmpty)
    #expect(KeyStaleness(steps: 3).commonToFreshKeys(in: SmallTraining().moco).isNaN)
  }

  /// Keys that were turned by 60° since: the stored one is k/2 + √3/2 of a unit vector across.
  @Test func aKnownAngle() {
    let training = SmallTraining()
    let views = training.views(0).key
    let now = training.moco.encodeKeys(views, shuffle: nil).keys
    var stored = now
    for i in 0..<8 {
      // (y, −x, …) is across (x, y, …) in each pair of components.
      for c in stride(from: 0, to: 6, by: 2) {
        stored[i, c] = 0.5 * now[i, c] + Float(0.75.squareRoot()) * now[i, c + 1]
        stored[i, c + 1] = 0.5 * now[i, c + 1] - Float(0.75.squareRoot()) * now[i, c]
      }
    }
    var queue = training.moco.queue
    queue.enqueue(stored)
    let moco = MoCo(
      configuration: training.moco.configuration, encoder: training.moco.encoder,
      parameters: training.moco.query.parameters, queue: queue)
    var staleness = KeyStaleness(steps: 1)
    staleness.remember(views, shuffle: nil)
    let ages = staleness.consistencyByAge(in: moco)
    #expect(ages.count == 1)
    #expect(abs(ages[0].own - 0.5) < 32 * 0x1p-24)

    // The other views' keys, pair by pair.
    var others = 0.0
    for i in 0..<8 {
      for j in 0..<8 where j != i {
        for c in 0..<6 { others += Double(stored[i, c]) * Double(now[j, c]) / 56 }
      }
    }
    #expect(abs(ages[0].others - others) < 1e-12)
  }

  /// A bank's entries against the query encoder, image by image: after six steps of four to an epoch, images of the first two
  /// steps have newer entries, and the ages 6 and 5 are gone.
  @Test func agesOfABank() throws {
    var training = SmallTraining(mechanism: .memoryBank)
    var staleness = KeyStaleness(steps: 10)
    for t in 0..<6 {
      staleness.remember(training.views(t).query, shuffle: nil, images: training.lookup(t).images)
      try training.step(t)
    }
    let ages = staleness.consistencyByAge(in: training.moco)
    #expect(ages.map(\.age) == [1, 2, 3, 4])
    for age in ages {
      let now = training.moco.encodeKeys(training.views(6 - age.age).query, shuffle: nil).keys
      let stored = training.moco.bank.keys.gatheringRows(training.lookup(6 - age.age).images)
      let own = zip(stored.elements, now.elements).reduce(0) { $0 + Double($1.0) * Double($1.1) } / 8
      #expect(abs(age.own - own) < 1e-12 && age.own < 1 - 1e-4)
    }
  }

  @Test func endToEndKeysAreOfAgeZero() throws {
    var training = SmallTraining(mechanism: .endToEnd)
    var staleness = KeyStaleness(steps: 1)
    for t in 0..<3 {
      staleness.remember(training.views(t).key, shuffle: training.shuffle(t))
      try training.step(t)
    }
    let ages = staleness.consistencyByAge(in: training.moco)
    #expect(ages.map(\.age) == [0])
    #expect(abs(ages[0].own - 1) < 12 * 0x1p-24 && ages[0].others < 1 - 1e-4)
  }

  /// Two batches of keys a step: 40 keys hold the five newest batches, of the last two steps and half of the third.
  @Test func agesOfASymmetricQueue() throws {
    var training = SmallTraining(isSymmetric: true, momentum: 1, queueSize: 40)
    var staleness = KeyStaleness(steps: 10)
    for t in 0..<4 {
      staleness.remember(training.views(t).key, shuffle: training.shuffle(t))
      staleness.remember(training.views(t).query, shuffle: training.shuffle(t))
      try training.step(t)
    }
    let ages = staleness.consistencyByAge(in: training.moco)
    #expect(ages.map(\.age) == [1, 1, 2, 2, 3])
    #expect(ages.allSatisfy { abs($0.own - 1) < 12 * 0x1p-24 })
  }

  @Test func noStepsStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = KeyStaleness(steps: 0) }
  }
}
