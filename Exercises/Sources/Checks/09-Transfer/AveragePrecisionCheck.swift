/// Judges an answer to `averagePrecision`.
public func checkAveragePrecision(_ averagePrecision: ([Bool], Int) -> Double) -> Complaints {
  var complaints = Complaints("09-Transfer/AveragePrecision")
  if complaints.findsNoAnswer(if: averagePrecision([true], 1).isNaN) { return complaints }
  let (yes, no) = (true, false)
  // Of the 101 points 51 are at most ½, 67 at most ⅔ and 76 at most ¾. ½ and ¾ are points themselves, and exact as products
  // with 0.01, so that it does not matter here how an answer rounds them.
  for (found, objects, expected, rule) in [
    ([yes, no, yes], 2, (51 + 50 * 2.0 / 3) / 101, "1 up to a recall of ½, ⅔ from there to 1."),
    ([yes, yes], 2, 1, "All found and nothing else: 1."),
    ([yes], 2, 51.0 / 101, "Of two objects one is found: 51 points have 1, the others 0."),
    ([no, yes], 1, 0.5, "The precision ½ of the second detection holds for every recall, 0 included."),
    (
      [no, yes, yes, yes], 4, 0.75 * 76 / 101,
      "Precisions 0, ½, ⅔, ¾ rise; made to fall they are ¾, up to a recall of ¾."
    ),
    ([yes, yes, no, no, yes], 3, (67 + 34 * 0.6) / 101, "1 up to a recall of ⅔, 67 points, then 3/5."),
    ([no, no], 3, 0, "Nothing is found."),
    ([], 3, 0, "There is no detection."),
  ] as [([Bool], Int, Double, String)] {
    complaints.expect(averagePrecision(found, objects), expected, for: "found \(found) of \(objects) objects", rule)
  }
  return complaints
}
