import Tensors
import Testing

@testable import Images

/// Where a place of the image is in its view: told, and looked up in the pixels.
@Suite struct ViewPlacementTests {
  private let augmentation = try! ViewAugmentation(steps: [
    .randomResizedCrop(RandomResizedCrop(area: 0.5...1)), .randomGrayscale(RandomGrayscale(probability: 0.5)),
    .horizontalFlip(HorizontalFlip()),
  ])

  /// A blob of light in a dark image is found in the view where the placement says: the centre of the light is there, up to the pixel
  /// that a resize can smear it by.
  @Test func aBlobIsWhereThePlacementSays() {
    let size = 24
    let random = RandomSource(seed: 4)
    var mirrored = 0
    let indices = Array(0..<40)
    var images = Tensor(shape: [40, size, size, 3])
    var centres: [SIMD2<Float>] = []
    for image in indices {
      // Well inside, so that no crop of half of the area can cut it off at the middle.
      let (x, y) = (9 + image % 6, 9 + image / 7)
      centres.append(SIMD2(Float(x) + 1, Float(y) + 1))
      for (dx, dy, c) in [0, 1].flatMap({ dx in [0, 1].flatMap { dy in (0..<3).map { (dx, dy, $0) } } }) {
        images[image, y + dy, x + dx, c] = 0.9
      }
    }
    let views = augmentation.views(of: images, indices: indices, random: random)
    for image in indices {
      let placement = augmentation.placement(position: image, height: size, width: size, random: random)
      if placement.isMirrored { mirrored += 1 }
      let told = placement.place(of: centres[image]) * Float(size)
      guard told.min() > 3, told.max() < Float(size) - 3 else { continue }
      var (sum, weight) = (SIMD2<Float>(), Float(0))
      for y in 0..<size {
        for x in 0..<size {
          let light = views[image, y, x, 1]
          sum += light * SIMD2(Float(x) + 0.5, Float(y) + 0.5)
          weight += light
        }
      }
      let found = sum / weight
      #expect(abs(found.x - told.x) < 0.25 && abs(found.y - told.y) < 0.25, "image \(image): \(found), \(told)")
    }
    #expect(mirrored > 8 && mirrored < 32)
  }

  @Test func withoutCropAndFlipNothingMoves() {
    let plain = augmentation.without(.randomResizedCrop).without(.horizontalFlip)
    let placement = plain.placement(position: 3, height: 20, width: 10, random: RandomSource(seed: 1))
    #expect(placement == ViewPlacement(corner: .zero, size: SIMD2(10, 20), isMirrored: false))
    #expect(placement.place(of: SIMD2(5, 5)) == SIMD2(0.5, 0.25))
  }
}
