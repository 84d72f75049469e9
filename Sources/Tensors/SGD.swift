/// Stochastic gradient descent with momentum and weight decay, by the rule of PyTorch's `SGD` with dampening 0 and
/// without Nesterov. Its twin equals it bit for bit: each operation rounds once, in the order written here.
extension Scalar {
  /// One step, in place, on parameters θ with gradient g, velocity v, learning rate η, momentum μ and weight decay λ:
  ///
  ///     g ← g + λ·θ        v ← μ·v + g        θ ← θ − η·v
  ///
  /// A velocity of zero makes it PyTorch's first step, where v ← g.
  public static func sgdStep<Element: Real>(
    _ parameter: inout TensorOf<Element>, gradient: TensorOf<Element>, velocity: inout TensorOf<Element>,
    learningRate: Element, momentum: Element, weightDecay: Element
  ) {
    precondition(
      gradient.shape == parameter.shape && velocity.shape == parameter.shape,
      "parameter \(parameter.shape), gradient \(gradient.shape) and velocity \(velocity.shape) differ in shape")
    for i in 0..<parameter.count {
      let g = gradient[i] + weightDecay * parameter[i]
      velocity[i] = momentum * velocity[i] + g
      parameter[i] = parameter[i] - learningRate * velocity[i]
    }
  }
}
