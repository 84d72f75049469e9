/// Batch norm in groups: each group of the batch is normalised by its own mean and variance.
///
/// The batch of N images is cut into G slices of N/G neighbours: the first N/G images are group 0, and so on. For every
/// channel and every group, over the n = N/G images x_i of that group,
///
/// $$\mu = \frac1n\sum_i x_i, \qquad \sigma^2 = \frac1n\sum_i (x_i - \mu)^2, \qquad y_i = \frac{x_i - \mu}{\sqrt{\sigma^2 + \varepsilon}}$$
///
/// The variance is divided by n, not by n − 1.
///
/// *Example.* One channel 0, 4, 4, 8 in two groups, ε = 0: the groups have the means 2 and 6 and the variance 4, so the
/// result is −1, 1, −1, 1. The second and the third image are equal and come out opposite: their company gives them
/// away.
///
/// *Source:* V1 §3.3. *Chapter:* `Chapters/04-ShuffleBN/ShuffleBNChapter.swift`.
/// - Parameters:
///   - batch: N images of C channels, N×C.
///   - groups: G, which divides N.
///   - epsilon: ε.
/// - Returns: N×C.
public func groupedBatchNorm(_ batch: [[Double]], groups: Int, epsilon: Double) -> [[Double]] {
  []  // Write your answer here.
}
