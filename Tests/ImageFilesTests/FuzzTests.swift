import Foundation
import Tensors
import Testing

@testable import Images

/// Flips, overwrites, cuts out, doubles or cuts off: one to four such accidents.
func damaged(_ bytes: [UInt8], _ random: inout RandomSource) -> [UInt8] {
  var bytes = bytes
  for _ in 0...random.index(below: 4) {
    let count = max(1, bytes.count)
    // Half of the accidents fall on the first bytes, where the headers are.
    let position = random.chance(0.5) ? random.index(below: min(32, count)) : random.index(below: count)
    let length = min(1 + random.index(below: 16), count - position)
    guard !bytes.isEmpty else { return bytes }
    switch random.index(below: 6) {
    case 0: bytes[position] ^= 1 << UInt8(random.index(below: 8))
    case 1: bytes[position] = UInt8(random.index(below: 256))
    case 2: bytes[position] = [0, 1, 127, 128, 254, 255][random.index(below: 6)]
    case 3: bytes.removeSubrange(position..<position + length)
    case 4: bytes.insert(contentsOf: bytes[position..<position + length], at: position)
    default: bytes.removeLast(min(bytes.count, 1 + random.index(below: 64)))
    }
  }
  return bytes
}

/// Files that were damaged at random, from fixed seeds: 2000 of each of 17 kinds, 34,000 in all. A reader must either refuse one
/// in a line or give a set that keeps every rule of `LabelledImages`; where the format has checksums, it must be the set of the
/// undamaged file. `MOCO_FUZZ=100000` takes so many of each kind.
@Suite struct FuzzTests {
  static let inputsOfAKind = ProcessInfo.processInfo.environment["MOCO_FUZZ"].flatMap { Int($0) } ?? 2000

  /// Damages the file at `path` again and again and loads `source`.
  private func fuzz(_ source: String, _ path: String, seed: UInt64, hasChecksum: Bool) throws {
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let source = try DataSource(source)
    let original = try source.load()
    var random = RandomSource(seed: seed)
    var accepted = 0
    for input in 0..<Self.inputsOfAKind {
      let bytes = damaged(whole, &random)
      try overwrite(path, bytes)
      do {
        let set = try source.load()
        accepted += 1
        try set.training.validate()
        try set.test?.validate()
        if hasChecksum {
          #expect(
            set.training.images == original.training.images, "input \(input) of seed \(seed) was changed unnoticed")
        }
      } catch {
        let line = "\(error)"
        #expect(!line.contains("\n") && line.count < 1000, "input \(input): \(line)")
      }
    }
    #expect(accepted < Self.inputsOfAKind)
    print("fuzz: \(Self.inputsOfAKind) damaged files of \(path.split(separator: "/").last!), \(accepted) read")
  }

  private let samples: [UInt8] = (0..<6 * 64).map { UInt8(truncatingIfNeeded: $0 * 37) }

  @Test func idxImages() throws {
    try withTemporaryFolder { folder in
      try write(idx([6, 8, 8], samples), "\(folder)/images")
      try write(idx([6], [0, 1, 2, 0, 1, 2]), "\(folder)/labels")
      try fuzz("idx:\(folder)/images", "\(folder)/images", seed: 1, hasChecksum: false)
    }
  }

  @Test func idxLabels() throws {
    try withTemporaryFolder { folder in
      try write(idx([6, 8, 8], samples), "\(folder)/images")
      try write(idx([6], [0, 1, 2, 0, 1, 2]), "\(folder)/labels")
      try fuzz("idx:\(folder)/images", "\(folder)/labels", seed: 2, hasChecksum: false)
    }
  }

  @Test(.enabled(if: Libraries.areHere, Libraries.absence)) func gzippedIDXImages() throws {
    try withTemporaryFolder { folder in
      try write(gzip(idx([6, 8, 8], samples)), "\(folder)/images.gz")
      try fuzz("idx:\(folder)/images.gz", "\(folder)/images.gz", seed: 3, hasChecksum: true)
    }
  }

  /// QMNIST's, whole numbers of four bytes in eight columns.
  @Test func idxLabelsOfFourBytes() throws {
    try withTemporaryFolder { folder in
      try write(idx([6, 8, 8], samples), "\(folder)/images-idx3-ubyte")
      let numbers: [UInt8] = (0..<48).flatMap { (i: UInt32) in bigEndian(i % 8 == 0 ? i / 8 % 3 : 9) }
      let path = "\(folder)/labels-idx2-int"
      try write([0, 0, 12, 2] + bigEndian(6) + bigEndian(8) + numbers, path)
      try fuzz("idx:\(folder)/images-idx3-ubyte", path, seed: 7, hasChecksum: false)
    }
  }

  @Test(.enabled(if: Libraries.areHere, Libraries.absence)) func gzippedIDXLabels() throws {
    try withTemporaryFolder { folder in
      try write(idx([6, 8, 8], samples), "\(folder)/images")
      try write(gzip(idx([6], [0, 1, 2, 0, 1, 2])), "\(folder)/labels.gz")
      try fuzz("idx:\(folder)/images", "\(folder)/labels.gz", seed: 8, hasChecksum: true)
    }
  }

  @Test func cifarRecords() throws {
    try withTemporaryFolder { folder in
      let record: [UInt8] = [3] + (0..<3072).map { UInt8(truncatingIfNeeded: $0 * 31) }
      try write(record + record, "\(folder)/data_batch_1.bin")
      try fuzz("cifar10:\(folder)", "\(folder)/data_batch_1.bin", seed: 4, hasChecksum: false)
    }
  }

  @Test func cifarNames() throws {
    try withTemporaryFolder { folder in
      let record: [UInt8] = [3, 1] + (0..<3072).map { UInt8(truncatingIfNeeded: $0 * 31) }
      try write(record + record, "\(folder)/train.bin")
      let names = (0..<100).map { "name \($0)\n" }.joined()
      try write(Array(names.utf8), "\(folder)/fine_label_names.txt")
      try fuzz("cifar100:\(folder)", "\(folder)/fine_label_names.txt", seed: 9, hasChecksum: true)
    }
  }

  @Test(
    .enabled(if: Libraries.areHere, Libraries.absence),
    arguments: [
      "palette.png", "alpha.png", "gray16.png", "gamma.png", "interlaced.png", "baseline.jpg", "progressive.jpg",
      "cmyk.jpg", "extraneous.jpg", "gray.jpg",
    ])
  func pictures(name: String) throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/\(name)"
      try FileManager.default.copyItem(atPath: "\(PictureFileTests.folder)/\(name)", toPath: path)
      let seed = name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }
      try fuzz("folder:\(folder)", path, seed: seed, hasChecksum: name.hasSuffix("png"))
    }
  }
}
