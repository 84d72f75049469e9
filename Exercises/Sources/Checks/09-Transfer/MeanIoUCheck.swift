/// Judges an answer to `meanIoU`.
public func checkMeanIoU(_ meanIoU: ([Int], [Int], Int) -> Double) -> Complaints {
  var complaints = Complaints("09-Transfer/MeanIoU")
  if complaints.findsNoAnswer(if: meanIoU([0, 1, 1, 1], [0, 0, 1, 1], 2).isNaN) { return complaints }
  for (predicted, truth, classes, expected, rule) in [
    ([0, 1, 1, 1], [0, 0, 1, 1], 2, 7.0 / 12, "Class 0 has 1 of 2, class 1 has 2 of 3. The ground is a class too."),
    ([0, 1, 1, 1], [0, 0, 1, 1], 5, 7.0 / 12, "Classes 2 to 4 occur nowhere and take no part in the mean."),
    (
      [0, 2, 1, 1], [0, 0, 1, 1], 3, 0.5,
      "Class 0 has 1 of 2, class 1 2 of 2, class 2 was predicted and is not there: 0."
    ),
    ([0, 1, 1, 0], [0, 1, 255, 255], 2, 1, "Pixels whose true class is 255 are not judged."),
    ([0, 0, 0, 0], [0, 0, 0, 1], 2, 0.375, "Class 0 has 3 of 4, and class 1, never predicted, 0 of 1."),
    ([1, 0], [0, 1], 2, 0, "Nothing is right."),
    (
      [2, 2, 0, 0, 1], [2, 2, 0, 1, 1], 3, (1 + 0.5 + 0.5) / 3,
      "Class 2 has 2 of 2, the others 1 of 2 each: the mean of three."
    ),
  ] as [([Int], [Int], Int, Double, String)] {
    complaints.expect(
      meanIoU(predicted, truth, classes), expected, for: "predicted \(predicted), true \(truth), \(classes) classes",
      rule)
  }
  return complaints
}
