import Foundation
import Values

/// The gradient of a linear probe by its weights.
///
/// The logits of an image are W x, p is their soft-max, y is 1 for the true class and 0 for all others. The gradient of
/// the mean cross-entropy is, for class k and feature f,
///
/// $$\frac{\partial\mathcal L}{\partial W_{kf}} = \frac1N\sum_{n=1}^{N}(p_{nk} - y_{nk})\,x_{nf}$$
///
/// There is no bias. Subtract the largest logit before `exp`.
///
/// *Example.* (1, 2), (3, −2) of class 0 and (−1, −2), (−3, 2) of class 1, W = 0: p = ½ everywhere, and the rows are
/// (−1, 0) and (1, 0).
///
/// *Source:* V1 §4.1. *Chapter:* `Chapters/06-LinearProtocol/ByHand.swift`, "A probe on four points". `dot` is in
/// `Sources/Values`.
/// - Parameters:
///   - features: x, N×F.
///   - labels: the true classes, N.
///   - weights: W, a row for each class, C×F.
/// - Returns: C×F.
public func probeGradient(features: [[Double]], labels: [Int], weights: [[Double]]) -> [[Double]] {
  []  // Write your answer here.
}
