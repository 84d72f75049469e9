/// Judges an answer to `hueDifference`.
public func checkHueDifference(_ hueDifference: (Double, Double) -> Double) -> Complaints {
  var complaints = Complaints("00-Images/HueDifference")
  if complaints.findsNoAnswer(if: hueDifference(0.1, 0.3).isNaN) { return complaints }
  for (a, b, expected, rule) in [
    (0.1, 0.3, 0.2, "Here the way between them does not pass 0."),
    (0.3, 0.1, 0.2, "A difference does not depend on the order and has no sign."),
    (0.95, 0.05, 0.1, "The shorter way goes across 0. Is the hue treated as a place on a line?"),
    (0.05, 0.95, 0.1, "The shorter way goes across 0, in either order."),
    (0.25, 0.75, 0.5, "Opposite hues are half a turn apart, the most there is."),
    (0.2, 0.9, 0.3, "The shorter way goes across 0."),
    (0.4, 0.4, 0, "Equal hues do not differ."),
  ] {
    complaints.expect(hueDifference(a, b), expected, for: "hues \(text(a)) and \(text(b))", rule)
  }
  return complaints
}
