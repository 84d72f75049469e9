import Foundation
import Testing

@testable import Files

@Suite struct OutputRuleTests {
  @Test func onlyRegularFilesAreReplaced() throws {
    try withTemporaryFolder { folder in
      func path(_ name: String) -> URL { folder.appendingPathComponent(name) }
      try FileManager.default.createDirectory(at: path("folder"), withIntermediateDirectories: true)
      #expect(mkfifo(path("pipe").path, 0o600) == 0)
      try FileManager.default.createSymbolicLink(at: path("nowhere"), withDestinationURL: path("missing"))
      let rule = "and only a regular file may be replaced"
      let cases = [
        (path("folder"), "is a folder, \(rule)"), (path("pipe"), "is a pipe, \(rule)"),
        (URL(fileURLWithPath: "/dev/full"), "is a device, \(rule)"), (path("nowhere"), "is a link that leads nowhere"),
      ]
      for (url, problem) in cases {
        #expect(throws: FileError(url.path, problem: problem)) { try AtomicFile.write("text", to: url) }
      }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["folder", "nowhere", "pipe"])
    }
  }

  /// What a link leads to is replaced, and the link stays one.
  @Test func aLinkIsFollowed() throws {
    try withTemporaryFolder { folder in
      let (file, link) = (folder.appendingPathComponent("file"), folder.appendingPathComponent("link"))
      try AtomicFile.write("old", to: file)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      try AtomicFile.write("new", to: link)
      #expect(try String(contentsOf: file, encoding: .utf8) == "new")
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link.path)) != nil)
    }
  }

  @Test func aFileOfAnotherKindIsRefused() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("file")
      func check(_ isOwn: Bool) throws(FileError) { try OutputRule.check(file, "a table") { _ in isOwn } }
      try check(false)  // the name is free
      try AtomicFile.write("", to: file)
      try check(false)  // there is nothing to lose
      try AtomicFile.write("x", to: file)
      try check(true)
      #expect(throws: FileError(file.path, problem: "is not a table, and would be lost")) { try check(false) }
    }
  }

  @Test func whatLiesInAFolderIsFoundByAnyName() throws {
    try withTemporaryFolder { folder in
      let (data, link) = (folder.appendingPathComponent("data"), folder.appendingPathComponent("link"))
      try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: data)
      for inside in [data.path, data.path + "/a/b", link.path, link.path + "/a", folder.path + "/x/../data/a"] {
        #expect(FileIdentity.isInside(inside, data.path), "\(inside)")
      }
      for outside in [folder.path, folder.path + "/data2", folder.path + "/a/b"] {
        #expect(!FileIdentity.isInside(outside, data.path), "\(outside)")
      }
    }
  }

  @Test func aPartialIsKnownByItsName() {
    let own = AtomicFile.partialURL(for: URL(fileURLWithPath: "/run/config.json")).lastPathComponent
    #expect(AtomicFile.isPartial(own, of: "config.json") && !AtomicFile.isPartial(own, of: "run.svg"))
    for foreign in ["thesis.docx.partial", ".config.json.partial", ".config.json..partial", ".config.json.12.partial"] {
      #expect(!AtomicFile.isPartial(foreign, of: "config.json"), "\(foreign)")
    }
  }
}
