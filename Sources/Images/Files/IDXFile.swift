import Files

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
/// Other types are 9, signed bytes, 11 and 12, whole numbers of 2 and 4 bytes, and 13 and 14, broken ones. Plain or gzipped; the
/// content tells. What it refuses to do: any file that is not exactly as long as its header says.
struct IDXFile {
  /// The length of each axis.
  let shape: [Int]
  /// The type of the elements, as in the file.
  let type: UInt8
  /// The elements, row by row, as in the file.
  let elements: ArraySlice<UInt8>

  /// Unsigned bytes.
  static let bytes: UInt8 = 8
  /// The types of whole numbers.
  static let wholeNumbers: [UInt8] = [8, 9, 11, 12]
  /// Bytes of an element, by its type.
  private static let sizes: [UInt8: Int] = [8: 1, 9: 1, 11: 2, 12: 4, 13: 4, 14: 8]

  /// The elements as whole numbers.
  var numbers: [Int] {
    let size = Self.sizes[type] ?? 1
    return stride(from: elements.startIndex, to: elements.endIndex, by: size).map { start in
      let bits = elements[start..<start + size].reduce(0) { $0 << 8 | Int($1) }
      return type != Self.bytes && bits >= 1 << (8 * size - 1) ? bits - 1 << (8 * size) : bits
    }
  }

  /// Reads a file.
  /// - Parameters:
  ///   - axes: how many axes it may have.
  ///   - types: which types its elements may have.
  ///   - content: what it should hold, for messages: "images" or "labels".
  ///   - limit: the most bytes it may hold unpacked.
  /// - Throws: `ImagesError` naming the file and the rule that it breaks.
  init(path: String, axes: ClosedRange<Int>, types: [UInt8], content: String, limit: Int) throws(ImagesError) {
    let packed = try WholeFile.read(path, limit: limit)
    let name = shown(path)
    let isGzip = Gzip.isGzip(packed)
    let head = isGzip ? try Gzip.inflate(packed, capacity: 512, path: path).bytes : packed
    let (type, shape) = try Self.shape(head, axes: axes, types: types, content: content, name: name, isGzip: isGzip)
    let headerCount = 4 + 4 * shape.count
    var total = headerCount
    let size = Self.sizes[type] ?? 1
    var product = size
    let factors = size == 1 ? shape : shape + [size]
    for length in shape {
      let (next, overflows) = product.multipliedReportingOverflow(by: length)
      try require(
        !overflows && next <= limit - headerCount,
        "\(name) claims \(factors.map(String.init).joined(separator: "×")) bytes, but at most \(limit) are read")
      product = next
    }
    total += product
    try require(
      !isGzip || total <= Gzip.most(of: packed.count),
      "\(name) is cut off: its header promises \(total) bytes, more than \(packed.count) of gzip can hold")
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
    self.type = type
    elements = whole.bytes[headerCount...]
  }

  private static func shape(
    _ head: [UInt8], axes: ClosedRange<Int>, types: [UInt8], content: String, name: String, isGzip: Bool
  ) throws(ImagesError) -> (type: UInt8, shape: [Int]) {
    try require(head.count >= 4, "\(name) is no IDX file: it has \(head.count) bytes, a header has at least 8")
    let isIDX = head[0] == 0 && head[1] == 0
    if !isIDX || sizes[head[2]] == nil, let kind = FileKind.name(of: head) {
      throw ImagesError("\(name) is no IDX file: it is \(kind)\(isGzip ? ", in gzip" : "")")
    }
    try require(
      isIDX, "\(name) is no IDX file: it begins with the bytes \(head[0]) \(head[1]) instead of 0 0")
    let rule =
      types == [bytes]
      ? "type 8, unsigned bytes" : "one of \(types.map { "\($0)" }.joined(separator: ", ")), whole numbers"
    try require(types.contains(head[2]), "\(name) has elements of IDX type \(head[2]), but must have \(rule)")
    let count = Int(head[3])
    guard axes.contains(count) else {
      let hint = count == 1 ? " (it looks like labels)" : count == 3 ? " (it looks like images)" : ""
      let wanted = axes.count == 1 ? "\(axes.lowerBound)" : "\(axes.lowerBound) or \(axes.upperBound)"
      throw ImagesError("\(name) has \(count) axes, but \(content) have \(wanted)\(hint)")
    }
    try require(
      head.count >= 4 + 4 * count,
      "\(name) is cut off: it has \(head.count) bytes, a header of \(count) axes has \(4 + 4 * count)")
    let shape = (0..<count).map { axis in head[4 + 4 * axis..<8 + 4 * axis].reduce(0) { $0 << 8 | Int($1) } }
    return (head[2], shape)
  }
}
