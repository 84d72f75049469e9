import Files
import Foundation
import Synchronization

/// The runs of an experiment that several processes share, on one host or several: each does its share and leaves what it found in
/// a folder that all of them see, and all read the whole from there. So a sweep needs nothing from its launcher but to be started
/// so many times (`LaunchedProcess`).
///
/// The folder is `PLOTS/.runs/NAME-FINGERPRINT`, a file for each run. The fingerprint is that of the program, the recipe and the
/// seeds: what lies there under it is what would be computed again, bit for bit. So a sweep that was killed goes on where it was, when
/// the same command is given again.
///
/// What it refuses to do: wait for a process that gives no sign of life.
final class SharedRuns: Sendable {
  private let folder: URL
  private let jobs: [(arm: String, seed: UInt64)]
  private let process: LaunchedProcess
  private let isOver = Atomic(false)
  /// When this process began, by the clock of the folder.
  nonisolated(unsafe) private var began = Date.distantPast
  /// How long a process may be silent, in seconds.
  private let patience: Double

  /// What a file holds: findings, or why a launch has none.
  private struct Record: Codable {
    var findings: Findings?
    var failure: String?
    var launch: String?
  }

  /// Runs of every arm with every seed.
  /// - Throws: `AblationError` if the folder cannot be made or written into.
  init(
    _ name: String, of arms: [String], _ seeds: [UInt64], _ comments: [String], _ process: LaunchedProcess,
    in plots: URL,
    program: String? = nil, patience: Double = 120
  ) throws {
    jobs = arms.flatMap { arm in seeds.map { (arm, $0) } }
    self.process = process
    self.patience = patience
    let text = ([try program ?? Fingerprint.ofProgram()] + arms + comments).joined(separator: "\n")
    folder = plots.appendingPathComponent(".runs/\(name)-\(Fingerprint.of(text))", isDirectory: true)
    try PlotsFolder.prepare(folder)
    try sign(0)
    began = modified(life(process.rank)) ?? .distantPast
    let thread = Thread { [self] in
      var beat = 0
      while !isOver.load(ordering: .relaxed) {
        beat += 1
        try? sign(beat)
        Thread.sleep(forTimeInterval: patience / 12)
      }
    }
    thread.start()
  }

  /// What the run found, now or earlier.
  /// - Throws: what `body` throws, and `FileError` if it cannot be kept.
  func keep(_ arm: String, _ seed: UInt64, _ body: () throws -> Findings) throws -> Findings {
    if let kept = record(arm, seed)?.findings { return kept }
    do {
      let findings = try body()
      try write(Record(findings: findings), arm, seed)
      return findings
    } catch {
      try write(Record(failure: "\(error)", launch: process.launch), arm, seed)
      throw error
    }
  }

  /// All runs, once all are there, by arm and seed; `own` are those of this process.
  /// - Throws: `AblationError` if a process that owes one gives no sign of life, or if this one could not keep its own.
  func all(own: [Sweep.Run<Findings>]) throws -> [Sweep.Run<Findings>] {
    defer { isOver.store(true, ordering: .relaxed) }
    for run in own where record(run.arm, run.seed) == nil {
      if case .failure(let error) = run.outcome { throw AblationError("arm \(run.arm), seed \(run.seed): \(error)") }
    }
    var signs: [Int: (text: String, time: Double)] = [:]
    var records = [Record?](repeating: nil, count: jobs.count)
    while true {
      for index in jobs.indices where records[index] == nil {
        records[index] = record(jobs[index].arm, jobs[index].seed)
      }
      let missing = jobs.indices.filter { records[$0] == nil }
      if missing.isEmpty { break }
      let now = ProcessInfo.processInfo.systemUptime
      for rank in Set(missing.map { $0 % process.count }) {
        let text = (try? String(contentsOf: life(rank), encoding: .utf8)) ?? ""
        if signs[rank]?.text != text { signs[rank] = (text, now) }
        if let sign = signs[rank], now - sign.time > patience {
          throw AblationError(
            "process \(rank) of \(process.count) has given no sign of life for \(Int(patience)) s; the runs that are done are kept, "
              + "and the same command goes on with them")
        }
      }
      Thread.sleep(forTimeInterval: 0.1)
    }
    return zip(jobs, records).map { job, record in
      let outcome: Result<Findings, any Error> =
        record?.findings.map { .success($0) } ?? .failure(AblationError(record?.failure ?? "it left nothing"))
      return Sweep.Run(arm: job.arm, seed: job.seed, outcome: outcome)
    }
  }

  private func modified(_ url: URL) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: url.path))?[.modificationDate] as? Date
  }

  private func life(_ rank: Int) -> URL { folder.appendingPathComponent("process-\(rank)") }

  private func sign(_ beat: Int) throws {
    try AtomicFile.write("\(ProcessInfo.processInfo.systemUptime) \(beat)\n", to: life(process.rank))
  }

  /// Arms have names with any signs in them.
  private func file(_ arm: String, _ seed: UInt64) -> URL {
    folder.appendingPathComponent("\(Fingerprint.of(arm))-\(seed).json")
  }

  /// What a run has left, if it has: a failure of an earlier launch does not count, and the run is tried again.
  private func record(_ arm: String, _ seed: UInt64) -> Record? {
    guard let data = try? Data(contentsOf: file(arm, seed)) else { return nil }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let record = try? decoder.decode(Record.self, from: data) else { return nil }
    if record.findings != nil { return record }
    // A launcher without a name for its launches: what was there before this process began is of an earlier one.
    let isOld = process.launch.isEmpty && modified(file(arm, seed)).map { $0 < began } ?? false
    return record.launch == process.launch && !isOld ? record : nil
  }

  private func write(_ record: Record, _ arm: String, _ seed: UInt64) throws {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    try AtomicFile.write(String(decoding: try encoder.encode(record), as: UTF8.self), to: file(arm, seed))
  }
}
