/// What an encoder is made of and what it costs, counted without building it.
///
/// Multiply-adds are those of convolutions and linear layers, as is the custom; windows count in full where they reach
/// over the edge of the image. One multiply-add is two floating-point operations.
public struct EncoderDescription: Sendable, Equatable, Encodable {
  /// A tensor that is learned.
  public struct Parameter: Sendable, Equatable, Encodable {
    /// torchvision's name, or the small encoder's own.
    public let name: String
    /// In PyTorch's layout: D×C×k_h×k_w for a convolution.
    public let shape: [Int]
    /// How many numbers.
    public let count: Int

    init(_ name: String, _ shape: [Int]) {
      self.name = name
      self.shape = shape
      count = shape.reduce(1, *)
    }
  }

  /// A layer that multiplies.
  public struct Layer: Sendable, Equatable, Encodable {
    /// The name of its weights.
    public let name: String
    /// Height, width and channels of what it makes of one image; 1×1 for a linear layer.
    public let output: [Int]
    /// Of the forward pass of one image.
    public let multiplyAdds: Int
  }

  /// Height and width of the image.
  public let imageSize: [Int]
  /// Everything that is learned, in the order of the network.
  public let parameters: [Parameter]
  /// Running mean and variance of every batch norm, C numbers each; not learned.
  public let buffers: [Parameter]
  /// The layers that multiply, in the order of the network.
  public let layers: [Layer]
  /// The length of the features, which are kept after pre-training.
  public let featureWidth: Int
  /// The numbers that are learned, backbone and head.
  public let parameterCount: Int
  /// Those of the backbone, which is kept after pre-training.
  public let backboneParameterCount: Int
  /// Of the forward pass of one image.
  public let multiplyAdds: Int
  /// Of one image in a step of Algorithm 1: f_q and f_k forward, and back through f_q. The loss is not counted.
  public let operationsPerTrainingImage: Int
  /// The bytes of the learned numbers, as F32.
  public let parameterBytes: Int
  /// The bytes of θ_q, θ_k, the velocity and a gradient.
  public let trainingStateBytes: Int
  /// The bytes that one image leaves for the backward pass: the outputs of every convolution and of its batch norm,
  /// features and embedding. Sums, pooling and copies that kernels make are not counted, so it is a floor.
  public let activationBytesPerImage: Int

  /// Floating-point operations of the forward pass of one image.
  public var operations: Int { 2 * multiplyAdds }

  /// Counts.
  public init(_ encoder: Encoder, imageSize: ImageSize) {
    let convolutions = encoder.backbone.convolutions(of: imageSize)
    let linear = encoder.head.layers
    let backbone = encoder.backbone.parameterShapes.map {
      Parameter($0.name, PyTorchLayout.exported(parameterShape: $0.shape))
    }
    let head = linear.flatMap { each in
      let vectors = (each.hasBias ? ["\(each.name).bias"] : []) + (each.batchNorm?.parameters ?? [])
      return [Parameter("\(each.name).weight", [each.output, each.input])]
        + vectors.map { Parameter($0, [each.output]) }
    }
    self.imageSize = [imageSize.height, imageSize.width]
    parameters = backbone + head
    let running =
      convolutions.map { (name: $0.normalization, channels: $0.output) }.filter {
        encoder.backbone.normalizedChannels[$0.name] != nil
      } + linear.compactMap { layer in layer.batchNorm.map { (name: $0.name, channels: layer.output) } }
    buffers = running.flatMap { each in
      ["running_mean", "running_var"].map { Parameter("\(each.name).\($0)", [each.channels]) }
    }
    let convolving = convolutions.map { each in
      Layer(
        name: "\(each.name).weight", output: [each.pixels.height, each.pixels.width, each.output],
        multiplyAdds: each.weightShape.reduce(1, *) * each.pixels.count)
    }
    let projecting = linear.map { each in
      Layer(name: "\(each.name).weight", output: [1, 1, each.output], multiplyAdds: each.input * each.output)
    }
    layers = convolving + projecting
    featureWidth = encoder.backbone.featureWidth
    backboneParameterCount = backbone.reduce(0) { $0 + $1.count }
    parameterCount = parameters.reduce(0) { $0 + $1.count }
    multiplyAdds = layers.reduce(0) { $0 + $1.multiplyAdds }
    // Forward twice, ∂L/∂w, and ∂L/∂x of all but the first layer: nobody asks how to change the images.
    operationsPerTrainingImage = 2 * (4 * multiplyAdds - (layers.first?.multiplyAdds ?? 0))
    parameterBytes = 4 * parameterCount
    trainingStateBytes = 4 * parameterBytes
    activationBytesPerImage =
      4 * (2 * convolutions.reduce(0) { $0 + $1.pixels.count * $1.output } + featureWidth + 2 * encoder.dimension)
  }
}
