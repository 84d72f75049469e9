import Foundation

@testable import Images

/// A folder that exists while `body` runs.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("image-files-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Writes a file, with the folders that lead to it.
func write(_ bytes: [UInt8], _ path: String) throws {
  try FileManager.default.createDirectory(
    atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
  try overwrite(path, bytes)
}

/// Writes a file and does not wait for the disk, as Foundation does and as ext4 does for a file that is emptied: there are
/// thousands of them.
func overwrite(_ path: String, _ bytes: [UInt8]) throws {
  unlink(path)
  guard let file = fopen(path, "w") else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  defer { fclose(file) }
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw POSIXError(.EIO) }
}

/// The line of the error that `body` throws, or "nothing" if it throws none.
func refusal(_ body: () throws -> Void) -> String {
  do { try body() } catch { return "\(error)" }
  return "nothing"
}

func bigEndian(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
func littleEndian(_ number: UInt32) -> [UInt8] { bigEndian(number).reversed() }

/// An IDX file of unsigned bytes.
func idx(_ shape: [Int], _ elements: [UInt8]) -> [UInt8] {
  let magic: [UInt8] = [0, 0, 8, UInt8(shape.count)]
  return magic + shape.flatMap { bigEndian(UInt32($0)) } + elements
}

/// CRC-32 bit by bit, from its definition: another one than zlib's.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum = ~UInt32(0)
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
  }
  return ~sum
}

/// Deflate without compression (RFC 1951, 3.2.4), one block.
private func stored(_ bytes: [UInt8]) -> [UInt8] {
  let length = [UInt8(bytes.count & 255), UInt8(bytes.count >> 8)]
  return [1] + length + length.map { ~$0 } + bytes
}

/// A gzip file (RFC 1952) of at most 65,535 bytes, not compressed.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255] + stored(bytes) + littleEndian(crc32(bytes))
    + littleEndian(UInt32(bytes.count))
}

/// The first bytes of every PNG.
let pngSignature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/// A chunk of a PNG with its checksum.
func pngChunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
  let checked = Array(kind.utf8) + content
  return bigEndian(UInt32(content.count)) + checked + bigEndian(crc32(checked))
}

/// A PNG of rows that begin with their filter, not compressed. Colours are 0 for grey, 2 for red, green and blue, 3 for a palette,
/// 4 and 6 for the first two with transparency. Chunks in `before` come in front of the pixels.
func png(
  height: Int, width: Int, depth: UInt8, color: UInt8, isInterlaced: Bool = false, before: [UInt8] = [], rows: [UInt8]
) -> [UInt8] {
  var (a, b): (UInt32, UInt32) = (1, 0)  // Adler-32
  for byte in rows {
    a = (a + UInt32(byte)) % 65521
    b = (b + a) % 65521
  }
  var header: [UInt8] = bigEndian(UInt32(width)) + bigEndian(UInt32(height))
  header += [depth, color, 0, 0, isInterlaced ? 1 : 0]
  let pixels: [UInt8] = [0x78, 0x01] + stored(rows) + bigEndian(b << 16 | a)
  let chunks: [[UInt8]] = [pngChunk("IHDR", header), before, pngChunk("IDAT", pixels), pngChunk("IEND", [])]
  return pngSignature + chunks.joined()
}

/// A PNG of red, green and blue.
func png(height: Int, width: Int, _ rgb: [UInt8]) -> [UInt8] {
  var rows: [UInt8] = []
  for y in 0..<height {
    rows.append(0)  // no filter
    rows += rgb[y * width * 3..<(y + 1) * width * 3]
  }
  return png(height: height, width: width, depth: 8, color: 2, rows: rows)
}

/// A PNG of one colour.
func png(side: Int, _ color: [UInt8]) -> [UInt8] {
  png(height: side, width: side, (0..<side * side).flatMap { _ in color })
}

/// Folders of pictures as a data source.
enum PictureFolder {
  static func load(_ folder: String, _ options: LoadingOptions = LoadingOptions()) throws -> ImageSet {
    let set = try DataSource("folder:\(folder)").load(options)
    try set.training.validate()
    try set.test?.validate()
    return set
  }

  /// Why it is refused, with DIR for its path.
  static func line(_ folder: String, _ options: LoadingOptions = LoadingOptions()) -> String {
    refusal { _ = try load(folder, options) }.replacingOccurrences(of: folder, with: "DIR")
  }
}
