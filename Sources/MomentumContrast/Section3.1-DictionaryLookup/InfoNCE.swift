import Foundation
import Tensors

/// InfoNCE (V1 §3.1, Eq. 1): a query q must pick its key k₊ out of K + 1 candidates.
///
///     L_q = −log( exp(q·k₊/τ) / Σ_{i=0}^{K} exp(q·k_i/τ) )
///
/// It is the soft-max cross-entropy of a (K+1)-way classifier. In Algorithm 1 the positive is column 0 of the logits, so
/// every label is 0. With p the soft-max, its gradient is
///
///     ∂L/∂q = 1/τ · ( Σ_i p_i·k_i − k₊ ) = 1/τ · Σ_{i=1}^{K} p_i·(k_i − k₊)
///
/// and nothing flows to the keys. The two forms are equal because Σ p_i = 1; the second does not lose its digits where p₊
/// is nearly 1. The loss is the mean over the N queries of a batch. Of a batch that several processes share, each
/// compares its own queries: the gradient is then that of the mean over the whole batch.
extension Scalar {
  /// N queries and their N keys (N×C), and K negatives that all queries share (K×C). All of length 1. They are a share of
  /// a batch of `batch` queries; nil if they are all of it.
  public static func infoNCE<Element: Real>(
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

      let largest = logits.reduce(-.infinity, max)
      var sum = 0.0
      for logit in logits { sum += exp(logit - largest) }
      losses.append(log(sum) - (logits[0] - largest))
      if logits.dropFirst().allSatisfy({ $0 < logits[0] }) { correct += 1 }

      let p = logits.map { exp($0 - largest) / sum }
      for c in 0..<dimension {
        var pull = 0.0
        for j in 0..<dictionary { pull += p[j + 1] * (Double(negatives[j, c]) - Double(k[n, c])) }
        gradient[n, c] = Element(pull / (τ * Double(batch ?? count)))
      }
    }
    return InfoNCEOf(losses: losses, correct: correct, queryGradient: gradient)
  }

  /// q·k_i/τ of query n and its K + 1 candidates, the positive first.
  static func logits<Element: Real>(
    ofQuery n: Int, queries q: TensorOf<Element>, keys k: TensorOf<Element>, negatives: TensorOf<Element>,
    temperature τ: Double
  ) -> [Double] {
    let dimension = q.shape[1]
    var positive = 0.0
    for c in 0..<dimension { positive += Double(q[n, c]) * Double(k[n, c]) }
    var logits = [positive / τ]
    for j in 0..<negatives.shape[0] {
      var similarity = 0.0
      for c in 0..<dimension { similarity += Double(q[n, c]) * Double(negatives[j, c]) }
      logits.append(similarity / τ)
    }
    return logits
  }
}

/// What a comparison of queries with keys gives back.
public struct InfoNCEOf<Element: Real>: Sendable {
  /// L_q of each query, in nats. At chance InfoNCE is ln(K + 1), the decoupled loss ln K.
  public var losses: [Double]
  /// How many queries are more similar to their own key than to any negative: the (K+1)-way pretext accuracy, times N.
  public var correct: Int
  /// ∂loss/∂q, N×C.
  public var queryGradient: TensorOf<Element>
  /// ∂loss/∂k, N×C; nil where the keys are detached.
  public var keyGradient: TensorOf<Element>?
  /// The mean of `losses`.
  public var loss: Double { losses.reduce(0, +) / Double(losses.count) }
}

/// InfoNCE of the whole library: 32-bit floating point.
public typealias InfoNCE = InfoNCEOf<Float>
