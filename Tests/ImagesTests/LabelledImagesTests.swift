import Tensors
import Testing

@testable import Images

@Suite struct LabelledImagesTests {
  private let good = LabelledImages(
    images: Tensor(shape: [3, 2, 2, 3], repeating: 0.5), labels: [0, 1, 1], classCount: 2)

  private func expect(_ message: String, _ spoil: (inout LabelledImages) -> Void) {
    var set = good
    spoil(&set)
    #expect(throws: ImagesError(message)) { try set.validate() }
  }

  @Test func whatIsWrongIsNamed() throws {
    try good.validate()
    expect("there are 3 images, but 2 labels") { $0.labels.removeLast() }
    expect("image 2 has the label 2, but labels must lie in 0..<2") { $0.labels[2] = 2 }
    expect("image 1 has the label -1, but labels must lie in 0..<2") { $0.labels[1] = -1 }
    expect("image 1 has a pixel of value nan, but pixels must lie in [0, 1]") { $0.images[12] = .nan }
    expect("image 2 has a pixel of value inf, but pixels must lie in [0, 1]") { $0.images[35] = .infinity }
    expect("image 0 has a pixel of value 1.5, but pixels must lie in [0, 1]") { $0.images[11] = 1.5 }
    expect("images have the shape [3, 12], but must be N×H×W×3") { $0.images = $0.images.reshaped([3, 12]) }
    expect("images have the shape [3, 2, 6, 1], but must be N×H×W×3") { $0.images = $0.images.reshaped([3, 2, 6, 1]) }
  }
}
