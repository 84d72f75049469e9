/// Judges an answer to `groupedBatchNorm`.
public func checkGroupedBatchNorm(_ groupedBatchNorm: ([[Double]], Int, Double) -> [[Double]]) -> Complaints {
  var complaints = Complaints("04-ShuffleBN/GroupedBatchNorm")
  let four: [[Double]] = [[0], [4], [4], [8]]
  let first = groupedBatchNorm(four, 2, 0)
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [[-1], [1], [-1], [1]], for: "images 0, 4, 4, 8 in two groups, ε = 0",
    "The groups are {0, 4} and {4, 8}, with the means 2 and 6 and the variance 4, divided by n.")
  let root = 2.squareRoot()
  complaints.expect(
    groupedBatchNorm(four, 1, 0), [[-root], [0], [0], [root]], for: "images 0, 4, 4, 8 in one group, ε = 0",
    "The mean is 4 and the variance 8. Is it divided by n, and is the root taken?")
  complaints.expect(
    groupedBatchNorm(four, 2, 5), [[-2.0 / 3], [2.0 / 3], [-2.0 / 3], [2.0 / 3]],
    for: "images 0, 4, 4, 8 in two groups, ε = 5", "The divisor is √(4 + 5) = 3: ε is added under the root.")
  complaints.expect(
    groupedBatchNorm([[0, 30], [4, 10], [1, 5], [1, 9]], 2, 1),
    [
      [-2 / 5.squareRoot(), 10 / 101.squareRoot()], [2 / 5.squareRoot(), -10 / 101.squareRoot()],
      [0, -2 / 5.squareRoot()], [0, 2 / 5.squareRoot()],
    ], for: "two channels, images (0, 30), (4, 10), (1, 5), (1, 9) in two groups, ε = 1",
    "Every channel has a mean and a variance of its own, over the images of the group.")
  complaints.expect(
    groupedBatchNorm([[1], [3], [10], [30], [5], [5.5]], 3, 0), [[-1], [1], [-1], [1], [-1], [1]],
    for: "images 1, 3, 10, 30, 5, 5.5 in three groups, ε = 0", "A group is a slice of neighbours.")
  complaints.expect(
    groupedBatchNorm([[1_000_000_000], [1_000_000_002]], 1, 0), [[-1], [1]],
    for: "images 1,000,000,000 and 1,000,000,002, ε = 0",
    "The variance is 1. Subtract the mean before squaring: E x² − μ² loses its digits here.")
  return complaints
}
