import Foundation
import Testing

@testable import Files

@Suite struct AtomicFileTests {
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aFileIsReplacedAndNothingElseIsLeft() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("a.tsv")
      try AtomicFile.write("old, and longer than what follows", to: file)
      try AtomicFile.write("new", to: file)
      #expect(try String(contentsOf: file, encoding: .utf8) == "new")
      #expect(try names(in: folder) == ["a.tsv"])
    }
  }

  @Test func aFailureKeepsTheOldAndLeavesNothingHalfWritten() throws {
    try withTemporaryFolder { folder in
      let taken = folder.appendingPathComponent("a.tsv")
      try FileManager.default.createDirectory(
        at: taken.appendingPathComponent("inside"), withIntermediateDirectories: true)
      let error = #expect(throws: FileError.self) { try AtomicFile.write("text", to: taken) }
      #expect(error?.path == taken.path && error?.problem == "is a folder, and only a regular file may be replaced")
      #expect(try names(in: folder) == ["a.tsv"])
      #expect(try names(in: taken) == ["inside"])
      let nowhere = folder.appendingPathComponent("no/such/file")
      #expect(throws: FileError(nowhere.path, "cannot be written", code: ENOENT)) {
        try AtomicFile.write("text", to: nowhere)
      }
    }
  }

  @Test func aMissingFolderIsMadeAndAnUnusableOneIsNamed() throws {
    try withTemporaryFolder { folder in
      let deep = folder.appendingPathComponent("plots/quick")
      try AtomicFile.prepareFolder(deep)
      #expect(try names(in: deep) == [])
      let file = folder.appendingPathComponent("file")
      try AtomicFile.write("", to: file)
      for unusable in [file, file.appendingPathComponent("plots")] {
        let error = #expect(throws: FileError.self) { try AtomicFile.prepareFolder(unusable) }
        #expect(error?.path == unusable.path && error?.description.contains("\n") == false)
      }
    }
  }

  @Test func unfinishedFilesCarryANameThatGitIgnores() throws {
    let partial = AtomicFile.partialURL(for: URL(fileURLWithPath: "/plots/momentum.svg"))
    #expect(partial.lastPathComponent.hasPrefix(".momentum.svg.") && partial.pathExtension == "partial")
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let ignored = try String(contentsOf: root.appendingPathComponent(".gitignore"), encoding: .utf8)
    #expect(ignored.split(separator: "\n").contains("*.partial"))
  }

  /// `/dev/full` takes nothing, as a full disk.
  @Test func aFullDiskIsSaidToBeFull() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    #expect(!Descriptor.write(Data([1]), to: full))
    #expect(FileError("x", "cannot be written").description == "x: cannot be written: No space left on device")
    #expect(Descriptor.write(Data(), to: full))
  }

  /// A pipe takes 64 KiB at a time: what it does not take at once must follow.
  @Test func whatIsTakenInPartIsContinued() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (reader, writer) = (ends[0], ends[1])
    let data = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let reading = Task.detached {
      try FileHandle(fileDescriptor: reader, closeOnDealloc: true).readToEnd()
    }
    #expect(Descriptor.write(data, to: writer))
    close(writer)
    #expect(try await reading.value == data)
  }
}
