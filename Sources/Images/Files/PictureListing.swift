/// The pictures of a folder: in a folder for each class, or all in one without classes.
///
/// Classes are numbered in the order of their folders' names, character by character. What it refuses to do: guess the class of
/// a picture that lies beside class folders, or below one.
struct PictureListing {
  /// Paths in the order of classes, then of names.
  let files: [String]
  /// The class of each file; empty without class folders.
  let labels: [Int]
  /// The names of the class folders.
  let classNames: [String]
  /// Paths of files that are not named as pictures.
  let others: [String]
  /// Paths of folders that are some system's own.
  let passedOver: [String]

  /// - Parameter knownClasses: the classes of the training part, whose numbers a test part takes over.
  /// - Throws: `ImagesError` naming the folder or the file in the wrong place.
  init(_ folder: String, knownClasses: [String]? = nil) throws(ImagesError) {
    let entries = try FolderEntries(folder)
    let classes = entries.folders
    var files: [String] = []
    var labels: [Int] = []
    var others = entries.paths(entries.others)
    var passedOver = entries.paths(entries.passedOver)
    if let picture = entries.pictures.first, let first = classes.first {
      throw ImagesError(
        "\(shown(folder)) holds both class folders (\(shown(first))) and pictures of no class (\(shown(picture)))")
    }
    if classes.isEmpty {
      files = entries.paths(entries.pictures)
      try require(
        !files.isEmpty,
        "\(shown(folder)) holds neither class folders nor PNG or JPEG files\(entries.insteadOfPictures)")
    }
    for (index, name) in classes.enumerated() {
      let inside = try FolderEntries("\(folder)/\(name)")
      guard let label = knownClasses.map({ FileName.index(of: name, in: $0) }) ?? index else {
        throw ImagesError("\(shown(inside.path)) is a class that the training part does not have")
      }
      if let nested = inside.folders.first {
        throw ImagesError(
          "\(shown("\(inside.path)/\(nested)")) is a folder, but pictures must lie in the class folder itself")
      }
      try require(
        !inside.pictures.isEmpty,
        "the class folder \(shown(inside.path)) holds no PNG or JPEG files\(inside.insteadOfPictures)")
      files += inside.paths(inside.pictures)
      labels += inside.pictures.map { _ in label }
      others += inside.paths(inside.others)
      passedOver += inside.paths(inside.passedOver)
    }
    self.files = files
    self.labels = labels
    classNames = knownClasses ?? classes
    self.others = others
    self.passedOver = passedOver
  }
}
