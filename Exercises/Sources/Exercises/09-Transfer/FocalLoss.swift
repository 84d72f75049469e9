import Foundation

/// The focal loss of a heat map of object centres.
///
/// With p = σ(z) = 1/(1 + e^(−z)), Y the heat that is wanted, 1 at a centre and less beside it, and M the number of
/// objects,
///
/// $$\mathcal L = \frac1M\sum_{\text{cells}} \begin{cases} -(1 - p)^2\ln p & \text{where } Y = 1\\
/// -(1 - Y)^4\,p^2\ln(1 - p) & \text{elsewhere}\end{cases}$$
///
/// A cell that is right already counts little, and so does a cell near a centre. Without an object the sum is not
/// divided. The logarithm must not become infinite for large logits: $-\ln\sigma(z) = \max(-z, 0) + \ln(1 + e^{-|z|})$,
/// and 1 − σ(z) = σ(−z).
///
/// *Example.* One centre with z = 0: p = ½, and the loss is ¼·ln 2 = 0.173. At p = 0.9 it is a hundredth of −ln 0.9.
///
/// *Source:* Zhou, Wang and Krähenbühl 2019, Eq. 1. *Chapter:* `Chapters/09-Transfer/TransferChapter.swift`, "A
/// detector without anchors".
/// - Parameters:
///   - logits: z of every cell.
///   - heat: Y of every cell, from 0 to 1.
///   - objects: M.
/// - Returns: the loss.
public func focalLoss(logits: [Double], heat: [Double], objects: Int) -> Double {
  .nan  // Write your answer here.
}
