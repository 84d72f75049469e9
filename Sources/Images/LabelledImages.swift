import Tensors

/// Images and the class of each. Contrastive training never reads the labels, and they may be missing; evaluation does.
///
/// What it refuses to do: load, augment or normalise. Pixels are in [0, 1] here and nowhere else.
public struct LabelledImages: Sendable {
  /// N×H×W×3, red, green and blue in [0, 1].
  public var images: Tensor
  /// N classes, each in `0..<classCount`, or empty if the images have no labels.
  public var labels: [Int]
  /// How many classes there are, whether or not each occurs; 0 if the images have no labels.
  public var classCount: Int
  /// The code that every view of an image keeps, if the images have one.
  public var code: InstanceCode?
  /// The light and the weave of each image of `woven:SOURCE`; empty for other images.
  public var lightAndWeave: [LightAndWeave] = []

  /// The number of images.
  public var count: Int { images.shape.first ?? 0 }
  /// Whether it is known of what class the images are.
  public var isLabelled: Bool { classCount > 0 }

  /// Images with their labels, unchecked: see `validate`.
  public init(images: Tensor, labels: [Int], classCount: Int, code: InstanceCode? = nil) {
    self.images = images
    self.labels = labels
    self.classCount = classCount
    self.code = code
  }

  /// Checks everything that training silently relies on.
  /// - Throws: `ImagesError` if the shape is not N×H×W×3, the number of labels is not N (or 0 without classes), a label is
  ///   outside `0..<classCount`, or a pixel is NaN, infinite or outside [0, 1]; the first such image is named by its index.
  public func validate() throws(ImagesError) {
    try require(
      images.shape.count == 4 && images.shape[3] == 3, "images have the shape \(images.shape), but must be N×H×W×3")
    try require(
      labels.count == (isLabelled ? images.shape[0] : 0),
      "there are \(images.shape[0]) images, but \(labels.count) labels")
    if let index = labels.firstIndex(where: { $0 < 0 || $0 >= classCount }) {
      throw ImagesError("image \(index) has the label \(labels[index]), but labels must lie in 0..<\(classCount)")
    }
    if let (index, value) = firstPixelOutsideUnitInterval() {
      throw ImagesError("image \(index) has a pixel of value \(value), but pixels must lie in [0, 1]")
    }
  }

  private func firstPixelOutsideUnitInterval() -> (image: Int, value: Float)? {
    let width = images.shape[1] * images.shape[2] * images.shape[3]
    return images.withPointer { pixels in
      for i in 0..<images.count where !(pixels[i] >= 0 && pixels[i] <= 1) { return (i / width, pixels[i]) }
      return nil
    }
  }
}

extension LabelledImages {
  /// Whether all images are equal, pixel by pixel.
  var isOneImage: Bool {
    let size = images.count / max(1, count)
    return images.withPointer { pixels in
      (1..<max(1, count)).allSatisfy { image in
        (0..<size).allSatisfy { pixels[$0] == pixels[image * size + $0] }
      }
    }
  }
}
