import Ablations
import Exchange
import Files
import Foundation
import Images
import MomentumContrast
import Safetensors

/// A run in its folder, from start or resumption to its end: steps, lines, checkpoints, warnings, the figure.
public final class PretrainingSession {
  /// How a session ended.
  public enum Outcome: Sendable, Equatable {
    /// All steps have been taken.
    case finished
    /// It was asked to stop after this step, and can be resumed.
    case stopped(step: Int)
  }

  private let console: RunConsole
  private let ranks: RunRanks
  private let set: ImageSet
  private var run: PretrainingRun
  private let files: Files?

  /// Prepares a run: reads images and checkpoint, and only then makes the folder and writes the first checkpoint of a new run.
  /// If that fails, the folder is left as it was. Of several ranks the first alone looks at the folder, and gives the others the
  /// checkpoint; each reads the images.
  /// - Throws: an error of one line, or of one line for each contradiction or faulty tensor. If it throws for one rank, it does for all.
  public init(
    _ options: PretrainingOptions, out: String, resuming: Bool, console: RunConsole, ranks: RunRanks = .alone
  ) throws {
    self.console = console
    self.ranks = ranks
    try options.validate()
    let opened = try ranks.agree { ranks.isFirst ? try Self.open(out, options, resuming: resuming, console) : nil }
    let given = ranks.fromFirst(try ranks.agree { try opened?.bytes(for: ranks) })
    let checkpoint = try ranks.agree {
      try opened?.checkpoint ?? given.map { try RunCheckpoint(SafetensorsFile(data: $0)) }
    }
    var options = options
    var resumed = try checkpoint?.plan()
    try resumed?.resume(with: options)
    try ranks.agree { if ranks.isFirst { try Self.keep(out, outOf: resumed?.data) } }
    if resuming, checkpoint == nil, options.data == nil {
      throw PretrainingError("--resume: there is no checkpoint in \(out), and without --data no run can be started")
    }
    if resumed == nil { options.imageSize = try options.imageSizeOfNewRun() }
    set = try ranks.agree { try Self.load(options, resumed) }
    set.remarks.forEach(console.remark)
    console.line(set.description)
    if let checkpoint, let plan = resumed {
      try ranks.agree { [set] in try Self.compare(set, with: plan) }
      run = PretrainingRun(plan, images: set.training, from: checkpoint, ranks: ranks.ranks)
      console.line("resumed at step \(run.stepCount) of \(plan.steps)")
    } else {
      let (options, set) = (options, set)
      let plan = try ranks.agree { try PretrainingPlan(options, images: set, remark: console.remark) }
      try ranks.checkAlike("set of images (--data)", plan.fingerprint, isShown: false)
      if resuming { console.remark("there is no checkpoint in \(out) yet: the run starts at its beginning") }
      run = try PretrainingRun(plan, images: set.training, ranks: ranks.ranks)
    }
    let plan = run.plan
    try ranks.agree { try plan.check(ranks) }
    files = try ranks.agree { [run] in try opened?.files(of: run, resuming: resuming, console) }
  }

  /// Trains until the last step, or until `stop` says so between two steps.
  /// - Throws: what ends a run: a loss that is not finite, a disk that is full. The last checkpoint is then whole.
  public func train(stop: () -> Bool) throws -> Outcome {
    let plan = run.plan
    console.line(Self.describe(plan))
    var warnings = RunWarnings(plan)
    warnings.atStart.forEach(console.warning)
    let monitor = ranks.isFirst ? RunMonitor(plan, set) : nil
    var recent = RecentMeans()
    let (start, firstStep) = (console.now(), run.stepCount)
    var (lastSaved, lastSavedStep) = (start, firstStep)
    var knn: Double?
    while try ranks.goOn(stopping: stop()), !run.isFinished {
      var step = try nextStep()
      recent.add(step)
      warnings.note(loss: step.loss, step: step.step)
      let isLook = step.step % plan.monitorEvery == 0 || run.isFinished
      if isLook, let seen = monitor?.look(at: run.trainee) {
        (step.knn, step.spread) = seen
        knn = seen.knn
        warnings.look(step: step.step, spread: seen.spread).forEach(console.warning)
      }
      files?.metrics.append(step)
      let now = console.now()
      let perStep = max(1e-9, now - start) / Double(step.step - firstStep)
      console.progress(
        RunProgressLine(
          step: step.step, steps: plan.steps, loss: recent.loss, accuracy: recent.accuracy, knn: knn,
          imagesPerSecond: Double(plan.configuration.batchSize) / perStep,
          secondsLeft: perStep * Double(plan.steps - step.step)), important: isLook)
      do {
        if step.step % plan.checkpointEvery == 0 || now - lastSaved >= Self.longestUnsaved {
          try Self.save(run, files)
          (lastSaved, lastSavedStep) = (now, step.step)
        } else if step.step % 50 == 0 {
          try files?.metrics.flush(toDisk: false)
        }
      } catch {
        ranks.tellFailure(error)
        throw error
      }
    }
    try ranks.agree { if lastSavedStep != run.stepCount { try Self.save(run, files) } }
    // A launcher ends all ranks soon after the first has ended: the others wait for the figure, and for that of a run that was asked to
    // stop there is no time.
    try ranks.agree {
      if let folder = files?.folder, ranks.ranks.count == 1 || run.isFinished { drawFigure(in: folder) }
    }
    return run.isFinished ? .finished : .stopped(step: run.stepCount)
  }

