import Foundation
import Tensors
import Testing

@testable import Images

/// Masks that were damaged at random, from fixed seeds, `FuzzTests.inputsOfAKind` of each kind: as they lie on disk, where a
/// checksum gives every accident away, and inside their chunks with the checksums made right again, so that the decoder itself
/// has to cope. A folder with one must be refused in a line, or keep every rule of `MaskedImages`.
@Suite(.enabled(if: Libraries.areHere, Libraries.absence)) struct MaskFuzzTests {
  static let kinds = ["gray", "bits", "palette", "interlaced"]

  private func mask(_ kind: String) -> MaskPNG {
    var mask = MaskPNG.square(16, object: kind == "bits" ? 1 : 3)
    switch kind {
    case "bits": mask.depth = 1
    case "palette": (mask.depth, mask.palette, mask.transparency) = (4, 5, [0, 128])
    case "interlaced": (mask.depth, mask.palette, mask.isInterlaced) = (2, 4, true)
    default: break
    }
    return mask
  }

  private func chunks(_ bytes: [UInt8]) -> [(kind: String, content: [UInt8])] {
    var found: [(kind: String, content: [UInt8])] = []
    var rest = bytes.dropFirst(8)
    while rest.count >= 12 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      found.append(
        (String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self), Array(rest.dropFirst(8).prefix(length))))
      rest = rest.dropFirst(12 + length)
    }
    return found
  }

  /// Loads a folder with one damaged mask, again and again. `damage` makes it.
  private func fuzz(
    _ kind: String, seed: UInt64, _ damage: ([UInt8], inout RandomSource) -> [UInt8],
    _ judge: (MaskedSet, MaskedSet) -> Void
  ) throws {
    try withTemporaryFolder { folder in
      for name in ["0", "1"] { try PairFolder.add(folder, name, png(side: 16, [1, 2, 3]), mask(kind)) }
      let original = try PairFolder.load(folder)
      var random = RandomSource(seed: seed)
      var accepted = 0
      for input in 0..<FuzzTests.inputsOfAKind {
        try overwrite("\(folder)/masks/1.png", damage(mask(kind).bytes, &random))
        do {
          let set = try MaskedFolder(folder).load()
          accepted += 1
          try set.training.validate()
          try set.test.validate()
          judge(set, original)
        } catch {
          let line = "\(error)"
          #expect(
            line.contains("cannot be used: ") && !line.contains("\n") && line.count < 1000, "input \(input): \(line)")
        }
      }
      #expect(accepted < FuzzTests.inputsOfAKind)
      print("fuzz: \(FuzzTests.inputsOfAKind) damaged masks of kind \(kind), \(accepted) read")
    }
  }

  @Test(arguments: kinds) func onDisk(kind: String) throws {
    try fuzz(kind, seed: 11, damaged) { set, original in
      #expect(set.training.masks == original.training.masks && set.test.masks == original.test.masks)
    }
  }

  @Test(arguments: kinds) func insideTheirChunks(kind: String) throws {
    try fuzz(
      kind, seed: 12,
      { bytes, random in
        var parts = chunks(bytes)
        let hit = random.index(below: parts.count - 1)  // the last, the end, is empty
        parts[hit].content = damaged(parts[hit].content, &random)
        return pngSignature + parts.flatMap { pngChunk($0.kind, $0.content) }
      }, { _, _ in })
  }
}
