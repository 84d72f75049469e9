import Values

/// Intersection over union of two boxes: how far they are the same.
///
/// $$\mathrm{IoU}(a, b) = \frac{|a\cap b|}{|a| + |b| - |a\cap b|}$$
///
/// The intersection of two boxes is a box. It reaches from the larger of the left edges to the smaller of the right
/// edges, and in the same way from top to bottom. If either length is not above 0, the boxes share nothing and IoU is
/// 0; so two boxes without area have 0, not 0/0.
///
/// *Example.* A square of 10 and the same moved by 5 to the right: 50/(100 + 100 − 50) = ⅓.
///
/// *Source:* Everingham et al. 2010, §4.2. *Chapter:* `Chapters/09-Transfer/TransferChapter.swift`, "Has a box been
/// found?". `Box` is in `Sources/Values`.
/// - Parameters:
///   - a: a box.
///   - b: another.
/// - Returns: from 0 to 1.
public func intersectionOverUnion(_ a: Box, _ b: Box) -> Double {
  .nan  // Write your answer here.
}
