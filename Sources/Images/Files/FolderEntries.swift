import Files

/// What lies in a folder of pictures, by kind. Names that begin with a dot are not looked at.
///
/// What it refuses to do: guess. What is neither named as a picture nor can be examined (a link that leads nowhere, a folder
/// whose contents may not be seen) may be a class, and is an error.
struct FolderEntries {
  let path: String
  /// The names of folders, but those in `passedOver`.
  let folders: [String]
  /// The names of files that are named as pictures, be they some or not.
  let pictures: [String]
  /// The names of other files.
  let others: [String]
  /// The names of folders that systems put among pictures.
  let passedOver: [String]

  /// Of macOS's archives, of Synology and QNAP, of Windows, of Python, and of file systems.
  private static let names: Set = [
    "__MACOSX", "@eaDir", "@Recycle", "@Recently-Snapshot", "#recycle", "$RECYCLE.BIN", "System Volume Information",
    "__pycache__", "lost+found",
  ]

  /// - Throws: `ImagesError` with the system's reason if the folder cannot be listed, or what is in it cannot be examined.
  init(_ path: String) throws(ImagesError) {
    var (folders, pictures, others, passedOver): ([String], [String], [String], [String]) = ([], [], [], [])
    for name in try WholeFile.names(in: path) {
      let entry = "\(path)/\(name)"
      let isPicture = PictureFile.isNamedAsPicture(name)
      // A picture that cannot be examined is one that does not decode, and is named and counted as such.
      if try isPicture ? (try? WholeFile.isFolder(entry)) == true : WholeFile.isFolder(entry) {
        if Self.names.contains(name) { passedOver.append(name) } else { folders.append(name) }
      } else if isPicture {
        pictures.append(name)
      } else {
        others.append(name)
      }
    }
    self.path = path
    (self.folders, self.pictures, self.others, self.passedOver) = (folders, pictures, others, passedOver)
  }

  func paths(_ names: [String]) -> [String] { names.map { "\(path)/\($0)" } }

  /// What there is instead of pictures, to be put behind "holds no pictures": nothing, or how many files and what one is.
  var insteadOfPictures: String {
    guard let first = others.first else { return "" }
    let kind = WholeFile.kind("\(path)/\(first)").map { " (\($0))" } ?? ""
    return ", but \(counted(others.count, "file")) not named .png, .jpg or .jpeg, as \(shown(first))\(kind)"
  }

  /// What to say of folders that were passed over and of files that are no pictures by their names, a line each.
  static func remarks(passedOver: [String], others: [String]) -> [String] {
    var remarks: [String] = []
    if let first = passedOver.first {
      let (folders, were) = (counted(passedOver.count, "folder"), passedOver.count == 1 ? "was" : "were")
      remarks.append("\(folders) of a system's own \(were) passed over, as \(shown(first))")
    }
    if let first = others.first {
      let (are, were) = others.count == 1 ? ("is", "was") : ("are", "were")
      remarks.append(
        "\(counted(others.count, "file")) \(are) not named .png, .jpg or .jpeg and \(were) left out, as \(shown(first))"
      )
    }
    return remarks
  }
}
