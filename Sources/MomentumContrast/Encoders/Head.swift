import Tensors

/// Linear layers behind a backbone, with the batch norms and rectifiers between them. As a projector it makes the vectors that are
/// compared, and is thrown away after pre-training.
///
/// It is a description and holds no weights, like the encoder it is a part of.
public struct Head: Sendable, Equatable {
  /// A linear layer, and what its output goes through.
  public struct Layer: Sendable, Equatable {
    /// The name of its weights, as PyTorch's `state_dict` has it.
    public let name: String
    /// The lengths of what goes in and what comes out.
    public let input, output: Int
    /// Whether it has a bias.
    public let hasBias: Bool
    /// The batch norm behind it.
    public let batchNorm: BatchNorm?
    /// What comes last.
    public let activation: Activation?

    /// A layer.
    public init(
      _ name: String, input: Int, output: Int, hasBias: Bool = true, batchNorm: BatchNorm? = nil,
      activation: Activation? = nil
    ) {
      (self.name, self.input, self.output) = (name, input, output)
      (self.hasBias, self.batchNorm, self.activation) = (hasBias, batchNorm, activation)
    }
  }

  /// A function of every number by itself.
  public enum Activation: Sendable {
    /// max(x, 0).
    case relu
    /// x·Φ(x).
    case gelu
  }

  /// A batch norm.
  public struct BatchNorm: Sendable, Equatable {
    /// The name of its parameters and running statistics.
    public let name: String
    /// What it learns.
    public let learns: Learned

    /// What a batch norm learns; what it does not is a scale of 1, a shift of 0.
    public enum Learned: Sendable {
      /// Nothing, only a scale, or a scale and a shift.
      case nothing, scale, scaleAndShift
    }

    /// A batch norm.
    public init(_ name: String, learns: Learned = .scaleAndShift) { (self.name, self.learns) = (name, learns) }

    /// The names of what it learns, each as long as the layer is wide.
    public var parameters: [String] {
      switch learns {
      case .nothing: []
      case .scale: ["\(name).weight"]
      case .scaleAndShift: ["\(name).weight", "\(name).bias"]
      }
    }
  }

  /// From the features to the output.
  public let layers: [Layer]

  /// A head of these layers.
  /// - Precondition: there is one, and each takes what the one before it makes.
  public init(_ layers: [Layer]) {
    precondition(!layers.isEmpty, "a head has at least one layer")
    precondition(zip(layers, layers.dropFirst()).allSatisfy { $0.output == $1.input }, "the layers do not fit")
    self.layers = layers
  }

  /// The length of the output.
  public var output: Int { layers[layers.count - 1].output }

  /// The channels of every batch norm, by its name.
  public var normalizedChannels: [String: Int] {
    Dictionary(uniqueKeysWithValues: layers.compactMap { layer in layer.batchNorm.map { ($0.name, layer.output) } })
  }

  /// Appends fresh weights: PyTorch's defaults for `Linear`; batch norms start with scale 1 and shift 0.
  public func addParameters(to parameters: inout Parameters, random: RandomSource) {
    for layer in layers {
      parameters["\(layer.name).weight"] = Initialization.linear(
        shape: [layer.output, layer.input], input: layer.input, random: random.stream("\(layer.name).weight"))
      if layer.hasBias {
        parameters["\(layer.name).bias"] = Initialization.linear(
          shape: [layer.output], input: layer.input, random: random.stream("\(layer.name).bias"))
      }
      for name in layer.batchNorm?.parameters ?? [] {
        parameters[name] = Tensor(shape: [layer.output], repeating: name.hasSuffix(".weight") ? 1 : 0)
      }
    }
  }

  /// Features N×F to projections N×D, not yet normalised to length 1.
  public func project(_ features: Variable, in pass: inout ForwardPass) -> Variable {
    var x = features
    for layer in layers {
      x = pass.linear(layer.name, x, hasBias: layer.hasBias)
      if let norm = layer.batchNorm {
        x = pass.batchNorm(norm.name, x, rectified: layer.activation == .relu, learns: norm.learns)
        if layer.activation == .relu { continue }
      }
      switch layer.activation {
      case .relu: x = pass.tape.relu(x)
      case .gelu: x = pass.tape.gelu(x)
      case nil: break
      }
    }
    return x
  }
}
