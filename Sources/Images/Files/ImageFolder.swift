import CImageFiles
import Tensors

/// A folder of PNG and JPEG: `CLASS/*` to train on, of which a fifth is held out to test on; or `train/CLASS/*` and
/// `val/CLASS/*` or `test/CLASS/*` (of the two, `val`). Without class folders the images have no labels.
///
/// What it refuses to do: keep pictures of different sizes. Without an image size, squares that all have one size of 8 to 64
/// pixels keep it, and all others become 32×32.
struct ImageFolder {
  let path: String

  private struct Part {
    var files: [String]
    var labels: [Int]
  }

  init(_ path: String) { self.path = path }

  func load(_ name: String, _ options: LoadingOptions) throws(ImagesError) -> ImageSet {
    try require(
      imagefiles_are_built_in(), "\(shown(path)): this build cannot read pictures: it has no trait ImageFiles")
    var remarks: [String] = []
    let (training, test, testPart, classNames) = try parts(&remarks)
    var options = options
    if options.imageSize == nil {
      let (side, areResized) = Self.commonSize(training.files + (test?.files ?? []))
      options.imageSize = side
      if areResized { remarks.append("pictures were cut and resized to \(side)×\(side), as no image size was given") }
    }
    let size = try options.outputSize(height: 32, width: 32, of: shown(path))
    try options.checkMemory(
      count: training.files.count + (test?.files.count ?? 0), height: size.height, width: size.width, of: shown(path))

    var undecoded: [ImageSet.Undecoded] = []
    let trainingImages = Self.decode(training, classNames.count, size.height, &undecoded)
    let testImages = test.map { Self.decode($0, classNames.count, size.height, &undecoded) }
    if !undecoded.isEmpty {
      let line = Self.line(undecoded, of: training.files.count + (test?.files.count ?? 0))
      try require(
        options.undecodable == .skip, "\(line); mend or remove them, or have such pictures skipped (--undecodable skip)"
      )
      try require(trainingImages.count > 0 && testImages?.count != 0, "\(line); none is left of a part")
      remarks.append("left out: \(line)")
    }
    return ImageSet(
      name: name, training: trainingImages, test: testImages, testPart: testPart, classNames: classNames,
      undecoded: undecoded, remarks: remarks)
  }

  private func parts(
    _ remarks: inout [String]
  ) throws(ImagesError) -> (training: Part, test: Part?, kind: ImageSet.TestPart, classNames: [String]) {
    let names = try WholeFile.names(in: path)
    let hasTraining = names.contains("train") && WholeFile.isFolder("\(path)/train")
    let listing = try PictureListing(hasTraining ? "\(path)/train" : path)
    var others = listing.others
    defer {
      if let first = others.first {
        remarks.append("\(others.count) files are not named .png, .jpg or .jpeg and were left out, as \(shown(first))")
      }
    }
    let training = Part(files: listing.files, labels: listing.labels)
    if listing.classNames.isEmpty { return (training, nil, .none, []) }
    if hasTraining, let folder = ["val", "test"].first(where: { WholeFile.isFolder("\(path)/\($0)") }) {
      let tested = try PictureListing("\(path)/\(folder)", knownClasses: listing.classNames)
      try require(
        !tested.labels.isEmpty, "\(shown("\(path)/\(folder)")) has no class folders, but \(shown(path))/train has")
      others += tested.others
      return (training, Part(files: tested.files, labels: tested.labels), .own, listing.classNames)
    }
    let split = HeldOut.split(labels: listing.labels, classCount: listing.classNames.count)
    if split.test.isEmpty { return (training, nil, .none, listing.classNames) }
    func chosen(_ indices: [Int]) -> Part {
      Part(files: indices.map { listing.files[$0] }, labels: indices.map { listing.labels[$0] })
    }
    return (chosen(split.training), chosen(split.test), .heldOut, listing.classNames)
  }

  /// The side of all pictures if they are squares of one size of 8 to 64 pixels, or else 32.
  private static func commonSize(_ files: [String]) -> (side: Int, areResized: Bool) {
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

  /// The pictures that decode, as squares of a size; the others are appended to `undecoded`.
  private static func decode(
    _ part: Part, _ classCount: Int, _ size: Int, _ undecoded: inout [ImageSet.Undecoded]
  ) -> LabelledImages {
    var labels: [Int] = []
    var count = 0
    var intake = PixelIntake(imageSize: size)
    var samples: [UInt8] = []
    let images = Tensor(shape: [part.files.count, size, size, 3]) { target in
      for (index, file) in part.files.enumerated() {
        do throws(ImagesError) {
          let (height, width) = try PictureFile.decode(file, into: &samples)
          samples.withUnsafeBufferPointer {
            intake.take(
              .interleaved($0.baseAddress!, height: height, width: width), to: target + count * size * size * 3)
          }
          if classCount > 0 { labels.append(part.labels[index]) }
          count += 1
        } catch {
          undecoded.append(ImageSet.Undecoded(path: file, reason: error.description))
        }
      }
      (target + count * size * size * 3).update(repeating: 0, count: (part.files.count - count) * size * size * 3)
    }
    return LabelledImages(
      images: count == part.files.count ? images : images.rows(0..<count), labels: labels, classCount: classCount)
  }

  private static func line(_ undecoded: [ImageSet.Undecoded], of count: Int) -> String {
    let named = undecoded.prefix(50).map { "\(shown($0.path)) (\($0.reason))" }.joined(separator: ", ")
    let more = undecoded.count > 50 ? " and \(undecoded.count - 50) more" : ""
    return "\(undecoded.count) of \(count) pictures do not decode: \(named)\(more)"
  }
}
