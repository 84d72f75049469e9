import Foundation
import Values

/// InfoNCE, the loss of one query: it must pick its own key out of K + 1.
///
/// $$\mathcal L_q = -\ln\frac{\exp(q\cdot k_+/\tau)}{\sum_{i=0}^{K}\exp(q\cdot k_i/\tau)}$$
///
/// The sum goes over all K + 1 keys, the own one (number 0) and the negatives. At a low τ the exponentials overflow:
/// e^1000 is infinite in `Double`. Subtract the largest logit q·k/τ from all of them first. That changes numerator and
/// denominator by the same factor.
///
/// *Example.* q = (1, 0), own key (0.8, 0.6), negatives (0.6, −0.8) and (−1, 0), τ = 0.2: the logits are 4, 3 and −5,
/// and the loss is ln(1 + e⁻¹ + e⁻⁹) = 0.313.
///
/// *Source:* V1 §3.1, Eq. 1. *Chapter:* `Chapters/01-DictionaryLookup/DictionaryLookupChapter.swift`. `dot` is in
/// `Sources/Values`.
/// - Parameters:
///   - query: q, C numbers.
///   - ownKey: k₊, C numbers.
///   - negatives: K vectors of C numbers.
///   - temperature: τ.
/// - Returns: the loss in nats.
public func infoNCE(query: [Double], ownKey: [Double], negatives: [[Double]], temperature: Double) -> Double {
  .nan  // Write your answer here.
}
