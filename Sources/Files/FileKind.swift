/// What a file is that is not what was asked for, told by its first bytes: for messages, so that whoever renamed a file, or has a
/// pointer instead of it, reads so.
public enum FileKind {
  /// A name with its article, as "a WebP picture"; nil for bytes that begin as nothing known does.
  public static func name(of bytes: some Collection<UInt8>) -> String? {
    let head = Array(bytes.prefix(64))
    func begins(_ text: String, at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: text.utf8) }
    func begins(_ start: [UInt8]) -> Bool { head.starts(with: start) }
    if begins("RIFF"), begins("WEBP", at: 8) { return "a WebP picture" }
    if begins("ftyp", at: 4) { return begins("avif", at: 8) ? "an AVIF picture" : "a HEIC picture or an MP4 film" }
    for (start, name) in signatures where begins(start) { return name }
    for (start, name) in texts where begins(start) { return name }
    return isText(head) ? "a text file" : nil
  }

  private static let signatures: [(start: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "a PNG picture"), ([0xff, 0xd8, 0xff], "a JPEG picture"),
    ([0x1f, 0x8b], "a gzip file"), ([0x49, 0x49, 0x2a, 0], "a TIFF picture"),
    ([0x4d, 0x4d, 0, 0x2a], "a TIFF picture"),
    ([0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz archive"), ([0x28, 0xb5, 0x2f, 0xfd], "a Zstandard archive"),
    ([0x37, 0x7a, 0xbc, 0xaf], "a 7z archive"), ([0x50, 0x4b, 3, 4], "a ZIP archive (PyTorch's .pt files are, too)"),
    ([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59], "a NumPy array"), ([0x89, 0x48, 0x44, 0x46], "an HDF5 file"),
    ([0x80, 2], "a Python pickle"), ([0x80, 3], "a Python pickle"), ([0x80, 4], "a Python pickle"),
    ([0x80, 5], "a Python pickle"), ([0x7f, 0x45, 0x4c, 0x46], "a program"),
  ]

  private static let texts: [(start: String, name: String)] = [
    ("GIF8", "a GIF picture"), ("BM", "a BMP picture"), ("BZh", "a bzip2 archive"), ("Rar!", "a RAR archive"),
    ("%PDF", "a PDF"), ("version https://git-lfs", "a Git LFS pointer, not the file itself (git lfs pull)"),
    ("/annex/objects", "a git-annex pointer, not the file itself (git annex get)"), ("<!DOCTYPE", "a web page"),
    ("<!doctype", "a web page"), ("<html", "a web page"), ("<svg", "an SVG picture"), ("<?xml", "an XML file"),
    ("GGUF", "a GGUF model"),
  ]

  /// Printable characters and line ends, and at least a few.
  private static func isText(_ head: [UInt8]) -> Bool {
    head.count >= 4
      && head.allSatisfy {
        $0 >= 0x20 && $0 < 0x7f || $0 >= 0xc2 || (0x80..<0xc0).contains($0) || [9, 10, 13].contains($0)
      }
      && head.count { $0 < 0x7f } * 4 >= head.count * 3
  }
}
