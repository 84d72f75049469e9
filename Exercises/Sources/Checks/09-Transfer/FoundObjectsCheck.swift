/// Judges an answer to `foundObjects`.
public func checkFoundObjects(_ foundObjects: ([[Double]], [Double], Double) -> [Bool]) -> Complaints {
  var complaints = Complaints("09-Transfer/FoundObjects")
  if complaints.findsNoAnswer(if: foundObjects([[0.9]], [0.5], 0.5).isEmpty) { return complaints }
  for (overlaps, scores, threshold, expected, rule) in [
    (
      [[0.8], [0.9]], [0.6, 0.7], 0.5, [false, true], "The surer detection takes the object; the other one is a double."
    ),
    ([[0.9], [0.8]], [0.6, 0.7], 0.5, [false, true], "Score decides who chooses first, not overlap."),
    (
      [[0.9, 0.6], [0.8, 0.7]], [0.9, 0.8], 0.5, [true, true],
      "Object 0 is taken, but object 1 is free and overlaps enough."
    ),
    (
      [[0.6, 0.9], [0.1, 0.7], [0.7, 0.2]], [0.9, 0.8, 0.7], 0.5, [true, false, true],
      "The first detection takes its best object, 1; so 0 is left for the third, and nothing for the second."
    ),
    ([[0.5]], [0.3], 0.5, [true], "An overlap that is the threshold suffices."),
    ([[0.49, 0.3]], [0.9], 0.5, [false], "Both overlaps are below the threshold."),
    (
      [[0.6, 0], [0.6, 0.8], [0, 0.9]], [0.1, 0.3, 0.2], 0.75, [false, true, false],
      "Detection 1 is the surest and takes object 1, and detection 2 finds nothing free."
    ),
    ([[], []], [0.9, 0.8], 0.5, [false, false], "Without objects every detection is a false positive."),
  ] as [([[Double]], [Double], Double, [Bool], String)] {
    complaints.expect(
      foundObjects(overlaps, scores, threshold), expected,
      for: "overlaps \(text(overlaps)), scores \(text(scores)), threshold \(text(threshold))", rule)
  }
  return complaints
}
