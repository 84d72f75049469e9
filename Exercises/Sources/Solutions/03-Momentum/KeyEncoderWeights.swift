/// A step multiplies all earlier weights by m, and adds one of 1 − m.
public func keyEncoderWeights(momentum: Double, steps: Int) -> [Double] {
  var weights = [1.0]
  for _ in 0..<steps {
    weights = weights.map { momentum * $0 } + [1 - momentum]
  }
  return weights
}
