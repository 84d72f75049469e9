/// Grayscale: with some probability, all three channels become the luminance L = 0.2989 R + 0.587 G + 0.114 B.
///
/// The weights are torchvision's (`rgb_to_grayscale`, from ITU-R 601-2); the official code uses the step with
/// probability 0.2 in both versions. Pillow's weights differ from these by less than 10⁻⁴.
public struct RandomGrayscale: Sendable, Equatable {
  /// How often the view is grey.
  public var probability: Float

  /// The step with this probability.
  public init(probability: Float = 0.2) { self.probability = probability }

  func validate() throws(ImagesError) { try requireProbability(probability, "the probability of grayscale") }

  static func apply(to planes: Planes) {
    let (red, green, blue) = (planes.red, planes.green, planes.blue)
    let weights = luminanceWeights
    for i in 0..<planes.count {
      let gray = weights.x * red[i] + weights.y * green[i] + weights.z * blue[i]
      red[i] = gray
      green[i] = gray
      blue[i] = gray
    }
  }
}

/// How much red, green and blue count in L = 0.2989 R + 0.587 G + 0.114 B.
let luminanceWeights = SIMD3<Float>(0.2989, 0.587, 0.114)

/// The luminance L of one colour.
func luminance(_ color: SIMD3<Float>) -> Float { (color * luminanceWeights).sum() }
