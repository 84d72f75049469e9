import Foundation
import Tensors

/// NT-Xent, the loss of SimCLR (Chen et al. 2020, Eq. 1): a view must pick the other view of its image out of all other views of
/// the batch, 2N − 1 candidates.
///
///     ℓ(i, j) = −log( exp(z_i·z_j/τ) / Σ_{k≠i} exp(z_i·z_k/τ) )        L = 1/2N · Σ_i ℓ(i, partner of i)
///
/// Every view is a query, a positive of its partner, and a negative of 2N − 2 others. Nothing is detached: with p_i the soft-max of
/// row i, and j the partner of i,
///
///     ∂L/∂z_i = 1/(2Nτ) · ( Σ_{k≠i} (p_ik + p_ki)·z_k − 2·z_j )
///
/// The official code adds the means of the two halves, which is twice this L.
extension Scalar {
  /// Unit vectors z, 2N×C. Row n and row n + N are the two views of an image.
  public static func ntXent<Element: Real>(_ z: TensorOf<Element>, temperature: Element) -> NTXentOf<Element> {
    let (views, dimension) = (z.shape[0], z.shape[1])
    precondition(views >= 2 && views % 2 == 0, "\(views) vectors are not two views of each image")
    let τ = Double(temperature)
    var loss = 0.0
    var correct = 0
    var gradient = [Double](repeating: 0, count: z.count)  // 2N×C
    for i in 0..<views {
      let partner = (i + views / 2) % views
      let others = (0..<views).filter { $0 != i }
      var logits = [Int: Double]()  // 2N − 1
      for k in others {
        var similarity = 0.0
        for c in 0..<dimension { similarity += Double(z[i, c]) * Double(z[k, c]) }
        logits[k] = similarity / τ
      }
      let own = logits[partner] ?? .nan
      let largest = logits.values.reduce(-.infinity, max)
      var sum = 0.0
      for k in others { sum += exp((logits[k] ?? .nan) - largest) }
      loss += log(sum) - (own - largest)
      if others.allSatisfy({ $0 == partner || (logits[$0] ?? .nan) < own }) { correct += 1 }

      // p_i(partner) − 1 = −Σ of the others' p: its digits are kept where p is nearly 1.
      for k in others where k != partner {
        let p = exp((logits[k] ?? .nan) - largest) / sum
        for c in 0..<dimension {
          gradient[i * dimension + c] += p * (Double(z[k, c]) - Double(z[partner, c]))
          gradient[k * dimension + c] += p * Double(z[i, c])
          gradient[partner * dimension + c] -= p * Double(z[i, c])
        }
      }
    }
    let scale = 1 / (τ * Double(views))
    return NTXentOf(
      loss: loss / Double(views), correct: correct,
      gradient: TensorOf(shape: z.shape, gradient.map { Element($0 * scale) }))
  }
}

/// What NT-Xent gives back.
public struct NTXentOf<Element: Real>: Sendable {
  /// The mean over the 2N views, in nats. At chance it is ln(2N − 1).
  public var loss: Double
  /// How many views are more similar to their partner than to any other.
  public var correct: Int
  /// ∂L/∂z, 2N×C.
  public var gradient: TensorOf<Element>
}

/// NT-Xent in 32-bit floating point.
public typealias NTXent = NTXentOf<Float>
