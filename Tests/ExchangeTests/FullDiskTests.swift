import Foundation
import Safetensors
import Testing

/// The command `moco` as a process of its own, with a limit on the size of files: to a writer, a disk that is full.
@Suite struct FullDiskTests {
  /// `moco` stands beside the tests that were built with it.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("moco")

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: program.path), "no moco beside the tests"))
  func theFileThatWasThereSurvives() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("full-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (recording, final) = (folder.appendingPathComponent("recording"), folder.appendingPathComponent("final"))
    try TinyFile().file.write(to: recording)
    try TinyFile(head: .mlp).file.write(to: final)
    let before = try Data(contentsOf: final)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    // 2 blocks of 1024 bytes; the state needs about 8000 bytes.
    process.arguments = ["-c", "ulimit -f 2; trap '' XFSZ; exec \"$0\" replay \"$1\" --json --out \"$2\""]
    process.arguments? += [Self.program.path, recording.path, final.path]
    let errors = Pipe()
    (process.standardError, process.standardOutput) = (errors, FileHandle.nullDevice)
    try process.run()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()

    #expect(process.terminationReason == .exit && process.terminationStatus == 1)
    #expect(message == "Error: \(final.path): cannot be written: File too large\n")
    #expect(try Data(contentsOf: final) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["final", "recording"])
  }
}
