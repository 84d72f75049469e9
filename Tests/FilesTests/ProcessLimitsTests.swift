import Foundation
import Testing

@testable import Files

@Suite struct ProcessLimitsTests {
  /// A tree of control groups: what is written there, by path.
  private func limits(
    _ files: [String: String], group: String = "0::/a/b\n", addressSpace: Int? = nil, processors: Int = 8
  ) throws -> ProcessLimits {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("groups-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let url = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return ProcessLimits(
      physicalMemory: 1000, addressSpace: addressSpace, allowedProcessors: processors, group: group, root: root.path)
  }

  @Test func theLeastOfAllCounts() throws {
    #expect(try limits([:]).memory == 1000)
    #expect(try limits(["a/b/memory.max": "max\n"]).memory == 1000)
    #expect(try limits(["a/b/memory.max": "700\n", "a/memory.max": "600\n", "memory.max": "900\n"]).memory == 600)
    #expect(try limits(["a/memory.max": "600\n"], addressSpace: 500).memory == 500)
    #expect(try limits(["c/memory.max": "5\n"]).memory == 1000)
    // Inside a container the group is the root of what is seen.
    #expect(try limits(["memory.max": "400\n"], group: "0::/\n").memory == 400)
    #expect(try limits(["memory.max": "400\n"], group: "0::/../../x\n").memory == 400)
  }

  @Test func aQuotaIsSoManyProcessors() throws {
    #expect(try limits([:]).processors == 8)
    #expect(try limits(["a/cpu.max": "max 100000\n"]).processors == 8)
    #expect(try limits(["a/cpu.max": "150000 100000\n"]).processors == 2)
    #expect(try limits(["a/cpu.max": "1000 100000\n"]).processors == 1)
    #expect(try limits(["a/cpu.max": "400000 100000\n"], processors: 3).processors == 3)
  }

  @Test func theMaskOfProcessorsIsCounted() {
    #expect(ProcessLimits.processors(inStatus: "Name:\tx\nCpus_allowed:\tf,0000ff01\nCpus_allowed_list:\t0\n") == 13)
    #expect(ProcessLimits.processors(inStatus: "Name:\tx\n") == nil)
  }

  @Test func thisProcessHasSome() {
    let limits = ProcessLimits.current
    #expect(limits.processors >= 1 && limits.processors <= ProcessInfo.processInfo.processorCount)
    #expect(limits.memory > 0 && UInt64(limits.memory) <= ProcessInfo.processInfo.physicalMemory)
  }
}
