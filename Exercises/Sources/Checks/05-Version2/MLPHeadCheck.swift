/// Judges an answer to `mlpHead`.
public func checkMLPHead(
  _ mlpHead: ([Double], [[Double]], [Double], [[Double]], [Double]) -> [Double]
) -> Complaints {
  var complaints = Complaints("05-Version2/MLPHead")
  let difference: [[Double]] = [[1, -1], [-1, 1]]
  if complaints.findsNoAnswer(if: mlpHead([3, 1], difference, [0, 0], [[1, 1]], [0]).isEmpty) { return complaints }
  for (features, expected) in [([3, 1], 2), ([1, 3], 2), ([4, 0], 4)] as [([Double], Double)] {
    complaints.expect(
      mlpHead(features, difference, [0, 0], [[1, 1]], [0]), [expected],
      for: "the head of the example on \(text(features))", "It says |a − b|. Is there a rectifier between the layers?")
  }
  complaints.expect(
    mlpHead([1, 2], [[1, 2], [3, 4]], [0, 0], [[1, 0], [0, 1]], [0, 0]), [5, 11],
    for: "h = (1, 2), W₁ = [[1, 2], [3, 4]], W₂ the unit matrix",
    "An output is a row of the matrix times h. Was it a column?")
  complaints.expect(
    mlpHead([1, 1], [[1, 0], [0, 1]], [-3, 2], [[1, 10]], [0]), [30], for: "h = (1, 1), b₁ = (−3, 2), W₂ = [[1, 10]]",
    "The bias is added before the rectifier: max(0, 1 − 3) = 0 and max(0, 1 + 2) = 3.")
  complaints.expect(
    mlpHead([-2], [[-1]], [0], [[-1], [2]], [0.5, -7]), [-1.5, -3],
    for: "h = (−2), W₁ = [[−1]], W₂ = [[−1], [2]], b₂ = (0.5, −7)",
    "The hidden unit is 2. Behind the second layer there is a bias and no rectifier: outputs may be negative.")
  complaints.expect(
    mlpHead([1, 2, 3], [[1, 1, 1], [0, 0, -1]], [1, 1], [[2, 5]], [1]), [15],
    for: "three features, W₁ = [[1, 1, 1], [0, 0, −1]], b₁ = (1, 1), W₂ = [[2, 5]], b₂ = (1)",
    "Hidden units 7 and 0, then 2·7 + 5·0 + 1.")
  return complaints
}
