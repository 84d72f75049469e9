import Tensors

// The differences are one pass, sixteen lanes at a time; their squares are summed in Double, as in the definition.

extension Vectorized {
  /// Unit vectors p and z′, N×C.
  public static func cosineRegression(_ p: Tensor, towards targets: Tensor) -> CosineRegression {
    precondition(p.shape == targets.shape, "predictions are \(p.shape), targets \(targets.shape)")
    let (batch, count) = (Double(p.shape[0]), p.count)
    var loss = 0.0
    let gradient = Tensor(shape: p.shape) { gradient in
      reading(p, targets) { p, targets in
        forEachVector(count) { gradient.store(p.lanes($0) - targets.lanes($0), $0) }
      }
      for i in 0..<count { loss += Double(gradient[i]) * Double(gradient[i]) }
      multiply(gradient, by: Float(2 / batch), count: count)
    }
    return CosineRegression(loss: loss / batch, gradient: gradient)
  }
}
