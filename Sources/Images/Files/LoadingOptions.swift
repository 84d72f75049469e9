/// How the images of a source become numbers.
public struct LoadingOptions: Sendable, Equatable {
  /// What happens when a picture of a folder does not decode. Either way all such pictures are counted, and named.
  public enum Undecodable: String, Sendable, CaseIterable {
    /// Loading fails once all pictures were tried.
    case refuse
    /// They are left out, and `ImageSet.undecoded` names them.
    case skip
  }

  /// Height and width in pixels, 8...1024: the largest square in the middle of each image is resized to it. With nil,
  /// images stay as they are, except that the pictures of a folder become 32×32 unless they all are squares of one size of
  /// 8 to 64 pixels, and those of `woven:SOURCE` 20×20.
  public var imageSize: Int?
  /// What happens to pictures that do not decode.
  public var undecodable = Undecodable.refuse
  /// The seed of synthetic images, and of the light and weave of `woven:SOURCE`. No other source is random.
  public var seed: UInt64 = 1
  /// The most bytes that the pixels of training and test part together may take: 12 for each pixel of each image, since
  /// they are held in memory as `Float`. 1 GiB, which is 114,130 images of 28×28 or 21,845 of 64×64.
  public var memoryLimit = 1 << 30

  /// Images as they are, and every picture must decode.
  public init(imageSize: Int? = nil, undecodable: Undecodable = .refuse, seed: UInt64 = 1) {
    self.imageSize = imageSize
    self.undecodable = undecodable
    self.seed = seed
  }

  /// The smallest side of an image: the encoders halve it three times.
  static let smallestSide = 8

  func validate() throws(ImagesError) {
    if let size = imageSize {
      try require(
        size >= Self.smallestSide && size <= 1024,
        "the image size is \(size), but must lie in \(Self.smallestSide)...1024")
    }
  }

  /// Height and width that images of this size come to.
  /// - Throws: `ImagesError` if that is too small for an encoder.
  func outputSize(height: Int, width: Int, of source: String) throws(ImagesError) -> (height: Int, width: Int) {
    if let size = imageSize { return (size, size) }
    try require(
      min(height, width) >= Self.smallestSide,
      "\(source) holds images of \(height)×\(width) pixels, but both must be at least \(Self.smallestSide): "
        + "give an image size")
    return (height, width)
  }

  /// - Throws: `ImagesError` if that many images take more memory than is allowed.
  package func checkMemory(count: Int, height: Int, width: Int, of source: String) throws(ImagesError) {
    let bytes = 12.0 * Double(count) * Double(height) * Double(width)
    try require(
      bytes <= Double(memoryLimit),
      "\(source): \(count) images of \(height)×\(width) take \(shownBytes(Int(min(bytes, 1e18)))) as numbers, but at most "
        + "\(shownBytes(memoryLimit)) are allowed: give a smaller image size or fewer images")
  }
}
