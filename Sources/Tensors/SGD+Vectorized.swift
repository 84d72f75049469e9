extension Vectorized {
  /// The fast half of `Kernels.sgdStep`.
  public static func sgdStep(
    _ parameter: inout Tensor, gradient: Tensor, velocity: inout Tensor,
    learningRate: Float, momentum: Float, weightDecay: Float
  ) {
    precondition(parameter.shape == gradient.shape && parameter.shape == velocity.shape, "shapes must be equal")
    let count = parameter.count
    parameter.withMutablePointer { parameter in
      velocity.withMutablePointer { velocity in
        gradient.withPointer { gradient in
          forEachVector(count) { i in
            let theta = parameter.lanes(i)
            let g = gradient.lanes(i) + weightDecay * theta
            let v = momentum * velocity.lanes(i) + g
            velocity.store(v, i)
            parameter.store(theta - learningRate * v, i)
          }
        }
      }
    }
  }
}
