import Foundation
import Tensors
import Testing

@testable import Images

/// The real files of Debian's package `dataset-fashion-mnist`.
private let folder = "/usr/share/datasets/fashion-mnist"
private let isHere = FileManager.default.fileExists(atPath: "\(folder)/train-images-idx3-ubyte.gz") && Libraries.areHere

@Suite(.enabled(if: isHere, "Fashion-MNIST is not here: apt-get install dataset-fashion-mnist"))
struct FashionMNISTTests {
  @Test func theRealSetIsReadWhole() throws {
    let set = try DataSource("idx:\(folder)/train-images-idx3-ubyte.gz").load()
    #expect(set.name == "fashion-mnist")
    #expect(
      set.description == "fashion-mnist: 60000 training images of 28×28, 10000 test images, 10 classes")
    #expect(set.testPart == .own)
    #expect(set.training.images.shape == [60000, 28, 28, 3])
    let test = try #require(set.test)
    try set.training.validate()
    try test.validate()
    // As many of each class (zalandoresearch/fashion-mnist, README).
    for label in 0..<10 {
      #expect(set.training.labels.count { $0 == label } == 6000)
      #expect(test.labels.count { $0 == label } == 1000)
    }
    // The mean and deviation that are in use for this set, 0.2860 and 0.3530, rounded to four places.
    let measured = try Normalization(measuredFrom: set.training.images)
    for channel in 0..<3 {
      #expect(abs(measured.mean[channel] - 0.2860) < 6e-5)
      #expect(abs(measured.standardDeviation[channel] - 0.3530) < 6e-5)
    }
  }

  @Test func grayImagesPassThroughTheAugmentations() throws {
    let set = try DataSource("idx:\(folder)/t10k-images-idx3-ubyte.gz").load(LoadingOptions(imageSize: 20))
    #expect(set.testPart == .heldOut && set.training.count == 8000)
    for augmentation in [ViewAugmentation.smallVersion1, .smallVersion2, .version1, .version2, .none] {
      let views = augmentation.normalized(by: nil).views(
        of: set.training.images, indices: Array(0..<64), random: RandomSource(seed: 1))
      #expect(views.shape == [64, 20, 20, 3] && views.isFinite)
      // A grey pixel stays grey, to the rounding of the change to hue and back.
      var worst: Float = 0
      for i in stride(from: 0, to: views.count, by: 3) {
        worst = max(worst, abs(views[i] - views[i + 1]), abs(views[i] - views[i + 2]))
      }
      #expect(worst <= 1e-5)
    }
  }
}
