/// Takes the time of single steps.
public enum StepTiming {
  /// Runs a workload and reports.
  /// - Parameters:
  ///   - warmup: steps that are not timed, at least 0.
  ///   - repeats: steps that are timed, at least 1.
  /// - Throws: `TrainingError` if the loss stops being a number.
  public static func measure(_ workload: Workload, warmup: Int, repeats: Int) throws -> StepReport {
    precondition(warmup >= 0 && repeats >= 1, "\(warmup) steps before and \(repeats) steps of timing")
    var run = StepRun(workload)
    for _ in 0..<warmup { try run.step() }
    let clock = ContinuousClock()
    var milliseconds: [Double] = []
    milliseconds.reserveCapacity(repeats)
    for _ in 0..<repeats {
      let duration = try clock.measure { _ = try run.step() }
      milliseconds.append(duration / .milliseconds(1))
    }
    // Last, so that the processor is as warm as it was for the steps.
    return StepReport(workload, threads: 1, milliseconds: milliseconds, peak: ProcessorPeak.measure())
  }
}
