/// Judges an answer to `rSquared`.
public func checkRSquared(_ rSquared: ([Double], [Double]) -> Double) -> Complaints {
  var complaints = Complaints("06-LinearProtocol/RSquared")
  if complaints.findsNoAnswer(if: rSquared([1, 2, 2], [1, 2, 3]).isNaN) { return complaints }
  for (predicted, truth, expected, rule) in [
    ([1, 2, 2], [1, 2, 3], 0.5, "The error is 1 and the spread around the mean 2 of the truth is 2."),
    ([1, 2, 3], [1, 2, 3], 1, "Every value is found exactly."),
    ([2, 2, 2], [1, 2, 3], 0, "The mean of the truth has R² = 0."),
    ([3, 2, 1], [1, 2, 3], -3, "Read the wrong way round: the error is 8, the spread 2. A correlation would say 1."),
    ([2, 4, 6], [1, 2, 3], -6, "Twice too large: the error is 14. A correlation would say 1."),
    ([11, 12, 13], [11, 12, 15], 0.5384615384615384, "The error is 4; the spread around the mean 38/3 is 26/3."),
    ([2, 3, 4], [1, 2, 3], -0.5, "Off by one everywhere: the error is 3. An offset is an error too."),
  ] as [([Double], [Double], Double, String)] {
    complaints.expect(rSquared(predicted, truth), expected, for: "read \(text(predicted)), true \(text(truth))", rule)
  }
  return complaints
}
