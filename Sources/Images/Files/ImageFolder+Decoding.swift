import Tensors

extension ImageFolder {
  /// What decoders leave to be said.
  struct Findings {
    var undecoded: [ImageSet.Undecoded] = []
    var warnings: [(path: String, reason: String)] = []

    /// How many pictures decode with a warning, and what of the first; nil if none does.
    var remarkOnWarnings: String? {
      warnings.first.map { first in
        let verb = warnings.count == 1 ? "decodes" : "decode"
        return "\(counted(warnings.count, "picture")) \(verb) with a warning, as \(shown(first.path)) (\(first.reason))"
      }
    }

    /// The pictures that do not decode, with the reasons.
    func line(of count: Int) -> String {
      let named = undecoded.prefix(50).map { "\(shown($0.path)) (\($0.reason))" }.joined(separator: ", ")
      let more = undecoded.count > 50 ? " and \(undecoded.count - 50) more" : ""
      return "\(undecoded.count) of \(count) pictures do not decode: \(named)\(more)"
    }
  }

  /// The side of all pictures if they are squares of one size of 8 to 64 pixels, or else 32.
  static func commonSize(_ files: [String]) -> (side: Int, areResized: Bool) {
    var common: Int?
    for file in files {
      guard let size = try? PictureFile.size(file) else { continue }
      let side = size.height
      let isKept = side == size.width && side >= LoadingOptions.smallestSide && side <= 64
      if !isKept || common ?? side != side { return (32, true) }
      common = side
    }
    return (common ?? 32, false)
  }

  /// The pictures that decode, as squares of a size; the others are added to the findings.
  static func decode(
    _ part: Part, _ classCount: Int, _ size: Int, _ findings: inout Findings
  ) -> LabelledImages {
    var labels: [Int] = []
    var count = 0
    var intake = PixelIntake(imageSize: size)
    var samples: [UInt8] = []
    let images = Tensor(shape: [part.files.count, size, size, 3]) { target in
      for (index, file) in part.files.enumerated() {
        do throws(ImagesError) {
          let (height, width, warning) = try PictureFile.decode(file, into: &samples)
          if let warning { findings.warnings.append((file, warning)) }
          samples.withUnsafeBufferPointer {
            intake.take(
              .interleaved($0.baseAddress!, height: height, width: width), to: target + count * size * size * 3)
          }
          if classCount > 0 { labels.append(part.labels[index]) }
          count += 1
        } catch {
          findings.undecoded.append(ImageSet.Undecoded(path: file, reason: error.description))
        }
      }
      (target + count * size * size * 3).update(repeating: 0, count: (part.files.count - count) * size * size * 3)
    }
    return LabelledImages(
      images: count == part.files.count ? images : images.rows(0..<count), labels: labels, classCount: classCount)
  }
}
