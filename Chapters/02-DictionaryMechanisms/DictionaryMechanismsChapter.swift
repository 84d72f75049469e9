// # Chapter 2: Dictionary mechanisms
//
// *Paper: He et al. 2020, "Momentum Contrast for Unsupervised Visual Representation Learning" (V1), Section 3.2, Figures 2
// and 3.*
// *Source: `Sources/MomentumContrast/Section3.2-Dictionaries`.*
//
// Chapter 1 took the dictionary as given: a query must find its key among K others. Where do the others come from? The paper
// asks two things of them. There should be *many*, so that they stand for the visual world; and they should be
// *consistent*, made by the same or nearly the same encoder, so that a comparison tells images apart and not encoders. It
// draws three mechanisms (Fig. 2), each of which gives up something else:
//
// | | negatives | who encoded them | gradient reaches them | what limits K |
// |---|---|---|---|---|
// | (a) end-to-end | the other keys of the batch | today's encoder | yes | the memory of a step |
// | (b) memory bank | entries of other images | query encoders of the past epoch | no | the data set |
// | (c) queue: MoCo | the last K keys | key encoders of the last K/N steps | no | nothing but the keys themselves |
//
// All three go through the same lines of `MoCo.step`, so that what differs between them is what the paper says
// differs.

import Ablations
import Foundation
import MomentumContrast
import SmallScale
import Tensors
import Testing

@Suite(.serialized) struct DictionaryMechanisms {

  // ## Act 1: by hand
  //
  // Two queries in the plane, and for each the key of another view of its image, which says the same:
  //
  //     q₁ = k₁ = (1, 0)      q₂ = k₂ = (0, 1)
  //
  // Three dictionaries, τ = 1. **End-to-end**, the one negative of q₁ is k₂, across from it: logits 1 and 0, loss
  // $\ln(1 + e^{-1}) = 0.313$. **The queue** holds four keys of earlier steps, (−1, 0), (0, −1), (1, 0), (0, 1): logits 1 for
  // the key, and −1, 0, 1, 0; the third of them looks just like the query (perhaps it is of the same class) and the loss
  // pushes it away all the same: $\ln(2 + 2e^{-1} + e^{-2}) = 1.055$. **The memory bank** has no k₁. The positive is what the
  // query encoder said of image 1 an epoch ago, say (0.6, 0.8): with the entry (0, −1) of another image as the negative, the
  // logits are 0.6 and 0, and the loss is $\ln(1 + e^{-0.6}) = 0.437$, though the encoder of today makes no mistake at all.
  // (The second query, with the entry (0.8, 0.6), meets the negative at −1 and loses 0.184; the mean is 0.311.)

  let queries = Tensor(shape: [2, 2], [1, 0, 0, 1])

  private func loss(_ dictionary: any KeyDictionary, keys: Tensor?, lookup: BankLookup? = nil) -> InfoNCE {
    dictionary.compare(queries, with: keys, lookup: lookup, temperature: 1, kernels: Scalar.self)
  }

  @Test func threeDictionariesByHand() {
    let endToEnd = EndToEnd(dimension: 2)
    let queue = KeyQueue(keys: Tensor(shape: [4, 2], [-1, 0, 0, -1, 1, 0, 0, 1]))
    let bank = MemoryBank(keys: Tensor(shape: [3, 2], [0.6, 0.8, 0.8, 0.6, 0, -1]))
    let a = loss(endToEnd, keys: queries)
    let b = loss(bank, keys: nil, lookup: BankLookup(images: [0, 1], negatives: [2]))
    let c = loss(queue, keys: queries)
    print("end-to-end \(format(a.loss, 3)), memory bank \(format(b.loss, 3)), queue \(format(c.loss, 3)) nats")
    #expect(abs(a.loss - log(1 + exp(-1))) < 1e-7)
    #expect(abs(c.loss - log(2 + 2 * exp(-1) + exp(-2))) < 1e-7)
    #expect(abs(b.loss - (log(1 + exp(-0.6)) + log(1 + exp(-1.6))) / 2) < 1e-7)

    // Only end-to-end keys are told what they did. Each is pulled by its query and pushed by the other, by
    // p = 1/(1 + e): ∂L/∂k₁ = ½·p·(q₂ − q₁).
    let p = 1 / (1 + exp(1.0))
    #expect(b.keyGradient == nil && c.keyGradient == nil)
    let expected = [-p, p, p, -p].map { $0 / 2 }
    #expect(zip(a.keyGradient?.elements ?? [], expected).allSatisfy { abs(Double($0) - $1) < 1e-7 })
    #expect(a.keyGradient?.count == 4)
  }

