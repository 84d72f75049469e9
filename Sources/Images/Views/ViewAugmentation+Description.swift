extension ViewAugmentation: CustomStringConvertible {
  /// Every step with its numbers, in order, so that two augmentations that differ read differently.
  public var description: String {
    let steps = steps.isEmpty ? "the image itself" : steps.map(\.description).joined(separator: ", ")
    let size = outputSize.map { ", \($0.height)×\($0.width)" } ?? ""
    return steps + size + (normalization.map { ", \($0.description)" } ?? "")
  }
}

extension ViewAugmentation.Step: CustomStringConvertible {
  /// The step with its numbers, as `crop 0.5–1.0 of the area`; p is how often it is applied.
  public var description: String {
    switch self {
    case .randomResizedCrop(let crop): "crop \(crop.area.text) of the area, aspect \(crop.aspect.text)"
    case .colorJitter(let jitter):
      "brightness ±\(jitter.brightness) contrast ±\(jitter.contrast) saturation ±\(jitter.saturation) "
        + "hue ±\(jitter.hue) (p \(jitter.probability))"
    case .randomGrayscale(let grey): "grey (p \(grey.probability))"
    case .gaussianBlur(let blur): "blur σ \(blur.sigma.text) (p \(blur.probability))"
    case .horizontalFlip(let flip): "flip (p \(flip.probability))"
    }
  }
}

extension Normalization: CustomStringConvertible {
  /// As `(x − 0.5) / 0.25`, with a number for each channel where they differ.
  public var description: String { "(x − \(Self.text(mean))) / \(Self.text(standardDeviation))" }

  private static func text(_ channels: SIMD3<Float>) -> String {
    channels == SIMD3(repeating: channels.x) ? "\(channels.x)" : "(\(channels.x) \(channels.y) \(channels.z))"
  }
}
