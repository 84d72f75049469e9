import Foundation
import StepBenchmark
import Testing

@Suite struct StepRunTests {
  /// The same steps every time, and real ones: a step changes what the next one sees.
  @Test(arguments: [Workload.w1, .w2, .w4]) func sameSeedSameSteps(_ workload: Workload) throws {
    func losses(seed: UInt64) throws -> [Double] {
      var run = StepRun(workload, seed: seed)
      return try (0..<3).map { _ in try run.step() }
    }
    let first = try losses(seed: 1)
    #expect(try losses(seed: 1) == first)
    #expect(try losses(seed: 2) != first)
    #expect(Set(first).count == 3)
    #expect(first.allSatisfy { $0.isFinite && $0 > 0 })
  }

  @Test func aMeasurementCountsWhatItWasAsked() throws {
    let report = try StepTiming.measure(.moco(.w1), threads: 1, warmup: 0, repeats: 2)
    #expect(report.workload == "w1" && report.threads == 1)
    #expect(report.minimumMilliseconds > 0 && report.minimumMilliseconds <= report.medianMilliseconds)
    #expect(try #require(report.peakShare) > 0 && #require(report.gflops) > 0)
  }

  @Test func aPeakIsAFinitePositiveNumber() {
    let peak = ProcessorPeak.measure(bursts: 2)
    #expect(peak > 0 && peak.isFinite)
  }

  @Test func noStepStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = try StepTiming.measure(.moco(.w1), threads: 1, warmup: 0, repeats: 0)
    }
  }
}
