/// Judges an answer to `cosineSchedule`.
public func checkCosineSchedule(_ cosineSchedule: (Double, Int, Int) -> Double) -> Complaints {
  var complaints = Complaints("05-Version2/CosineSchedule")
  if complaints.findsNoAnswer(if: cosineSchedule(0.03, 100, 300).isNaN) { return complaints }
  for (base, step, total, expected, rule) in [
    (0.03, 0, 300, 0.03, "The run begins at the base rate."),
    (
      0.03, 100, 300, 0.0225,
      "After a third of the run three quarters are left: cos 60° = ½. Is t/T computed with `Double`?"
    ),
    (0.03, 150, 300, 0.015, "In the middle of the run half is left."),
    (0.03, 200, 300, 0.0075, "After two thirds a quarter is left."),
    (2, 5, 5, 0, "At t = T the rate is zero."),
    (1, 1, 4, 0.5 + 0.125.squareRoot(), "cos 45° = √½."),
  ] as [(Double, Int, Int, Double, String)] {
    complaints.expect(
      cosineSchedule(base, step, total), expected, for: "η = \(text(base)), t = \(step), T = \(total)", rule)
  }
  return complaints
}
