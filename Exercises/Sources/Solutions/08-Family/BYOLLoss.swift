import Values

/// 2 − 2·cos, in the mean.
public func byolLoss(predictions: [[Double]], targets: [[Double]]) -> Double {
  let losses = zip(predictions, targets).map { p, z in
    2 - 2 * dot(p, z) / (dot(p, p) * dot(z, z)).squareRoot()
  }
  return losses.reduce(0, +) / Double(losses.count)
}
