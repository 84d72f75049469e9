import Values

/// The loss of BYOL: how far a prediction is from what the target network says of the other view, both divided by their
/// length.
///
/// $$\mathcal L = \frac1N\sum_n \left\|\frac{p_n}{\|p_n\|} - \frac{z_n}{\|z_n\|}\right\|^2 = \frac1N\sum_n (2 - 2\cos(p_n, z_n))$$
///
/// There are no negatives. Nothing in this loss keeps all vectors from being one: it is 0 then.
///
/// *Example.* A prediction at 60° to its target costs 2 − 2·½ = 1, at 90° it costs 2, opposite 4.
///
/// *Source:* Grill et al. 2020 (BYOL), Eq. 2. *Chapter:* `Chapters/08-Family/FamilyChapter.swift`. `dot` is in
/// `Sources/Values`.
/// - Parameters:
///   - predictions: p, N vectors of any length above 0.
///   - targets: z, as many.
/// - Returns: the mean over the batch, from 0 to 4.
public func byolLoss(predictions: [[Double]], targets: [[Double]]) -> Double {
  .nan  // Write your answer here.
}
