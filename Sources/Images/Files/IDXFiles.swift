import Foundation

/// The IDX files of a source: the images that a user named, and the files that belong to them by MNIST's names.
///
/// - *Labels*, unless named: the file whose name has `labels` for `images` and `idx1` for `idx3`, or the only one that begins with that
///   word at that place, as `qmnist-train-labels-idx2-int`. Whole numbers of any type; of N×8, as there, the first column.
/// - *Test part*: where the name of the images has `train`, the file with `t10k` or `test` for it, if it is there, with
///   labels found in the same way.
///
/// A neighbour is found with and without `.gz`. A file of labels that lies beside the images and is not read is mentioned. What it refuses to do: train on labelled images and test on unlabelled.
struct IDXFiles {
  let images: String
  let labels: String?

  func load(_ name: String, _ options: LoadingOptions) throws(ImagesError) -> ImageSet {
    let trainingLabels = labels ?? Self.labels(beside: images)
    var remarks: [String] = []
    if trainingLabels == nil, let unread = Self.filesNamedAsLabels(beside: images).first {
      remarks.append(
        "\(shown(unread)) was not read, because its name does not say whose labels they are: idx:IMAGES,LABELS names it"
      )
    }
    let training = try Self.part(images: images, labels: trainingLabels, limit: options.memoryLimit)
    var test: EightBitImages?
    if let trainingLabels, let (testImages, testLabels) = try testFiles(trainingLabels) {
      let part = try Self.part(images: testImages, labels: testLabels, limit: options.memoryLimit)
      try require(
        (part.height, part.width) == (training.height, training.width),
        "\(shown(testImages)) has images of \(part.height)×\(part.width), but those of \(shown(images)) are "
          + "\(training.height)×\(training.width)")
      test = part
    }
    let largest = max(training.labels.max() ?? -1, test?.labels.max() ?? -1)
    return try ImageSet(
      name: name, source: shown(images), training: training, test: test, classCount: largest + 1, remarks: remarks,
      options: options)
  }

  /// The images of a file with their labels.
  private static func part(images: String, labels: String?, limit: Int) throws(ImagesError) -> EightBitImages {
    let file = try IDXFile(path: images, axes: 3...3, types: [IDXFile.bytes], content: "images", limit: limit)
    let (count, height, width) = (file.shape[0], file.shape[1], file.shape[2])
    try require(count >= 1, "\(shown(images)) holds no images")
    try require(height >= 1 && width >= 1, "\(shown(images)) holds images of \(height)×\(width) pixels")
    var classes: [Int] = []
    if let labels {
      let labelFile = try IDXFile(path: labels, axes: 1...2, types: [8, 9, 11, 12], content: "labels", limit: limit)
      try require(
        labelFile.shape[0] == count,
        "\(shown(images)) holds \(count) images, but \(shown(labels)) holds \(labelFile.shape[0]) labels")
      let numbers = labelFile.numbers
      let columns = labelFile.shape.count == 2 ? labelFile.shape[1] : 1
      try require(columns >= 1, "\(shown(labels)) has labels of 0 numbers")
      classes = (0..<count).map { numbers[$0 * columns] }
      if let image = classes.firstIndex(where: { !(0...Self.largestLabel).contains($0) }) {
        throw ImagesError(
          "\(shown(labels)): image \(image) has the label \(classes[image]), but labels lie in 0...\(Self.largestLabel)"
        )
      }
    }
    return EightBitImages(
      bytes: file.elements, start: 0, stride: height * width, count: count, height: height, width: width, isGray: true,
      labels: classes)
  }

  /// Far more classes than any set of such images has.
  private static let largestLabel = 65_535

  /// Images and labels of the test part, or nil if there is none.
  private func testFiles(_ trainingLabels: String) throws(ImagesError) -> (images: String, labels: String)? {
    for word in ["t10k", "test"] {
      let testImages = Self.neighbour(of: images, replacing: [("train", word)])
      let testLabels = Self.neighbour(of: trainingLabels, replacing: [("train", word)])
      switch (testImages, testImages.flatMap(Self.labels(beside:)) ?? testLabels) {
      case (nil, nil): continue
      case (let found?, nil):
        throw ImagesError("\(shown(found)) is there, but no file of its labels: add it, or move the images away")
      case (nil, let found?):
        throw ImagesError("\(shown(found)) is there, but not the images that it labels: add them, or move it away")
      case (let testImages?, let testLabels?): return (testImages, testLabels)
      }
    }
    return nil
  }

  private static func labels(beside images: String) -> String? {
    if let exact = neighbour(of: images, replacing: [("images", "labels"), ("idx3", "idx1")]) { return exact }
    let name = URL(fileURLWithPath: images).lastPathComponent
    guard let word = name.range(of: "images") else { return nil }
    let start = name[..<word.lowerBound] + "labels"
    let found = filesNamedAsLabels(beside: images).filter {
      URL(fileURLWithPath: $0).lastPathComponent.hasPrefix(start)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// All files in the folder of the images that have `label` in their names.
  private static func filesNamedAsLabels(beside images: String) -> [String] {
    let folder = URL(fileURLWithPath: images).deletingLastPathComponent()
    let names = (try? WholeFile.names(in: folder.path)) ?? []
    return names.filter { $0.lowercased().contains("label") }.map { folder.appendingPathComponent($0).path }
      .filter { !WholeFile.isFolder($0) }
  }

  /// The file of that name in the same folder, with the first word of each pair replaced; nil if it is not there, or if
  /// the name does not have the first of the words.
  private static func neighbour(of path: String, replacing words: [(String, String)]) -> String? {
    let url = URL(fileURLWithPath: path)
    let original = url.lastPathComponent
    guard original.contains(words[0].0) else { return nil }
    var name = original
    for (word, other) in words { name = name.replacingOccurrences(of: word, with: other) }
    let folder = url.deletingLastPathComponent()
    let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return [name, plain, plain + ".gz"].map { folder.appendingPathComponent($0).path }.first { WholeFile.exists($0) }
  }
}
