import Foundation

/// 1/(1 + e^(−z)).
private func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

/// −ln σ(z), finite for every z.
private func surprise(_ z: Double) -> Double { max(-z, 0) + log(1 + exp(-abs(z))) }

/// Cells that are wrong, weighed by how wrong they are.
public func focalLoss(logits: [Double], heat: [Double], objects: Int) -> Double {
  let terms = zip(logits, heat).map { z, y in
    let toWrong = y == 1 ? sigmoid(-z) : sigmoid(z)  // the probability of the wrong answer
    let weight = y == 1 ? 1 : pow(1 - y, 4)
    return weight * toWrong * toWrong * surprise(y == 1 ? z : -z)
  }
  return terms.reduce(0, +) / Double(max(objects, 1))
}
