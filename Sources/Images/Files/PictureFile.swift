import CImageFiles
import Files

/// A PNG or JPEG on disk, decoded by libpng or libjpeg-turbo. Its content tells which it is, not its name.
///
/// Transparency is laid over white, and what a PNG says of its colours (gamma, profiles) is passed over: the numbers in the
/// file count, as in Pillow. What it refuses to do: turn a picture by its EXIF data, and give half a picture. A JPEG that the
/// decoder warns of for another reason than that its data end early has all its pixels, which are those that Pillow gives.
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
  /// - Returns: The size, and what a decoder warned of.
  /// - Throws: `ImagesError` with the reason alone, without the path.
  static func decode(
    _ path: String, into samples: inout [UInt8]
  ) throws(ImagesError) -> (height: Int, width: Int, warning: String?) {
    let bytes = try read(path)
    let (height, width) = try size(of: bytes)
    let count = 3 * height * width
    if samples.count < count { samples = [UInt8](repeating: 0, count: count) }
    let warning = try calling { imagefiles_decode(bytes, bytes.count, width, height, &samples, $0, $1) }
    return (height, width, warning)
  }

  /// The size that the header claims; `readable` is what a message says is read.
  static func size(
    of bytes: [UInt8], readable: String = "PNG and JPEG are"
  ) throws(ImagesError) -> (height: Int, width: Int) {
    try require(!bytes.isEmpty, "it is empty")
    var (width, height) = (0, 0)
    do throws(ImagesError) {
      _ = try calling { imagefiles_picture_size(bytes, bytes.count, &width, &height, $0, $1) }
    } catch {
      guard let kind = FileKind.name(of: bytes), kind != "a PNG picture", kind != "a JPEG picture" else { throw error }
      throw ImagesError("it is \(kind): only \(readable) read")
    }
    let (pixels, overflows) = height.multipliedReportingOverflow(by: width)
    try require(
      height >= 1 && width >= 1 && !overflows && pixels <= mostPixels,
      "its header claims \(width)×\(height) pixels, but at most \(mostPixels) pixels are decoded")
    return (height, width)
  }

  /// The bytes of a file.
  /// - Throws: `ImagesError` with the reason alone, without the path.
  static func read(_ path: String) throws(ImagesError) -> [UInt8] {
    do {
      return try WholeFile.read(path, limit: largestFile)
    } catch {
      throw ImagesError("it" + error.description.dropFirst(shown(path).count))
    }
  }

  /// Calls a function of the decoders with room for its reason, and throws that.
  /// - Returns: What it warned of.
  static func calling(_ body: (UnsafeMutablePointer<CChar>, Int) -> Int32) throws(ImagesError) -> String? {
    var status: Int32 = 0
    let reason = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      buffer.initialize(repeating: 0)
      status = body(buffer.baseAddress!, buffer.count)
      return String(cString: buffer.baseAddress!)
    }
    if status == Int32(imagefiles_warned) { return shown(reason) }
    try require(status == Int32(imagefiles_complete), reason.isEmpty ? "it does not decode" : shown(reason))
    return nil
  }
}
