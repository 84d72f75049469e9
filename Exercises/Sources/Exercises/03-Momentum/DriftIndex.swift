/// The drift index: how long a key stays in the queue, in time constants of the key encoder.
///
/// A key lives for K/N steps, and the time constant of the key encoder is 1/(1 − m) steps. So the index is
///
/// $$\frac KN\,(1 - m)$$
///
/// K need not be a multiple of N.
///
/// *Example.* K = 1024, N = 16, m = 0.9: a key lives for 64 steps of 10 each, so the index is 6.4.
///
/// *Chapter:* `Chapters/03-Momentum/LowPass.swift` says how to read it. (The index is this book's, not the paper's.)
/// - Parameters:
///   - queueSize: K, the keys in the queue.
///   - batchSize: N, the keys that enter in each step.
///   - momentum: m.
/// - Returns: the index.
public func driftIndex(queueSize: Int, batchSize: Int, momentum: Double) -> Double {
  .nan  // Write your answer here.
}
