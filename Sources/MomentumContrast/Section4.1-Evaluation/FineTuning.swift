import Tensors

/// Fine-tuning: supervised training that starts from a pre-trained encoder instead of fresh weights (V1 §4.2). The step is
/// that of `SupervisedTraining`; the start is all that differs.
extension SupervisedTraining {
  /// Training from given weights: the backbone's parameters and running statistics are taken over, whatever head stood on
  /// them is left behind, and `fc` is fresh.
  ///
  /// - Parameters:
  ///   - backbone: that of the pre-training.
  ///   - pretrained: a state of an encoder with this backbone, as `moco.query`.
  ///   - classCount: how many classes `fc` tells apart, at least 2.
  ///   - recipe: the numbers of the training with labels.
  ///   - random: draws `fc`; it is that of a training from fresh weights with the same `random`.
  ///   - kernels: `Vectorized`, which is fast, or `Scalar`, which holds the definitions.
  /// - Throws: `ConfigurationError` if a parameter or a batch norm of the backbone is missing or of another shape.
  public init(
    backbone: any Backbone, pretrained: EncoderState, classCount: Int, recipe: SupervisedRecipe,
    random: RandomSource, kernels: any Kernels.Type = Vectorized.self
  ) throws {
    let fresh = SupervisedTraining(
      backbone: backbone, classCount: classCount, recipe: recipe, random: random, kernels: kernels)
    var state = fresh.state
    try state.take(pretrained, of: backbone)
    self.init(fresh, from: state)
  }
}

extension EncoderState {
  /// Takes over a backbone's parameters and running statistics from another state, which may have more.
  /// - Throws: `ConfigurationError` if a parameter or a batch norm of the backbone is missing or of another shape.
  package mutating func take(_ pretrained: EncoderState, of backbone: any Backbone) throws {
    let given = Dictionary(uniqueKeysWithValues: zip(pretrained.parameters.names, pretrained.parameters.tensors))
    for (name, _) in backbone.parameterShapes {
      let shape = parameters[name].shape
      guard let tensor = given[name], tensor.shape == shape else {
        let found = given[name].map { "has the shape \($0.shape)" } ?? "is missing"
        throw ConfigurationError(description: "pre-trained \(name) \(found): it must have the shape \(shape)")
      }
      parameters[name] = tensor
    }
    for (name, channels) in backbone.normalizedChannels.sorted(by: { $0.key < $1.key }) {
      guard let statistics = pretrained.buffers.layers[name], statistics.mean.shape == [1, channels] else {
        throw ConfigurationError(
          description: "pre-trained \(name): running statistics of \(channels) channels are missing")
      }
      buffers.set(name, to: statistics)
    }
  }
}
