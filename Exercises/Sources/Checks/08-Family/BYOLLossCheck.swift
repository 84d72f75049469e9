/// Judges an answer to `byolLoss`.
public func checkBYOLLoss(_ byolLoss: ([[Double]], [[Double]]) -> Double) -> Complaints {
  var complaints = Complaints("08-Family/BYOLLoss")
  if complaints.findsNoAnswer(if: byolLoss([[1, 0]], [[0, 1]]).isNaN) { return complaints }
  let root3 = 3.squareRoot()
  for (p, z, expected, rule) in [
    ([[1, 0]], [[0, 1]], 2, "A right angle costs 2 − 0."),
    ([[1, 0]], [[0.5, root3 / 2]], 1, "60° cost 2 − 2·½."),
    ([[3, 4]], [[4, 3]], 0.08, "Both have length 5 and the cosine 24/25. Are they divided by their lengths?"),
    ([[2, 0]], [[0.5, 0]], 0, "The same direction costs nothing, whatever the lengths are."),
    ([[0, 2]], [[0, -7]], 4, "Opposite directions cost 4, the most there is."),
    (
      [[1, 0], [1, 0], [5, 5]], [[1, 0], [-1, 0], [1, 1]], 4.0 / 3,
      "The loss is the mean over the batch: (0 + 4 + 0)/3."
    ),
  ] as [([[Double]], [[Double]], Double, String)] {
    complaints.expect(byolLoss(p, z), expected, for: "predictions \(text(p)), targets \(text(z))", rule)
  }
  return complaints
}
