import Foundation
import Tensors

/// InfoNCE within a batch (V1 §3.2, Fig. 2a): the negatives of a query are the keys of the other images of its batch.
///
///     L = −1/N · Σ_n log( exp(q_n·k_n/τ) / Σ_{j=1}^{N} exp(q_n·k_j/τ) )
///
/// So K = N − 1, and every key is one query's positive and the negative of all others. Nothing is detached: with p_n the
/// soft-max of row n,
///
///     ∂L/∂q_n = 1/(τN) · Σ_{j≠n} p_nj·(k_j − k_n)
///     ∂L/∂k_j = 1/(τN) · ( Σ_{n≠j} p_nj·q_n − (1 − p_jj)·q_j )     with 1 − p_jj = Σ_{i≠j} p_ji
///
/// The second is the sum of what all queries ask of a key: its own pulls it near, the others push it away.
extension Scalar {
  /// N queries and their N keys (N×C), all of length 1. The key of row n is the positive of query n.
  public static func infoNCEWithinBatch<Element: Real>(
    queries q: TensorOf<Element>, keys k: TensorOf<Element>, temperature: Element
  ) -> InfoNCEOf<Element> {
    let (batch, dimension) = (q.shape[0], q.shape[1])
    precondition(k.shape == q.shape, "queries are \(q.shape), keys \(k.shape)")
    let τ = Double(temperature)
    var losses: [Double] = []  // N
    var correct = 0
    var queryGradient = [Double](repeating: 0, count: q.count)  // N×C
    var keyGradient = [Double](repeating: 0, count: k.count)  // N×C
    for n in 0..<batch {
      var logits: [Double] = []  // N
      for j in 0..<batch {
        var similarity = 0.0
        for c in 0..<dimension { similarity += Double(q[n, c]) * Double(k[j, c]) }
        logits.append(similarity / τ)
      }

      let largest = logits.reduce(-.infinity, max)
      var sum = 0.0
      for logit in logits { sum += exp(logit - largest) }
      losses.append(log(sum) - (logits[n] - largest))
      let others = (0..<batch).filter { $0 != n }
      if others.allSatisfy({ logits[$0] < logits[n] }) { correct += 1 }

      for j in others {
        let p = exp(logits[j] - largest) / sum
        for c in 0..<dimension {
          queryGradient[n * dimension + c] += p * (Double(k[j, c]) - Double(k[n, c]))
          keyGradient[j * dimension + c] += p * Double(q[n, c])
          keyGradient[n * dimension + c] -= p * Double(q[n, c])
        }
      }
    }
    let scale = 1 / (τ * Double(batch))
    return InfoNCEOf(
      losses: losses, correct: correct,
      queryGradient: TensorOf(shape: q.shape, queryGradient.map { Element($0 * scale) }),
      keyGradient: TensorOf(shape: k.shape, keyGradient.map { Element($0 * scale) }))
  }
}
