import Foundation
import Values

/// NT-Xent, the loss of SimCLR: every view must pick its partner out of all *other* views of the batch.
///
/// N images have 2N views; row n and row n + N are the two views of an image, each other's partner. With s_ij =
/// z_i·z_j/τ,
///
/// $$\mathcal L = \frac1{2N}\sum_{i} -\ln\frac{\exp s_{i,\text{partner}(i)}}{\sum_{k\neq i}\exp s_{ik}}$$
///
/// A view is not compared with itself. So there are 2N − 1 candidates, of which one is right. Subtract the largest
/// logit before `exp`.
///
/// *Example.* Two images at a right angle whose views agree, τ = ½: of the three candidates one has the cosine 1 and
/// two have 0, and the loss is ln(1 + 2/e²) = 0.24.
///
/// *Source:* Chen et al. 2020 (SimCLR), Eq. 1. *Chapter:* `Chapters/08-Family/FamilyChapter.swift`. `dot` is in
/// `Sources/Values`.
/// - Parameters:
///   - views: z, 2N unit vectors.
///   - temperature: τ.
/// - Returns: the mean over the 2N views, in nats.
public func ntXent(_ views: [[Double]], temperature: Double) -> Double {
  .nan  // Write your answer here.
}
