import Values

/// The update of a memory bank: the entries of the batch's images move towards their new queries, and have length 1
/// again.
///
/// $$b_i \leftarrow \frac{\mu\,b_i + (1-\mu)\,q_i}{\|\mu\,b_i + (1-\mu)\,q_i\|}$$
///
/// The bank has one entry for every image of the data. Query n belongs to image `images[n]`. All other entries stay.
///
/// *Example.* μ = ½, entry (1, 0), query (0, 1): the mean (½, ½) has length √½, so the entry becomes (0.707, 0.707).
///
/// *Source:* V1 §3.2, Fig. 2b; μ = 0 is V1's plain replacement, μ = ½ that of instance discrimination (Wu et al. 2018).
/// *Chapter:* `Chapters/02-DictionaryMechanisms/DictionaryMechanismsChapter.swift`. `dot` is in `Sources/Values`.
/// - Parameters:
///   - bank: M entries of length 1.
///   - images: for each query the number of its image; none occurs twice.
///   - queries: of length 1, as many.
///   - momentum: μ, from 0 to below 1.
/// - Returns: the new bank.
public func bankUpdate(
  _ bank: [[Double]], images: [Int], queries: [[Double]], momentum: Double
) -> [[Double]] {
  []  // Write your answer here.
}
