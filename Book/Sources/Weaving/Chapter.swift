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

  /// Of the folder, as `03-Momentum`.
  public let folder: String
  /// As `3`.
  public let number: Int
  /// The first name of its tables and figures, as `shuffle-bn`.
  public let slug: String
  /// Its heading, as `Chapter 3: Momentum`.
  public let title: String
  /// What tells something, in the order of reading.
  let narrative: [File]
  /// What the code needs besides, by name.
  let others: [File]

  /// Reads a folder.
  ///
  /// The file named after the chapter is read first; then those it names, in the order in which it names them, then those that these
  /// name; last `WhatCameOfIt.swift`.
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
    let last = files.filter { $0.name == "WhatCameOfIt.swift" }
    var (ordered, place) = ([first], 0)
    while place < ordered.count {
      let prose = ordered[place].notebook.prose
      let named = files.filter { file in
        file.notebook.isNarrative && !(ordered + last).contains { $0.name == file.name }
      }
      .compactMap { file in prose.firstRange(of: "`\(file.name)`").map { ($0.lowerBound, file) } }
      ordered += named.sorted { $0.0 < $1.0 }.map(\.1)
      place += 1
    }
    narrative = ordered + last
    let told = Set(narrative.map(\.name))
    others = files.filter { !told.contains($0.name) }
    if let unread = others.first(where: \.notebook.isNarrative) {
      throw BookError("Chapters/\(folder): no file names \(unread.name), so there is no place for it on the page")
    }
    let heading = first.notebook.prose.split(separator: "\n").first { $0.hasPrefix("# ") }
    guard let heading else { throw BookError("Chapters/\(folder)/\(first.name) has no heading") }
    (self.folder, self.number) = (folder, number)
    (slug, title) = (Self.slug(words[1]), String(heading.dropFirst(2)))
  }

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

  /// The file of its page.
  public var page: String { "chapter-\(number).html" }

  /// Looks for its numbers in the tables.
  public func checkNumbers(_ plots: Plots, exceptions: [NumberCheck.Exception]) -> NumberCheck {
    var check = NumberCheck(place: folder, tables: plots.tables(of: slug), exceptions: exceptions)
    for file in narrative + others {
      check.read(file.notebook.prose, file: file.name, cellsAreResults: file.name == "WhatCameOfIt.swift")
    }
    check.finish()
    return check
  }
}
