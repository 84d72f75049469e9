import Foundation
import Testing

@testable import Weaving

@Suite struct OutputFolderTests {
  /// A folder that is gone afterwards.
  private func within(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aNewAnEmptyAndAnEarlierBookAreFilled() throws {
    try within { parent in
      let out = parent.appendingPathComponent("book")
      for text in ["first", "second"] {
        try OutputFolder(out).replace {
          try text.write(to: $0.appendingPathComponent("\(text).html"), atomically: false, encoding: .utf8)
        }
        #expect(try names(out) == [OutputFolder.mark, "\(text).html"])
      }
      #expect(try names(parent) == ["book"])
      let empty = parent.appendingPathComponent("empty")
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
      try OutputFolder(empty).replace { _ in }
      #expect(try names(empty) == [OutputFolder.mark])
    }
  }

  /// `Book/build ~` must not cost anybody a home.
  @Test func whatIsNoBookIsNotTouched() throws {
    try within { parent in
      try "mine".write(to: parent.appendingPathComponent("letter.txt"), atomically: true, encoding: .utf8)
      #expect(
        throws: BookError(
          "\(parent.path) has files in it and is no earlier book: nothing was written; choose another folder")
      ) { try OutputFolder(parent) }
      let file = parent.appendingPathComponent("letter.txt")
      #expect(throws: BookError("\(file.path) is a file, and a book is a folder")) { try OutputFolder(file) }
      #expect(try names(parent) == ["letter.txt"])
    }
  }

  @Test func ifABookCannotBeFilledTheOldOneStays() throws {
    try within { parent in
      let out = parent.appendingPathComponent("book")
      try OutputFolder(out).replace {
        try "old".write(to: $0.appendingPathComponent("a.html"), atomically: false, encoding: .utf8)
      }
      #expect(throws: BookError("no")) { try OutputFolder(out).replace { _ in throw BookError("no") } }
      #expect(try names(out) == [OutputFolder.mark, "a.html"] && names(parent) == ["book"])
    }
  }
}
