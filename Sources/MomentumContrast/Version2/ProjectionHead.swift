import Tensors

/// What stands between the backbone's features and the vectors that are compared. It is thrown away after pre-training.
public enum ProjectionHead: String, Sendable, CaseIterable {
  /// One linear layer `fc`: MoCo v1.
  case linear
  /// `fc.0`, ReLU, `fc.2`, the hidden layer as wide as the features: MoCo v2 (V2 §2). No batch norm inside (R).
  case mlp

  func addParameters(to parameters: inout Parameters, input: Int, output: Int, random: RandomSource) {
    func addLinear(_ name: String, output: Int) {
      parameters["\(name).weight"] = Initialization.linear(
        shape: [output, input], input: input, random: random.stream("\(name).weight"))
      parameters["\(name).bias"] = Initialization.linear(
        shape: [output], input: input, random: random.stream("\(name).bias"))
    }
    switch self {
    case .linear:
      addLinear("fc", output: output)
    case .mlp:
      addLinear("fc.0", output: input)
      addLinear("fc.2", output: output)
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
