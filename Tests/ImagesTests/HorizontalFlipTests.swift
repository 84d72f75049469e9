import Tensors
import Testing

@testable import Images

@Suite struct HorizontalFlipTests {
  @Test(arguments: [1, 2, 7, 8]) func columnsAreReversedAndTwiceIsNothing(_ width: Int) {
    let image = randomImages(1, height: 3, width: width, seed: 1).reshaped([3, width, 3])
    let planes = Planes(image)
    HorizontalFlip.apply(to: planes)
    let mirrored = (0..<3).flatMap { y in
      (0..<width).flatMap { x in (0..<3).map { image[(y * width + width - 1 - x) * 3 + $0] } }
    }
    #expect(planes.tensor.elements == mirrored)
    HorizontalFlip.apply(to: planes)
    #expect(planes.tensor == image)
  }
}
