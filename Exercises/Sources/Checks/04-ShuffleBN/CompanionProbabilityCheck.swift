/// Judges an answer to `companionProbability`.
public func checkCompanionProbability(_ companionProbability: (Int, Int) -> Double) -> Complaints {
  var complaints = Complaints("04-ShuffleBN/CompanionProbability")
  if complaints.findsNoAnswer(if: companionProbability(4, 2).isNaN) { return complaints }
  for (n, groups, expected, rule) in [
    (4, 2, 1.0 / 3, "One companion, and three other images that it may be."),
    (256, 8, 31.0 / 255, "31 companions of 255 other images. Was the image itself counted?"),
    (16, 1, 1, "With one group everybody is a companion."),
    (8, 8, 0, "A group of one image has no companions."),
    (12, 3, 3.0 / 11, "3 companions of 11 other images."),
  ] {
    complaints.expect(companionProbability(n, groups), expected, for: "N = \(n), G = \(groups)", rule)
  }
  return complaints
}
