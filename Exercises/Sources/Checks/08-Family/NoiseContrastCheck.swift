import Foundation

/// Judges an answer to `noiseContrast`.
public func checkNoiseContrast(
  _ noiseContrast: (Double, [Double], Double, Double, Int) -> Double
) -> Complaints {
  var complaints = Complaints("08-Family/NoiseContrast")
  let e = exp(1.0)
  if complaints.findsNoAnswer(if: noiseContrast(1, [0], 1, 4, 4).isNaN) { return complaints }
  for (own, drawn, τ, z, m, expected, rule) in [
    (1, [0], 1, 4, 4, -log(e / (e + 1)) + log(2), "h is e/(e + 1) for the own entry and ½ for the drawn one."),
    (0, [0, 0], 1, 4, 8, 3 * log(2), "All P are ¼ and K/M = 2/8, so every h is ½; the drawn ones are summed."),
    (
      0.5, [0, -0.5], 0.5, 4, 8, -log(e / (e + 1)) + log(2) + log(1 + 1 / e),
      "The cosines are divided by τ: e/4, ¼ and e⁻¹/4."
    ),
    (0, [0], 1, 1, 2, log(1.5) + log(3), "P = 1 and K/M = ½, so h = ⅔ for both."),
    (0, [0, 0, 0, 0], 1, 2, 2, -log(0.2) - 4 * log(0.8), "P = ½ and K/M = 2, so h = 1/5 for all five."),
  ] as [(Double, [Double], Double, Double, Int, Double, String)] {
    complaints.expect(
      noiseContrast(own, drawn, τ, z, m), expected,
      for: "own \(text(own)), drawn \(text(drawn)), τ = \(text(τ)), Z = \(text(z)), M = \(m)", rule)
  }
  return complaints
}
