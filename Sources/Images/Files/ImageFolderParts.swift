/// The parts of a folder of pictures by their names, in any case: `train` or `training`; and of `val`, `valid`, `validation`,
/// `dev`, `test` and `testing` the first that holds class folders.
///
/// What it refuses to do: take a class for a part. A folder called `train` is one only if it holds folders, or if nothing but
/// parts lie beside it.
struct ImageFolderParts {
  /// The folder to train on; nil if the classes or pictures lie in the folder itself.
  let training: String?
  /// The folder to test on, which holds class folders as `training` does.
  let test: String?
  /// Folders that are some system's own.
  let passedOver: [String]
  /// What is used of several parts, and what is not.
  let remarks: [String]

  private static let trainingNames = ["train", "training"]
  private static let testNames = ["val", "valid", "validation", "dev", "test", "testing"]

  /// - Throws: `ImagesError` if a folder cannot be listed.
  init(_ path: String) throws(ImagesError) {
    let entries = try FolderEntries(path)
    func named(_ names: [String]) -> [String] {
      names.flatMap { name in entries.folders.filter { $0.lowercased() == name } }
    }
    let (trainings, tests) = (named(Self.trainingNames), named(Self.testNames))
    var withClasses: Set<String> = []
    for name in trainings + tests where try !FolderEntries("\(path)/\(name)").folders.isEmpty {
      withClasses.insert(name)
    }
    let areAllParts = trainings.count + tests.count == entries.folders.count
    guard let training = trainings.first(where: withClasses.contains) ?? (areAllParts ? trainings.first : nil) else {
      (self.training, test, passedOver, remarks) = (nil, nil, [], [])
      return
    }
    let isLabelled = withClasses.contains(training)
    let test = isLabelled ? tests.first(where: withClasses.contains) : nil
    self.training = "\(path)/\(training)"
    self.test = test.map { "\(path)/\($0)" }
    passedOver = entries.paths(entries.passedOver)

    var remarks: [String] = []
    if let test { remarks.append("trained on \(shown("\(path)/\(training)")), tested on \(shown("\(path)/\(test)"))") }
    var unused = entries.folders.filter { $0 != training && $0 != test }
    if isLabelled, test == nil, let flat = tests.first {
      remarks.append(
        "\(shown("\(path)/\(flat)")) has no class folders: it is not used, and a fifth of the training part is held out"
      )
      unused.removeAll { $0 == flat }
    }
    if !unused.isEmpty { remarks.append("not used: \(listed(entries.paths(unused), atMost: 10))") }
    if let picture = entries.pictures.first {
      let count = counted(entries.pictures.count, "picture")
      remarks.append("not used: \(count) beside \(shown("\(path)/\(training)")), as \(shown("\(path)/\(picture)"))")
    }
    self.remarks = remarks
  }
}
