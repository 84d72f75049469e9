/// What a file is that is not what was asked for, told by its first bytes: for messages, so that whoever renamed a file, or has
/// a pointer instead of it, reads so.
///
/// What it refuses to do: decide what is read. A reader asks here when it refuses a file, and not before.
public enum FileKind {
  /// A name with its article, as "a WebP picture"; nil for bytes that begin as nothing known does. 512 bytes are enough.
  public static func name(of bytes: some Collection<UInt8>) -> String? {
    let head = Array(bytes.prefix(512))
    func begins(_ text: String, at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: text.utf8) }
    if begins("RIFF") {
      return begins("WEBP", at: 8) ? "a WebP picture" : "a RIFF file, as sound and films are"
    }
    if begins("ftyp", at: 4) { return nameOfMedia(String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)) }
    if begins("ustar", at: 257) { return "a tar archive" }
    if head.dropFirst(8).starts(with: Array("{\"".utf8)), head.dropFirst(4).prefix(4).allSatisfy({ $0 == 0 }) {
      return "a safetensors file"
    }
    if let found = signatures.first(where: { head.starts(with: $0.start) }) { return found.name }
    if head.count >= 16, head.allSatisfy({ $0 == 0 }) { return "a file of zeros, as of a download that broke off" }
    return nameOfText(head)
  }

  private static let signatures: [(start: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "a PNG picture"), ([0xff, 0xd8, 0xff], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"), (Array("BM".utf8), "a BMP picture"),
    ([0x49, 0x49, 0x2a, 0], "a TIFF picture"), ([0x4d, 0x4d, 0, 0x2a], "a TIFF picture"),
    ([0x49, 0x49, 0x2b, 0], "a TIFF picture"), ([0x4d, 0x4d, 0, 0x2b], "a TIFF picture"),
    ([0xff, 0x0a], "a JPEG XL picture"), ([0, 0, 0, 12] + Array("JXL ".utf8), "a JPEG XL picture"),
    ([0, 0, 0, 12] + Array("jP  ".utf8), "a JPEG 2000 picture"), ([0xff, 0x4f, 0xff, 0x51], "a JPEG 2000 picture"),
    (Array("8BPS".utf8), "a Photoshop picture"), ([0, 0, 1, 0, 1], "an icon"),
    ([0, 5, 0x16, 7], "an AppleDouble file, which macOS puts beside another"),
    ([0x1f, 0x8b], "a gzip file"), ([0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz archive"),
    ([0x28, 0xb5, 0x2f, 0xfd], "a Zstandard archive"), ([0x04, 0x22, 0x4d, 0x18], "an LZ4 archive"),
    (Array("BZh".utf8), "a bzip2 archive"), (Array("Rar!".utf8), "a RAR archive"),
    ([0x37, 0x7a, 0xbc, 0xaf], "a 7z archive"), ([0x50, 0x4b, 3, 4], "a ZIP archive (PyTorch's .pt files are, too)"),
    ([0x50, 0x4b, 5, 6], "an empty ZIP archive"), (Array("%PDF".utf8), "a PDF"), (Array("GGUF".utf8), "a GGUF model"),
    ([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59], "a NumPy array"), ([0x89, 0x48, 0x44, 0x46], "an HDF5 file"),
    (Array("MATLAB 5".utf8), "a MATLAB file"), (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("PAR1".utf8), "a Parquet file"), (Array("ARROW1".utf8), "an Arrow file"),
    ([0x80, 2], "a Python pickle"), ([0x80, 3], "a Python pickle"), ([0x80, 4], "a Python pickle"),
    ([0x80, 5], "a Python pickle"), ([0x7f, 0x45, 0x4c, 0x46], "a program"),
  ]

  /// By the brand of an ISO media file (ISO/IEC 14496-12).
  private static func nameOfMedia(_ brand: String) -> String {
    switch brand {
    case "avif", "avis": "an AVIF picture"
    case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1": "a HEIC picture"
    default: "a film (MP4 or its like)"
    }
  }

  private static let texts: [(start: String, name: String)] = [
    ("version https://git-lfs", "a Git LFS pointer, not the file itself (git lfs pull)"),
    ("/annex/objects", "a git-annex pointer, not the file itself (git annex get)"),
    ("../.git/annex", "a git-annex pointer, not the file itself (git annex get)"),
    ("<!doctype html", "a web page"), ("<html", "a web page"), ("<head", "a web page"), ("<svg", "an SVG picture"),
    ("<!doctype", "an XML file"), ("<?xml", "an XML file"),
  ]

  /// Printable characters and line ends, and at least a few. What a text begins with is looked for behind a byte-order mark and
  /// blanks, in any case.
  private static func nameOfText(_ head: [UInt8]) -> String? {
    let isUTF16 = head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff])
    if isUTF16, head.count >= 4, head.count(where: { $0 == 0 }) * 3 >= head.count { return "a text file" }
    let bytes = Array(head.starts(with: [0xef, 0xbb, 0xbf]) ? head.dropFirst(3) : head[...])
    guard bytes.count >= 4 else { return nil }
    if bytes[0] == UInt8(ascii: "P"), (0x31...0x36).contains(bytes[1]), [9, 10, 13, 32].contains(bytes[2]) {
      return "a PBM, PGM or PPM picture"
    }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || [9, 10, 12, 13].contains($0) }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    // UTF-8, of which the last character may be cut; or an older encoding of a language with few accents.
    guard text.count(where: { $0 == "\u{FFFD}" }) <= 1 || bytes.count(where: { $0 < 0x7f }) * 4 >= bytes.count * 3
    else { return nil }
    let start = text.drop(while: \.isWhitespace).lowercased()
    if start.hasPrefix("<?xml"), start.contains("<svg") { return "an SVG picture" }
    return texts.first { start.hasPrefix($0.start) }?.name ?? "a text file"
  }
}
