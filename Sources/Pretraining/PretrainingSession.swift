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

  private let folder: RunFolder
  private let lock: RunLock
  private let console: RunConsole
  private let set: ImageSet
  private var run: PretrainingRun
  private let metrics: MetricsFile

  /// Prepares a run: reads images and checkpoint, and only then makes the folder and writes the first checkpoint of a new run.
  /// If that fails, the folder is left as it was.
  /// - Throws: an error of one line, or of one line for each contradiction or faulty tensor.
  public init(_ options: PretrainingOptions, out: String, resuming: Bool, console: RunConsole) throws {
    self.console = console
    try options.validate()
    var options = options
    folder = try RunFolder(out, resuming: resuming)
    try Self.keep(out, outOf: options.data)
    try Self.refuseRun(in: folder, unless: resuming)
    // The state that is read must not change any more.
    var lock = folder.hasCheckpoint && folder.isRun ? try folder.take(warning: console.warning) : nil
    let checkpoint = folder.hasCheckpoint ? try RunCheckpoint(SafetensorsFile(contentsOf: folder.checkpoint)) : nil
    var resumed: PretrainingPlan?
    if let checkpoint {
      resumed = try checkpoint.plan()
      try resumed?.resume(with: options)
      try Self.keep(out, outOf: resumed?.data)
    } else if resuming, options.data == nil {
      throw PretrainingError("--resume: there is no checkpoint in \(out), and without --data no run can be started")
    }
    if resumed == nil { options.imageSize = try options.imageSizeOfNewRun() }
    let loading =
      resumed?.loading
      ?? .forThisMachine(
        imageSize: options.imageSize, undecodable: options.undecodable ?? .refuse, seed: options.seed ?? 1)
    let source = try DataSource(resumed?.data ?? options.data ?? "")
    do throws(ImagesError) {
      set = try source.load(loading)
    } catch {
      guard let own = resumed?.data, options.data == nil else { throw error }
      throw PretrainingError("\(error) (the run has --data \(own); if the images are elsewhere now, give --data again)")
    }
    try set.training.validate()
    set.remarks.forEach(console.remark)
    console.line(set.description)
    if let checkpoint, let plan = resumed {
      try Self.compare(set, with: plan)
      run = PretrainingRun(plan, images: set.training, from: checkpoint)
      console.line("resumed at step \(run.stepCount) of \(plan.steps)")
    } else {
      let plan = try PretrainingPlan(options, images: set, remark: console.remark)
      if resuming { console.remark("there is no checkpoint in \(out) yet: the run starts at its beginning") }
      run = try PretrainingRun(plan, images: set.training)
    }
    if lock == nil {
      lock = try folder.take(warning: console.warning)
      try Self.refuseRun(in: folder, unless: resuming)
    }
    guard let lock else { preconditionFailure("the folder is locked by now") }
    self.lock = lock
    do {
      try AtomicFile.write(try run.plan.json(pretty: true) + "\n", to: folder.configuration)
      metrics = try MetricsFile(folder.metrics, after: run.stepCount, remark: console.warning)
      if checkpoint == nil { try Self.save(run, metrics, to: folder) }
    } catch {
      if checkpoint == nil { lock.undo() }
      throw error
    }
  }

  private static func refuseRun(in folder: RunFolder, unless resuming: Bool) throws {
    guard !resuming, folder.hasCheckpoint else { return }
    throw PretrainingError(
      "--out \(folder.path): there is a run already: --resume continues it, or choose another folder")
  }

  /// What a run writes must not be taken for images, nor land among them.
  private static func keep(_ out: String, outOf data: String?) throws {
    guard let data, let folder = try DataSource(data).folder, FileIdentity.isInside(out, folder) else { return }
    throw PretrainingError("--out \(out): it lies inside --data \(data), and must lie outside")
  }

  private static func compare(_ set: ImageSet, with plan: PretrainingPlan) throws {
    let count = set.training.count
    guard count == plan.imageCount, DataFingerprint.of(set.training.images) == plan.fingerprint else {
      throw PretrainingError(
        "--data \(plan.data): these are \(count) other images than the \(plan.imageCount) that the run started with")
    }
  }

  /// Trains until the last step, or until `stop` says so between two steps.
  /// - Throws: what ends a run: a loss that is not finite, a disk that is full. The last checkpoint is then whole.
  public func train(stop: () -> Bool) throws -> Outcome {
    let plan = run.plan
    console.line(Self.describe(plan))
    var warnings = RunWarnings(plan)
    warnings.atStart.forEach(console.warning)
    let monitor = RunMonitor(plan, set)
    var recent = RecentMeans()
    let (start, firstStep) = (console.now(), run.stepCount)
    var (lastSaved, lastSavedStep) = (start, firstStep)
    var knn: Double?
    while !run.isFinished, !stop() {
      var step = try nextStep()
      recent.add(step)
      warnings.note(loss: step.loss, step: step.step)
      let isLook = step.step % plan.monitorEvery == 0 || run.isFinished
      if isLook {
        let seen = monitor.look(at: run.trainee)
        (step.knn, step.spread) = seen
        knn = seen.knn
        warnings.look(step: step.step, spread: seen.spread).forEach(console.warning)
      }
      metrics.append(step)
      let now = console.now()
      let perStep = max(1e-9, now - start) / Double(step.step - firstStep)
      console.progress(
        RunProgressLine(
          step: step.step, steps: plan.steps, loss: recent.loss, accuracy: recent.accuracy, knn: knn,
          imagesPerSecond: Double(plan.configuration.batchSize) / perStep,
          secondsLeft: perStep * Double(plan.steps - step.step)), important: isLook)
      if step.step % plan.checkpointEvery == 0 || now - lastSaved >= Self.longestUnsaved {
        try Self.save(run, metrics, to: folder)
        (lastSaved, lastSavedStep) = (now, step.step)
      } else if step.step % 50 == 0 {
        try metrics.flush(toDisk: false)
      }
    }
    if lastSavedStep != run.stepCount { try Self.save(run, metrics, to: folder) }
    drawFigure()
    return run.isFinished ? .finished : .stopped(step: run.stepCount)
  }

  /// A step; if it fails, the lines of the steps before it are written all the same, for whoever looks for the reason.
  private func nextStep() throws -> StepMetrics {
    do {
      return try run.step()
    } catch {
      try? metrics.flush(toDisk: false)
      throw PretrainingError("\(error). A smaller --lr may help; \(folder.checkpoint.path) is of an earlier step")
    }
  }

  /// Seconds after which a checkpoint is written whatever the interval.
  private static let longestUnsaved = 600.0

  /// First the lines, then the checkpoint that relies on them.
  private static func save(_ run: PretrainingRun, _ metrics: MetricsFile, to folder: RunFolder) throws {
    try metrics.flush(toDisk: true)
    do {
      try run.checkpoint().file.write(to: folder.checkpoint)
    } catch {
      guard folder.hasCheckpoint else { throw error }
      throw PretrainingError("\(error). The checkpoint before it is whole: --resume continues from there")
    }
  }

  private func drawFigure() {
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
