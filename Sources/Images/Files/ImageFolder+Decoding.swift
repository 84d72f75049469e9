import Tensors

extension ImageFolder {
  /// The side of all pictures if they are squares of one size of 8 to 64 pixels, or else another.
  static func commonSize(_ files: [String], orElse other: Int = 32) -> (side: Int, areResized: Bool) {
    var common: Int?
    for file in files {
      guard let size = try? PictureFile.size(file) else { continue }
      let side = size.height
      let isKept = side == size.width && side >= LoadingOptions.smallestSide && side <= 64
      if !isKept || common ?? side != side { return (other, true) }
      common = side
    }
    return (common ?? other, false)
  }

  /// The pictures that decode, as squares of a size; the others are added to the findings.
  static func decode(
    _ part: Part, _ classCount: Int, _ size: Int, _ findings: inout PictureFindings
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
          findings.refused.append(ImageSet.Undecoded(path: file, reason: error.description))
        }
      }
      (target + count * size * size * 3).update(repeating: 0, count: (part.files.count - count) * size * size * 3)
    }
    return LabelledImages(
      images: count == part.files.count ? images : images.rows(0..<count), labels: labels, classCount: classCount)
  }
}
