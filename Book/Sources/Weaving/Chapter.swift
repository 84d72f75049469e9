import Foundation

/// A folder of `Chapters/`, its files in the order in which they are read.
public struct Chapter: Sendable {
  /// A file of the folder.
  struct File: Sendable {
    let name: String
    let source: String
    let notebook: Notebook

    /// Where it stands on the page.
    var anchor: String { "file-" + HTML.slug(name) }
  }

  /// A paragraph or a piece of code, with the file it is from.
  struct Passage: Sendable {
    let file: File
    let piece: Notebook.Piece
  }

  /// Of the folder, as `03-Momentum`.
  public let folder: String
  /// As `3`.
  public let number: Int
  /// The first name of its tables and figures, as `shuffle-bn`.
  public let slug: String
  /// Its heading, as `Chapter 3: Momentum`.
  public let title: String
  /// What tells something, in the order of reading.
  let narrative: [Passage]
  /// Code at the end of the first file that only helps what stands before it.
  let leftovers: [Passage]
  /// What the code needs besides, by name.
  let others: [File]

  /// Reads a folder.
  ///
  /// The file named after the chapter is read first. A file that tells something stands after the paragraph of it that names it last, or, if
  /// only a table or the lines in italics at its head do, at its end. Files that these name follow them. `WhatCameOfIt.swift` comes last.
  /// - Throws: `BookError` if there is no first file, or if no file names one that tells something.
  public init(folder url: URL) throws {
    let folder = url.lastPathComponent
    let words = folder.split(separator: "-", maxSplits: 1).map(String.init)
    guard words.count == 2, let number = Int(words[0]) else {
      throw BookError("Chapters/\(folder): no number and name")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".swift") }.sorted()
    let files = try names.map { name in
      let source = try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
      return File(name: name, source: source, notebook: Notebook(source))
    }
    guard let first = files.first(where: { $0.name == "\(words[1])Chapter.swift" }) else {
      throw BookError("Chapters/\(folder): there is no \(words[1])Chapter.swift")
    }
    var order = ReadingOrder(files: files.filter { $0.notebook.isNarrative && $0.name != Self.last })
    order.read(first)
    if let last = files.first(where: { $0.name == Self.last }) { order.read(last) }
    (narrative, leftovers) = (order.passages, order.leftovers)
    let told = Set(narrative.map(\.file.name))
    others = files.filter { !told.contains($0.name) }
    if let unread = others.first(where: \.notebook.isNarrative) {
      throw BookError("Chapters/\(folder): no file names \(unread.name), so there is no place for it on the page")
    }
    let heading = first.notebook.prose.split(separator: "\n").first { $0.hasPrefix("# ") }
    guard let heading else { throw BookError("Chapters/\(folder)/\(first.name) has no heading") }
    (self.folder, self.number) = (folder, number)
    (slug, title) = (Self.slug(words[1]), String(heading.dropFirst(2)))
  }

  private static let last = "WhatCameOfIt.swift"

  /// `ShuffleBN` becomes `shuffle-bn`: a hyphen where a capital follows another kind of character.
  static func slug(_ name: String) -> String {
    var (result, previous) = ("", Character("A"))
    for character in name {
      if character.isUppercase && !previous.isUppercase { result.append("-") }
      result += character.lowercased()
      previous = character
    }
    return result
  }

  /// All files, those that tell something first.
  var files: [File] {
    var told: [File] = []
    for passage in narrative where !told.contains(where: { $0.name == passage.file.name }) { told.append(passage.file) }
    return told + others
  }

  /// The file of its page.
  public var page: String { "chapter-\(number).html" }

  /// Looks for its numbers in the tables.
  public func checkNumbers(_ plots: Plots, exceptions: [NumberCheck.Exception]) -> NumberCheck {
    var check = NumberCheck(place: folder, recorded: RecordedNumbers(plots.tables(of: slug)), exceptions: exceptions)
    for file in files { check.read(file.notebook.prose, file: file.name, cellsAreResults: file.name == Self.last) }
    check.finish()
    return check
  }
}

/// Puts the files of a chapter where they are named.
private struct ReadingOrder {
  let files: [Chapter.File]
  private(set) var passages: [Chapter.Passage] = []
  private(set) var leftovers: [Chapter.Passage] = []
  private var read: Set<String> = []
  /// What the first file names has its place there, whoever else names it.
  private var places: Set<String> = []

  init(files: [Chapter.File]) { self.files = files }

  /// Adds a file and those that it names: those of the first one after the paragraph that is the last to name them, others at the end.
  mutating func read(_ file: Chapter.File) {
    let isFirst = read.isEmpty
    if isFirst { places = Set(named(in: file.notebook.prose).map(\.name)) }
    guard read.insert(file.name).inserted else { return }
    let pieces = file.notebook.pieces.flatMap { piece -> [Notebook.Piece] in
      guard case .prose(let text) = piece else { return [piece] }
      return Markdown.blocks(text).map { .prose($0) }
    }
    let blocks = pieces.map { piece in
      if case .prose(let text) = piece { text } else { "" }
    }
    func isPlace(_ block: String) -> Bool { !block.hasPrefix("|") && !(block.hasPrefix("*") && !block.hasPrefix("**")) }
    let lastTold = pieces.lastIndex { piece in
      guard case .code(let code) = piece else { return true }
      return code.contains("@Test")
    }
    for (index, piece) in pieces.enumerated() {
      if isFirst, index > lastTold ?? 0 {
        leftovers.append(Chapter.Passage(file: file, piece: piece))
      } else {
        passages.append(Chapter.Passage(file: file, piece: piece))
      }
      let named = self.named(in: blocks[index]).filter { other in
        isFirst && isPlace(blocks[index])
          && !blocks[(index + 1)...].contains { isPlace($0) && self.named(in: $0).contains { $0.name == other.name } }
      }
      for other in named { read(other) }
    }
    for other in named(in: blocks.joined(separator: "\n")) where isFirst || !places.contains(other.name) { read(other) }
  }

  /// The files that a text names, in its order.
  private func named(in text: String) -> [Chapter.File] {
    files.compactMap { file in text.firstRange(of: "`\(file.name)`").map { ($0.lowerBound, file) } }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }
}
