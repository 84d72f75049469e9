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
    var layers = Self.layers(of: workload.backbone, size: workload.imageSize)
    layers.append(
      Layer(
        name: "fc.weight", weightShape: [dimension, workload.backbone.featureWidth], uses: 1, passesGradient: true))
    self.layers = layers
  }

  /// The count of `w1` in another size.
  public init(_ size: StepSize) {
    (batchSize, dimension, queueSize) = (size.batchSize, StepSize.dimension, size.queueSize)
    layers =
      Self.layers(of: Workload.w1.backbone, size: size.imageSize) + [
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

  private static func layers(of backbone: any Backbone, size: Int) -> [Layer] {
    backbone.convolutions(of: ImageSize(size)).enumerated().map { number, each in
      Layer(
        name: "\(each.name).weight", weightShape: each.weightShape, uses: each.pixels.count, passesGradient: number > 0)
    }
  }
}
