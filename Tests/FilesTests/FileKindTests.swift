import Files
import Testing

@Suite struct FileKindTests {
  @Test func filesAreNamedByTheirFirstBytes() {
    let ppm = "a PBM, PGM or PPM picture"
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
      ([200, 201, 202, 203, 204, 205], nil), (Array("RIFF0000WAVEfmt ".utf8), "a RIFF file, as sound and films are"),
      ([0, 0, 0, 0x1c] + Array("ftypheic".utf8), "a HEIC picture"),
      ([0, 0, 0, 0x1c] + Array("ftypisom".utf8), "a film (MP4 or its like)"),
      (Array("\n  <HTML lang=de>".utf8), "a web page"),
      ([0xef, 0xbb, 0xbf] + Array("<!doctype HTML>".utf8), "a web page"),
      (Array("<?xml version='1.0'?><svg/>".utf8), "an SVG picture"), (Array("P6\n8 8\n255\n".utf8) + [0, 1, 2], ppm),
      (Array("日本語のファイル".utf8.dropLast()), "a text file"), ([0xff, 0xfe, 65, 0, 66, 0], "a text file"),
      ([UInt8](repeating: 0, count: 64), "a file of zeros, as of a download that broke off"),
      ([UInt8](repeating: 0, count: 257) + Array("ustar".utf8), "a tar archive"),
      ([9, 0, 0, 0, 0, 0, 0, 0] + Array("{\"a\":1}".utf8), "a safetensors file"),
      ([0x49, 0x49, 0x2a, 0], "a TIFF picture"), (Array("%PDF-1.4".utf8), "a PDF"),
    ]
    for (bytes, name) in cases { #expect(FileKind.name(of: bytes) == name, "\(bytes)") }
  }
}
