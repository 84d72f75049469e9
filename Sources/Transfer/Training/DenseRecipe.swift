import MomentumContrast

/// The numbers of a training on scenes: the same for every arm, but for the learning rate that was searched for each with the
/// same budget.
public struct DenseRecipe: Sendable, Equatable {
  /// Steps of training.
  public var steps = 512
  /// N. If there are fewer scenes, all of them are a batch.
  public var batchSize = 16
  /// What turns gradients into new parameters.
  public var descent = Descent.sgd
  /// η at the start.
  public var learningRate: Float = 0.05
  /// How η moves.
  public var schedule = LearningRateSchedule.cosine
  /// λ, on every parameter; decoupled in AdamW.
  public var weightDecay: Float = 5e-4
  /// Whether the backbone stays as it is, its batch norms by their running statistics, and only the head learns.
  public var freezesBackbone = false

  /// The optimizers that are offered.
  public enum Descent: Sendable {
    /// With a momentum of 0.9, as in V1 (§4.2).
    case sgd
    /// Adam with decoupled weight decay.
    case adamW
  }

  /// The defaults.
  public init() {}

  /// The optimizer of these parameters before its first step.
  func optimizer(of parameters: Parameters, frozen: Set<String>) -> any Optimizer {
    switch descent {
    case .sgd:
      StochasticGradientDescent(
        velocity: parameters.without(frozen).zeros, momentum: 0.9, weightDecay: weightDecay, frozen: frozen)
    case .adamW: AdamW(of: parameters, weightDecay: weightDecay, frozen: frozen)
    }
  }

  /// Checks every number by its rule.
  /// - Parameter sceneCount: how many scenes there are to train on.
  /// - Throws: `ConfigurationError`, which names the value and the rule.
  public func validate(sceneCount: Int) throws(ConfigurationError) {
    let rules: [(holds: Bool, message: String)] = [
      (sceneCount >= 2, "scenes \(sceneCount): there must be at least 2"),
      (steps >= 0, "steps \(steps): it must not be negative"),
      (batchSize >= 2, "batch size \(batchSize): it must be at least 2"),
      (
        learningRate > 0 && learningRate.isFinite,
        "learning rate \(learningRate): it must be a finite number greater than 0"
      ),
      (
        weightDecay >= 0 && weightDecay.isFinite,
        "weight decay \(weightDecay): it must be a finite number, 0 or greater"
      ),
    ]
    for rule in rules where !rule.holds { throw ConfigurationError(description: rule.message) }
  }
}
