/// Judges an answer to `centreUpdate`.
public func checkCentreUpdate(_ centreUpdate: ([Double], [[Double]], Double) -> [Double]) -> Complaints {
  var complaints = Complaints("08-Family/CentreUpdate")
  let first = centreUpdate([0, 1], [[1, 0], [3, 0]], 0.9)
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [0.2, 0.9], for: "c = (0, 1), t = (1, 0) and (3, 0), m = 0.9",
    "The mean over the two images is (2, 0); m is the share of the old centre.")
  complaints.expect(
    centreUpdate([1, 1, 1], [[1, 2, 3], [3, 4, 5], [5, 6, 7], [7, 8, 9]], 0), [4, 5, 6],
    for: "four images of three prototypes, m = 0",
    "There is one mean for each prototype, over the images.")
  complaints.expect(
    centreUpdate([2, -2], [[4, 4]], 0.75), [2.5, -0.5], for: "c = (2, −2), one image t = (4, 4), m = 0.75",
    "A quarter of the way to the logits as they are, which are not centred first.")
  complaints.expect(
    centreUpdate([3, 5], [[9, 9], [1, 1]], 1), [3, 5], for: "c = (3, 5), m = 1", "With m = 1 the centre stays.")
  return complaints
}
