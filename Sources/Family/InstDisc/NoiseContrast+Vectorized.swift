import Foundation
import Tensors

// The entries of a query are gathered, and its similarities and its gradient are a product each. What is left is K + 1 numbers a query,
// in Double.

extension Vectorized {
  /// See `Scalar.noiseContrast`.
  public static func noiseContrast(
    _ v: Tensor, bank: Tensor, entries: [[Int]], temperature: Float, normalizer: Float?
  ) -> NoiseContrast {
    let (batch, size) = (v.shape[0], Double(bank.shape[0]))
    precondition(entries.count == batch, "\(entries.count) lists of entries for \(batch) queries")
    let gathered = entries.map { bank.gatheringRows($0) }  // N times (K+1)×C
    let similarities = gathered.enumerated().map { n, rows in
      matrixProduct(v.rows(n..<n + 1), rows, transposing: .right).elements  // K+1
    }
    let exponentials = similarities.map { row in row.map { exp(Double($0) / Double(temperature)) } }
    let count = Double(exponentials.reduce(0) { $0 + $1.count })
    let z = normalizer.map(Double.init) ?? size * exponentials.joined().reduce(0, +) / count
    var loss = 0.0
    var correct = 0
    var gradients: [Tensor] = []
    for n in 0..<batch {
      let noise = Double(entries[n].count - 1) / size + NoiseContrast.epsilon
      let p = exponentials[n].map { $0 / z }
      loss -= log(p[0] / (p[0] + noise))
      for each in p.dropFirst() { loss -= log((noise - NoiseContrast.epsilon) / (each + noise)) }
      if similarities[n].dropFirst().allSatisfy({ $0 < similarities[n][0] }) { correct += 1 }
      let scale = 1 / (Double(temperature) * Double(batch))
      let weights = [-noise / (p[0] + noise)] + p.dropFirst().map { $0 / ($0 + noise) }
      let row = Tensor(shape: [1, p.count], weights.map { Float($0 * scale) })
      gradients.append(matrixProduct(row, gathered[n], transposing: .neither))  // 1×C
    }
    return NoiseContrast(
      loss: loss / Double(batch), correct: correct, normalizer: Float(z),
      gradient: Tensor(concatenatingRows: gradients))
  }
}
