import Foundation

/// Judges an answer to `shareOfHardest`.
public func checkShareOfHardest(_ shareOfHardest: (Int, [Double], Double) -> Double) -> Complaints {
  var complaints = Complaints("01-DictionaryLookup/ShareOfHardest")
  let cosines = [0.1, 0.5, 0.3]
  if complaints.findsNoAnswer(if: shareOfHardest(1, cosines, 0.2).isNaN) { return complaints }
  for τ in [0.2, 1, 0.05] {
    // A step of 0.2 is a factor f, so the weights are 1, f and f².
    let f = exp(0.2 / τ)
    complaints.expect(
      shareOfHardest(1, cosines, τ), f * f / (1 + f + f * f), for: "the hardest of 0.1, 0.5 and 0.3, τ = \(text(τ))",
      "The weights are as 1 : f² : f with f = e^(0.2/τ).")
    complaints.expect(
      shareOfHardest(2, cosines, τ), (f + f * f) / (1 + f + f * f),
      for: "the two hardest of 0.1, 0.5 and 0.3, τ = \(text(τ))", "They are 0.5 and 0.3.")
  }
  complaints.expect(
    shareOfHardest(3, cosines, 0.2), 1, for: "all three of 0.1, 0.5 and 0.3", "All together have all of it.")
  complaints.expect(
    shareOfHardest(1, [0.4, 0.4, 0.4, 0.4], 0.07), 0.25, for: "one of four equal cosines", "Equal negatives push alike."
  )
  complaints.expect(
    shareOfHardest(1, [0.8, 0.9], 0.0001), 1, for: "0.8 and 0.9, τ = 0.0001",
    "e^9000 is infinite in `Double`. Is the largest cosine subtracted first?")
  complaints.expect(
    shareOfHardest(1, [-0.95, -0.9], 0.001), 1, for: "−0.95 and −0.9, τ = 0.001",
    "e^−900 is 0 in `Double`, and 0/0 no number. Is the largest cosine subtracted first?")
  return complaints
}
