import Foundation

/// Judges an answer to `infoNCE`.
public func checkInfoNCE(_ infoNCE: ([Double], [Double], [[Double]], Double) -> Double) -> Complaints {
  var complaints = Complaints("01-DictionaryLookup/InfoNCE")
  let first = infoNCE([1, 0], [0.8, 0.6], [[0.6, -0.8], [-1, 0]], 0.2)
  // The first input overflows nowhere, so only an empty answer gives NaN.
  if complaints.findsNoAnswer(if: first.isNaN) { return complaints }
  complaints.expect(
    first, log(1 + exp(-1) + exp(-9)), for: "logits 4 (own key), 3 and −5", "The loss is ln(1 + e⁻¹ + e⁻⁹).")
  for τ in [0.07, 1] {
    complaints.expect(
      infoNCE([1, 0], [0.6, 0.8], Array(repeating: [0.6, -0.8], count: 4), τ), log(5),
      for: "five keys that are equally similar, τ = \(text(τ))",
      "That is guessing, ln(K + 1) at any temperature. Is the own key in the sum?")
  }
  // Thirds, and a τ by which a third of cosine is a factor of two: 32 of 64.
  let thirds: [[Double]] = [[-2, -2, -1], [-2, -1, -2], [0, 0, 3], [-2, -2, 1], [1, -2, -2], [-2, 1, -2]]
  complaints.expect(
    infoNCE([1, 0, 0], [2.0 / 3, 2.0 / 3, 1.0 / 3], thirds.map { $0.map { $0 / 3 } }, 1 / (3 * log(2))), log(2),
    for: "image 6 of the narrated step (`NarratedStep.swift`)", "Its own key has 32 of the weights' sum of 64: ln 2.")
  complaints.expect(
    infoNCE([1, 0], [0, 1], [[1, 0], [-1, 0]], 0.001), 1000, for: "own cosine 0, negatives 1 and −1, τ = 0.001",
    "The loss is 1000 − 0. Is the LARGEST logit subtracted before `exp`? Here it is a negative's.")
  complaints.expect(
    infoNCE([1, 0], [1, 0], [[-1, 0], [0, 1]], 0.001), 0, for: "own cosine 1, negatives −1 and 0, τ = 0.001",
    "The own key is certain, so the loss is 0. Does the own logit of 1000 overflow?")
  return complaints
}
