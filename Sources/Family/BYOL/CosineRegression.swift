import Tensors

/// The loss of BYOL (Grill et al. 2020, Eq. 2): how far a prediction is from what the target network says of the other view, both
/// divided by their length.
///
///     L = 1/N · Σ_n ‖p_n − z′_n‖² = 1/N · Σ_n (2 − 2·p_n·z′_n)        ∂L/∂p_n = 2/N · (p_n − z′_n)
///
/// There are no negatives: nothing in it keeps all vectors from being one. No gradient reaches z′. SimSiam's
/// term is −p·z′; BYOL's is 2 + 2 times that.
extension Scalar {
  /// Unit vectors p and z′, N×C.
  public static func cosineRegression<Element: Real>(
    _ p: TensorOf<Element>, towards targets: TensorOf<Element>
  ) -> CosineRegressionOf<Element> {
    precondition(p.shape == targets.shape, "predictions are \(p.shape), targets \(targets.shape)")
    let (batch, dimension) = (p.shape[0], p.shape[1])
    var loss = 0.0
    var gradient = TensorOf<Element>(shape: p.shape)  // N×C
    for n in 0..<batch {
      for c in 0..<dimension {
        let difference = Double(p[n, c]) - Double(targets[n, c])
        loss += difference * difference
        gradient[n, c] = Element(2 * difference / Double(batch))
      }
    }
    return CosineRegressionOf(loss: loss / Double(batch), gradient: gradient)
  }
}

/// What the regression gives back.
public struct CosineRegressionOf<Element: Real>: Sendable {
  /// The mean over the batch, in 0–4.
  public var loss: Double
  /// ∂L/∂p, N×C.
  public var gradient: TensorOf<Element>
}

/// The regression in 32-bit floating point.
public typealias CosineRegression = CosineRegressionOf<Float>
