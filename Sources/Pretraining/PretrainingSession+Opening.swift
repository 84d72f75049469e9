import Exchange
import Files
import Foundation
import Images
import Safetensors

// What stands between a command and the first step: the folder as it is found, the images, and what may not be.

extension PretrainingSession {
  /// What a run is written into; only the first rank has it.
  struct Files {
    let folder: RunFolder
    let lock: RunLock
    let metrics: MetricsFile
  }

  /// The folder of a run as the first rank finds it.
  struct Opened {
    let folder: RunFolder
    let lock: RunLock?
    let checkpoint: RunCheckpoint?

    /// The checkpoint's file, if there are ranks to give it to.
    func bytes(for ranks: RunRanks) throws -> Data? {
      guard checkpoint != nil, ranks.ranks.count > 1 else { return nil }
      return try Data(contentsOf: folder.checkpoint)
    }

    /// Takes the folder and writes the plan, and the first checkpoint of a new run.
    func files(of run: PretrainingRun, resuming: Bool, _ console: RunConsole) throws -> Files {
      var lock = lock
      if lock == nil {
        lock = try folder.take(warning: console.warning)
        try PretrainingSession.refuseRun(in: folder, unless: resuming)
      }
      guard let lock else { preconditionFailure("the folder is locked by now") }
      do {
        try AtomicFile.write(try run.plan.json(pretty: true) + "\n", to: folder.configuration)
        let metrics = try MetricsFile(folder.metrics, after: run.stepCount, remark: console.warning)
        let files = Files(folder: folder, lock: lock, metrics: metrics)
        if checkpoint == nil { try PretrainingSession.save(run, files) }
        return files
      } catch {
        if checkpoint == nil { lock.undo() }
        throw error
      }
    }
  }

  static func open(
    _ out: String, _ options: PretrainingOptions, resuming: Bool, _ console: RunConsole
  ) throws -> Opened {
    let folder = try RunFolder(out, resuming: resuming)
    try keep(out, outOf: options.data)
    try refuseRun(in: folder, unless: resuming)
    // The state that is read must not change any more.
    let lock = folder.hasCheckpoint && folder.isRun ? try folder.take(warning: console.warning) : nil
    let checkpoint = folder.hasCheckpoint ? try RunCheckpoint(SafetensorsFile(contentsOf: folder.checkpoint)) : nil
    return Opened(folder: folder, lock: lock, checkpoint: checkpoint)
  }

  static func load(_ options: PretrainingOptions, _ resumed: PretrainingPlan?) throws -> ImageSet {
    let loading =
      resumed?.loading
      ?? .forThisMachine(
        imageSize: options.imageSize, undecodable: options.undecodable ?? .refuse, seed: options.seed ?? 1)
    let source = try DataSource(resumed?.data ?? options.data ?? "")
    let set: ImageSet
    do throws(ImagesError) {
      set = try source.load(loading)
    } catch {
      guard let own = resumed?.data, options.data == nil else { throw error }
      throw PretrainingError("\(error) (the run has --data \(own); if the images are elsewhere now, give --data again)")
    }
    try set.training.validate()
    return set
  }

  static func refuseRun(in folder: RunFolder, unless resuming: Bool) throws {
    guard !resuming, folder.hasCheckpoint else { return }
    throw PretrainingError(
      "--out \(folder.path): there is a run already: --resume continues it, or choose another folder")
  }

  /// What a run writes must not be taken for images, nor land among them.
  static func keep(_ out: String, outOf data: String?) throws {
    guard let data, let folder = try DataSource(data).folder, FileIdentity.isInside(out, folder) else { return }
    throw PretrainingError("--out \(out): it lies inside --data \(data), and must lie outside")
  }

  static func compare(_ set: ImageSet, with plan: PretrainingPlan) throws {
    let count = set.training.count
    guard count == plan.imageCount, DataFingerprint.of(set.training.images) == plan.fingerprint else {
      throw PretrainingError(
        "--data \(plan.data): these are \(count) other images than the \(plan.imageCount) that the run started with")
    }
  }
}
