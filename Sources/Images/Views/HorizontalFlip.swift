/// Horizontal flip: with some probability, left and right are exchanged. Probability 0.5 in both versions (torchvision's
/// default, which the official code uses).
public struct HorizontalFlip: Sendable, Equatable {
  /// How often the view is mirrored.
  public var probability: Float

  /// The step with this probability.
  public init(probability: Float = 0.5) { self.probability = probability }

  func validate() throws(ImagesError) { try requireProbability(probability, "the probability of a flip") }

  static func apply(to planes: Planes) {
    let width = planes.width
    for row in 0..<3 * planes.height {
      let line = planes.pixels + row * width
      for x in 0..<width / 2 {
        let left = line[x]
        line[x] = line[width - 1 - x]
        line[width - 1 - x] = left
      }
    }
  }
}
