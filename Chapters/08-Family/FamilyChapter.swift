// # Chapter 8: The family
//
// *Papers: Wu et al. 2018 (InstDisc), Misra and van der Maaten 2020 (PIRL), Hénaff et al. 2020 (CPC v2), Chen et al. 2020 (SimCLR), Grill
// et al. 2020 (BYOL), Chen, Xie and He 2021 (MoCo v3), Caron et al. 2021 (DINO).*
// *Source: `Sources/Family`, a folder a method.*
// *Read acts 1 and 2 here, then `FamilyAtScale.swift` with `FamilyPlan.swift`, `FrozenPatches.swift`, `FamilyCost.swift`, and
// `WhatCameOfIt.swift`.*
//
// The table that everybody prints beside MoCo has the methods it was compared with, and those that its momentum encoder lives on in. Put
// the `step` of each beside `Algorithm1.swift` and see which lines differ:
//
// | method | what a view is compared with | which encoder makes it | gradient reaches it | loss | what is kept |
// |---|---|---|---|---|---|
// | InstDisc | an entry of its own image, and drawn ones | f, an epoch ago | no | noise-contrastive | an entry an image |
// | PIRL | the same, for an image and for its jigsaw puzzle | f, an epoch ago | no | noise-contrastive, twice | an entry an image |
// | CPC | the patches that lie below, and all other patches | f, now | yes | InfoNCE, for each direction | nothing |
// | SimCLR | all other views of the batch | f, now | yes | NT-Xent | nothing |
// | MoCo v1, v2 | the key of the other view, and K older keys | f_k, a moving mean of f_q | no | InfoNCE | a queue, f_k |
// | MoCo v3 | the keys of the batch | f_k, moved before they are made | no | InfoNCE, both ways | f_k |
// | BYOL | what the target says of the other view | a moving mean of f | no | squared distance | the target |
// | DINO | the same, as shares of K prototypes | a moving mean of f | no | cross-entropy | the teacher, a centre |
//
// The last two rows have no negatives. Nothing in their loss forbids that all vectors are one, and something else must: BYOL has a
// predictor on the online side, DINO centres and sharpens what the teacher says.

import Family
import Foundation
import MomentumContrast
import Tensors
import Testing

@Suite(.serialized) struct Relatives {

  // ## Act 1: by hand
  //
  // ### SimCLR: everybody is everybody's negative
  //
  // Two images, two views each; the views of an image agree, those of different images are at a right angle. Of the three candidates of a
  // view its partner has the cosine 1, the two others have 0. With τ = ½ the loss is ln(1 + 2/e²) = 0.24. Had the four vectors been
  // one, it would have been ln 3 = 1.10: guessing among 2N − 1.

  @Test func simCLRByHand() {
    let apart = Scalar.ntXent(Tensor(shape: [4, 2], [1, 0, 0, 1, 1, 0, 0, 1]), temperature: 0.5)
    let same = Scalar.ntXent(Tensor(shape: [4, 2], [1, 0, 1, 0, 1, 0, 1, 0]), temperature: 0.5)
    print("NT-Xent of two images: apart \(format(apart.loss, 3)), all the same \(format(same.loss, 3))")
    #expect(abs(apart.loss - log(1 + 2 / exp(2))) < 1e-9)
    #expect(abs(same.loss - log(3)) < 1e-9)
  }

  // ### InstDisc: each entry by itself
  //
  // A soft-max over a bank of a million entries costs a million products. Noise-contrastive estimation asks of each of K + 1 entries alone
  // whether it is the image's own or noise: h = P/(P + K/M), with P = e^(m·v/τ)/Z and a constant Z. Take M = 4, Z = 4, one drawn entry at
  // a right angle, τ = 1: P is e/4 and 1/4, K/M is 1/4, so the own entry is believed with e/(e + 1) = 0.73 and the other with ½.

  @Test func instDiscByHand() {
    let bank = Tensor(shape: [4, 2], [1, 0, 0, 1, -1, 0, 0, -1])
    let estimate = Scalar.noiseContrast(
      Tensor(shape: [1, 2], [1, 0]), bank: bank, entries: [[0, 1]], temperature: 1, normalizer: 4)
    let expected = -log(exp(1) / (exp(1) + 1)) - log(0.5)
    print("NCE: \(format(estimate.loss, 4)) = −ln 0.73 − ln 0.5")
    #expect(abs(estimate.loss - expected) < 1e-5)
  }

  // ### PIRL: a puzzle
  //
  // 3×3 pieces have 9! = 362,880 orders, the 2×2 pieces of our images 4! = 24. A feature that tells the order of the pieces, as the
  // solvers of puzzles before PIRL were trained to, is of no use to its loss: the puzzle shall say what the image says.

  @Test func pirlByHand() {
    let image = Tensor(shape: [1, 4, 4, 1], (0..<16).map { Float($0) })
    let pieces = Jigsaw(side: 2, piece: 2).pieces(of: image, random: RandomSource(seed: 1))
    let corners = (0..<4).map { Int(pieces[$0, 0, 0, 0]) }
    print("the pieces of a 4×4 image begin with its pixels \(corners)")
    #expect(Set(corners) == [0, 2, 8, 10])
    let obstacle = Jigsaw(side: 3, piece: 2).obstacle(height: 20, width: 20)
    #expect(obstacle == "patches 3×3: they must divide an image of 20×20")
  }

  // ### CPC: what lies below
  //
  // An image of 20×20 pixels has 4×4 patches of 8×8, 4 pixels apart. Neighbours share half of their pixels, so that the row below would
  // be told by what is seen already. The one after it shares none: `nearest` is 2. From 4 rows 2 have such a target, which makes 8
  // predictions for each of four directions. The candidates of each are all 16·N patches of the batch. Guessing costs ln(16·N) a
  // direction, with N = 2 images 3.47.

