import Tensors
import Testing

@testable import MomentumContrast

@Suite struct MemoryBankTests {
  private let axes = Tensor(shape: [4, 2], [1, 0, 0, 1, -1, 0, 0, -1])

  /// Images 3 and 0 are seen; the entries of 1 and 2 stay.
  @Test func entriesOfTheBatchAreReplaced() {
    var bank = MemoryBank(keys: axes)
    bank.store(
      queries: [Tensor(shape: [2, 2], [0.6, 0.8, 0, 1])], keys: [], lookup: BankLookup(images: [3, 0], negatives: [1]))
    #expect(bank.keys == Tensor(shape: [4, 2], [0, 1, 0, 1, -1, 0, 0.6, 0.8]))
  }

  /// μ = ½: half of (1, 0) and half of (0, 1) is half of (1, 1), which points along (1, 1)/√2.
  @Test func momentumMixesAndNormalises() {
    var bank = MemoryBank(keys: axes, representationMomentum: 0.5)
    bank.store(
      queries: [Tensor(shape: [1, 2], [0, 1])], keys: [], lookup: BankLookup(images: [0], negatives: [1]))
    #expect(abs(bank.keys[0, 0] - Float(0.5.squareRoot())) < 2 * 0x1p-24)
    #expect(abs(bank.keys[0, 1] - Float(0.5.squareRoot())) < 2 * 0x1p-24)
    #expect(bank.keys.rows(1..<4) == axes.rows(1..<4))
  }

  /// The positive is the own entry, the negatives the drawn ones: the InfoNCE of those rows, and of no others.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any ContrastiveKernels.Type])
  func comparesWithEntries(_ kernels: any ContrastiveKernels.Type) {
    let bank = MemoryBank(imageCount: 30, dimension: 5, random: RandomSource(seed: 1))
    let q = Initialization.unitVectors(count: 3, dimension: 5, random: RandomSource(seed: 2))
    let lookup = BankLookup(images: [7, 2, 9], count: 10, imageCount: 30, random: RandomSource(seed: 3))
    let found = bank.compare(q, with: nil, lookup: lookup, temperature: 0.2, kernels: kernels)
    let expected = kernels.infoNCE(
      queries: q, keys: bank.keys.gatheringRows([7, 2, 9]), negatives: bank.keys.gatheringRows(lookup.negatives),
      temperature: 0.2)
    #expect(found.loss == expected.loss && found.queryGradient == expected.queryGradient)
    #expect(found.keyGradient == nil)
  }

  /// Every image outside the batch is drawn equally often: of 4000 lookups each draws one of 4 with 2/4. Standard
  /// deviation √(4000·½·½) ≈ 32; five of them.
  @Test func negativesAreDrawnEvenlyFromTheOthers() {
    var counts = [Int](repeating: 0, count: 6)
    for t in 0..<4000 {
      let lookup = BankLookup(images: [1, 4], count: 2, imageCount: 6, random: RandomSource(seed: 5).stream(t))
      #expect(Set(lookup.negatives).count == 2)
      for image in lookup.negatives { counts[image] += 1 }
    }
    #expect(counts[1] == 0 && counts[4] == 0)
    #expect([0, 2, 3, 5].allSatisfy { abs(counts[$0] - 2000) < 160 })
    let all = BankLookup(images: [1, 4], count: 4, imageCount: 6, random: RandomSource(seed: 6))
    #expect(Set(all.negatives) == [0, 2, 3, 5])
    #expect(all == BankLookup(images: [1, 4], count: 4, imageCount: 6, random: RandomSource(seed: 6)))
  }

  @Test func misuseStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = BankLookup(images: [1], negatives: [0, 1]) }
    await #expect(processExitsWith: .failure) {
      _ = BankLookup(images: [1, 4], count: 5, imageCount: 6, random: RandomSource(seed: 6))
    }
    await #expect(processExitsWith: .failure) {
      var bank = MemoryBank(keys: Tensor(shape: [3, 2]))
      bank.store(queries: [Tensor(shape: [1, 2])], keys: [], lookup: nil)
    }
  }
}
