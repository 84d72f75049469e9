/// Judges an answer to `stableRate`.
public func checkStableRate(_ stableRate: ([Double], Int, Double) -> Double) -> Complaints {
  var complaints = Complaints("06-LinearProtocol/StableRate")
  if complaints.findsNoAnswer(if: stableRate([1, -1], 2, 0).isNaN) { return complaints }
  for (x, classes, μ, λ, rule) in [
    ([0, 0], 8, 0.9, 1, "The bias alone has λ = 1: 2·1.9·8 = 30.4."),
    ([1, 1], 2, 0, 2, "[[1, 1], [1, 1]] has the eigenvalues 2 and 0. No mean is subtracted."),
    ([3, -3], 10, 0.5, 9, "[[9, 0], [0, 1]] has the larger eigenvalue 9."),
    ([0, 2], 1000, 0.9, (3 + 5.squareRoot()) / 2, "[[2, 1], [1, 1]] has the larger eigenvalue (3 + √5)/2."),
    ([0.1, -0.1], 8, 0.9, 1, "Small features leave the bias, λ = 1."),
  ] as [([Double], Int, Double, Double, String)] {
    complaints.expect(
      stableRate(x, classes, μ), 2 * (1 + μ) * Double(classes) / λ,
      for: "features \(text(x)), C = \(classes), μ = \(text(μ))", rule)
  }
  return complaints
}
