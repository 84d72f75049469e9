import Foundation
import Tensors
import Testing

@testable import Safetensors

@Suite struct WholeFileTests {
  /// A folder of its own for `body`, removed afterwards.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("safetensors-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func contents(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func writingReplacesTheOldFileAndLeavesNothingElse() throws {
    try inFolder { folder in
      let url = folder.appendingPathComponent("weights.safetensors")
      for value in [Float(1), 2] {
        var file = SafetensorsFile()
        file.add("x", Tensor(shape: [100_000], repeating: value))
        try file.write(to: url)
        #expect(try SafetensorsFile(contentsOf: url).tensor("x")[99_999] == value)
      }
      #expect(try contents(folder) == ["weights.safetensors"])
    }
  }

  @Test func failuresNameTheFileAndLeaveNothing() throws {
    try inFolder { folder in
      let absent = folder.appendingPathComponent("absent.safetensors")
      #expect(
        message { try SafetensorsFile(contentsOf: absent) }
          == "\(absent.path): cannot be opened: No such file or directory")
      #expect(message { try SafetensorsFile(contentsOf: folder) }?.hasSuffix("not a regular file") == true)
      #expect(message { try SafetensorsFile(contentsOf: URL(fileURLWithPath: "/dev/zero")) } != nil)
      let nowhere = folder.appendingPathComponent("no/such/x.safetensors")
      #expect(message { try SafetensorsFile().write(to: nowhere) }?.contains("cannot be written") == true)
      // A folder with something in it cannot be replaced by a file.
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("taken/inside"), withIntermediateDirectories: true)
      #expect(message { try SafetensorsFile().write(to: folder.appendingPathComponent("taken")) } != nil)
      #expect(try contents(folder) == ["taken"])
    }
  }
}
