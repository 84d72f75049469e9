import Tensors

/// Adam with decoupled weight decay: `Kernels.adamWStep` on every parameter.
public struct AdamW: Optimizer, Equatable {
  /// m, one for each parameter that is not frozen.
  public private(set) var firstMoment: Parameters
  /// v, likewise.
  public private(set) var secondMoment: Parameters
  /// t, how many steps have been taken.
  public private(set) var stepCount = 0
  /// λ, on every parameter, those of batch norm and the biases included.
  public let weightDecay: Float
  /// Parameters that stay as they are: neither gradient nor weight decay moves them.
  public let frozen: Set<String>

  /// A descent before its first step.
  public init(of parameters: Parameters, weightDecay: Float, frozen: Set<String> = []) {
    let zeros = parameters.without(frozen).zeros
    (firstMoment, secondMoment) = (zeros, zeros)
    (self.weightDecay, self.frozen) = (weightDecay, frozen)
  }

  /// One update, with β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
  public mutating func update(
    _ parameters: inout Parameters, by gradients: [Tensor], learningRate: Float, kernels: any Kernels.Type
  ) {
    precondition(gradients.count == parameters.names.count, "\(gradients.count) gradients do not fit")
    let moving = parameters.names.indices.filter { !frozen.contains(parameters.names[$0]) }
    precondition(firstMoment.names == moving.map { parameters.names[$0] }, "the moments are of other parameters")
    stepCount += 1
    let settings = AdamWSettings(learningRate: Double(learningRate), weightDecay: Double(weightDecay))
    for (place, index) in moving.enumerated() {
      kernels.adamWStep(
        &parameters.tensors[index], gradient: gradients[index], firstMoment: &firstMoment.tensors[place],
        secondMoment: &secondMoment.tensors[place], step: stepCount, settings: settings)
    }
  }
}