  /// A step; if it fails, the lines of the steps before it are written all the same, for whoever looks for the reason.
  private func nextStep() throws -> StepMetrics {
    do {
      return try run.step()
    } catch {
      try? files?.metrics.flush(toDisk: false)
      let checkpoint = files?.folder.checkpoint.path ?? "the checkpoint"
      throw PretrainingError("\(error). A smaller --lr may help; \(checkpoint) is of an earlier step")
    }
  }

  /// Seconds after which a checkpoint is written whatever the interval.
  private static let longestUnsaved = 600.0

  /// First the lines, then the checkpoint that relies on them.
  static func save(_ run: PretrainingRun, _ files: Files?) throws {
    guard let files else { return }
    try files.metrics.flush(toDisk: true)
    do {
      try run.checkpoint().file.write(to: files.folder.checkpoint)
    } catch {
      guard files.folder.hasCheckpoint else { throw error }
      throw PretrainingError("\(error). The checkpoint before it is whole: --resume continues from there")
    }
  }

  private func drawFigure(in folder: RunFolder) {
    do {
      guard let figure = RunFigure.figure(try MetricsFile.read(folder.metrics), run.plan) else { return }
      let silent = ProgressLog.silent
      switch try figure.draw(in: folder.url, log: silent) {
      case .drawn(let url, let warnings):
        if !warnings.isEmpty { console.remark("\(url.lastPathComponent): gnuplot warns: \(warnings)") }
      case .skipped(let reason): console.remark("run.svg was not drawn, run.gp was written: \(reason)")
      }
    } catch {
      console.warning("no figure of the run: \(error)")
    }
  }

  private static func describe(_ plan: PretrainingPlan) -> String {
    let c = plan.configuration
    let method =
      plan.isMoCo
      ? """
      \(c.head.rawValue) head, dimension \(c.dimension); \(c.mechanism.rawValue), \
      K \(c.negativeCount), m \(c.momentum), τ \(c.temperature)
      """ : "\(plan.method): \(plan.settingsInWords)"
    let stem = plan.encoder == .small ? "" : " with the \(plan.stem.rawValue) stem"
    let encoder = plan.usesEncoder ? "\(plan.encoder.rawValue)\(stem), " : ""
    let groups =
      plan.isMoCo
      ? " in \(c.groups.count) groups, \(c.shufflesBatch ? "shuffled" : "not shuffled")"
      : c.groups.count > 1 ? " in \(c.groups.count) groups" : ""
    return """
      \(encoder)\
      \(method); batch \(c.batchSize)\(groups); views \(plan.augmentation.rawValue); learning rate \
      \(c.learningRate) \(c.schedule.name); \(plan.steps) steps, \
      \(Table.cell(Double(plan.steps) / Double(plan.stepsPerEpoch), decimals: 1)) epochs; seed \(plan.seed)
      """
  }
}

/// The means of the last fifty steps.
private struct RecentMeans {
  private var last: [StepMetrics] = []
  mutating func add(_ step: StepMetrics) { last = Array((last + [step]).suffix(50)) }
  var loss: Double { last.map(\.loss).reduce(0, +) / Double(max(1, last.count)) }
  var accuracy: Double { last.map(\.accuracy).reduce(0, +) / Double(max(1, last.count)) }
}
