import Foundation

/// The book: everything that it is made from, and its pages.
public struct Site {
  let root: URL
  let repository: String?
  /// What stands in `plots/`.
  public let plots: Plots
  /// In the order of their numbers.
  public let chapters: [Chapter]
  let pairs: [KernelPair]
  /// How many numbers of the prose were found in the tables.
  public private(set) var numbersFound = 0

  /// Reads what is in a checkout.
  /// - Parameter repository: where the sources can be read, for the links to them.
  /// - Throws: `BookError` naming what cannot be read, or the numbers that no table accounts for.
  public init(root: URL, repository: String?) throws {
    (self.root, self.repository) = (root, repository)
    plots = try Plots(folder: root.appendingPathComponent("plots"))
    let folder = root.appendingPathComponent("Chapters")
    chapters = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { !$0.hasPrefix(".") }
      .map { try Chapter(folder: folder.appendingPathComponent($0)) }
    pairs = try KernelPair.all(below: root.appendingPathComponent("Sources"))
    try checkNumbers()
  }

  /// A file of the checkout.
  func text(_ path: String) throws -> String {
    guard let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) else {
      throw BookError("\(path) cannot be read")
    }
    return text
  }

  private mutating func checkNumbers() throws {
    let exceptions = try NumberCheck.Exception.list(text("Book/numbers-from-elsewhere.tsv"))
    var checks = chapters.map { $0.checkNumbers(plots, exceptions: exceptions) }
    let recorded = RecordedNumbers(Array(plots.tables.values) + plots.claimTables.values)
    for path in ["README.md", "Book/Pages/what-it-shows.md", "Book/Pages/not-reproduced.md"] {
      var check = NumberCheck(place: path, recorded: recorded, exceptions: exceptions)
      check.read(try text(path), file: "", cellsAreResults: false)
      check.finish()
      checks.append(check)
    }
    numbersFound = checks.map(\.count).reduce(0, +)
    let complaints = checks.flatMap(\.complaints)
    guard complaints.isEmpty else { throw BookError(complaints) }
  }
}
