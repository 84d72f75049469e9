/// The pictures of a folder: in a folder for each class, or all in one without classes.
///
/// Classes are numbered in the order of their folders' names, character by character. Names that begin with a dot are not
/// looked at, nor are the folders that systems put among pictures. What it refuses to do: guess the class of a picture that lies beside class folders, or below one.
struct PictureListing {
  /// Paths in the order of classes, then of names.
  let files: [String]
  /// The class of each file; empty without class folders.
  let labels: [Int]
  /// The names of the class folders.
  let classNames: [String]
  /// Files that are not named as pictures.
  let others: [String]
  /// Folders that are some system's own.
  let passedOver: [String]

  /// Of macOS's archives, of Synology, of Windows, and of file systems.
  static func isOfASystem(_ folder: String) -> Bool {
    ["__MACOSX", "@eaDir", "#recycle", "$RECYCLE.BIN", "System Volume Information", "lost+found"].contains(folder)
  }

  /// - Parameter knownClasses: the classes of the training part, whose numbers a test part takes over.
  /// - Throws: `ImagesError` naming the folder or the file in the wrong place.
  init(_ folder: String, knownClasses: [String]? = nil) throws(ImagesError) {
    let names = try WholeFile.names(in: folder)
    let folders = names.filter { WholeFile.isFolder("\(folder)/\($0)") }
    let classes = folders.filter { !Self.isOfASystem($0) }
    var passedOver = folders.filter(Self.isOfASystem).map { "\(folder)/\($0)" }
    let loose = names.filter { !folders.contains($0) }
    let loosePictures = loose.filter(PictureFile.isNamedAsPicture)
    var files: [String] = []
    var labels: [Int] = []
    var others = loose.filter { !PictureFile.isNamedAsPicture($0) }.map { "\(folder)/\($0)" }
    if let picture = loosePictures.first, let first = classes.first {
      throw ImagesError(
        "\(shown(folder)) holds both class folders (\(shown(first))) and pictures of no class (\(shown(picture)))")
    }
    if classes.isEmpty {
      files = loosePictures.map { "\(folder)/\($0)" }
      try require(!files.isEmpty, "\(shown(folder)) holds neither class folders nor PNG or JPEG files")
    }
    for (index, name) in classes.enumerated() {
      let classFolder = "\(folder)/\(name)"
      guard let label = knownClasses.map({ $0.firstIndex(of: name) }) ?? index else {
        throw ImagesError("\(shown(classFolder)) is a class that the training part does not have")
      }
      var isEmpty = true
      for file in try WholeFile.names(in: classFolder) {
        let path = "\(classFolder)/\(file)"
        if Self.isOfASystem(file), WholeFile.isFolder(path) {
          passedOver.append(path)
          continue
        }
        try require(
          !WholeFile.isFolder(path), "\(shown(path)) is a folder, but pictures must lie in the class folder itself")
        guard PictureFile.isNamedAsPicture(file) else {
          others.append(path)
          continue
        }
        isEmpty = false
        files.append(path)
        labels.append(label)
      }
      try require(!isEmpty, "the class folder \(shown(classFolder)) holds no PNG or JPEG files")
    }
    self.files = files
    self.labels = labels
    classNames = knownClasses ?? classes
    self.others = others
    self.passedOver = passedOver
  }
}
