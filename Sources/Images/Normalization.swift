import Tensors

/// Per-channel standardisation, y = (x − mean) / standard deviation: the last step before the encoder.
///
/// It is separate from the augmentation because evaluation needs it without views. What it refuses to do: augmentation,
/// and statistics per image.
public struct Normalization: Sendable, Equatable {
  /// Of red, green and blue in [0, 1].
  public let mean: SIMD3<Float>
  /// Of red, green and blue, each above 0.
  public let standardDeviation: SIMD3<Float>

  /// - Throws: `ImagesError` unless all six values are finite and the deviations are above 0.
  public init(mean: SIMD3<Float>, standardDeviation: SIMD3<Float>) throws {
    for channel in 0..<3 {
      try require(mean[channel].isFinite, "the mean of channel \(channel) is \(mean[channel]), but must be finite")
      try require(
        standardDeviation[channel] > 0 && standardDeviation[channel].isFinite,
        "the standard deviation of channel \(channel) is \(standardDeviation[channel]), but must be finite and above 0")
    }
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// ImageNet's statistics, with which the official code normalises every view (`main_moco.py`).
  public static let imageNet = try! Normalization(
    mean: SIMD3(0.485, 0.456, 0.406), standardDeviation: SIMD3(0.229, 0.224, 0.225))

  /// [0, 1] to [−2, 2]: for images that are not photographs, as `SyntheticShapes`.
  public static let centred = try! Normalization(
    mean: SIMD3(repeating: 0.5), standardDeviation: SIMD3(repeating: 0.25))

  /// Mean and deviation of these images' pixels (divided by n), N×H×W×3.
  /// - Throws: `ImagesError` if there are no pixels, or a channel has one value everywhere or one that is not finite.
  public init(measuredFrom images: Tensor) throws {
    precondition(images.shape.count == 4 && images.shape[3] == 3, "\(images.shape) is not N×H×W×3")
    var sum = SIMD3<Double>()
    var squares = SIMD3<Double>()
    let pixels = images.count / 3
    try require(pixels > 0, "there are no images to measure a mean of")
    images.withPointer { values in
      for i in 0..<pixels {
        let pixel = SIMD3(Double(values[3 * i]), Double(values[3 * i + 1]), Double(values[3 * i + 2]))
        sum += pixel
        squares += pixel * pixel
      }
    }
    let mean = sum / Double(pixels)
    let variance = squares / Double(pixels) - mean * mean
    try self.init(mean: SIMD3<Float>(mean), standardDeviation: SIMD3<Float>(variance.squareRoot()))
  }

  /// The images, normalised: any shape whose last axis is the three channels.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    precondition(images.shape.last == 3, "\(images.shape) does not end in three channels")
    let (scale, shift) = scaleAndShift
    return Tensor(shape: images.shape) { target in
      images.withPointer { source in
        for i in stride(from: 0, to: images.count, by: 3) {
          for c in 0..<3 { target[i + c] = source[i + c] * scale[c] + shift[c] }
        }
      }
    }
  }

  /// y = x·scale + shift, the form in which it is applied.
  var scaleAndShift: (scale: SIMD3<Float>, shift: SIMD3<Float>) {
    (1 / standardDeviation, -mean / standardDeviation)
  }
}
