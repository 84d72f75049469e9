import Foundation

@testable import Images

/// A mask as a PNG, from its definition (ISO/IEC 15948): numbers of `depth` bits, the first in a byte's highest bits, in one go or in
/// the seven passes of Adam7.
struct MaskPNG {
  var height: Int
  var width: Int
  /// Row by row.
  var classes: [UInt8]
  var depth = 8
  /// The number of colours, or nil for grey.
  var palette: Int?
  /// The chunk of transparency, if there is one.
  var transparency: [UInt8]?
  var isInterlaced = false

  /// First row and column of each pass, and the steps.
  private static let passes = [
    (0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1),
  ]

  var bytes: [UInt8] {
    var rows: [UInt8] = []
    for (top, left, down, along) in isInterlaced ? Self.passes : [(0, 0, 1, 1)] where left < width {
      for y in stride(from: top, to: height, by: down) {
        rows.append(0)  // no filter
        rows += packed(stride(from: left, to: width, by: along).map { classes[y * width + $0] })
      }
    }
    let colors = palette.map { pngChunk("PLTE", (0..<3 * $0).map { UInt8(truncatingIfNeeded: 200 - $0) }) } ?? []
    let before = colors + (transparency.map { pngChunk("tRNS", $0) } ?? [])
    return png(
      height: height, width: width, depth: UInt8(depth), color: palette == nil ? 0 : 3, isInterlaced: isInterlaced,
      before: before, rows: rows)
  }

  private func packed(_ numbers: [UInt8]) -> [UInt8] {
    let each = 8 / depth
    return stride(from: 0, to: numbers.count, by: each).map { start in
      var byte: UInt8 = 0
      for (i, number) in numbers[start..<min(start + each, numbers.count)].enumerated() {
        byte |= number << UInt8(8 - depth * (i + 1))
      }
      return byte
    }
  }
}

extension MaskPNG {
  /// A square of one class around an object of another, which keeps a margin of a quarter.
  static func square(_ side: Int, object: UInt8, ground: UInt8 = 0) -> MaskPNG {
    let inside = side / 4..<side - side / 4
    let classes = (0..<side * side).map { inside.contains($0 / side) && inside.contains($0 % side) ? object : ground }
    return MaskPNG(height: side, width: side, classes: classes)
  }
}

/// Folders of images with masks.
enum PairFolder {
  /// Writes squares of a colour each, named 0.png and so on, with an object of the given class in each mask.
  static func write(_ folder: String, side: Int = 8, objects: [UInt8]) throws {
    for (index, object) in objects.enumerated() {
      try add(folder, "\(index)", png(side: side, [UInt8(10 * index), 0, 0]), .square(side, object: object))
    }
  }

  static func add(_ folder: String, _ name: String, _ image: [UInt8], _ mask: MaskPNG) throws {
    try ImageFilesTests.write(image, "\(folder)/images/\(name).png")
    try ImageFilesTests.write(mask.bytes, "\(folder)/masks/\(name).png")
  }

  static func load(
    _ folder: String, _ options: LoadingOptions = LoadingOptions(), classCount: Int? = nil
  ) throws -> MaskedSet {
    let set = try MaskedFolder(folder).load(options, classCount: classCount)
    try set.training.validate()
    try set.test.validate()
    return set
  }

  /// Why it is refused, with DIR for its path.
  static func line(_ folder: String, _ options: LoadingOptions = LoadingOptions(), classCount: Int? = nil) -> String {
    refusal { _ = try load(folder, options, classCount: classCount) }.replacingOccurrences(of: folder, with: "DIR")
  }
}
