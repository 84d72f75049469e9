import CImageFiles
import Tensors

/// A folder of PNG and JPEG: `CLASS/*` to train on, of which a fifth is held out to test on; or a part to train on and one to
/// test on (`ImageFolderParts`). Without class folders the images have no labels.
///
/// What it refuses to do: keep pictures of different sizes. Without an image size, squares that all have one size of 8 to 64
/// pixels keep it, and all others become 32×32.
struct ImageFolder {
  let path: String

  /// Paths of pictures, and the class of each if there are classes.
  struct Part {
    var files: [String]
    var labels: [Int]
  }

  init(_ path: String) { self.path = path }

  func load(_ name: String, _ options: LoadingOptions) throws(ImagesError) -> ImageSet {
    try require(
      imagefiles_are_built_in(), "\(shown(path)): this build cannot read pictures: it has no trait ImageFiles")
    var remarks: [String] = []
    let (training, test, testPart, classNames) = try parts(&remarks)
    let count = training.files.count + (test?.files.count ?? 0)
    var options = options
    if options.imageSize == nil {
      let (side, areResized) = Self.commonSize(training.files + (test?.files ?? []))
      options.imageSize = side
      if areResized { remarks.append("pictures were cut and resized to \(side)×\(side), as no image size was given") }
    }
    let size = try options.outputSize(height: 32, width: 32, of: shown(path))
    try options.checkMemory(count: count, height: size.height, width: size.width, of: shown(path))

    var findings = PictureFindings()
    var trainingImages = Self.decode(training, classNames.count, size.height, &findings)
    var testImages = test.map { Self.decode($0, classNames.count, size.height, &findings) }
    if let remark = findings.remarkOnWarnings { remarks.append(remark) }
    var names = classNames
    if !findings.refused.isEmpty {
      let line = findings.line("\(findings.refused.count) of \(count) pictures do not decode")
      try require(
        options.undecodable == .skip, "\(line); mend or remove them, or have such pictures skipped (--undecodable skip)"
      )
      try require(trainingImages.count > 0 && testImages?.count != 0, "\(line); none is left of a part")
      remarks.append("left out: \(line)")
      let gone = Self.dropClassesWithoutImages(&trainingImages, &testImages, &names)
      if !gone.isEmpty {
        let what = gone.count == 1 ? "not counted as a class" : "\(gone.count) classes are not counted"
        remarks.append("no picture of \(listed(gone, atMost: 10)) decodes: \(what)")
      }
    }
    return ImageSet(
      name: name, training: trainingImages, test: testImages, testPart: testPart, classNames: names,
      undecoded: findings.refused, remarks: remarks)
  }

  private func parts(
    _ remarks: inout [String]
  ) throws(ImagesError) -> (training: Part, test: Part?, kind: ImageSet.TestPart, classNames: [String]) {
    let named = try ImageFolderParts(path)
    let listing = try PictureListing(named.training ?? path)
    var (others, passedOver) = (listing.others, named.passedOver + listing.passedOver)
    var test: Part?
    if let folder = named.test {
      let tested = try PictureListing(folder, knownClasses: listing.classNames)
      test = Part(files: tested.files, labels: tested.labels)
      others += tested.others
      passedOver += tested.passedOver
    }
    remarks += named.remarks + FolderEntries.remarks(passedOver: passedOver, others: others)

    let training = Part(files: listing.files, labels: listing.labels)
    if listing.classNames.isEmpty { return (training, nil, .none, []) }
    if let test { return (training, test, .own, listing.classNames) }
    let split = HeldOut.split(labels: listing.labels, classCount: listing.classNames.count)
    if split.test.isEmpty { return (training, nil, .none, listing.classNames) }
    func chosen(_ indices: [Int]) -> Part {
      Part(files: indices.map { listing.files[$0] }, labels: indices.map { listing.labels[$0] })
    }
    return (chosen(split.training), chosen(split.test), .heldOut, listing.classNames)
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
}
