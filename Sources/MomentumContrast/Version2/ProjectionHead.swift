/// What stands between the backbone's features and the vectors that are compared, in MoCo's two versions.
public enum ProjectionHead: String, Sendable, CaseIterable {
  /// One linear layer `fc`: MoCo v1.
  case linear
  /// `fc.0`, ReLU, `fc.2`, the hidden layer as wide as the features: MoCo v2 (V2 §3). No batch norm inside (R).
  case mlp

  /// The layers from features of length `input` to projections of length `output`.
  public func layers(input: Int, output: Int) -> Head {
    switch self {
    case .linear: Head([Head.Layer("fc", input: input, output: output)])
    case .mlp:
      Head([
        Head.Layer("fc.0", input: input, output: input, activation: .relu),
        Head.Layer("fc.2", input: input, output: output),
      ])
    }
  }
}
