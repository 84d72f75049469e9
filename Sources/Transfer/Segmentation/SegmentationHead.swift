import Images
import MomentumContrast
import Tensors

/// The class of every pixel: a 1×1 convolution on the maps, enlarged to the size of the images.
///
/// It is a linear classifier in every place of a map: on a frozen backbone it asks for every pixel what the linear protocol asks for the
/// image (V1 §4.1). Fine-tuned, it is a fully convolutional network with one prediction layer (Long et al. 2015); V1's (§4.2)
/// has two more convolutions, dilated ones, before it.
///
/// The logits are enlarged bilinearly, not the maps: a 1×1 convolution and an enlargement can change places.
public struct SegmentationHead: DenseHead, Equatable {
  /// How many classes of objects there are. The ground is one more.
  public let classCount: Int

  /// A head for so many classes of objects.
  public init(classCount: Int) { self.classCount = classCount }

  /// Logits.
  public var outputsPerPixel: Int { classCount + 1 }

  /// None.
  public var normalizedChannels: [String: Int] { [:] }

  /// `classifier.weight` 1×1×C×(classes + 1), PyTorch's default, and `classifier.bias`, zeros.
  public func addParameters(to parameters: inout Parameters, input: Int, random: RandomSource) {
    parameters["classifier.weight"] = Initialization.linear(
      shape: [1, 1, input, classCount + 1], input: input, random: random.stream("classifier.weight"))
    parameters["classifier.bias"] = Tensor(shape: [classCount + 1])
  }

  /// The mean cross-entropy of the pixels that are judged.
  public func loss(
    on maps: Variable, of scenes: LabelledScenes, in pass: inout ForwardPass, kernels: any TransferKernels.Type
  ) -> Variable {
    let logits = logits(on: maps, size: scenes.size, in: &pass)  // N×H×W×(classes + 1)
    let entropy = kernels.pixelCrossEntropy(logits.value, targets: scenes.masks)
    return pass.tape.loss(entropy.loss, gradient: entropy.gradient, by: logits)
  }

  /// Maps N×h×w×C to logits N×H×W×(classes + 1), the ground first.
  func logits(on maps: Variable, size: (height: Int, width: Int), in pass: inout ForwardPass) -> Variable {
    let coarse = pass.convolution("classifier", maps, stride: 1, padding: 0, hasBias: true)  // N×h×w×(classes + 1)
    return pass.tape.bilinearResize(coarse, height: size.height, width: size.width)
  }

  /// The class with the largest logit of every pixel, N·H·W; the lowest of several.
  func classes(of logits: Tensor) -> [UInt8] {
    let width = classCount + 1
    return logits.withPointer { z in
      (0..<logits.count / width).map { pixel in
        var best = 0
        for c in 1..<width where z[pixel * width + c] > z[pixel * width + best] { best = c }
        return UInt8(best)
      }
    }
  }
}
