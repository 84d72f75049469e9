import Tensors

/// Takes the time of single steps.
public enum StepTiming {
  /// Runs a workload and reports.
  /// - Parameters:
  ///   - threads: how many threads a step may use, at least 1; set for the whole process while it runs.
  ///   - warmup: steps that are not timed, at least 0.
  ///   - repeats: steps that are timed, at least 1.
  /// - Throws: `TrainingError` if the loss stops being a number.
  public static func measure(_ workload: Workload, threads: Int, warmup: Int, repeats: Int) throws -> StepReport {
    precondition(warmup >= 0 && repeats >= 1, "\(warmup) steps before and \(repeats) steps of timing")
    let before = Threads.count
    Threads.use(threads)
    defer { Threads.use(before) }
    var run = StepRun(workload)
    for _ in 0..<warmup { try run.step() }
    let milliseconds = try milliseconds(of: &run, repeats: repeats)
    // Last, so that the processor is as warm as it was for the steps.
    return StepReport(workload, threads: threads, milliseconds: milliseconds, peak: ProcessorPeak.measure())
  }

  /// The milliseconds of each of the next `repeats` steps of a run.
  /// - Throws: `TrainingError` if the loss stops being a number.
  static func milliseconds(of run: inout StepRun, repeats: Int) throws -> [Double] {
    let clock = ContinuousClock()
    var milliseconds: [Double] = []
    milliseconds.reserveCapacity(repeats)
    for _ in 0..<repeats {
      let duration = try clock.measure { _ = try run.step() }
      milliseconds.append(duration / .milliseconds(1))
    }
    return milliseconds
  }

  /// The middle one of some numbers, or the mean of the two in the middle.
  static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
