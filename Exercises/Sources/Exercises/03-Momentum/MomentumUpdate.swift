/// The momentum update: the key encoder follows the query encoder slowly.
///
/// $$\theta_k \leftarrow m\,\theta_k + (1 - m)\,\theta_q$$
///
/// Every parameter is updated by itself. θ_q stays as it is.
///
/// *Example.* θ_k = [1], θ_q = [0], m = 0.9: the new θ_k is [0.9]. Nine tenths of the distance are left.
///
/// *Source:* V1 §3.2, Eq. 2. *Chapter:* `Chapters/03-Momentum/MomentumChapter.swift`.
/// - Parameters:
///   - keyEncoder: θ_k, the parameters of the key encoder.
///   - queryEncoder: θ_q, as many.
///   - momentum: m, from 0 to 1.
/// - Returns: the new θ_k.
public func momentumUpdate(keyEncoder: [Double], queryEncoder: [Double], momentum: Double) -> [Double] {
  []  // Write your answer here.
}
