import Tensors
import Testing

@testable import Ablations

@Suite struct HolmTests {
  private func close(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-15 }
  }

  /// By hand: ascending times 4, 3, 2, 1, and never below what a smaller p-value has. R: `p.adjust(p, "holm")`.
  @Test(
    arguments: [
      ([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]),
      // 5 · 0.01, 4 · 0.011 = 0.044 < 0.05, 3 · 0.02, 2 · 0.3, 0.9.
      ([0.01, 0.011, 0.02, 0.3, 0.9], [0.05, 0.05, 0.06, 0.6, 0.9]),
      // Nothing is above 1.
      ([0.4, 0.6, 0.5], [1, 1, 1]),
      // Ties have one adjusted value, that of the first of them.
      ([0.02, 0.01, 0.02], [0.04, 0.03, 0.04]),
      ([0, 1], [0, 1]),
      ([0.05], [0.05]),
      ([], []),
    ] as [([Double], [Double])])
  func adjustedValuesAreThoseWorkedOutByHand(pValues: [Double], adjusted: [Double]) {
    #expect(close(Holm.adjusted(pValues), adjusted), "\(Holm.adjusted(pValues))")
  }

  @Test func oneClaimKeepsItsBits() {
    for p in [1e-300, 0.05, 0.3333, 1] { #expect(Holm.adjusted([p]) == [p]) }
  }

  /// Against the procedure as Holm wrote it: going up, reject while p₍ᵢ₎ ≤ α / (n − i + 1), and stop at the first that is not.
  /// Order of the adjusted values, and independence from the order given, are checked on the way.
  @Test func rejectionsAreThoseOfTheStepDownProcedure() {
    var random = RandomSource(seed: 3).stream("holm")
    for count in 1...12 {
      for _ in 0..<50 {
        // Cubed, so that many are small; coarse, so that there are ties.
        let pValues = (0..<count).map { _ -> Double in
          let u = (Double(random.uniform()) * 40).rounded() / 40
          return u * u * u
        }
        let adjusted = Holm.adjusted(pValues)
        for alpha in [0.011, 0.0503, 0.2007] {
          var rejected = 0
          for p in pValues.sorted() {
            guard p <= alpha / Double(count - rejected) else { break }
            rejected += 1
          }
          #expect(adjusted.filter { $0 <= alpha }.count == rejected, "\(pValues)")
        }
        for (a, b) in zip(pValues, adjusted) { #expect(b >= a && b <= 1) }
        let order = random.permutation(count)
        #expect(Holm.adjusted(order.map { pValues[$0] }) == order.map { adjusted[$0] })
        let ascending = pValues.indices.sorted { pValues[$0] < pValues[$1] }.map { adjusted[$0] }
        #expect(ascending == ascending.sorted())
      }
    }
  }
}
