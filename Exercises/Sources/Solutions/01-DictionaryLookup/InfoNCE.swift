import Foundation
import Values

/// Soft-max cross-entropy with the own key in column 0.
public func infoNCE(query: [Double], ownKey: [Double], negatives: [[Double]], temperature: Double) -> Double {
  let logits = ([ownKey] + negatives).map { dot(query, $0) / temperature }  // K + 1
  let largest = logits.max() ?? 0
  let sum = logits.reduce(0) { $0 + exp($1 - largest) }
  return log(sum) - (logits[0] - largest)
}
