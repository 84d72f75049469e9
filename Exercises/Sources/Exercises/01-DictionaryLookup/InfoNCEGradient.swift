import Foundation
import Values

/// The gradient of InfoNCE by the query.
///
/// With p the soft-max over all K + 1 logits q·k_i/τ, the own key being number 0,
///
/// $$\frac{\partial\mathcal L}{\partial q} = \frac1\tau\left(\sum_{i=0}^{K} p_i k_i - k_+\right)$$
///
/// A step against it moves the query towards its own key and away from the keys that it takes for its own. q is treated
/// as C free numbers: its length is not held at 1 here.
///
/// *Example.* Two keys that are equally similar, τ = 1: p = (½, ½), so the gradient is ½·(k₁ − k₊).
///
/// *Source:* V1 §3.1. *Chapter:* `Chapters/01-DictionaryLookup/GradientAndTemperature.swift`. `dot` is in
/// `Sources/Values`.
/// - Parameters:
///   - query: q, C numbers.
///   - ownKey: k₊, C numbers.
///   - negatives: K vectors of C numbers.
///   - temperature: τ.
/// - Returns: C numbers.
public func infoNCEGradient(
  query: [Double], ownKey: [Double], negatives: [[Double]], temperature: Double
) -> [Double] {
  []  // Write your answer here.
}
