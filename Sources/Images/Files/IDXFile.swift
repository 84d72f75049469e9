/// A file of the IDX format, in which MNIST and its successors come (yann.lecun.com/exdb/mnist): an array of bytes.
///
/// | bytes | content |
/// |---|---|
/// | 2 | zero |
/// | 1 | type of the elements; 8 is unsigned bytes |
/// | 1 | d, the number of axes |
/// | 4·d | length of each axis, big-endian, outermost first |
/// | rest | the elements, the last axis fastest |
///
/// Plain or gzipped; the content tells. What it refuses to do: other elements than unsigned bytes, and any file that is not
/// exactly as long as its header says.
struct IDXFile {
  /// The length of each axis.
  let shape: [Int]
  /// The elements, row by row.
  let elements: ArraySlice<UInt8>

  /// Reads a file of `axes` axes.
  /// - Parameters:
  ///   - content: what it should hold, for messages: "images" or "labels".
  ///   - limit: the most bytes it may hold unpacked.
  /// - Throws: `ImagesError` naming the file and the rule that it breaks.
  init(path: String, axes: Int, content: String, limit: Int) throws(ImagesError) {
    let packed = try WholeFile.read(path, limit: limit)
    let name = shown(path)
    let headerCount = 4 + 4 * axes
    let isGzip = Gzip.isGzip(packed)
    let head = isGzip ? try Gzip.inflate(packed, capacity: headerCount, path: path).bytes : packed
    let shape = try Self.shape(head, axes: axes, content: content, name: name)
    var total = headerCount
    var product = 1
    for length in shape {
      let (next, overflows) = product.multipliedReportingOverflow(by: length)
      try require(
        !overflows && next <= limit - headerCount,
        "\(name) claims \(shape.map(String.init).joined(separator: "×")) bytes, but at most \(limit) are read")
      product = next
    }
    total += product
    // One byte more than expected tells a file that is too long.
    let whole = isGzip ? try Gzip.inflate(packed, capacity: total + 1, path: path) : (bytes: packed, more: false)
    let present = whole.bytes.count
    try require(
      present >= total, "\(name) is cut off: its header promises \(total) bytes, but there are \(present)")
    try require(
      present == total && !whole.more,
      "\(name) is longer than its header says: \(total) bytes are promised, "
        + (isGzip ? "but there are more" : "but there are \(present)"))
    self.shape = shape
    elements = whole.bytes[headerCount...]
  }

  private static func shape(
    _ head: [UInt8], axes: Int, content: String, name: String
  ) throws(ImagesError) -> [Int] {
    try require(head.count >= 4, "\(name) is no IDX file: it has \(head.count) bytes, a header has at least 8")
    try require(
      head[0] == 0 && head[1] == 0,
      "\(name) is no IDX file: it begins with the bytes \(head[0]) \(head[1]) instead of 0 0")
    try require(
      head[2] == 8, "\(name) has elements of IDX type \(head[2]), but must have type 8, unsigned bytes")
    guard head[3] == axes else {
      let hint = head[3] == 1 ? " (it looks like labels)" : head[3] == 3 ? " (it looks like images)" : ""
      throw ImagesError("\(name) has \(head[3]) axes, but \(content) have \(axes)\(hint)")
    }
    try require(
      head.count >= 4 + 4 * axes,
      "\(name) is cut off: it has \(head.count) bytes, a header of \(axes) axes has \(4 + 4 * axes)")
    return (0..<axes).map { axis in head[4 + 4 * axis..<8 + 4 * axis].reduce(0) { $0 << 8 | Int($1) } }
  }
}
