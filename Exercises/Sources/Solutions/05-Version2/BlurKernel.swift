import Foundation

/// A Gaussian at whole pixels, scaled to sum to 1.
public func blurKernel(sigma: Double) -> [Double] {
  let radius = Int((3 * sigma).rounded(.up))
  let weights = (-radius...radius).map { exp(-Double($0 * $0) / (2 * sigma * sigma)) }
  let sum = weights.reduce(0, +)
  return weights.map { $0 / sum }
}
