import Tensors

/// The losses of dense prediction, which exist in pairs like those of `Kernels`. `centreDistance` has one definition.
public protocol TransferKernels: Kernels {
  /// The mean over pixels of −log softmax(logits)[target], and its gradient: N×H×W×C logits and N·H·W targets. The
  /// target 255, `MaskedImages.ignored`, is passed over.
  static func pixelCrossEntropy(_ logits: Tensor, targets: [UInt8]) -> PixelCrossEntropy
  /// The focal loss of N×h×w×C logits whose sigmoid shall be a heat map, over the number of objects, and its gradient
  /// ("Objects as Points", Eq. 1).
  static func focalLoss(_ logits: Tensor, heatMap: Tensor, objects: Int) -> HeatMapLoss
}

extension Scalar: TransferKernels {}
extension Vectorized: TransferKernels {}
