import Foundation

/// Judges an answer to `probeGradient`.
public func checkProbeGradient(_ probeGradient: ([[Double]], [Int], [[Double]]) -> [[Double]]) -> Complaints {
  var complaints = Complaints("06-LinearProtocol/ProbeGradient")
  let points: [[Double]] = [[1, 2], [3, -2], [-1, -2], [-3, 2]]
  let first = probeGradient(points, [0, 0, 1, 1], [[0, 0], [0, 0]])
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [[-1, 0], [1, 0]], for: "the four points of the example with W = 0",
    "p = ½ everywhere. Soft-max minus one-hot, times the feature, in the mean over the images.")
  complaints.expect(
    probeGradient([[1, 10, 100]], [0], [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]),
    [[-0.75, -7.5, -75], [0.25, 2.5, 25], [0.25, 2.5, 25], [0.25, 2.5, 25]],
    for: "one image (1, 10, 100) of class 0 among four classes, W = 0",
    "There is a row for each class: p − y = ¼ − 1 or ¼.")
  complaints.expect(
    probeGradient([[1], [1]], [0, 1], [[log(3)], [0]]), [[0.25], [-0.25]],
    for: "two images with the feature 1, classes 0 and 1, W = [[ln 3], [0]]",
    "p = (¾, ¼) for both, so the errors are (−¼, ¼) and (¾, −¾).")
  complaints.expect(
    probeGradient([[1], [1]], [0, 1], [[1000], [0]]), [[0.5], [-0.5]],
    for: "the same with W = [[1000], [0]]",
    "The first image is certain and right, the second certain and wrong. Does `exp` overflow?")
  return complaints
}