  // After the step the queue takes in k₁ and k₂ and drops its two oldest keys, whatever images they were of. The bank writes
  // q₁ and q₂ into the rows of their images. End-to-end nothing is kept: the next batch brings its own dictionary.

  @Test func whatIsKeptByHand() {
    var queue = KeyQueue(keys: Tensor(shape: [4, 2], [-1, 0, 0, -1, 0.8, 0.6, 0.6, 0.8]))
    queue.store(queries: [queries], keys: [queries], lookup: nil)
    #expect(queue.keys == Tensor(shape: [4, 2], [1, 0, 0, 1, 0.8, 0.6, 0.6, 0.8]))
    var bank = MemoryBank(keys: Tensor(shape: [4, 2], [-1, 0, 0, -1, 0.8, 0.6, 0.6, 0.8]))
    bank.store(queries: [queries], keys: [], lookup: BankLookup(images: [3, 1], negatives: [0]))
    #expect(bank.keys == Tensor(shape: [4, 2], [-1, 0, 0, 1, 0.8, 0.6, 1, 0]))
    var endToEnd = EndToEnd(dimension: 2)
    endToEnd.store(queries: [queries], keys: [queries], lookup: nil)
    #expect(endToEnd.byteCount == 0)
  }

  // Two more sums belong to this act. How old the keys are that such rules keep, and how often a query meets its own image
  // among them, is counted in `DictionaryAges.swift`. What more negatives are good for is worked out in `SharedCode.swift`.

  // ## Act 2: vectorized
  //
  // The queue and the bank use InfoNCE as in chapter 1. End-to-end needs one more kernel, whose N × N similarities serve as
  // logits for the queries and, transposed, for what flows back to the keys. Query by query it is the InfoNCE of chapter 1 with
  // the other keys as the dictionary; and a small step against either of its gradients lowers the loss.

  @Test(arguments: [2, 16, 33]) func bothHalvesAgree(batch: Int) {
    func unit(_ seed: UInt64) -> Tensor {
      Initialization.unitVectors(count: batch, dimension: 20, random: RandomSource(seed: seed))
    }
    let (q, k) = (unit(1), unit(2))
    let half: any ContrastiveKernels.Type = Scalar.self
    let exact = half.infoNCEWithinBatch(queries: q, keys: k, temperature: 0.2)
    let fast = Vectorized.infoNCEWithinBatch(queries: q, keys: k, temperature: 0.2)
    // A logit is a sum of 20 products over τ, and is exponentiated: (2·20/τ + 8/τ + 90)·2⁻²⁴, see InfoNCEWithinBatchTests.
    let bound = 1.1 * (40 / 0.2 + 8 / 0.2 + 90) * 0x1p-24
    #expect(abs(fast.loss - exact.loss) <= bound)
    #expect(fast.correct == exact.correct)
    let alone = (0..<batch).map { n in
      half.infoNCE(
        queries: q.rows(n..<n + 1), keys: k.rows(n..<n + 1),
        negatives: k.gatheringRows((0..<batch).filter { $0 != n }), temperature: 0.2
      ).loss
    }
    #expect(abs(exact.loss - alone.reduce(0, +) / Double(batch)) < 1e-6)
    // A tenth of a step along −∂L/∂k lowers the loss, along −∂L/∂q as well.
    guard let keyGradient = fast.keyGradient else { return #expect(Bool(false), "no gradient by the keys") }
    func moved(_ x: Tensor, _ gradient: Tensor) -> Tensor {
      Tensor(shape: x.shape, zip(x.elements, gradient.elements).map { $0 - 0.1 * $1 })
    }
    #expect(Vectorized.infoNCEWithinBatch(queries: q, keys: moved(k, keyGradient), temperature: 0.2).loss < fast.loss)
    #expect(
      Vectorized.infoNCEWithinBatch(queries: moved(q, fast.queryGradient), keys: k, temperature: 0.2).loss < fast.loss)
  }

  // ## Act 3: at scale, in three experiments
  //
  // Three experiments. `CodeAtScale.swift` trains on images with a code of exactly b bits, and asks whether K/2^b is what counts.
  // `Figure3AtScale.swift` repeats V1's Fig. 3 in the chapters' world, and `BeyondAtScale.swift` asks whether longer runs or more
  // images move its peak. What came of them is in `WhatCameOfIt.swift`. Runs to be stepped through on a page are recorded by
  // `QueueRecording.swift`.

  func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
