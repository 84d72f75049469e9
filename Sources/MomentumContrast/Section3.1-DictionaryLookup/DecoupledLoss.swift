import Foundation
import Tensors

/// The decoupled contrastive loss (Yeh et al., ECCV 2022, arXiv 2110.06848, §3, Eq. 6): InfoNCE with the positive left out of
/// the denominator.
///
///     L_q = −q·k₊/τ + log Σ_{i=1}^{K} exp(q·k_i/τ)
///
/// With w the soft-max over the negatives alone, its gradient is
///
///     ∂L/∂q = 1/τ · ( Σ_{i=1}^{K} w_i·k_i − k₊ ) = 1/τ · Σ_{i=1}^{K} w_i·(k_i − k₊)
///
/// and nothing flows to the keys. InfoNCE of the same query has (1 − p₊) times this gradient (their Proposition 1), and is
/// ln(1 + e^L). So a query that tells its key from few negatives with ease, p₊ ≈ 1, stops learning by InfoNCE and goes
/// on by this loss: it depends less on how many negatives there are. The loss is the mean over the N queries of a batch; it
/// has no lower end at 0.
extension Scalar {
  /// N queries and their N keys (N×C), and K ≥ 1 negatives that all queries share (K×C). All of length 1. They are a share
  /// of a batch of `batch` queries; nil if they are all of it.
  public static func decoupledLoss<Element: Real>(
    queries q: TensorOf<Element>, keys k: TensorOf<Element>, negatives: TensorOf<Element>, temperature: Element,
    batch: Int? = nil
  ) -> InfoNCEOf<Element> {
    let (count, dimension, dictionary) = (q.shape[0], q.shape[1], negatives.shape[0])
    precondition(k.shape == q.shape, "queries are \(q.shape), keys \(k.shape)")
    precondition(negatives.shape == [dictionary, dimension], "negatives of shape \(negatives.shape)")
    let τ = Double(temperature)
    var losses: [Double] = []  // N
    var correct = 0
    var gradient = TensorOf<Element>(shape: q.shape)  // N×C
    for n in 0..<count {
      let logits = logits(ofQuery: n, queries: q, keys: k, negatives: negatives, temperature: τ)  // K+1
      let others = logits.dropFirst()  // K

      let largest = others.reduce(-.infinity, max)
      var sum = 0.0
      for logit in others { sum += exp(logit - largest) }
      losses.append(log(sum) - (logits[0] - largest))
      if others.allSatisfy({ $0 < logits[0] }) { correct += 1 }

      let w = others.map { exp($0 - largest) / sum }  // K
      for c in 0..<dimension {
        var pull = 0.0
        for j in 0..<dictionary { pull += w[j] * (Double(negatives[j, c]) - Double(k[n, c])) }
        gradient[n, c] = Element(pull / (τ * Double(batch ?? count)))
      }
    }
    return InfoNCEOf(losses: losses, correct: correct, queryGradient: gradient)
  }
}
