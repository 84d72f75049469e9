import Foundation
import Values

/// The loss of the end-to-end dictionary: the negatives of a query are the *other* keys of its batch.
///
/// The own key of query n is key n, and N keys make K = N − 1 negatives. With s_nj = q_n·k_j/τ,
///
/// $$\mathcal L = \frac1N\sum_{n=1}^{N} -\ln\frac{\exp s_{nn}}{\sum_{j=1}^{N}\exp s_{nj}}$$
///
/// Every key stands once in each sum. The right answers are on the diagonal, so the labels are 0, 1, 2 … and not all
/// zero as with a queue. Subtract the largest logit of a row before `exp`.
///
/// *Example.* q₁ = k₁ = (1, 0), q₂ = k₂ = (0, 1), τ = 1: both rows have the logits 1 (own) and 0, and the loss is
/// ln(1 + e⁻¹) = 0.313.
///
/// *Source:* V1 §3.2, Fig. 2a. *Chapter:* `Chapters/02-DictionaryMechanisms/DictionaryMechanismsChapter.swift`. `dot`
/// is in `Sources/Values`.
/// - Parameters:
///   - queries: N vectors.
///   - keys: N vectors, key n of the image of query n.
///   - temperature: τ.
/// - Returns: the mean loss in nats.
public func endToEndLoss(queries: [[Double]], keys: [[Double]], temperature: Double) -> Double {
  .nan  // Write your answer here.
}
