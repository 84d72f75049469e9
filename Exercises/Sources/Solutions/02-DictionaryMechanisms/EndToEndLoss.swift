import Foundation
import Values

/// Soft-max cross-entropy with the answers on the diagonal.
public func endToEndLoss(queries: [[Double]], keys: [[Double]], temperature: Double) -> Double {
  let losses = queries.indices.map { n in
    let logits = keys.map { dot(queries[n], $0) / temperature }  // N
    let largest = logits.max() ?? 0
    return log(logits.reduce(0) { $0 + exp($1 - largest) }) - (logits[n] - largest)
  }
  return losses.reduce(0, +) / Double(losses.count)
}
