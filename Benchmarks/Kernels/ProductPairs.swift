import MomentumContrast
import Tensors

/// Convolutions and matrix products: counted in operations, judged as sums of products.
extension KernelPair {
  /// The layers of the small encoder at batch 64, and one of ResNet-18's (32×32, 64 channels) at batch 2. The definition
  /// would take minutes for more.
  static let convolutions = [
    ConvolutionShape(images: 64, size: 20, channels: 3, filters: 16, stride: 1),
    ConvolutionShape(images: 64, size: 20, channels: 16, filters: 32, stride: 2),
    ConvolutionShape(images: 64, size: 10, channels: 32, filters: 64, stride: 2),
    ConvolutionShape(images: 64, size: 5, channels: 64, filters: 128, stride: 2),
    ConvolutionShape(images: 2, size: 32, channels: 64, filters: 64, stride: 1),
  ].flatMap(\.pairs)

  /// The head of the small encoder (N×128 to N×64), and the logits (N×64 and K×64).
  static let matrixProducts = [
    matrixProduct("head, x·Wᵀ", [64, 128], [64, 128], .right),
    matrixProduct("head, dy·W", [64, 64], [64, 128], .neither),
    matrixProduct("head, dyᵀ·x", [64, 64], [64, 128], .left),
    matrixProduct("logits, q·Kᵀ", [64, 64], [2048, 64], .right),
  ]

  private static func matrixProduct(
    _ name: String, _ a: [Int], _ b: [Int], _ transposing: Transposition
  ) -> KernelPair {
    let terms = transposing == .left ? a[0] : a[1]
    let results = (transposing == .left ? a[1] : a[0]) * (transposing == .right ? b[0] : b[1])
    return .linear(
      "matrixProduct \(name)", .operations(2 * terms * results), roundings: terms + 1,
      inputs: [.random(a, "a"), .random(b, "b")]
    ) { $0.matrixProduct($1[0], $1[1], transposing: transposing) }
  }
}

/// A 3×3 convolution with padding 1.
struct ConvolutionShape: Sendable {
  let images, size, channels, filters, stride: Int

  /// The convolution and its two gradients; each multiplies the same pairs of numbers.
  var pairs: [KernelPair] {
    let (stride, output) = (stride, (size - 1) / stride + 1)
    let xShape = [images, size, size, channels]
    let weightShape = [3, 3, channels, filters]
    let x = Tensor.random(xShape, "x")
    let weight = Tensor.random(weightShape, "weight")
    let dy = Tensor.random([images, output, output, filters], "dy")
    let work = KernelPair.Work.operations(2 * images * output * output * weight.count)
    let name = "\(images)×\(size)×\(size)×\(channels)→\(filters), stride \(stride)"
    return [
      .linear("convolution \(name)", work, roundings: 9 * channels + 1, inputs: [x, weight]) {
        $0.convolution($1[0], weight: $1[1], stride: stride, padding: 1)
      },
      .linear("convolutionInputGradient \(name)", work, roundings: 9 * filters + 1, inputs: [dy, weight]) {
        $0.convolutionInputGradient($1[0], weight: $1[1], inputShape: xShape, stride: stride, padding: 1)
      },
      .linear("convolutionWeightGradient \(name)", work, roundings: images * output * output + 1, inputs: [dy, x]) {
        $0.convolutionWeightGradient($1[0], input: $1[1], weightShape: weightShape, stride: stride, padding: 1)
      },
    ]
  }
}
