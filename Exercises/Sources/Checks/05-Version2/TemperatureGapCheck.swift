import Foundation

/// Judges an answer to `temperatureGap`.
public func checkTemperatureGap(_ temperatureGap: (Double, Int, Double) -> Double) -> Complaints {
  var complaints = Complaints("05-Version2/TemperatureGap")
  if complaints.findsNoAnswer(if: temperatureGap(0.2, 20, log(2)).isNaN) { return complaints }
  for (τ, negatives, loss, name, expected, rule) in [
    (0.2, 20, log(2), "ln 2", 0.2 * log(20), "e^L − 1 is 1, so g = τ·ln K."),
    (0.4, 20, log(2), "ln 2", 0.4 * log(20), "Twice the temperature asks for twice the distance."),
    (0.1, 256, log(257), "ln 257", 0, "Guessing costs ln(K + 1): no distance at all. Was the 1 subtracted?"),
    (1, 1, log(1.25), "ln 1.25", log(4), "One negative: 1 + e^(−g) = 1.25."),
    (
      0.5, 2, log(9), "ln 9", 0.5 * log(0.25),
      "More than guessing: the negatives are the closer ones, and g is below 0."
    ),
  ] as [(Double, Int, Double, String, Double, String)] {
    complaints.expect(
      temperatureGap(τ, negatives, loss), expected, for: "τ = \(text(τ)), K = \(negatives), L = \(name)", rule)
  }
  let gap = temperatureGap(0.2, 65_536, 0.01)
  complaints.expect(
    log(1 + 65_536 * exp(-gap / 0.2)), 0.01,
    for: "τ = 0.2, K = 65,536, L = 0.01, the loss at the distance \(text(gap))",
    "Put into the loss, the distance must give L. It is above 2 here, and that is meant.")
  return complaints
}
