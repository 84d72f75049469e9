/// Judges an answer to `neighbourVote`.
public func checkNeighbourVote(_ neighbourVote: ([Double], [Int], Int, Double, Int) -> Int) -> Complaints {
  var complaints = Complaints("06-LinearProtocol/NeighbourVote")
  if complaints.findsNoAnswer(if: neighbourVote([0.9], [0], 1, 0.1, 1) == -1) { return complaints }
  for (cosines, labels, k, τ, expected, rule) in [
    (
      [0.9, 0.5, 0.5, 0.5], [1, 0, 0, 0], 4, 0.1, 1,
      "One near image has more weight than three far ones: 1 against 3·e⁻⁴."
    ),
    (
      [0.9, 0.5, 0.5, 0.5], [1, 0, 0, 0], 4, 10, 0,
      "At a high τ all weights are nearly equal, and three are more than one."
    ),
    ([0.2, 0.9, 0.1, 0.8, 0.1], [0, 1, 0, 1, 0], 2, 10, 1, "Only the k = 2 nearest vote, the images 1 and 3."),
    (
      [0.7, 0.6, 0.65], [2, 1, 1], 3, 0.2, 1, "Class 2 has weight 1, class 1 has e^−0.5 + e^−0.25 = 1.39: sums decide."
    ),
    ([0.8, 0.9], [0, 1], 2, 0.001, 1, "e^800 is infinite in `Double`, and then both classes tie."),
    ([-0.9, 0.8, 0.9], [2, 0, 1], 3, 0.001, 1, "Subtract the largest cosine; with the smallest, e^1700 is infinite."),
    ([-0.9, -0.8], [0, 1], 2, 0.001, 1, "e^−800 is 0 in `Double`: subtract the largest cosine, whatever it is."),
    ([0.5, 0.5], [2, 1], 2, 0.1, 1, "A tie of classes goes to the lowest."),
    ([0.3, 0.5, 0.5], [0, 2, 1], 1, 0.1, 2, "Of equally similar images the one with the lower number is the nearer."),
    ([0.3, 0.4], [2, 0], 200, 1, 0, "With fewer than k images all vote."),
  ] as [([Double], [Int], Int, Double, Int, String)] {
    complaints.expect(
      neighbourVote(cosines, labels, k, τ, 3), expected,
      for: "cosines \(text(cosines)) of the classes \(labels), k = \(k), τ = \(text(τ))", rule)
  }
  return complaints
}
