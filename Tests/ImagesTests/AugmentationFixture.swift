import Foundation
import Tensors

@testable import Images

/// What torchvision made of one image, in float64 (see `make-fixtures.py`).
struct AugmentationFixture: Decodable {
  struct Case: Decodable, CustomStringConvertible {
    let step: String
    let parameters: [Double]
    let height: Int
    let width: Int
    let pixels: [Double]
    var description: String { "\(step) \(parameters)" }
  }

  let height: Int
  let width: Int
  let image: [Double]
  let cases: [Case]

  static let loaded: AugmentationFixture = {
    let file = Bundle.module.url(forResource: "augmentations", withExtension: "json", subdirectory: "Fixtures")!
    return try! JSONDecoder().decode(AugmentationFixture.self, from: Data(contentsOf: file))
  }()

  static func cases(_ step: String) -> [Case] { loaded.cases.filter { $0.step == step } }

  var tensor: Tensor { Tensor(shape: [height, width, 3], image.map { Float($0) }) }
}

extension AugmentationFixture.Case {
  /// The largest difference between the image after `step` and what torchvision made of it.
  func error(_ step: (Planes) -> Void) -> Double {
    let planes = Planes(AugmentationFixture.loaded.tensor)
    step(planes)
    let result = planes.tensor
    guard result.shape == [height, width, 3] else { return .infinity }
    return zip(result.elements, pixels).map { abs(Double($0) - $1) }.max()!
  }
}

extension Planes {
  /// Planes with room for 32×32 pixels or the image, holding the image H×W×3.
  convenience init(_ image: Tensor) {
    self.init(maximumHeight: max(32, image.shape[0]), maximumWidth: max(32, image.shape[1]))
    image.withPointer { load($0, height: image.shape[0], width: image.shape[1]) }
  }

  /// The image, H×W×3.
  var tensor: Tensor {
    Tensor(shape: [height, width, 3]) {
      store(to: $0, scale: SIMD3(repeating: 1), shift: SIMD3(repeating: 0))
    }
  }
}

/// Half an ulp of a number in [½, 1): the error of rounding a result to `Float`, at most, for values in [0, 1].
let roundingError = 0x1p-24 + 1e-10  // the fixture's own ten digits included

/// An image of random pixels, one in three of which is exactly 0 or 1.
func randomImages(_ count: Int, height: Int, width: Int, seed: UInt64) -> Tensor {
  var random = RandomSource(seed: seed)
  return Tensor(
    shape: [count, height, width, 3],
    (0..<count * height * width * 3).map { _ in min(max(random.uniform() * 1.5 - 0.25, 0), 1) })
}
