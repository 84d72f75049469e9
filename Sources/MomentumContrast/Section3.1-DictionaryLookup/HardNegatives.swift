import Foundation
import Tensors

/// How the gradient of InfoNCE is shared out among the negatives.
///
/// By Eq. 1 of V1 the loss has the derivative p_i/τ by the logit of negative i. The share of one negative in what all of
/// them get,
///
///     w_i = p_i / Σ_{j=1}^{K} p_j = exp(q·k_i/τ) / Σ_{j=1}^{K} exp(q·k_j/τ),
///
/// is a soft-max over the negatives alone: the positive cancels. The hardest negatives are those with the largest q·k_i.
///
/// What it refuses to do: say whether a hard negative is a *false* one, of the query's own class. It knows no classes.
public struct HardNegatives: Sendable {
  /// q·k_i of every query, N lists of K, the hardest first.
  private let similarities: [[Float]]

  /// The number of negatives, K.
  public var count: Int { similarities[0].count }

  /// Compares N queries (N×C) with K negatives (K×C), all of length 1.
  /// - Precondition: there is at least one of each.
  public init(queries: Tensor, negatives: Tensor) {
    let (batch, dictionary) = (queries.shape[0], negatives.shape[0])
    precondition(batch >= 1 && dictionary >= 1, "\(batch) queries and \(dictionary) negatives: at least one of each")
    let products = Vectorized.matrixProduct(queries, negatives, transposing: .right).elements  // N×K
    similarities = (0..<batch).map { products[$0 * dictionary..<($0 + 1) * dictionary].sorted(by: >) }
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
