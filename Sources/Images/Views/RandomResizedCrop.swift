import Foundation
import Tensors

/// Random resized crop: a random rectangle, resized to the view's size.
///
/// Its area is a share of the image's drawn evenly from `area`, its aspect ratio (width/height) is drawn evenly on a
/// logarithmic scale from `aspect`, its place evenly from all that fit. After ten rectangles that do not fit, it is the
/// largest central one of an allowed aspect. This is torchvision's `RandomResizedCrop`, which the official code uses with
/// area 0.2–1 and torchvision's default aspect 3/4–4/3 (`main_moco.py`).
public struct RandomResizedCrop: Sendable, Equatable {
  /// Share of the image's area, within 0...1 and above 0.
  public var area: ClosedRange<Float>
  /// Width divided by height, above 0.
  public var aspect: ClosedRange<Float>

  /// A crop with these ranges.
  public init(area: ClosedRange<Float> = 0.2...1, aspect: ClosedRange<Float> = 0.75...(4.0 / 3)) {
    self.area = area
    self.aspect = aspect
  }

  func validate() throws(ImagesError) {
    try require(
      area.lowerBound > 0 && area.upperBound <= 1, "the crop's area is \(area), but must be above 0 and at most 1")
    try require(
      aspect.lowerBound > 0 && aspect.upperBound.isFinite,
      "the crop's aspect ratio is \(aspect), but must be above 0 and finite")
  }

  /// A rectangle inside an image of this size.
  func draw(height: Int, width: Int, _ random: inout RandomSource) -> Window {
    for _ in 0..<10 {
      let target = Double(random.uniform(in: area)) * Double(height * width)
      let logAspect = log(Double(aspect.lowerBound))...log(Double(aspect.upperBound))
      let ratio = exp(
        logAspect.lowerBound + (logAspect.upperBound - logAspect.lowerBound) * Double(random.uniform()))
      let w = Int((target * ratio).squareRoot().rounded(.toNearestOrEven))
      let h = Int((target / ratio).squareRoot().rounded(.toNearestOrEven))
      if w > 0, w <= width, h > 0, h <= height {
        return Window(
          top: random.index(below: height - h + 1), left: random.index(below: width - w + 1), height: h, width: w)
      }
    }
    return fallback(height: height, width: width)
  }

  /// The largest central rectangle whose aspect is the allowed one nearest to the image's.
  func fallback(height: Int, width: Int) -> Window {
    let ratio = Float(width) / Float(height)
    var (h, w) = (height, width)
    if ratio < aspect.lowerBound {
      h = max(1, Int((Float(width) / aspect.lowerBound).rounded(.toNearestOrEven)))
    } else if ratio > aspect.upperBound {
      w = max(1, Int((Float(height) * aspect.upperBound).rounded(.toNearestOrEven)))
    }
    return Window(top: (height - h) / 2, left: (width - w) / 2, height: h, width: w)
  }
}
