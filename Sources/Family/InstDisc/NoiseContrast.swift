import Foundation
import Tensors

/// Noise-contrastive estimation, the loss of instance discrimination (Wu et al. 2018, Eq. 5–8; the released code): each of K + 1 entries
/// of a bank of M is told apart as data or noise by itself, so that no soft-max over the bank is needed.
///
///     P_j = exp(m_j·v/τ) / Z        h_j = P_j / (P_j + K/M + ε)
///     L = −1/N · Σ_n ( log h_0 + Σ_{j=1}^{K} log( (K/M) / (P_j + K/M + ε) ) )
///
/// m_0 is the image's own entry, the others are drawn evenly, and the own one may be among them. Z, the sum over the bank, is estimated
/// once, from the first batch: M times the mean of all its exponentials, and then a constant. ε is 10⁻⁷. The gradient reaches v alone:
///
///     ∂L/∂v = −1/(Nτ) · ( (1 − h_0)·m_0 − Σ_j h_j·m_j )
extension Scalar {
  /// - Parameters:
  ///   - v: queries of length 1, N×C.
  ///   - bank: M×C.
  ///   - entries: for each query the numbers of K + 1 entries, its own first.
  ///   - normalizer: Z, or nil to estimate it from these queries.
  public static func noiseContrast<Element: Real>(
    _ v: TensorOf<Element>, bank: TensorOf<Element>, entries: [[Int]], temperature: Element, normalizer: Element?
  ) -> NoiseContrastOf<Element> {
    let (batch, dimension, size) = (v.shape[0], v.shape[1], Double(bank.shape[0]))
    precondition(entries.count == batch, "\(entries.count) lists of entries for \(batch) queries")
    let τ = Double(temperature)
    var similarities: [[Double]] = []  // N×(K+1)
    for n in 0..<batch {
      similarities.append(
        entries[n].map { entry in
          (0..<dimension).reduce(0.0) { $0 + Double(bank[entry, $1]) * Double(v[n, $1]) }
        })
    }
    let exponentials = similarities.map { row in row.map { exp($0 / τ) } }
    let count = Double(exponentials.reduce(0) { $0 + $1.count })
    let z = normalizer.map { Double($0) } ?? size * exponentials.joined().reduce(0, +) / count
    let ε = NoiseContrast.epsilon
    var loss = 0.0
    var correct = 0
    var gradient = TensorOf<Element>(shape: v.shape)  // N×C
    for n in 0..<batch {
      let noise = Double(entries[n].count - 1) / size  // K/M
      let p = exponentials[n].map { $0 / z }
      let h = p.map { $0 / ($0 + noise + ε) }
      loss -= log(h[0])
      for j in 1..<p.count { loss -= log(noise / (p[j] + noise + ε)) }
      if (1..<p.count).allSatisfy({ similarities[n][$0] < similarities[n][0] }) { correct += 1 }
      for c in 0..<dimension {
        // 1 − h_0, whose digits are kept where h_0 is nearly 1
        var pull = (noise + ε) / (p[0] + noise + ε) * Double(bank[entries[n][0], c])
        for j in 1..<p.count { pull -= h[j] * Double(bank[entries[n][j], c]) }
        gradient[n, c] = Element(-pull / (τ * Double(batch)))
      }
    }
    return NoiseContrastOf(loss: loss / Double(batch), correct: correct, normalizer: Element(z), gradient: gradient)
  }
}

/// What the estimation gives back.
public struct NoiseContrastOf<Element: Real>: Sendable {
  /// The mean over the queries, in nats.
  public var loss: Double
  /// How many queries are more similar to their own entry than to any that was drawn.
  public var correct: Int
  /// Z.
  public var normalizer: Element
  /// ∂L/∂v, N×C.
  public var gradient: TensorOf<Element>
}

/// The estimation in 32-bit floating point.
public typealias NoiseContrast = NoiseContrastOf<Float>

extension NoiseContrastOf {
  /// ε, which keeps a logarithm from 0.
  static var epsilon: Double { 1e-7 }
}
