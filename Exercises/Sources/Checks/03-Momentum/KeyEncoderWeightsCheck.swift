/// Judges an answer to `keyEncoderWeights`.
public func checkKeyEncoderWeights(_ keyEncoderWeights: (Double, Int) -> [Double]) -> Complaints {
  var complaints = Complaints("03-Momentum/KeyEncoderWeights")
  let first = keyEncoderWeights(0.5, 2)
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [0.25, 0.25, 0.5], for: "m = 0.5, T = 2",
    "The newest query encoder has 1 − m; a step multiplies the others by m.")
  complaints.expect(
    keyEncoderWeights(0.9, 1), [0.9, 0.1], for: "m = 0.9, T = 1",
    "One step: m of the start, 1 − m of the query encoder.")
  complaints.expect(
    keyEncoderWeights(0.9, 3), [0.729, 0.081, 0.09, 0.1], for: "m = 0.9, T = 3",
    "The start has m^T, and query encoder t has (1 − m)·m^(T − t).")
  complaints.expect(
    keyEncoderWeights(1, 3), [1, 0, 0, 0], for: "m = 1, T = 3", "With m = 1 nothing but the start is left.")
  complaints.expect(
    keyEncoderWeights(0, 3), [0, 0, 0, 1], for: "m = 0, T = 3", "With m = 0 the newest query encoder is all there is.")
  complaints.expect(
    keyEncoderWeights(0.99, 500).reduce(0, +), 1, for: "m = 0.99, T = 500, the sum of all weights",
    "The weights of a mean add up to 1.")
  return complaints
}
