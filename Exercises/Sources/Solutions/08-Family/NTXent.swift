import Foundation
import Values

/// Each view against all others.
public func ntXent(_ views: [[Double]], temperature: Double) -> Double {
  let losses = views.indices.map { i in
    let partner = (i + views.count / 2) % views.count
    let logits = views.indices.filter { $0 != i }.map { dot(views[i], views[$0]) / temperature }  // 2N − 1
    let largest = logits.max() ?? 0
    let sum = logits.reduce(0) { $0 + exp($1 - largest) }
    return log(sum) - (dot(views[i], views[partner]) / temperature - largest)
  }
  return losses.reduce(0, +) / Double(views.count)
}
