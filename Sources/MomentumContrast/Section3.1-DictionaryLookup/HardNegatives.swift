import Foundation
import Tensors

/// How the gradient of InfoNCE is shared out among the negatives.
///
/// With p the soft-max of Eq. 1 (V1), the loss has the derivative p_i by the logit q·k_i/τ of negative i, and so p_i/τ by its
/// cosine q·k_i. The share of one negative in what all of them get is the same for both,
///
///     w_i = p_i / Σ_{j=1}^{K} p_j = exp(q·k_i/τ) / Σ_{j=1}^{K} exp(q·k_j/τ),
///
/// is a soft-max over the negatives alone: the positive cancels. The hardest negatives are those with the largest q·k_i.
/// With these shares the gradient has three factors,
///
///     ∂L/∂q = 1/τ · (1 − p₊) · ( Σ_{i=1}^{K} w_i·k_i − k₊ ),
///
/// and this type measures the second and the w_i of the third.
///
/// What it refuses to do: say whether a hard negative is a *false* one, of the query's own class. It knows no classes.
public struct HardNegatives: Sendable {
  /// q·k_i of every query, N lists of K, the hardest first.
  private let similarities: [[Float]]
  /// q·k₊ of every query; empty where only the negatives were given.
  private let positives: [Float]

  /// The number of negatives, K.
  public var count: Int { similarities[0].count }

  /// Compares N queries (N×C) with K negatives (K×C), all of length 1. The `keys` are the queries' own, k₊, N×C; they
  /// are needed if `probabilityOfNegatives` is to be asked.
  /// - Precondition: there is at least one of each.
  public init(queries: Tensor, keys: Tensor? = nil, negatives: Tensor) {
    precondition(keys.map { $0.shape == queries.shape } ?? true, "own keys are of the shape of the queries")
    let (batch, dictionary) = (queries.shape[0], negatives.shape[0])
    precondition(batch >= 1 && dictionary >= 1, "\(batch) queries and \(dictionary) negatives: at least one of each")
    let products = Vectorized.matrixProduct(queries, negatives, transposing: .right).elements  // N×K
    similarities = (0..<batch).map { products[$0 * dictionary..<($0 + 1) * dictionary].sorted(by: >) }
    guard let keys else {
      positives = []
      return
    }
    positives = (0..<batch).map { n in
      var similarity = 0.0
      for c in 0..<queries.shape[1] { similarity += Double(queries[n, c]) * Double(keys[n, c]) }
      return Float(similarity)
    }
  }

  /// 1 − p₊, the probability that the soft-max of Eq. 1 gives to the negatives together, in 0–1, as the mean over the
  /// queries. If all K + 1 candidates are equally similar it is K/(K + 1).
  /// - Precondition: the own keys were given, and `temperature` > 0.
  public func probabilityOfNegatives(temperature: Float) -> Double {
    precondition(positives.count == similarities.count, "1 − p₊ needs the own keys of the queries")
    precondition(temperature > 0, "the temperature must be positive, not \(temperature)")
    let probabilities = zip(similarities, positives).map { row, positive in
      let largest = max(row[0], positive)
      func weight(_ similarity: Float) -> Double { exp(Double(similarity - largest) / Double(temperature)) }
      let others = row.reduce(0.0) { $0 + weight($1) }
      return others / (others + weight(positive))
    }
    return probabilities.reduce(0, +) / Double(probabilities.count)
  }

  /// The share of the negatives' gradient that falls on the `count` hardest of each query, in 0–1, as the mean over the
  /// queries. If all are equally similar it is count/K.
  /// - Precondition: 0 ≤ `count` ≤ K and `temperature` > 0.
  public func share(ofHardest count: Int, temperature: Float) -> Double {
    precondition(count >= 0 && count <= self.count, "the \(count) hardest of \(self.count) negatives")
    precondition(temperature > 0, "the temperature must be positive, not \(temperature)")
    var sum = 0.0
    for row in similarities {
      var (hardest, all) = (0.0, 0.0)
      for (index, similarity) in row.enumerated() {
        let weight = exp(Double(similarity - row[0]) / Double(temperature))
        if index < count { hardest += weight }
        all += weight
      }
      sum += hardest / all
    }
    return sum / Double(similarities.count)
  }
}