  @Test func cpcByHand() throws {
    let grid = PatchGrid(patch: 8, stride: 4, size: 20)
    let values = try MethodValues(of: CPC.self)
    let guessing = CPC.guessing(values, batchSize: 2, imageSize: 20)
    print("\(grid.side)×\(grid.side) patches; guessing costs \(format((guessing ?? .nan) / 4, 2)) a direction")
    #expect(grid.side == 4 && values.count("nearest") * grid.stride >= grid.patch)
    #expect(abs((guessing ?? .nan) - 4 * log(32)) < 1e-9)
    #expect(PatchGrid(patch: 7, stride: 4, size: 20).obstacle != nil)
  }

  // ### BYOL: nothing forbids the collapse
  //
  // A prediction at an angle of 60° to its target costs 2 − 2·½ = 1; at 90°, 2; and 0 if all vectors are one. There is no term that would
  // be larger then. BYOL's loss is 4 + 4 times SimSiam's −½(p₁·z₂ + p₂·z₁).

  @Test func byolByHand() {
    let target = Tensor(shape: [1, 2], [1, 0])
    for (degrees, expected) in [(0.0, 0.0), (60, 1), (90, 2)] {
      let angle = degrees * .pi / 180
      let p = Tensor(shape: [1, 2], [Float(cos(angle)), Float(sin(angle))])
      let loss = Scalar.cosineRegression(p, towards: target).loss
      print("\(Int(degrees))°: \(format(loss, 3))")
      #expect(abs(loss - expected) < 1e-6)
    }
  }

  // ### MoCo v3: 2τ
  //
  // The loss is 2τ times the cross-entropy, so that its gradient by the similarity of a query and its key is 2(p − 1) whatever τ is, where
  // that of MoCo v1 is (p − 1)/τ (chapter 1). And m goes from its base to 1 along a cosine: from 0.99 to 0.995 in the middle.

  @Test func mocoV3ByHand() {
    let schedule = MomentumSchedule.cosine(from: 0.99)
    let values = [0, 0.5, 1].map { schedule.momentum(at: $0) }
    print("m at the start, in the middle, at the end: \(values)")
    for (value, expected) in zip(values, [0.99, 0.995, 1]) { #expect(abs(Double(value) - expected) < 1e-6) }
  }

  // ### DINO: two ways to say nothing
  //
  // A teacher whose cosines with two prototypes are 0.3 and 0.1 gives them, at τ = 0.04, shares of 1/(1 + e⁻⁵) = 0.993 and 0.007. Without
  // a centre the prototype that leads by chance is named for every image: the entropy is 0. If 0.2 is the mean of the first and 0.2
  // of the second, the centre leaves (0.1, −0.1), and an image on the other side names the other one. Without sharpening, at a high
  // temperature, all shares are alike: the entropy is ln K.

  @Test func dinoByHand() {
    func entropy(_ logits: [Float], _ temperature: Float) -> Double {
      Scalar.softenedCrossEntropy(
        student: Tensor(shape: [1, 2]), teacher: Tensor(shape: [1, 2], logits), centre: Tensor(shape: [2]),
        studentTemperature: 0.1, teacherTemperature: temperature
      ).teacherEntropy
    }
    let (sharp, dull) = (entropy([0.3, 0.1], 0.04), entropy([0.3, 0.1], 10))
    print("entropy of the teacher: \(format(sharp, 3)) at τ = 0.04, \(format(dull, 3)) at 10 (ln 2 = 0.693)")
    let share = 1 / (1 + exp(-5.0))
    #expect(abs(sharp - -(share * log(share) + (1 - share) * log(1 - share))) < 1e-5)
    #expect(abs(dull - log(2)) < 1e-3)
  }

  // ## Act 2: vectorized
  //
  // Each loss has a fast twin. Both must agree as far as sums of Float may differ; the bounds are derived in `FamilyTests`, where every
  // number of four steps of each method stands beside PyTorch's, too. Here: the losses of a batch of the chapter's size.

  @Test func bothHalvesOfEveryLossAgree() {
    func vectors(_ count: Int, _ seed: UInt64) -> Tensor {
      Initialization.unitVectors(count: count, dimension: 64, random: RandomSource(seed: seed))
    }
    let (z, p, bank) = (vectors(32, 1), vectors(16, 2), vectors(300, 3))
    let entries = (0..<16).map { n in [n] + (0..<64).map { (n * 7 + $0 * 3) % 300 } }
    let pairs: [(String, (any FamilyKernels.Type) -> Double)] = [
      ("NT-Xent", { $0.ntXent(z, temperature: 0.1).loss }),
      ("squared distance", { $0.cosineRegression(p, towards: z.rows(0..<16)).loss }),
      (
        "noise-contrastive",
        { $0.noiseContrast(p, bank: bank, entries: entries, temperature: 0.1, normalizer: nil).loss }
      ),
      (
        "softened cross-entropy",
        {
          $0.softenedCrossEntropy(
            student: p, teacher: z.rows(0..<16), centre: Tensor(shape: [64]), studentTemperature: 0.1,
            teacherTemperature: 0.04
          ).loss
        }
      ),
    ]
    for (name, loss) in pairs {
      let (slow, fast) = (loss(Scalar.self), loss(Vectorized.self))
      print("\(name): \(format(slow, 6))")
      #expect(abs(slow - fast) < 1e-4 * max(1, abs(slow)), "\(name)")
    }
  }

  func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
