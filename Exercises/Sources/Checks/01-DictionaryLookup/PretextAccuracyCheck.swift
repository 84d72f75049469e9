/// Judges an answer to `pretextAccuracy`.
public func checkPretextAccuracy(_ pretextAccuracy: ([[Double]]) -> Double) -> Complaints {
  var complaints = Complaints("01-DictionaryLookup/PretextAccuracy")
  if complaints.findsNoAnswer(if: pretextAccuracy([[4, 3, -5]]).isNaN) { return complaints }
  for (rows, expected, rule) in [
    ([[4, 3, -5], [4, -4, 0], [4.8, -1.4, -3]], 1, "Each own key, in column 0, is the largest of its row."),
    ([[4, 3, -5], [1, 2, 0]], 0.5, "One of two rows is right; the answer is a share, not a count."),
    ([[1, 0, 2]], 0, "The second negative is larger. Every negative must be smaller than the own key."),
    (
      [[1, 1, 1], [0, 0, 0]], 0,
      "All candidates are equal: a tie is not right, or a collapsed encoder would be perfect."
    ),
    ([[2, 1, 2], [2, 1, 1]], 0.5, "In the first row a negative is as similar as the own key: not right."),
    ([[-1, -3, -2], [-1, -2, -3], [-2, -1, -3], [5, 6, 7]], 0.5, "The own key is in column 0 of every row."),
  ] {
    complaints.expect(pretextAccuracy(rows), expected, for: "rows \(text(rows))", rule)
  }
  return complaints
}
