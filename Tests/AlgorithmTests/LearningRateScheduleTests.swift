import Foundation
import Testing

@testable import MomentumContrast

@Suite struct LearningRateScheduleTests {
  @Test func constant() {
    for step in [0, 1, 99] { #expect(LearningRateSchedule.constant.rate(base: 0.03, step: step, of: 100) == 0.03) }
  }

  /// 200 epochs: 0.03 until 119, 0.003 until 159, 0.0003 after (V1 §4).
  @Test func thePapersSteps() {
    let rates = (0..<200).map { LearningRateSchedule.paperV1.rate(base: 0.03, step: $0, of: 200) }
    #expect(rates[0..<120].allSatisfy { $0 == 0.03 })
    #expect(rates[120..<160].allSatisfy { $0 == 0.003 })
    #expect(rates[160..<200].allSatisfy { abs($0 - 0.0003) <= Float(0.0003).ulp })
  }

  @Test(arguments: [1, 2, 7, 100, 1000]) func cosine(_ total: Int) {
    let schedule = LearningRateSchedule.cosine
    let rates = (0...total).map { schedule.rate(base: 0.06, step: $0, of: total) }
    #expect(rates[0] == 0.06)
    #expect(rates[total] == 0)
    for t in 1...total { #expect(rates[t] < rates[t - 1]) }
    // Half-way it is half; and it is symmetric: η(t) + η(T − t) = η.
    for t in 0...total { #expect(abs(rates[t] + rates[total - t] - 0.06) <= 0.06 * 2 * 0x1p-24) }
    // η·cos²(πt/2T), the same by another formula.
    for t in 0...total {
      let half = cos(Double.pi * Double(t) / Double(2 * total))
      #expect(abs(Double(rates[t]) - Double(Float(0.06)) * half * half) <= 0.06 * 2 * 0x1p-24)
    }
  }

  @Test func severalMilestonesInAnyOrder() {
    let (a, b) = (LearningRateSchedule.step(at: [0.5, 0.25]), LearningRateSchedule.step(at: [0.25, 0.5]))
    for step in 0..<8 { #expect(a.rate(base: 1, step: step, of: 8) == b.rate(base: 1, step: step, of: 8)) }
    #expect((0..<8).map { a.rate(base: 1, step: $0, of: 8) } == [1, 1, 0.1, 0.1, 0.01, 0.01, 0.01, 0.01])
    #expect(LearningRateSchedule.step(at: []).rate(base: 1, step: 7, of: 8) == 1)
  }
}
