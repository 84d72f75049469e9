/// The probability that a given other image is a companion after an even shuffle: that it is normalised in the same
/// group.
///
/// N images are spread over G groups of N/G. An image has N/G − 1 companions, drawn evenly from the N − 1 other images:
///
/// $$\frac{N/G - 1}{N - 1}$$
///
/// It is the same whether the other image was a companion before the shuffle or not. That is why an even shuffle lets
/// nothing leak.
///
/// *Example.* Four images on two devices: 1/3. The paper's 256 on eight: 31/255 = 12.2 %.
///
/// *Source:* V1 §3.3. *Chapter:* `Chapters/04-ShuffleBN/ShuffleBNChapter.swift`.
/// - Parameters:
///   - batchSize: N, 2 or more.
///   - groups: G, which divides N.
/// - Returns: the probability.
public func companionProbability(batchSize: Int, groups: Int) -> Double {
  .nan  // Write your answer here.
}
