import Foundation

/// The folder that a book is put into: a new one, an empty one, or an earlier book.
///
/// What it refuses to do: delete anything that is not a book.
struct OutputFolder {
  let url: URL

  /// The file by which an earlier book is known.
  static let mark = ".made-by-book-build"

  /// - Throws: `BookError` if something else is there.
  init(_ url: URL) throws {
    self.url = url
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw BookError("\(url.path) is a file, and a book is a folder") }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    guard files.isEmpty || files.contains(Self.mark) else {
      throw BookError("\(url.path) has files in it and is no earlier book: nothing was written; choose another folder")
    }
  }

  /// Fills a folder beside it, and puts that in its place when it is whole. If something fails, the old book stays.
  func replace(filling fill: (URL) throws -> Void) throws {
    let files = FileManager.default
    let partial = url.deletingLastPathComponent().appendingPathComponent(
      ".\(url.lastPathComponent).\(UUID().uuidString).partial")
    do {
      try files.createDirectory(at: partial, withIntermediateDirectories: true)
      try fill(partial)
      try "Made by Book/build, which deletes this folder and makes it anew.\n".write(
        to: partial.appendingPathComponent(Self.mark), atomically: false, encoding: .utf8)
    } catch {
      try? files.removeItem(at: partial)
      throw error
    }
    if files.fileExists(atPath: url.path) { try files.removeItem(at: url) }
    try files.moveItem(at: partial, to: url)
  }
}
