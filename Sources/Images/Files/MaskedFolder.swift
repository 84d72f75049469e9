import CImageFiles
import Tensors

/// A folder of images with a class for every pixel: PNG or JPEG in `PATH/images`, and for each a PNG of the same name in
/// `PATH/masks` (`MaskFile`). In a mask, 0 is the ground, 1 to 254 are classes of objects, and 255 is not judged.
///
/// A fifth of the images is held out to test on, the same fifth each time. Images are cut to the largest square in the middle
/// and resized as all pictures are, masks alike with the nearest pixel's class.
/// What it refuses to do: leave anything out. An image without a mask or a mask without an image, two of one name, a mask of
/// another size than its image, a class beyond the number of classes, a file that does not decode (even where `LoadingOptions`
/// asks for such to be skipped) and a scene without a pixel of an object are errors. It does not turn images by their EXIF data,
/// and does not tell objects of one class apart.
public struct MaskedFolder: Sendable {
  /// The folder that holds `images` and `masks`.
  public let path: String

  /// The side of images for which no size was given, if they are not squares of one size of 8 to 64 pixels.
  public static let defaultSize = 48

  /// The folder by its path, which may begin with `~/`. Nothing is opened yet.
  public init(_ path: String) { self.path = DataSource.path(path) }

  /// Reads all images and masks.
  /// - Parameters:
  ///   - options: the image size and the limit of memory; the rest has no bearing.
  ///   - classCount: how many classes of objects there are, 1 to 254; without it, the largest class in any mask.
  /// - Throws: `ImagesError` naming the file and the rule that it breaks. Of images and masks that cannot be used, all are
  ///   counted and up to 50 named.
  public func load(
    _ options: LoadingOptions = LoadingOptions(), classCount: Int? = nil
  ) throws(ImagesError) -> MaskedSet {
    try options.validate()
    try require(
      (1...MaskedImages.mostClasses).contains(classCount ?? 1),
      "the number of classes is \(classCount ?? 1), but must lie in 1...\(MaskedImages.mostClasses): the ground is not counted"
    )
    try require(!path.isEmpty, "the folder of images and masks has an empty path")
    try require(
      imagefiles_are_built_in(), "\(shown(path)): this build cannot read pictures: it has no trait ImageFiles")
    let listing = try MaskedListing(path)
    let pairs = listing.pairs
    try require(
      pairs.count >= 2, "\(shown(path)) has 1 image with a mask, but must have at least 2: one is held out to test on")
    var remarks = listing.remarks
    let common = ImageFolder.commonSize(pairs.map(\.image), orElse: Self.defaultSize)
    let size = options.imageSize ?? common.side
    if options.imageSize == nil, common.areResized {
      remarks.append("images were cut and resized to \(size)×\(size), as no image size was given")
    }
    try options.checkMemory(count: pairs.count, height: size, width: size, of: shown(path))

    let split = HeldOut.split(labels: pairs.map { _ in 0 }, classCount: 1)
    let (trainingPairs, testPairs) = (split.training.map { pairs[$0] }, split.test.map { pairs[$0] })
    var reading = Reading(size: size, classCount: classCount)
    var training = reading.decode(trainingPairs)
    var test = reading.decode(testPairs)
    let refused = reading.findings.refused.count
    try require(
      refused == 0,
      reading.findings.line("\(refused) of \(pairs.count) images with masks cannot be used")
        + "; mend \(refused == 1 ? "it, or remove image and mask" : "them, or remove images and masks")")
    let found = classCount ?? reading.largestClass
    (training.classCount, test.classCount) = (found, found)
    if classCount == nil {
      remarks.append("no number of classes was given: \(found) is taken, the largest class in a mask")
    }
    if let remark = reading.findings.remarkOnWarnings { remarks.append(remark) }
    remarks += [(training, "training"), (test, "test")].compactMap { $0.remarkOnAbsentClasses(in: $1) }
    return MaskedSet(
      training: training, test: test, trainingNames: trainingPairs.map(\.name), testNames: testPairs.map(\.name),
      remarks: remarks)
  }
}

extension MaskedImages {
  /// That some classes have no pixel, and which; nil if all have one.
  fileprivate func remarkOnAbsentClasses(in part: String) -> String? {
    let present = Set(masks)
    let absent = (1...classCount).filter { !present.contains(UInt8($0)) }
    if absent.isEmpty { return nil }
    return
      "\(absent.count) of \(classCount) classes \(absent.count == 1 ? "has" : "have") no pixel in the \(part) images: "
      + listed(absent.map(String.init), atMost: 10)
  }
}
