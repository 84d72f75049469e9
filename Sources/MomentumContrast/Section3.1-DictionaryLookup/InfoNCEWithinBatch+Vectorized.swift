import Foundation
import Tensors

// The N×N similarities are one matrix product. Each row becomes (p_n − one-hot)/(τN) in place, its own column apart from the
// others, so that 1 − p_nn keeps its digits where p_nn is nearly 1; the gradients are two more products.

extension Vectorized {
  /// N queries and their N keys (N×C), all of length 1. The key of row n is the positive of query n.
  public static func infoNCEWithinBatch(queries q: Tensor, keys k: Tensor, temperature: Float) -> InfoNCE {
    let batch = q.shape[0]
    precondition(k.shape == q.shape, "queries are \(q.shape), keys \(k.shape)")
    var losses: [Double] = []  // N
    var correct = 0
    var similarities = matrixProduct(q, k, transposing: .right)  // N×N
    similarities.withMutablePointer { similarities in
      for n in 0..<batch {
        let row = similarities + n * batch
        let (after, rest) = (row + n + 1, batch - n - 1)
        let positive = row[n]
        var hardest = -Float.infinity
        if n > 0 { hardest = maximum(row, count: n) }
        if rest > 0 { hardest = max(hardest, maximum(after, count: rest)) }
        let largest = max(positive, hardest)
        let others =
          exponentials(of: row, minus: largest, dividedBy: temperature, into: row, count: n)
          + exponentials(of: after, minus: largest, dividedBy: temperature, into: after, count: rest)
        let sum = exp(Double(positive - largest) / Double(temperature)) + others
        losses.append(log(sum) - Double(positive - largest) / Double(temperature))
        if positive > hardest { correct += 1 }

        let scale = 1 / (sum * Double(temperature) * Double(batch))
        multiply(row, by: Float(scale), count: batch)
        row[n] = Float(-others * scale)
      }
    }
    return InfoNCE(
      losses: losses, correct: correct,
      queryGradient: matrixProduct(similarities, k, transposing: .neither),  // N×C
      keyGradient: matrixProduct(similarities, q, transposing: .left))  // N×C
  }
}
