import Foundation
import StepBenchmark
import Testing

@Suite struct StepReportTests {
  /// W1 on a processor of 100 GFLOP/s: an even number of steps, the median between 2 and 4 ms.
  @Test func figures() throws {
    let report = StepReport(.w1, threads: 1, milliseconds: [9, 2, 4, 1], peak: 100)
    let operations = Double(StepArithmetic(.w1).operations)
    #expect(report.minimumMilliseconds == 1)
    #expect(report.medianMilliseconds == 3)
    #expect(abs(report.imagesPerSecond - 64 / 0.003) < 1e-6)
    let gflops = try #require(report.gflops)
    #expect(abs(gflops - operations / 0.003 / 1e9) < 1e-9)
    #expect(abs(try #require(report.peakShare) - gflops / 100) < 1e-12)
    #expect(StepReport(.w1, threads: 1, milliseconds: [9, 2, 4], peak: 100).medianMilliseconds == 4)
  }

  /// Two threads have two cores' peak.
  @Test func threadsShareTheirPeak() throws {
    let one = StepReport(.w1, threads: 1, milliseconds: [5], peak: 100)
    let two = StepReport(.w1, threads: 2, milliseconds: [5], peak: 100)
    #expect(two.peakShare == (try #require(one.peakShare)) / 2)
    #expect(two.description.contains("w1, 2 threads"))
    #expect(two.description.contains("of the measured 200 GFLOP/s"))
  }

  /// Of a method of the family nothing is counted, and nothing is said of it.
  @Test func noOperationsOfTheFamily() throws {
    let byol = try #require(FamilyWorkload.all.first { $0.name == "byol" })
    let report = StepReport(byol, threads: 1, milliseconds: [5, 6, 7])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    #expect(object.keys.sorted() == ["images_per_second", "median_ms", "minimum_ms", "threads", "workload"])
    #expect(object["images_per_second"] as? Double == 64 / 0.006)
    #expect(!report.description.contains("GFLOP/s"))
  }

  /// One line, one object, these keys: others read it.
  @Test func jsonShape() throws {
    let json = try StepReport(.w2, threads: 1, milliseconds: [5, 6, 7], peak: 100).json
    #expect(!json.contains("\n"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "gflops", "images_per_second", "median_ms", "minimum_ms", "peak_share", "threads", "workload",
      ])
    #expect(object["workload"] as? String == "w2")
    #expect(object["threads"] as? Int == 1)
    #expect(object["minimum_ms"] as? Double == 5)
    #expect(object["median_ms"] as? Double == 6)
  }
}
