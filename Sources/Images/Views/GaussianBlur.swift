import Foundation
import Tensors

/// Gaussian blur with a random σ: version 2's addition to the augmentation (MoCo v2, Section 3; after SimCLR).
///
/// The kernel exp(−x²/2σ²) is cut off at ⌈3σ⌉ pixels, scaled to sum to 1 and applied along rows, then columns; beyond the
/// edge the image is mirrored (without repeating the edge pixel).
///
/// The official code draws σ evenly from [0.1, 2] *pixels of a 224-pixel view*, with probability 0.5, and lets Pillow
/// blur (`moco/loader.py`). Two differences: Pillow approximates the Gaussian by three box blurs and repeats the edge
/// pixel; and the same σ is eleven times as strong, relative to the image, on a view of 20 pixels.
public struct GaussianBlur: Sendable, Equatable {
  /// σ in pixels of the view, above 0.
  public var sigma: ClosedRange<Float>
  /// How often the view is blurred.
  public var probability: Float

  /// The step with this range of σ.
  public init(sigma: ClosedRange<Float> = 0.1...2, probability: Float = 0.5) {
    self.sigma = sigma
    self.probability = probability
  }

  func validate() throws(ImagesError) {
    try require(
      sigma.lowerBound > 0 && sigma.upperBound <= 16, "the blur's sigma is \(sigma), but must be above 0 and at most 16"
    )
    try requireProbability(probability, "the probability of blur")
  }

  /// The kernel's weights from −⌈3σ⌉ to ⌈3σ⌉.
  static func kernel(sigma: Float) -> [Float] {
    let radius = Int((3 * sigma).rounded(.up))
    let weights = (-radius...radius).map { exp(-Double($0 * $0) / (2 * Double(sigma) * Double(sigma))) }
    let sum = weights.reduce(0, +)
    return weights.map { Float($0 / sum) }
  }

  static func apply(to planes: Planes, sigma: Float) {
    let kernel = kernel(sigma: sigma)
    let radius = kernel.count / 2
    let (height, width) = (planes.height, planes.width)
    planes.replace(height: height, width: width) { old, new in
      let blurred = planes.scratch  // H×W, rows blurred
      let padded = planes.scratch + height * width  // one line and a radius on each side
      for y in 0..<height {
        let line = old + y * width
        for x in -radius..<width + radius { padded[x + radius] = line[mirrored(x, width)] }
        let out = blurred + y * width
        out.update(repeating: 0, count: width)
        for t in 0..<kernel.count {
          let weight = kernel[t]
          for x in 0..<width { out[x] += weight * padded[x + t] }
        }
      }
      for y in 0..<height {
        let out = new + y * width
        out.update(repeating: 0, count: width)
        for t in 0..<kernel.count {
          let weight = kernel[t]
          let line = blurred + mirrored(y + t - radius, height) * width
          for x in 0..<width { out[x] += weight * line[x] }
        }
        for x in 0..<width { out[x] = min(max(out[x], 0), 1) }
      }
    }
  }

  /// The index inside 0..<count that `i` falls on when the edges are mirrors.
  static func mirrored(_ i: Int, _ count: Int) -> Int {
    if count == 1 { return 0 }
    var i = i
    while i < 0 || i >= count { i = i < 0 ? -i : 2 * (count - 1) - i }
    return i
  }
}
