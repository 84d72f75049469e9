import CImageFiles
import Tensors

/// A folder of PNG and JPEG: `CLASS/*` to train on, of which a fifth is held out to test on; or a part to train on and one to test
/// on (`ImageFolderParts`). Without class folders the images have no labels.
///
/// What it refuses to do: keep pictures of different sizes. Without an image size, squares that all have one size of 8 to 64
/// pixels keep it, and all others become 32×32.
struct ImageFolder {
  let path: String

  private struct Part {
    var files: [String]
    var labels: [Int]
  }

  /// What decoders and parts leave to be said.
  private struct Findings {
    var undecoded: [ImageSet.Undecoded] = []
    var warnings: [(path: String, reason: String)] = []
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

    var findings = Findings()
    var trainingImages = Self.decode(training, classNames.count, size.height, &findings)
    var testImages = test.map { Self.decode($0, classNames.count, size.height, &findings) }
    let undecoded = findings.undecoded
    if let first = findings.warnings.first {
      remarks.append(
        "\(findings.warnings.count) pictures decode with a warning, as \(shown(first.path)) (\(first.reason))")
    }
    var names = classNames
    if !undecoded.isEmpty {
      let line = Self.line(undecoded, of: training.files.count + (test?.files.count ?? 0))
      try require(
        options.undecodable == .skip, "\(line); mend or remove them, or have such pictures skipped (--undecodable skip)"
      )
      try require(trainingImages.count > 0 && testImages?.count != 0, "\(line); none is left of a part")
      remarks.append("left out: \(line)")
      let gone = Self.dropClassesWithoutImages(&trainingImages, &testImages, &names)
      if !gone.isEmpty {
        remarks.append("no picture of \(gone.map(shown).joined(separator: ", ")) decodes: not counted as a class")
      }
    }
    return ImageSet(
      name: name, training: trainingImages, test: testImages, testPart: testPart, classNames: names,
      undecoded: undecoded, remarks: remarks)
  }

  private func parts(
    _ remarks: inout [String]
  ) throws(ImagesError) -> (training: Part, test: Part?, kind: ImageSet.TestPart, classNames: [String]) {
    let named = try ImageFolderParts(path)
    let listing = try PictureListing(named.training ?? path)
    var (others, passedOver) = (listing.others, listing.passedOver)
    if named.training != nil { passedOver += named.passedOver }
    defer {
      if let first = passedOver.first {
        remarks.append("\(passedOver.count) folders of a system's own were passed over, as \(shown(first))")
      }
      if let first = others.first {
        remarks.append("\(others.count) files are not named .png, .jpg or .jpeg and were left out, as \(shown(first))")
      }
    }
    let training = Part(files: listing.files, labels: listing.labels)
    var unused = named.unused
    if listing.classNames.isEmpty {
      unused += named.test.map { [$0] } ?? []
      if let remark = Self.remark(unused: unused) { remarks.append(remark) }
      return (training, nil, .none, [])
    }
    if let folder = named.test {
      let tested = try PictureListing(folder, knownClasses: listing.classNames)
      others += tested.others
      passedOver += tested.passedOver
      if tested.labels.isEmpty {
        remarks.append(
          "\(shown(folder)) has no class folders: it is not used, and a fifth of the training part is held out")
      } else {
        remarks.append("trained on \(shown(named.training ?? path)), tested on \(shown(folder))")
        if let remark = Self.remark(unused: unused) { remarks.append(remark) }
        return (training, Part(files: tested.files, labels: tested.labels), .own, listing.classNames)
      }
    }
    if let remark = Self.remark(unused: unused) { remarks.append(remark) }
    let split = HeldOut.split(labels: listing.labels, classCount: listing.classNames.count)
    if split.test.isEmpty { return (training, nil, .none, listing.classNames) }
    func chosen(_ indices: [Int]) -> Part {
      Part(files: indices.map { listing.files[$0] }, labels: indices.map { listing.labels[$0] })
    }
    return (chosen(split.training), chosen(split.test), .heldOut, listing.classNames)
  }

  private static func remark(unused: [String]) -> String? {
    unused.isEmpty ? nil : "not used: \(unused.map(shown).joined(separator: ", "))"
  }

  /// Takes the classes out of which no image is left, in either part, and numbers the others anew.
  /// - Returns: their names.
  private static func dropClassesWithoutImages(
    _ training: inout LabelledImages, _ test: inout LabelledImages?, _ names: inout [String]
  ) -> [String] {
    guard training.isLabelled else { return [] }
    let present = Set(training.labels + (test?.labels ?? [])).sorted()
    let gone = names.indices.filter { !present.contains($0) }.map { names[$0] }
    if gone.isEmpty { return [] }
    let numbers = Dictionary(uniqueKeysWithValues: present.enumerated().map { ($1, $0) })
    func renumbered(_ part: LabelledImages) -> LabelledImages {
      LabelledImages(images: part.images, labels: part.labels.compactMap { numbers[$0] }, classCount: present.count)
    }
    training = renumbered(training)
    test = test.map(renumbered)
    names = present.map { names[$0] }
    return gone
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

  /// The pictures that decode, as squares of a size; the others are added to the findings.
  private static func decode(
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

  private static func line(_ undecoded: [ImageSet.Undecoded], of count: Int) -> String {
    let named = undecoded.prefix(50).map { "\(shown($0.path)) (\($0.reason))" }.joined(separator: ", ")
    let more = undecoded.count > 50 ? " and \(undecoded.count - 50) more" : ""
    return "\(undecoded.count) of \(count) pictures do not decode: \(named)\(more)"
  }
}
