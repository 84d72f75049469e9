import Foundation
import Values

/// (p − y)ᵀ x / N.
public func probeGradient(features: [[Double]], labels: [Int], weights: [[Double]]) -> [[Double]] {
  var gradient = weights.map { $0.map { _ in 0.0 } }  // C×F
  for (x, label) in zip(features, labels) {
    let logits = weights.map { dot($0, x) }
    let largest = logits.max() ?? 0
    let sum = logits.reduce(0) { $0 + exp($1 - largest) }
    for k in weights.indices {
      let error = exp(logits[k] - largest) / sum - (k == label ? 1 : 0)
      for f in x.indices { gradient[k][f] += error * x[f] / Double(features.count) }
    }
  }
  return gradient
}
