/// One minus error over spread.
public func rSquared(predicted: [Double], truth: [Double]) -> Double {
  let mean = truth.reduce(0, +) / Double(truth.count)
  let error = zip(truth, predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  let spread = truth.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return 1 - error / spread
}
