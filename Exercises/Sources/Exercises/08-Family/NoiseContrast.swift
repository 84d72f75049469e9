import Foundation

/// Noise-contrastive estimation, the loss of instance discrimination, for one image.
///
/// A bank has M entries. Beside the image's own entry, K others are drawn as noise. Of each of the K + 1 it is asked
/// *by itself* whether it is the image's own:
///
/// $$P = \frac{e^{s/\tau}}{Z}, \qquad h = \frac{P}{P + K/M}, \qquad \mathcal L = -\ln h_{\text{own}} - \sum_{j=1}^{K}\ln(1 - h_j)$$
///
/// s is the cosine of an entry with the image, Z a constant. (The released code adds 10⁻⁷ to a denominator; leave it
/// out here.)
///
/// *Example.* M = 4, Z = 4, τ = 1, own cosine 1 and one drawn entry with 0: P is e/4 and ¼, K/M is ¼, so h is e/(e + 1)
/// = 0.73 and ½. The loss is −ln 0.73 − ln ½.
///
/// *Source:* Wu et al. 2018 (InstDisc), Eq. 5–8. *Chapter:* `Chapters/08-Family/FamilyChapter.swift`.
/// - Parameters:
///   - own: the cosine with the own entry.
///   - drawn: the cosines with the K drawn entries, K ≥ 1.
///   - temperature: τ.
///   - normalizer: Z.
///   - bankSize: M.
/// - Returns: the loss in nats.
public func noiseContrast(
  own: Double, drawn: [Double], temperature: Double, normalizer: Double, bankSize: Int
) -> Double {
  .nan  // Write your answer here.
}
