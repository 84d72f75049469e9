/// The parts of a folder of pictures by their names, in any case: `train` or `training`; and of `val`, `valid`, `validation`,
/// `dev`, `test` and `testing` the first that is there.
///
/// What it refuses to do: take a class for a part. A folder called `train` is one only if it holds folders, or if nothing but parts
/// lie beside it.
struct ImageFolderParts {
  /// The folder to train on; nil if the classes lie in the folder itself.
  let training: String?
  /// The folder to test on.
  let test: String?
  /// Other folders beside the training part.
  let unused: [String]
  /// Folders that are some system's own.
  let passedOver: [String]

  private static let trainingNames = ["train", "training"]
  private static let testNames = ["val", "valid", "validation", "dev", "test", "testing"]

  /// - Throws: `ImagesError` if the folder cannot be listed.
  init(_ path: String) throws(ImagesError) {
    let all = try WholeFile.names(in: path).filter { WholeFile.isFolder("\(path)/\($0)") }
    let folders = all.filter { !PictureListing.isOfASystem($0) }
    func first(_ names: [String]) -> String? {
      names.lazy.compactMap { name in folders.first { $0.lowercased() == name } }.first
    }
    let training = first(Self.trainingNames)
    let areAllParts = folders.allSatisfy { (Self.trainingNames + Self.testNames).contains($0.lowercased()) }
    let holdsFolders =
      try training.map { (name: String) throws(ImagesError) in
        try WholeFile.names(in: "\(path)/\(name)").contains { WholeFile.isFolder("\(path)/\(name)/\($0)") }
      } ?? false
    passedOver = all.filter(PictureListing.isOfASystem).map { "\(path)/\($0)" }
    guard let training, holdsFolders || areAllParts else {
      (self.training, test, unused) = (nil, nil, [])
      return
    }
    let test = first(Self.testNames)
    self.training = "\(path)/\(training)"
    self.test = test.map { "\(path)/\($0)" }
    unused = folders.filter { $0 != training && $0 != test }.map { "\(path)/\($0)" }
  }
}
