/// What the key encoder is made of after T steps: a weighted mean of where it began and of every query encoder since.
///
/// Put the momentum update θ_k ← m·θ_k + (1 − m)·θ_q(t) into itself for t = 1 … T. It becomes
///
/// $$\theta_k(T) = w_0\,\theta_k(0) + \sum_{t=1}^{T} w_t\,\theta_q(t)$$
///
/// Find the weights. They do not depend on any θ, and add up to 1.
///
/// *Example.* m = 0.5, T = 2: θ_k(2) = ½·(½·θ_k(0) + ½·θ_q(1)) + ½·θ_q(2), so the weights are [0.25, 0.25, 0.5].
///
/// *Source:* V1 §3.2, Eq. 2. *Chapter:* `Chapters/03-Momentum/LowPass.swift`: noise is averaged away.
/// - Parameters:
///   - momentum: m, from 0 to 1.
///   - steps: T, 1 or more.
/// - Returns: w_0 … w_T, the newest query encoder last.
public func keyEncoderWeights(momentum: Double, steps: Int) -> [Double] {
  []  // Write your answer here.
}
