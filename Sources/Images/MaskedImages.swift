import Tensors

/// Images of which the class of every pixel is known.
///
/// What it refuses to do: tell two objects of one class apart that touch. Where that matters, boxes are given beside it.
public struct MaskedImages: Sendable {
  /// N×H×W×3, red, green and blue in [0, 1].
  public var images: Tensor
  /// N·H·W classes: 0 is the ground, 1...`classCount` are those of objects, and `ignored` is not judged.
  public var masks: [UInt8]
  /// How many classes of objects there are, the ground not counted.
  public var classCount: Int

  /// The class of a pixel that is neither learned from nor judged: 255, as on the outlines of PASCAL VOC.
  public static let ignored: UInt8 = 255
  /// The largest number of classes: with the ground, all values of a byte but `ignored`.
  public static let mostClasses = 254

  /// The number of images.
  public var count: Int { images.shape.first ?? 0 }

  /// Images with their masks, unchecked: see `validate`.
  public init(images: Tensor, masks: [UInt8], classCount: Int) {
    (self.images, self.masks, self.classCount) = (images, masks, classCount)
  }

  /// The classes of the pixels of one image, H·W.
  public func mask(of image: Int) -> ArraySlice<UInt8> {
    let pixels = images.shape[1] * images.shape[2]
    return masks[image * pixels..<(image + 1) * pixels]
  }

  /// Whether a pixel of this class is of an object: neither ground nor left out.
  public static func isObject(_ value: UInt8) -> Bool { value != 0 && value != ignored }

  /// Checks everything that training relies on.
  /// - Throws: `ImagesError` if the shape is not N×H×W×3, a mask has another size than its image, a pixel is of a class
  ///   beyond `classCount`, or an image has no pixel of an object; the first such image is named by its index.
  public func validate() throws(ImagesError) {
    let shape = images.shape
    try require(shape.count == 4 && shape[3] == 3, "images have the shape \(shape), but must be N×H×W×3")
    try require(
      classCount >= 1 && classCount <= Self.mostClasses,
      "there are \(classCount) classes, but there must be 1 to \(Self.mostClasses) beside the ground")
    let pixels = shape[1] * shape[2]
    try require(
      masks.count == shape[0] * pixels,
      "masks have \(masks.count) pixels, but \(shape[0]) images of \(shape[1])×\(shape[2]) have \(shape[0] * pixels)")
    for image in 0..<shape[0] {
      let mask = mask(of: image)
      if let wrong = mask.first(where: { Int($0) > classCount && $0 != Self.ignored }) {
        throw ImagesError(
          "the mask of image \(image) has the class \(wrong), but classes must be 0...\(classCount), or 255")
      }
      try require(
        mask.contains(where: Self.isObject),
        "the mask of image \(image) is empty: an image must have a pixel of an object")
    }
  }
}
