import Tensors

/// What stands between the backbone's features and the vectors that are compared. It is thrown away after pre-training.
public enum ProjectionHead: String, Sendable, CaseIterable {
  /// One linear layer `fc`: MoCo v1.
  case linear
  /// `fc.0`, ReLU, `fc.2`, the hidden layer as wide as the features: MoCo v2 (V2 §3). No batch norm inside (R).
  case mlp

  /// A linear layer of a head.
  struct Layer {
    let name: String
    let input, output: Int
  }

  /// The linear layers from features of length `input` to projections of length `output`.
  func layers(input: Int, output: Int) -> [Layer] {
    switch self {
    case .linear: [Layer(name: "fc", input: input, output: output)]
    case .mlp: [Layer(name: "fc.0", input: input, output: input), Layer(name: "fc.2", input: input, output: output)]
    }
  }

  func addParameters(to parameters: inout Parameters, input: Int, output: Int, random: RandomSource) {
    for layer in layers(input: input, output: output) {
      parameters["\(layer.name).weight"] = Initialization.linear(
        shape: [layer.output, layer.input], input: layer.input, random: random.stream("\(layer.name).weight"))
      parameters["\(layer.name).bias"] = Initialization.linear(
        shape: [layer.output], input: layer.input, random: random.stream("\(layer.name).bias"))
    }
  }

  /// Features N×F to projections N×D, not yet normalised.
  func project(_ features: Variable, in pass: ForwardPass) -> Variable {
    switch self {
    case .linear: pass.linear("fc", features)
    case .mlp: pass.linear("fc.2", pass.tape.relu(pass.linear("fc.0", features)))
    }
  }
}
