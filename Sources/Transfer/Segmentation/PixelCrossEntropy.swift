import Foundation
import Images
import Tensors

/// The cross-entropy of a class for every pixel, and its gradient: PyTorch's `cross_entropy(ignore_index=255)`.
///
///     p[n, k]   = exp(z[n, k]) / Σⱼ exp(z[n, j])
///     loss      = 1/M · Σₙ −log p[n, t[n]]
///     ∂loss/∂z  = (p − one-hot(t)) / M
///
/// n runs over the pixels of all images, but for those whose target is 255; M is their number. Without any, the loss is 0
/// and so is the gradient, where PyTorch's loss is 0/0, not a number.
///
/// What it refuses to do: weights for rare classes, and soft targets.
extension Scalar {
  /// Logits N×H×W×C, the ground counted among the C classes, and N·H·W targets below C or 255.
  public static func pixelCrossEntropy<Element: Real>(
    _ logits: TensorOf<Element>, targets: [UInt8]
  ) -> PixelCrossEntropyOf<Element> {
    let (pixels, classes) = PixelCrossEntropy.size(logits.shape, targets)
    let judged = targets.count { $0 != MaskedImages.ignored }
    let z = logits.reshaped([pixels, classes])
    var loss = 0.0
    var gradient = TensorOf<Element>(shape: [pixels, classes])
    for n in 0..<pixels where targets[n] != MaskedImages.ignored {
      let target = Int(targets[n])
      // Subtracted from every logit it cancels in p, and keeps exp from overflowing.
      var largest = -Double.infinity
      for k in 0..<classes { largest = max(largest, Double(z[n, k])) }

      var sum = 0.0
      for k in 0..<classes { sum += exp(Double(z[n, k]) - largest) }

      loss += (log(sum) - (Double(z[n, target]) - largest)) / Double(judged)
      for k in 0..<classes {
        let p = exp(Double(z[n, k]) - largest) / sum
        let oneHot = k == target ? 1.0 : 0.0
        gradient[n, k] = Element((p - oneHot) / Double(judged))
      }
    }
    return PixelCrossEntropyOf(loss: loss, gradient: gradient.reshaped(logits.shape), judged: judged)
  }
}

/// What a cross-entropy over pixels gives back.
public struct PixelCrossEntropyOf<Element: Real>: Sendable {
  /// The mean over the judged pixels, in nats; 0 if there is none.
  public var loss: Double
  /// ∂loss/∂logits, N×H×W×C: 0 at the pixels that are passed over.
  public var gradient: TensorOf<Element>
  /// How many pixels have a target.
  public var judged: Int

  /// The number of pixels and classes, after a check that logits and targets go together.
  static func size(_ shape: [Int], _ targets: [UInt8]) -> (pixels: Int, classes: Int) {
    precondition(shape.count == 4 && shape[3] > 0, "logits have the shape \(shape), but must be N×H×W×C")
    let (pixels, classes) = (shape[0] * shape[1] * shape[2], shape[3])
    precondition(targets.count == pixels, "\(targets.count) targets for \(pixels) pixels")
    precondition(
      targets.allSatisfy { Int($0) < classes || $0 == MaskedImages.ignored }, "a target lies outside \(classes) classes"
    )
    return (pixels, classes)
  }
}

/// The cross-entropy over pixels in 32-bit floating point.
public typealias PixelCrossEntropy = PixelCrossEntropyOf<Float>
