/// A number with six digits; a whole one without a point.
func text(_ x: Double) -> String {
  guard x.isFinite else { return x.isNaN ? "NaN" : x > 0 ? "infinity" : "−infinity" }
  if x < 0 { return "−" + text(-x) }
  if x == x.rounded(), x < 1e15 { return "\(Int(x))" }
  // Scaled by a power of ten so that six digits stand before the point.
  var (scale, size) = (1.0, x)
  while size < 100_000, scale < 1e15 { (scale, size) = (scale * 10, size * 10) }
  return "\((x * scale).rounded() / scale)"
}

/// A number with six digits, or with all of them if six do not tell it from the other.
func text(_ x: Double, beside other: Double) -> String {
  text(x) == text(other) ? "\(x)" : text(x)
}

/// [1, 0.5].
func text(_ x: [Double]) -> String { "[" + x.map { text($0) }.joined(separator: ", ") + "]" }

/// [[1, 0.5], [0, 1]].
func text(_ x: [[Double]]) -> String { "[" + x.map { text($0) }.joined(separator: ", ") + "]" }
