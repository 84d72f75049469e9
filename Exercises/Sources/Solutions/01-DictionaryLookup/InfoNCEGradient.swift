import Foundation
import Values

/// Soft-max minus one-hot, times the keys, over τ.
public func infoNCEGradient(
  query: [Double], ownKey: [Double], negatives: [[Double]], temperature: Double
) -> [Double] {
  let keys = [ownKey] + negatives  // (K + 1)×C
  let logits = keys.map { dot(query, $0) / temperature }
  let largest = logits.max() ?? 0
  let weights = logits.map { exp($0 - largest) }
  let sum = weights.reduce(0, +)
  var errors = weights.map { $0 / sum }  // p − y
  errors[0] -= 1
  return query.indices.map { c in dot(errors, keys.map { $0[c] }) / temperature }
}
