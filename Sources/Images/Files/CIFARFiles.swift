import Files

/// CIFAR-10 and CIFAR-100 in the binary version (cs.toronto.edu/~kriz/cifar.html): files of records without a header.
///
/// A record is one byte of label (CIFAR-100: two, coarse and fine, of which the fine one is used), then 1024 bytes each of
/// red, green and blue of a 32×32 image. What it refuses to do: unpack the archive, and read the Python version.
struct CIFARFiles {
  let title: String
  /// Bytes before the pixels of a record; the last of them is the label.
  let labelBytes: Int
  let classCount: Int
  /// The files of the training part.
  let trainingFiles: [String]
  let testFile: String
  /// The file of the classes' names, one a line.
  let namesFile: String
  /// The name of a file of the Python version.
  private let pythonFile: String
  /// The folder in the archive.
  private let archiveFolder: String

  static let cifar10 = CIFARFiles(
    title: "CIFAR-10", labelBytes: 1, classCount: 10, trainingFiles: (1...5).map { "data_batch_\($0).bin" },
    testFile: "test_batch.bin", namesFile: "batches.meta.txt", pythonFile: "data_batch_1",
    archiveFolder: "cifar-10-batches-bin")
  static let cifar100 = CIFARFiles(
    title: "CIFAR-100", labelBytes: 2, classCount: 100, trainingFiles: ["train.bin"], testFile: "test.bin",
    namesFile: "fine_label_names.txt", pythonFile: "train", archiveFolder: "cifar-100-binary")

  private static let pixelBytes = 32 * 32 * 3
  private var recordBytes: Int { labelBytes + Self.pixelBytes }

  /// The files of a folder, or of the archive's folder in it.
  func load(_ path: String, _ name: String, _ options: LoadingOptions) throws(ImagesError) -> ImageSet {
    var folder = path
    var files = try WholeFile.names(in: folder)
    if !files.contains(trainingFiles[0]), files.contains(archiveFolder) {
      folder += "/\(archiveFolder)"
      files = try WholeFile.names(in: folder)
    }
    let present = trainingFiles.filter(files.contains)
    guard let first = present.first, first == trainingFiles[0], present == Array(trainingFiles.prefix(present.count))
    else {
      let missing = trainingFiles.first { !files.contains($0) } ?? trainingFiles[0]
      let archive = files.first { $0.hasPrefix("cifar") && $0.contains("binary") && $0.hasSuffix(".gz") }
      let isPython = files.contains(pythonFile) || files.contains { $0.hasPrefix("cifar") && $0.contains("-py") }
      let hint =
        if !present.isEmpty {
          ""
        } else if let archive {
          " (\(shown(archive)) is there and must be unpacked: tar -xzf)"
        } else if isPython {
          " (this is the Python version; the binary version is needed)"
        } else { "" }
      throw ImagesError("\(shown(folder)) has no \(missing), which \(title) must have\(hint)")
    }
    var remarks: [String] = []
    if present.count < trainingFiles.count {
      remarks.append(
        "\(shown(folder)) has only \(present.count) of the \(trainingFiles.count) training files of \(title)")
    }
    let training = try part(folder, present, options)
    let test = files.contains(testFile) ? try part(folder, [testFile], options) : nil
    if test == nil { remarks.append("\(shown(folder)) has no \(testFile): a fifth of the training images is held out") }
    return try ImageSet(
      name: name, source: shown(folder), training: training, test: test, classCount: classCount,
      classNames: try classNames(folder, files), remarks: remarks, options: options)
  }

  private func part(_ folder: String, _ files: [String], _ options: LoadingOptions) throws(ImagesError)
    -> EightBitImages
  {
    var bytes: [UInt8] = []
    var labels: [Int] = []
    for file in files {
      let path = "\(folder)/\(file)"
      let records = try WholeFile.read(path, limit: options.memoryLimit)
      try require(!records.isEmpty, "\(shown(path)) is empty: it must hold at least one record of \(recordBytes) bytes")
      let rest = records.count % recordBytes
      if rest != 0 || records[labelBytes - 1] >= classCount, let kind = FileKind.name(of: records) {
        throw ImagesError("\(shown(path)) is \(kind), but must hold records of \(recordBytes) bytes")
      }
      try require(
        rest == 0,
        "\(shown(path)) has \(records.count) bytes, but must have a multiple of \(recordBytes): the last record has \(rest)"
      )
      for record in 0..<records.count / recordBytes {
        let label = Int(records[record * recordBytes + labelBytes - 1])
        try require(
          label < classCount,
          "\(shown(path)): record \(record) has the label \(label), but \(title) has labels in 0..<\(classCount)")
        labels.append(label)
      }
      if files.count == 1 { bytes = records } else { bytes += records }
    }
    return EightBitImages(
      bytes: bytes[...], start: labelBytes, stride: recordBytes, count: labels.count, height: 32, width: 32,
      isGray: false, labels: labels)
  }

  /// The names in the folder's list of them, or none if there is no such list.
  private func classNames(_ folder: String, _ files: [String]) throws(ImagesError) -> [String] {
    guard files.contains(namesFile) else { return [] }
    let path = "\(folder)/\(namesFile)"
    let text = String(decoding: try WholeFile.read(path, limit: 1 << 16), as: UTF8.self)
    let names = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    try require(
      names.count == classCount, "\(shown(path)) names \(names.count) classes, but \(title) has \(classCount)")
    return names
  }
}
