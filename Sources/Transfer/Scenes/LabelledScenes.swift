import Images
import Tensors

/// Images of several objects with the class of every pixel and the box of every object.
///
/// What it refuses to do: load and augment.
public struct LabelledScenes: Sendable {
  /// The images and their masks.
  public var masked: MaskedImages
  /// The objects of each image.
  public var objects: [[BoxedObject]]

  /// Scenes with their boxes, unchecked: see `validate`.
  public init(_ masked: MaskedImages, objects: [[BoxedObject]]) {
    (self.masked, self.objects) = (masked, objects)
  }

  /// The number of images.
  public var count: Int { masked.count }
  /// How many classes of objects there are; the ground is not one.
  public var classCount: Int { masked.classCount }
  /// N×H×W×3, red, green and blue in [0, 1].
  public var images: Tensor { masked.images }
  /// N·H·W classes of pixels, 0 being the ground (`MaskedImages`).
  public var masks: [UInt8] { masked.masks }
  /// Height and width of the images, in pixels.
  public var size: (height: Int, width: Int) { (images.shape[1], images.shape[2]) }

  /// The scenes with these numbers, in this order.
  public func gathering(_ indices: [Int]) -> LabelledScenes {
    LabelledScenes(
      MaskedImages(
        images: images.gatheringRows(indices), masks: indices.flatMap(masked.mask), classCount: classCount),
      objects: indices.map { objects[$0] })
  }

  /// The first so many.
  public func prefix(_ count: Int) -> LabelledScenes { gathering(Array(0..<count)) }

  /// Checks everything that training and judging rely on.
  /// - Throws: `ImagesError` as `MaskedImages.validate`; or if the objects of an image are missing, there are none, or one is
  ///   of no area, outside the image or of a class that does not exist; the first such image is named by its index.
  public func validate() throws(ImagesError) {
    try masked.validate()
    try require(objects.count == count, "there are \(count) images, but the objects of \(objects.count)")
    for (image, objects) in objects.enumerated() {
      try require(!objects.isEmpty, "image \(image) has no object, but a scene must have at least 1")
      for object in objects {
        let box = object.box
        let text = "\(box.width)×\(box.height) at (\(box.left), \(box.top))"
        try require(box.width > 0 && box.height > 0, "image \(image) has a box of no area: \(text)")
        try require(
          box.left >= 0 && box.top >= 0 && box.left + box.width <= Float(size.width)
            && box.top + box.height <= Float(size.height),
          "image \(image) has the box \(text), but a box must lie in the image, \(size.height)×\(size.width)")
        try require(
          object.label >= 0 && object.label < classCount,
          "image \(image) has an object of class \(object.label), but classes must lie in 0..<\(classCount)")
      }
    }
  }
}
