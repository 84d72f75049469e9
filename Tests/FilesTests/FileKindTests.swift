import Files
import Testing

@Suite struct FileKindTests {
  @Test func filesAreNamedByTheirFirstBytes() {
    let cases: [([UInt8], String?)] = [
      (Array("RIFF0000WEBPVP8 ".utf8), "a WebP picture"), (Array("GIF89a".utf8), "a GIF picture"),
      ([0, 0, 0, 0x1c] + Array("ftypavif".utf8), "an AVIF picture"), (Array("BM12".utf8), "a BMP picture"),
      ([0x1f, 0x8b, 8], "a gzip file"), ([0x50, 0x4b, 3, 4], "a ZIP archive (PyTorch's .pt files are, too)"),
      (
        Array("version https://git-lfs.github.com/spec/v1\n".utf8),
        "a Git LFS pointer, not the file itself (git lfs pull)"
      ),
      (Array("<!DOCTYPE html>".utf8), "a web page"), (Array("A few words, in Grün.\n".utf8), "a text file"),
      ([0x80, 2, 0x7d], "a Python pickle"), ([], nil), ([0, 0, 8, 3], nil), ([1, 2, 3, 4, 5], nil),
      ([200, 201, 202, 203, 204, 205], nil),
    ]
    for (bytes, name) in cases { #expect(FileKind.name(of: bytes) == name, "\(bytes)") }
  }
}
