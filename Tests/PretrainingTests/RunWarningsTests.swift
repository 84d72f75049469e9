import Foundation
import Images
import MomentumContrast
import Tensors
import Testing

@testable import Pretraining

@Suite struct RunWarningsTests {
  private let plan = try! PretrainingPlan(
    smallOptions(steps: 100), images: DataSource("synthetic:48").load(LoadingOptions(imageSize: 12)))

  @Test func aLossAtGuessingIsSaidOnce() throws {
    var warnings = RunWarnings(plan)
    let guessing = log(17.0)
    #expect(abs(try #require(plan.guessing) - guessing) < 1e-12)
    for step in 1...40 { warnings.note(loss: guessing, step: step) }
    let lines = warnings.look(step: 40, spread: 1)
    #expect(lines.count == 1 && lines[0].contains("the loss sits at 2.83") && lines[0].contains("ln(K + 1) = 2.83"))
    for step in 41...80 { warnings.note(loss: guessing, step: step) }
    #expect(warnings.look(step: 80, spread: 1).isEmpty)
  }

  @Test func aLossBelowGuessingIsFine() {
    var warnings = RunWarnings(plan)
    for step in 1...40 { warnings.note(loss: 0.9 * log(17.0), step: step) }
    #expect(warnings.look(step: 40, spread: 1).isEmpty)
  }

  /// K/N = 2 steps fill the queue; their losses do not count.
  @Test func lossesOfAFillingQueueDoNotCount() {
    #expect(plan.fillingSteps == 2)
    var early = plan
    early.configuration.queueSize = 320
    var warnings = RunWarnings(early)
    for step in 1...40 { warnings.note(loss: 99, step: step) }
    #expect(warnings.look(step: 40, spread: 1).isEmpty)
  }

  @Test func collapseIsSaidOnce() {
    var warnings = RunWarnings(plan)
    #expect(warnings.look(step: 60, spread: 0.02)[0].contains("the features collapse"))
    #expect(warnings.look(step: 64, spread: 0.02).isEmpty)
    #expect(warnings.look(step: 68, spread: 0.5).isEmpty)
    #expect(warnings.look(step: 72, spread: 0.02).count == 1)
  }

  /// Until 50 steps after the queue has filled, a small spread is that of an encoder which has learned nothing.
  @Test func anUntrainedEncoderHasNotCollapsed() {
    var warnings = RunWarnings(plan)
    #expect(warnings.look(step: 51, spread: 0.02).isEmpty)
    #expect(warnings.look(step: 52, spread: 0.02).count == 1)
  }

  @Test func aQueueLargerThanTheDataIsSaidAtTheStart() {
    #expect(RunWarnings(plan).atStart.isEmpty)
    var large = plan
    large.configuration.queueSize = 4096
    let lines = RunWarnings(large).atStart
    #expect(lines[0].hasPrefix("K 4096 exceeds the 48 images") && lines[1].contains("512 steps to fill"))
  }

  @Test func aKeyEncoderThatStandsStillIsSaid() {
    var still = plan
    still.configuration.momentum = 1
    #expect(
      RunWarnings(still).atStart == [
        "m = 1: the key encoder never follows the query encoder, and stays at its first weights"
      ])
    still.configuration.mechanism = .endToEnd
    #expect(RunWarnings(still).atStart.isEmpty)
  }

  /// Spread evenly: 1 up to sampling. All the same: 0.
  @Test func theSpreadOfEmbeddings() {
    let spread = Initialization.unitVectors(count: 2000, dimension: 16, random: RandomSource(seed: 1))
    #expect(abs(EmbeddingSpread.of(spread) - 1) < 0.02)
    let row = spread.rows(0..<1)
    #expect(EmbeddingSpread.of(row.gatheringRows([Int](repeating: 0, count: 50))) < 1e-6)
  }

  /// A key encoder that is the query encoder (m = 0) with a large rate collapses or guesses: a real run says so.
  @Test func aRunThatLearnsNothingSaysSo() throws {
    try withTemporaryFolder { folder in
      var options = smallOptions(steps: 120)
      (options.momentum, options.learningRate, options.monitorEvery) = (0, 1, 20)
      options.weightDecay = 0.1
      let transcript = Transcript()
      let session = try PretrainingSession(
        options, out: folder.path, resuming: false, console: transcript.console())
      _ = try session.train { false }
      #expect(transcript.err.contains("warning: at step "), "\(transcript.err)")
    }
  }
}
