import Foundation

/// The share of the gradient that the n hardest negatives have among all negatives.
///
/// Negative i pushes the query away with the share
///
/// $$w_i = \frac{\exp(c_i/\tau)}{\sum_{j=1}^{K}\exp(c_j/\tau)}$$
///
/// where c_i is its cosine with the query. The hardest negatives are those with the largest cosines. Add up the shares
/// of n of them. The exponentials must not overflow, nor all become 0.
///
/// *Example.* Cosines 0.1, 0.5 and 0.3: the hardest has 40 % at τ = 1, 67 % at τ = 0.2 and 98 % at τ = 0.05.
///
/// *Source:* V1 §3.1. *Chapter:* `Chapters/01-DictionaryLookup/GradientAndTemperature.swift`.
/// - Parameters:
///   - count: n, from 1 to K.
///   - cosines: c_1 … c_K, in any order.
///   - temperature: τ.
/// - Returns: a share from 0 to 1.
public func shareOfHardest(_ count: Int, cosines: [Double], temperature: Double) -> Double {
  .nan  // Write your answer here.
}
