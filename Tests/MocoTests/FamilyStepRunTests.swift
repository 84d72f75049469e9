import Family
import Foundation
import StepBenchmark
import Testing

@Suite struct FamilyStepRunTests {
  private func workload(_ name: String) throws -> FamilyWorkload {
    try #require(FamilyWorkload.all.first { $0.name == name })
  }

  /// The same steps every time, and real ones: a step changes what the next one sees.
  @Test(arguments: FamilyWorkload.all.map(\.name)) func sameSeedSameSteps(_ name: String) throws {
    let workload = try workload(name)
    func losses(seed: UInt64) throws -> [Double] {
      var run = FamilyStepRun(workload, seed: seed)
      return try (0..<3).map { _ in try run.step() }
    }
    let first = try losses(seed: 1)
    #expect(try losses(seed: 1) == first)
    #expect(try losses(seed: 2) != first)
    #expect(Set(first).count == 3)
    #expect(first.allSatisfy { $0.isFinite })
  }

  /// Backbone: 9·(3·16 + 16·32 + 32·64 + 64·128) weights and twice 16 + 32 + 64 + 128 of batch norm, 97,680. Then the heads, layer by
  /// layer. PyTorch's networks in `family_step.py` have as many.
  @Test(
    arguments: [
      ("instdisc", [97_680 + 128 * 64 + 64]),
      ("pirl", [97_680 + 2 * (128 * 64 + 64) + 256 * 64 + 64]),
      ("simclr", [97_680 + 128 * 128 + 256 + 128 * 64 + 64]),
      ("mocov3", [122_512 + 64 * 128 + 256 + 128 * 64, 97_680 + 128 * 128 + 256 + 128 * 64]),
      ("byol", [122_640 + 64 * 128 + 128 + 256 + 128 * 64, 97_680 + 128 * 128 + 128 + 256 + 128 * 64]),
      ("dino", [155_344, 97_680 + 2 * (128 * 128 + 128) + 128 * 64 + 64 + 64 * 256]),
      ("cpc", [97_680 + 128 * 64 + 64 + 4 * (2 * (7 * 128 * 128 + 4 * 128) + 128 * 64 + 64)]),
    ])
  func networksAreAsLargeAsPyTorchs(_ name: String, _ sizes: [Int]) throws {
    let parts = FamilyStepRun.method(of: try workload(name)).state.parts
    let counts = parts.compactMap { part -> Int? in
      guard case .encoder(let state) = part.value else { return nil }
      return state.parameters.tensors.reduce(0) { $0 + $1.count }
    }
    #expect(counts == sizes)
  }

  /// Both sides of a comparison name the same methods: a list and a function each in Python.
  @Test func everyMethodIsInPython() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Benchmarks/pytorch")
    let numbers = try String(contentsOf: folder.appending(path: "workloads.py"), encoding: .utf8)
    let steps = try String(contentsOf: folder.appending(path: "family_step.py"), encoding: .utf8)
    let names = FamilyWorkload.all.map(\.name)
    #expect(numbers.contains("FAMILY = [" + names.map { "\"\($0)\"" }.joined(separator: ", ") + "]"))
    for name in names { #expect(steps.contains("\ndef \(name)(layout):"), "\(name) has no function") }
  }

  @Test func aMeasurementCountsWhatItWasAsked() throws {
    let byol = try #require(TimedWorkload(named: "byol"))
    let report = try StepTiming.measure(byol, threads: 1, warmup: 0, repeats: 2)
    #expect(report.workload == "byol" && report.threads == 1)
    #expect(report.minimumMilliseconds > 0 && report.minimumMilliseconds <= report.medianMilliseconds)
    #expect(report.peakShare == nil && report.gflops == nil)
  }
}
