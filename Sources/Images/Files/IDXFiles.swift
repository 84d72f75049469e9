/// The IDX files of a source: the images that a user named, and the files that belong to them by MNIST's names.
///
/// - *Labels*, unless named: the file whose name has `labels` for `images` and `idx1` for `idx3`, or another type at the end, as
///   `qmnist-train-labels-idx2-int`. They are whole numbers of any type; of QMNIST's eight numbers an image, the first.
/// - *Test part*: where the name of the images has `train`, the file with `t10k` or `test` for it, if it is there, with
///   labels found in the same way.
///
/// A neighbour is found with and without `.gz`. A file of labels that lies beside the images and is not read is mentioned. What it
/// refuses to do: train on labelled images and test on unlabelled.
struct IDXFiles {
  let images: String
  let labels: String?

  func load(_ name: String, _ options: LoadingOptions) throws(ImagesError) -> ImageSet {
    let neighbours = IDXNeighbours(of: images)
    let trainingLabels = labels ?? neighbours.labels
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
      name: name, source: shown(images), training: training, test: test, classCount: largest + 1,
      remarks: Self.remarks(unread: labels == nil ? neighbours.unread(besides: trainingLabels) : [], trainingLabels),
      options: options)
  }

  private static func remarks(unread: [String], _ labels: String?) -> [String] {
    if unread.isEmpty { return [] }
    let files = "\(listed(unread, atMost: 3)) \(unread.count == 1 ? "was" : "were") not read"
    let how = "idx:IMAGES,LABELS names \(unread.count == 1 ? "it" : "one of them")"
    guard let labels else {
      let its = unread.count == 1 ? "its name does" : "their names do"
      return ["\(files), because \(its) not say whose labels they are: \(how)"]
    }
    return ["\(files), because the labels are those of \(shown(labels)): \(how)"]
  }

  /// The images of a file with their labels.
  private static func part(images: String, labels: String?, limit: Int) throws(ImagesError) -> EightBitImages {
    let file = try IDXFile(path: images, axes: 3...3, types: [IDXFile.bytes], content: "images", limit: limit)
    let (count, height, width) = (file.shape[0], file.shape[1], file.shape[2])
    try require(count >= 1, "\(shown(images)) holds no images")
    try require(height >= 1 && width >= 1, "\(shown(images)) holds images of \(height)×\(width) pixels")
    var classes: [Int] = []
    if let labels {
      classes = try Self.classes(labels, of: images, count: count, limit: limit)
    }
    return EightBitImages(
      bytes: file.elements, start: 0, stride: height * width, count: count, height: height, width: width, isGray: true,
      labels: classes)
  }

  /// Far more classes than any set of such images has.
  private static let largestLabel = 65_535
  /// The numbers that QMNIST has of an image: its class, and where it comes from.
  private static let columnsOfQMNIST = 8

  private static func classes(
    _ path: String, of images: String, count: Int, limit: Int
  ) throws(ImagesError) -> [Int] {
    let file = try IDXFile(path: path, axes: 1...2, types: IDXFile.wholeNumbers, content: "labels", limit: limit)
    try require(
      file.shape[0] == count,
      "\(shown(images)) holds \(count) images, but \(shown(path)) holds \(file.shape[0]) labels")
    let columns = file.shape.count == 2 ? file.shape[1] : 1
    try require(
      columns == 1 || columns == columnsOfQMNIST,
      "\(shown(path)) has \(columns) numbers for each image, but labels have 1, or \(columnsOfQMNIST) as QMNIST's")
    let numbers = file.numbers
    let classes = (0..<count).map { numbers[$0 * columns] }
    if let image = classes.firstIndex(where: { !(0...largestLabel).contains($0) }) {
      throw ImagesError(
        "\(shown(path)): image \(image) has the label \(classes[image]), but labels lie in 0...\(largestLabel)")
    }
    return classes
  }

  /// Images and labels of the test part, or nil if there is none.
  private func testFiles(_ trainingLabels: String) throws(ImagesError) -> (images: String, labels: String)? {
    for word in ["t10k", "test"] {
      let testImages = IDXNeighbours(of: images).file(replacing: [("train", word)])
      let testLabels = IDXNeighbours(of: trainingLabels).file(replacing: [("train", word)])
      switch (testImages, testImages.flatMap { IDXNeighbours(of: $0).labels } ?? testLabels) {
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
}
