import Foundation

/// DINO's target: the teacher's logits, centred, then sharpened, as shares of K prototypes.
///
/// $$q = \mathrm{softmax}\left(\frac{t - c}{\tau_t}\right)$$
///
/// t are the teacher's cosines with the prototypes, c is the centre, a moving mean of what the teacher says. The centre
/// keeps one prototype from being named for every image; the low temperature keeps all shares from being alike. Only
/// the student's side of the loss has a gradient, so these numbers are constants to it.
///
/// *Example.* t = (0.3, 0.1), c = (0, 0), τ = 0.04: the logits differ by 5, so the first share is 1/(1 + e⁻⁵) = 0.993.
/// With c = (0.25, 0.05) both centred logits are 0.05, and the shares are ½ and ½.
///
/// *Source:* Caron et al. 2021 (DINO). *Chapter:* `Chapters/08-Family/FamilyChapter.swift`.
/// - Parameters:
///   - teacher: t, K numbers.
///   - centre: c, K numbers.
///   - temperature: τ_t.
/// - Returns: q, K shares that add up to 1.
public func teacherShares(_ teacher: [Double], centre: [Double], temperature: Double) -> [Double] {
  []  // Write your answer here.
}
