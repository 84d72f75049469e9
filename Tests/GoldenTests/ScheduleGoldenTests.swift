import MomentumContrast
import Tensors
import Testing

@Suite struct ScheduleGoldenTests {
  /// The rate is computed in `Double` from the same base and rounded once: half an ulp, and one more for the rounding
  /// errors in `Double` that can tip it over.
  @Test(arguments: GoldenCase.all(of: "schedules")) func ratesOfEveryEpoch(_ golden: GoldenCase) throws {
    let base = try golden.float("learning_rate")
    let epochs = try golden.integer("epochs")
    let milestones = try golden.text("milestones").split(separator: " ").compactMap { Double($0) }
    let schedule: LearningRateSchedule =
      milestones.isEmpty ? .cosine : .step(at: milestones.map { $0 / Double(epochs) })
    let expected = try golden.file.doubleTensor("\(golden.name)/rates")
    #expect(expected.count == epochs)
    for epoch in 0..<epochs {
      let rate = schedule.rate(base: base, step: epoch, of: epochs)
      let bound = 1.5 * 0x1p-23 * expected[epoch] / 2
      #expect(abs(Double(rate) - expected[epoch]) <= bound, "epoch \(epoch)")
      // An epoch late: wrong wherever the schedule moves, and rejected there.
      let late = Double(schedule.rate(base: base, step: max(0, epoch - 1), of: epochs))
      let moves = epoch > 0 && expected[epoch] != expected[epoch - 1]
      #expect(!moves || abs(late - expected[epoch]) > bound, "epoch \(epoch), late by one")
    }
  }
}
