import Foundation

/// Judges an answer to `blurKernel`.
public func checkBlurKernel(_ blurKernel: (Double) -> [Double]) -> Complaints {
  var complaints = Complaints("05-Version2/BlurKernel")
  if complaints.findsNoAnswer(if: blurKernel(1).isEmpty) { return complaints }
  for (σ, radius) in [(1, 3), (2, 6), (0.5, 2), (1.1, 4), (0.1, 1)] {
    let weights = blurKernel(σ)
    complaints.expect(
      weights.count == 2 * radius + 1,
      "σ = \(text(σ)): got \(weights.count) weights, expected \(2 * radius + 1). The radius is 3σ, rounded up.")
    guard weights.count == 2 * radius + 1 else { continue }
    complaints.expect(
      weights.reduce(0, +), 1, for: "σ = \(text(σ)), the sum of the weights", "They are divided by their sum.")
    for x in 1...radius {
      let expected = exp(-Double(x * x) / (2 * σ * σ))
      for side in [radius - x, radius + x] {
        complaints.expect(
          weights[side] / weights[radius], expected, for: "σ = \(text(σ)), weight \(side) over the middle one",
          "A pixel \(x) steps away counts e^(−x²/2σ²) times as much.")
      }
    }
  }
  return complaints
}
