import Foundation

/// Judges an answer to `focalLoss`.
public func checkFocalLoss(_ focalLoss: ([Double], [Double], Int) -> Double) -> Complaints {
  var complaints = Complaints("09-Transfer/FocalLoss")
  if complaints.findsNoAnswer(if: focalLoss([0], [1], 1).isNaN) { return complaints }
  for (logits, heat, objects, expected, rule) in [
    ([0], [1], 1, log(2) / 4, "A centre at p = ½ costs (½)²·ln 2."),
    ([log(9)], [1], 1, -0.01 * log(0.9), "A centre at p = 0.9 costs a hundredth of its cross-entropy."),
    ([-log(9)], [1], 1, -0.81 * log(0.1), "A centre at p = 0.1 costs 0.81 of its cross-entropy."),
    ([log(9)], [0], 1, -0.81 * log(0.1), "Ground at p = 0.9 is as wrong as a centre at 0.1."),
    ([0], [0.25], 1, log(2) * 81 / 1024, "Beside a centre, Y = ¼: (¾)⁴·(½)²·ln 2."),
    (
      [0, 0, 0, 0], [1, 1, 0, 0], 2, log(2) / 2,
      "Four cells of ¼·ln 2, divided by the two objects and not by the cells."
    ),
    ([0, 0], [0, 0], 0, log(2) / 2, "Without an object the sum is not divided."),
    ([-800, 800], [1, 0], 1, 1600, "Both are as wrong as can be: −ln σ(−800) = 800. Is a logarithm of 0 taken?"),
    ([800, -800], [1, 0], 1, 0, "Both are right, and cost nothing. Is 0 times infinity NaN?"),
  ] as [([Double], [Double], Int, Double, String)] {
    complaints.expect(
      focalLoss(logits, heat, objects), expected, for: "logits \(text(logits)), heat \(text(heat)), M = \(objects)",
      rule)
  }
  return complaints
}
