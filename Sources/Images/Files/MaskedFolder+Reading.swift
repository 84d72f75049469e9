import Tensors

extension MaskedFolder {
  /// Decodes pairs of an image and a mask to squares of one size, and keeps account of what it sees.
  ///
  /// What it refuses to do: stop at the first file that cannot be used. All are found, one reason for each pair.
  struct Reading {
    /// Height and width of what comes out.
    let size: Int
    /// How many classes there are, or nil to take them as they come.
    let classCount: Int?
    /// The largest class in any mask, as it is in the file; 0 before the first.
    private(set) var largestClass = 0
    private(set) var findings = PictureFindings()

    private var pixelIntake: PixelIntake
    private var samples: [UInt8] = []
    private var classes: [UInt8] = []

    init(size: Int, classCount: Int?) {
      (self.size, self.classCount) = (size, classCount)
      pixelIntake = PixelIntake(imageSize: size)
    }

    /// N×S×S×3 and their masks; pairs that are refused have zeros. The number of classes is not yet the final one.
    mutating func decode(_ pairs: [MaskedListing.Pair]) -> MaskedImages {
      var masks: [UInt8] = []
      masks.reserveCapacity(pairs.count * size * size)
      let images = Tensor(shape: [pairs.count, size, size, 3]) { target in
        for (index, pair) in pairs.enumerated() {
          let row = target + index * size * size * 3
          if let mask = take(pair, to: row) {
            masks += mask
          } else {
            row.update(repeating: 0, count: size * size * 3)
            masks += [UInt8](repeating: 0, count: size * size)
          }
        }
      }
      return MaskedImages(images: images, masks: masks, classCount: classCount ?? max(1, largestClass))
    }

    /// Writes an image and gives its mask, or adds the file that cannot be used to the findings.
    private mutating func take(_ pair: MaskedListing.Pair, to target: UnsafeMutablePointer<Float>) -> [UInt8]? {
      var path = pair.image
      do throws(ImagesError) {
        let (height, width, warning) = try PictureFile.decode(path, into: &samples)
        if let warning { findings.warnings.append((path, warning)) }
        samples.withUnsafeBufferPointer {
          pixelIntake.take(.interleaved($0.baseAddress!, height: height, width: width), to: target)
        }
        path = pair.mask
        let mask = try MaskFile.decode(path, into: &classes)
        try require(
          mask == (height, width),
          "it is \(mask.width) wide and \(mask.height) high, but its image \(shown(pair.image)) is \(width) wide and "
            + "\(height) high\(mask == (width, height) ? ": an image is not turned by its EXIF data" : "")")
        return try resized(height: height, width: width)
      } catch {
        findings.refused.append(ImageSet.Undecoded(path: path, reason: error.description))
        return nil
      }
    }

    /// The mask in `classes`, judged before and after it is cut and resized.
    private mutating func resized(height: Int, width: Int) throws(ImagesError) -> [UInt8] {
      let whole = classes.prefix(height * width)
      let largest = whole.reduce(0) { $1 == MaskedImages.ignored ? $0 : max($0, Int($1)) }
      largestClass = max(largestClass, largest)
      let most = classCount ?? MaskedImages.mostClasses
      try require(largest <= most, "it has the class \(largest), but classes must be 0...\(most), or 255 (not judged)")
      try require(
        largest > 0,
        "it is an empty scene: all its pixels are 0 (ground) or 255 (not judged), and objects are 1...\(most)"
          + (whole.contains(MaskedImages.ignored) ? "; an object that is white must be written as 1" : ""))
      let side = min(height, width)
      try require(
        Self.hasObject(MaskIntake(imageSize: side).resized(classes, height: height, width: width)),
        "it is an empty scene once it is cut: its middle square, which is what is kept, has no pixel of an object")
      let resized = MaskIntake(imageSize: size).resized(classes, height: height, width: width)
      try require(
        Self.hasObject(resized),
        "it is an empty scene once it is resized from \(side)×\(side) to \(size)×\(size): no pixel of an object is left"
      )
      return resized
    }

    private static func hasObject(_ mask: [UInt8]) -> Bool { mask.contains(where: MaskedImages.isObject) }
  }
}
