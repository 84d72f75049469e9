import Foundation

/// Judges an answer to `halfLife`.
public func checkHalfLife(_ halfLife: (Double) -> Double) -> Complaints {
  var complaints = Complaints("03-Momentum/HalfLife")
  let first = halfLife(0.5)
  if complaints.findsNoAnswer(if: first.isNaN) { return complaints }
  complaints.expect(first, 1, for: "m = 0.5", "One step leaves half of the distance.")
  complaints.expect(halfLife(0.25), 0.5, for: "m = 0.25", "Half a step leaves √0.25 = ½; h need not be whole.")
  complaints.expect(halfLife(0.125), 1.0 / 3, for: "m = 0.125", "A third of a step leaves the cube root of ⅛.")
  for m in [0.9, 0.99, 0.9999] {
    complaints.expect(
      pow(m, halfLife(m)), 0.5, for: "m = \(text(m)), m^h", "After h steps half of the distance is left.")
  }
  return complaints
}
