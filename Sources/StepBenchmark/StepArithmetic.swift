import MomentumContrast

/// The multiply-adds of a step, counted layer by layer.
///
/// Counted are convolutions, the linear head and the products with the dictionary, as is the custom; batch norm,
/// rectifiers, soft-max, the optimiser and the views are not, though they take time. Windows count in full where they
/// reach over the edge of the image. One multiply-add is two floating-point operations.
public struct StepArithmetic: Sendable, Equatable {
  /// A layer with weights.
  public struct Layer: Sendable, Equatable {
    /// The name of its weights.
    public let name: String
    /// The shape of its weights: k_h×k_w×C×D, or D×C for the head.
    public let weightShape: [Int]
    /// How often every weight is used for one image: once for each output pixel.
    public let uses: Int
    /// Whether a gradient flows on to its input. Not from the first layer: nobody asks how to change the images.
    public let passesGradient: Bool

    /// Of the forward pass of one image.
    public var multiplyAdds: Int { weightShape.reduce(1, *) * uses }

    /// Of all passes of one image: f_q forward, f_k forward, ∂L/∂w, and ∂L/∂x if somebody asks for it. A gradient pass
    /// multiplies what the forward pass multiplied, each product once.
    public var multiplyAddsPerStep: Int { multiplyAdds * (passesGradient ? 4 : 3) }
  }

  /// In the order in which an image passes them.
  public let layers: [Layer]
  /// N.
  public let batchSize: Int
  /// C, the length of queries and keys.
  public let dimension: Int
  /// K.
  public let queueSize: Int

  /// The count of a workload.
  public init(_ workload: Workload) {
    let configuration = workload.configuration
    (batchSize, dimension, queueSize) = (configuration.batchSize, configuration.dimension, configuration.queueSize)
    var layers =
      workload == .w3
      ? Self.layers(of: .resNet18, size: workload.imageSize)
      : Self.layers(ofSmallConvNet: Workload.smallWidths, size: workload.imageSize)
    layers.append(
      Layer(
        name: "fc.weight", weightShape: [dimension, workload.backbone.featureWidth], uses: 1, passesGradient: true))
    self.layers = layers
  }

  /// The count of `w1` in another size.
  public init(_ size: StepSize) {
    (batchSize, dimension, queueSize) = (size.batchSize, StepSize.dimension, size.queueSize)
    layers =
      Self.layers(ofSmallConvNet: Workload.smallWidths, size: size.imageSize) + [
        Layer(
          name: "fc.weight", weightShape: [dimension, Workload.w1.backbone.featureWidth], uses: 1, passesGradient: true)
      ]
  }

  /// q·k₊ and q·k of the K negatives, and as many again for ∂L/∂q = 1/τ·(Σ p_i·k_i − k₊).
  public var comparison: Int { 2 * batchSize * (queueSize + 1) * dimension }

  /// Of the whole step.
  public var multiplyAdds: Int { batchSize * layers.reduce(0) { $0 + $1.multiplyAddsPerStep } + comparison }

  /// Floating-point operations of the whole step.
  public var operations: Int { 2 * multiplyAdds }

  /// 3×3, padding 1: ⌈size/stride⌉ pixels each way.
  private static func layers(ofSmallConvNet widths: [Int], size: Int) -> [Layer] {
    var (size, input) = (size, 3)
    return widths.enumerated().map { stage, width in
      if stage > 0 { size = (size + 1) / 2 }
      defer { input = width }
      return Layer(
        name: "layer\(stage + 1).conv.weight", weightShape: [3, 3, input, width], uses: size * size,
        passesGradient: stage > 0)
    }
  }

  private static func layers(of net: BasicBlockResNet, size: Int) -> [Layer] {
    var size = size
    func layer(_ convolution: BasicBlockResNet.Convolution) -> Layer {
      Layer(
        name: "\(convolution.name).weight",
        weightShape: [convolution.size, convolution.size, convolution.input, convolution.output],
        uses: size * size, passesGradient: convolution != net.stem)
    }
    // A block's first convolution and its shortcut both make images of the block's size.
    return [layer(net.stem)]
      + net.blocks.flatMap { block in
        size = (size + block.first.stride - 1) / block.first.stride
        return [layer(block.first), layer(block.second)] + (block.shortcut.map { [layer($0)] } ?? [])
      }
  }
}
