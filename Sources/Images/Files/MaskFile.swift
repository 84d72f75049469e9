import CImageFiles

/// A PNG on disk whose numbers are the classes of pixels: grey of 1, 2, 4 or 8 bits, or indices of a palette as in the masks of
/// PASCAL VOC. Its content tells what it is, not its name.
///
/// Numbers are taken as they are in the file: a pixel of a file of one bit is of class 0 or 1, and what a palette or a
/// transparent value looks like counts for nothing. What it refuses to do: guess classes from colours, read JPEG (which changes
/// numbers), and give half a mask.
enum MaskFile {
  /// Decodes into `classes`, which is made as large as needed: one for each pixel, row by row.
  /// - Throws: `ImagesError` with the reason alone, without the path.
  static func decode(_ path: String, into classes: inout [UInt8]) throws(ImagesError) -> (height: Int, width: Int) {
    let bytes = try PictureFile.read(path)
    let (height, width) = try PictureFile.size(of: bytes, readable: "PNG masks are")
    if classes.count < height * width { classes = [UInt8](repeating: 0, count: height * width) }
    _ = try PictureFile.calling { imagefiles_decode_mask(bytes, bytes.count, width, height, &classes, $0, $1) }
    return (height, width)
  }
}
