import Foundation
import Images
import Tensors

/// The hues of two views of each image of a set, and how far they differ.
///
/// The hue of a view is the angle of its mean colour around the axis of greys, in turns:
/// atan2(√3·(G − B), 2R − G − B) / 2π. A view whose mean colour is within 10⁻³ of a grey has none.
struct ViewHues {
  /// The hue of each image's first view, where it has one.
  private let first: [Double?]
  /// For each image both of whose views have a hue, their difference in turns, 0...½.
  let differences: [Double]

  /// Makes two views of every image, in their own colours.
  init(of set: LabelledImages, by augmentation: ViewAugmentation) {
    let views = ["query", "key"].map { name in
      augmentation.normalized(by: nil).views(
        of: set, indices: Array(0..<set.count), random: RandomSource(seed: 1).stream(name))
    }
    let hues = views.map { views in (0..<set.count).map { Self.hue(of: views.rows($0..<$0 + 1)) } }
    first = hues[0]
    differences = zip(hues[0], hues[1]).compactMap(Self.difference)
  }

  /// The median of `differences`.
  var median: Double { Self.median(differences) }

  /// The median difference between an image and the next one.
  var medianOfDifferentImages: Double {
    Self.median(zip(first, first.dropFirst()).compactMap(Self.difference))
  }

  private static func hue(of view: Tensor) -> Double? {
    var mean = SIMD3<Double>()
    let pixels = view.elements
    for i in stride(from: 0, to: pixels.count, by: 3) {
      mean += SIMD3(Double(pixels[i]), Double(pixels[i + 1]), Double(pixels[i + 2]))
    }
    mean /= Double(pixels.count / 3)
    let (x, y) = (2 * mean.x - mean.y - mean.z, 3.0.squareRoot() * (mean.y - mean.z))
    return (x * x + y * y).squareRoot() < 2e-3 ? nil : atan2(y, x) / (2 * Double.pi)
  }

  private static func difference(_ a: Double?, _ b: Double?) -> Double? {
    guard let a, let b else { return nil }
    let turns = abs(a - b).truncatingRemainder(dividingBy: 1)
    return min(turns, 1 - turns)
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }
}
