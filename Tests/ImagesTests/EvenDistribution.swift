import Foundation
import Testing

/// Expects values to be evenly distributed from `low` to `high`: mean and quartiles within five standard errors, and no value
/// outside. `rounding` is what a value may be off by; errors of rounding are as often up as down, and 1/150 of them is granted
/// to the mean.
func expectEven(
  _ values: [Double], from low: Double, to high: Double, rounding: Double, _ name: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let n = Double(values.count)
  let width = high - low
  let mean = values.reduce(0, +) / n
  #expect(
    abs(mean - (low + high) / 2) < 5 * width / (12 * n).squareRoot() + rounding / 150, "\(name): mean \(mean)",
    sourceLocation: sourceLocation)
  for quarter in [0.25, 0.5, 0.75] {
    let share = Double(values.filter { $0 < low + quarter * width }.count) / n
    #expect(
      abs(share - quarter) < 5 * (quarter * (1 - quarter) / n).squareRoot() + rounding / width,
      "\(name): \(share) of the values lie in the first \(quarter) of the range", sourceLocation: sourceLocation)
  }
  #expect(values.allSatisfy { $0 > low - rounding && $0 < high + rounding }, "\(name)", sourceLocation: sourceLocation)
}

/// Pearson's correlation.
func correlation(_ a: [Double], _ b: [Double]) -> Double {
  let n = Double(a.count)
  let (ma, mb) = (a.reduce(0, +) / n, b.reduce(0, +) / n)
  var (ab, aa, bb) = (0.0, 0.0, 0.0)
  for (x, y) in zip(a, b) {
    ab += (x - ma) * (y - mb)
    aa += (x - ma) * (x - ma)
    bb += (y - mb) * (y - mb)
  }
  return ab / (aa * bb).squareRoot()
}
