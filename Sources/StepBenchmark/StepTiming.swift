import Tensors

/// A step that can be taken again and again.
protocol RepeatedStep: Sendable {
  /// One step; its loss.
  mutating func step() throws -> Double
}

/// Takes the time of single steps.
public enum StepTiming {
  /// Runs a workload and reports.
  /// - Parameters:
  ///   - threads: how many threads a step may use, at least 1; set for the whole process while it runs.
  ///   - warmup: steps that are not timed, at least 0.
  ///   - repeats: steps that are timed, at least 1.
  /// - Throws: `TrainingError` if the loss stops being a number.
  public static func measure(_ workload: TimedWorkload, threads: Int, warmup: Int, repeats: Int) throws -> StepReport {
    switch workload {
    case .moco(let workload):
      let milliseconds = try timed(threads: threads, warmup: warmup, repeats: repeats) { StepRun(workload) }
      // Last, so that the processor is as warm as it was for the steps.
      return StepReport(workload, threads: threads, milliseconds: milliseconds, peak: ProcessorPeak.measure())
    case .family(let workload):
      let milliseconds = try timed(threads: threads, warmup: warmup, repeats: repeats) { FamilyStepRun(workload) }
      return StepReport(workload, threads: threads, milliseconds: milliseconds)
    }
  }

  /// The milliseconds of each of `repeats` steps of a run that is made and warmed up here.
  private static func timed<Run: RepeatedStep>(
    threads: Int, warmup: Int, repeats: Int, make: () -> Run
  ) throws -> [Double] {
    precondition(warmup >= 0 && repeats >= 1, "\(warmup) steps before and \(repeats) steps of timing")
    let before = Threads.count
    Threads.use(threads)
    defer { Threads.use(before) }
    var run = make()
    for _ in 0..<warmup { _ = try run.step() }
    return try milliseconds(of: &run, repeats: repeats)
  }

  /// The milliseconds of each of the next `repeats` steps of a run.
  /// - Throws: `TrainingError` if the loss stops being a number.
  static func milliseconds(of run: inout some RepeatedStep, repeats: Int) throws -> [Double] {
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
