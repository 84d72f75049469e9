import CImageFiles

/// A PNG or JPEG on disk, decoded by libpng or libjpeg-turbo. Its content tells which it is, not its name.
///
/// Transparency is laid over white. What it refuses to do: turn a picture by its EXIF data, and give half a picture: where
/// a decoder warns, the picture counts as damaged.
enum PictureFile {
  /// Files and pictures beyond these are taken for damaged or hostile: a small file may claim any size.
  static let largestFile = 1 << 28
  static let mostPixels = 1 << 26

  /// Whether the name ends as a picture's, in small or large letters.
  static func isNamedAsPicture(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".png", ".jpg", ".jpeg"].contains { name.hasSuffix($0) }
  }

  /// The size that the header claims.
  /// - Throws: `ImagesError` with the reason alone, without the path.
  static func size(_ path: String) throws(ImagesError) -> (height: Int, width: Int) {
    try size(of: try read(path))
  }

  /// Decodes into `samples`, which is made as large as needed: red, green and blue of each pixel.
  /// - Throws: `ImagesError` with the reason alone, without the path.
  static func decode(_ path: String, into samples: inout [UInt8]) throws(ImagesError) -> (height: Int, width: Int) {
    let bytes = try read(path)
    let (height, width) = try size(of: bytes)
    let count = 3 * height * width
    if samples.count < count { samples = [UInt8](repeating: 0, count: count) }
    try calling { imagefiles_decode(bytes, bytes.count, width, height, &samples, $0, $1) }
    return (height, width)
  }

  private static func size(of bytes: [UInt8]) throws(ImagesError) -> (height: Int, width: Int) {
    var (width, height) = (0, 0)
    try calling { imagefiles_picture_size(bytes, bytes.count, &width, &height, $0, $1) }
    let (pixels, overflows) = height.multipliedReportingOverflow(by: width)
    try require(
      height >= 1 && width >= 1 && !overflows && pixels <= mostPixels,
      "its header claims \(width)×\(height) pixels, but at most \(mostPixels) pixels are decoded")
    return (height, width)
  }

  private static func read(_ path: String) throws(ImagesError) -> [UInt8] {
    do {
      return try WholeFile.read(path, limit: largestFile)
    } catch {
      throw ImagesError("it" + error.description.dropFirst(shown(path).count))
    }
  }

  /// Calls a function of the decoders with room for its reason, and throws that.
  private static func calling(_ body: (UnsafeMutablePointer<CChar>, Int) -> Int32) throws(ImagesError) {
    var status: Int32 = 0
    let reason = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      buffer.initialize(repeating: 0)
      status = body(buffer.baseAddress!, buffer.count)
      return String(cString: buffer.baseAddress!)
    }
    try require(status == Int32(imagefiles_complete), reason.isEmpty ? "it does not decode" : shown(reason))
  }
}
