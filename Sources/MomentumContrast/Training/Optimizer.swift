import Tensors

/// What turns gradients into new parameters, with whatever it remembers of earlier ones.
public protocol Optimizer: Sendable {
  /// One update of every parameter.
  /// - Parameters:
  ///   - parameters: θ, changed in place.
  ///   - gradients: one for each parameter, in their order.
  ///   - learningRate: η of this step.
  ///   - kernels: `Vectorized`, which is fast, or `Scalar`, which holds the definitions.
  mutating func update(
    _ parameters: inout Parameters, by gradients: [Tensor], learningRate: Float, kernels: any Kernels.Type)
}

/// Stochastic gradient descent with momentum and weight decay, as PyTorch does it: `Kernels.sgdStep` on every parameter.
public struct StochasticGradientDescent: Optimizer, Equatable {
  /// v, one for each parameter that is not frozen.
  public private(set) var velocity: Parameters
  /// μ.
  public let momentum: Float
  /// λ, on every parameter, those of batch norm and the biases included.
  public let weightDecay: Float
  /// Parameters that stay as they are: neither gradient nor weight decay moves them.
  public let frozen: Set<String>

  /// A descent that goes on with this velocity; it starts with zeros (`Parameters.zeros`).
  public init(velocity: Parameters, momentum: Float, weightDecay: Float, frozen: Set<String> = []) {
    self.velocity = velocity
    self.momentum = momentum
    self.weightDecay = weightDecay
    self.frozen = frozen
  }

  /// v ← μ·v + (g + λ·θ), θ ← θ − η·v.
  public mutating func update(
    _ parameters: inout Parameters, by gradients: [Tensor], learningRate: Float, kernels: any Kernels.Type
  ) {
    precondition(gradients.count == parameters.names.count, "\(gradients.count) gradients do not fit")
    let moving = parameters.names.indices.filter { !frozen.contains(parameters.names[$0]) }
    precondition(velocity.names == moving.map { parameters.names[$0] }, "the velocity is of other parameters")
    for (place, index) in moving.enumerated() {
      kernels.sgdStep(
        &parameters.tensors[index], gradient: gradients[index], velocity: &velocity.tensors[place],
        learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
    }
  }
}
