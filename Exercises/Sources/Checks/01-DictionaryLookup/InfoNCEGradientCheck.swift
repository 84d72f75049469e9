import Foundation
import Values

/// Judges an answer to `infoNCEGradient`.
public func checkInfoNCEGradient(
  _ infoNCEGradient: ([Double], [Double], [[Double]], Double) -> [Double]
) -> Complaints {
  var complaints = Complaints("01-DictionaryLookup/InfoNCEGradient")
  let first = infoNCEGradient([1, 0], [0.6, 0.8], [[0.6, -0.8]], 1)
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [0, -0.8], for: "q = (1, 0), own key (0.6, 0.8), one negative (0.6, −0.8), τ = 1",
    "Both are equally similar, so the gradient is ½·(negative − own key).")
  let half = infoNCEGradient([1, 0], [0.6, 0.8], [[0.6, -0.8]], 0.5)
  complaints.expect(
    half, [0, -1.6], for: "the same with τ = 0.5", "p is the same and 1/τ is 2. Is the factor 1/τ there?")

  // The narrated step of chapter 1: 3 ln 2 · ½ · (−8, −13, −6)/12.
  let thirds: [[Double]] = [[-2, -2, -1], [-2, -1, -2], [0, 0, 3], [-2, -2, 1], [1, -2, -2], [-2, 1, -2]]
  complaints.expect(
    infoNCEGradient([1, 0, 0], [2.0 / 3, 2.0 / 3, 1.0 / 3], thirds.map { $0.map { $0 / 3 } }, 1 / (3 * log(2))),
    [-8, -13, -6].map { 3 * log(2) * $0 / 24 }, for: "image 6 of the narrated step (`NarratedStep.swift`)",
    "1/τ = 3 ln 2, 1 − p₊ = ½, and the weighted mean of the negatives less the own key is (−8, −13, −6)/12.")

  // Central differences of the loss. With h = 10⁻⁴ they are off by h²/6 of a third derivative below 100, and by rounding
  // over h: together below 10⁻⁶.
  let (q, k, negatives, τ, h) = ([0.48, 0.6, 0.64], [0.0, 0.6, 0.8], [[0.6, 0.0, 0.8], [0.8, 0.6, 0.0]], 0.3, 1e-4)
  func loss(_ q: [Double]) -> Double { log(([k] + negatives).reduce(0) { $0 + exp((dot(q, $1) - dot(q, k)) / τ) }) }
  let quotients = q.indices.map { c -> Double in
    var (up, down) = (q, q)
    (up[c], down[c]) = (q[c] + h, q[c] - h)
    return (loss(up) - loss(down)) / (2 * h)
  }
  complaints.expect(
    infoNCEGradient(q, k, negatives, τ), quotients, for: "q = (0.48, 0.6, 0.64) with two negatives, τ = 0.3",
    "Expected are differences of the loss for q a little to either side.", tolerance: 1e-6)
  complaints.expect(
    infoNCEGradient([1, 0], [0, 1], [[1, 0], [-1, 0]], 0.001), [1000, -1000],
    for: "own cosine 0, negatives 1 and −1, τ = 0.001",
    "The first negative is taken for the own key: (negative − own key)/τ. Does the soft-max overflow?")
  complaints.expect(
    infoNCEGradient([1, 0], [1, 0], [[-1, 0], [0, 1]], 0.001), [0, 0],
    for: "own cosine 1, negatives −1 and 0, τ = 0.001",
    "The own key is certain: nothing is left to learn, and the gradient is 0.")
  return complaints
}
