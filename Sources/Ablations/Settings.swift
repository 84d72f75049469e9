import Files
import Foundation

/// What the environment decides about an ablation: its size, its seeds, its threads and where its figures go.
///
/// | variable | rule | default |
/// |---|---|---|
/// | `MOCO_SCALE` | `quick` or `full` | `quick` |
/// | `MOCO_SEEDS` | different whole numbers ≥ 0, separated by commas | what the chapter says |
/// | `MOCO_WORKERS` | a whole number ≥ 1 | the number of cores; of processes that `mpirun` launched, their share |
/// | `MOCO_PLOTS` | a folder, made if it is missing | `plots/quick`, or `plots` at full scale |
/// | `MOCO_DATA` | a source of images, as `idx:IMAGES`, for the chapters that take one | the chapter's synthetic images |
/// | `MOCO_REDRAW` | `yes` or `no`: draw and judge again from the tables that are there, without training | `no` |
///
/// A value that breaks its rule is refused before anything is trained. What it refuses to do: guess what was meant.
public struct Settings: Sendable {
  /// The two sizes of every ablation.
  public enum Scale: String, Sendable, CaseIterable {
    /// Few seeds and short runs: what `swift test` does.
    case quick
    /// Five seeds or more: the committed figures.
    case full
  }

  /// Quick or full.
  public let scale: Scale
  /// The seeds asked for, or nil to take the chapter's own.
  public let requestedSeeds: [UInt64]?
  /// How many runs happen at the same time; it changes no result.
  public let workers: Int
  /// Where tables and figures are written.
  public let plots: URL
  /// The text of a source of images that replaces the chapter's own, or nil; only where the chapter takes one.
  public let data: String?
  /// Whether results are read from the tables of an earlier run instead of trained for.
  public let redraws: Bool
  /// Which of several equal processes this is, that have a share of every experiment's runs each (`SharedRuns`).
  public let process: LaunchedProcess

  /// Reads the settings.
  /// - Parameters:
  ///   - environment: the variables, by default those of this process.
  ///   - acceptsData: whether the caller trains on the images of `MOCO_DATA`; if it does not, the variable is refused,
  ///     because the run would not be what was asked for.
  ///   - file: a source file of the package whose `plots` folder is meant; relative paths start at that package's root.
  /// - Throws: `AblationError` naming the variable, its value and its rule.
  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment, acceptsData: Bool = false,
    file: String = #filePath
  ) throws {
    try Self.refuseUnknown(environment.keys)
    let scale = try Self.scale(environment["MOCO_SCALE"])
    self.scale = scale
    requestedSeeds = try environment["MOCO_SEEDS"].map(Self.seeds)
    process = LaunchedProcess(environment: environment)
    workers = try Self.workers(environment["MOCO_WORKERS"], processes: process.countOnThisHost)
    plots = try Self.folder(environment["MOCO_PLOTS"], scale: scale, root: Self.packageRoot(above: file))
    data = try Self.data(environment["MOCO_DATA"], isAccepted: acceptsData)
    redraws = try Self.redraws(environment["MOCO_REDRAW"])
  }

  /// Whether `MOCO_SCALE` asks for the long runs: the condition of a test that exists at full size only.
  public static var isFull: Bool { (try? scale(ProcessInfo.processInfo.environment["MOCO_SCALE"])) == .full }

  /// Whether `MOCO_REDRAW` asks for figures from the tables that are there: the condition of a figure that several chapters share.
  public static var isRedrawn: Bool { (try? redraws(ProcessInfo.processInfo.environment["MOCO_REDRAW"])) == true }

  /// The requested seeds, or 1, 2, 3 … : `quick` or `full` of them.
  public func seeds(quick: Int, full: Int) -> [UInt64] {
    requestedSeeds ?? (0..<choose(quick: quick, full: full)).map { UInt64($0) + 1 }
  }

  /// The requested seeds, or these, for an experiment of one size.
  public func seeds(_ own: ClosedRange<UInt64>) -> [UInt64] { requestedSeeds ?? Array(own) }

  /// One of two values, by scale.
  public func choose<Value>(quick: Value, full: Value) -> Value { scale == .quick ? quick : full }

  /// The command that runs a test target at this scale and on these seeds, as the head of a table states it.
  public func command(filter: String) -> String {
    var words = scale == .full ? ["MOCO_SCALE=full"] : []
    if let data { words.append("MOCO_DATA=" + (data.contains(where: \.isWhitespace) ? "'\(data)'" : data)) }
    if let requestedSeeds { words.append("MOCO_SEEDS=" + requestedSeeds.map(String.init).joined(separator: ",")) }
    return (words + ["swift test --filter \(filter)"]).joined(separator: " ")
  }

  private static let known = ["MOCO_SCALE", "MOCO_SEEDS", "MOCO_WORKERS", "MOCO_PLOTS", "MOCO_DATA", "MOCO_REDRAW"]

  /// A misspelt name would otherwise be ignored, and the run not be what was asked for.
  private static func refuseUnknown(_ names: some Sequence<String>) throws {
    for name in names.sorted() where name.hasPrefix("MOCO_") && !known.contains(name) {
      throw AblationError("\(name) is not a setting; there are \(known.joined(separator: ", "))")
    }
  }

  private static func scale(_ text: String?) throws -> Scale {
    guard let text else { return .quick }
    guard let scale = Scale(rawValue: text) else {
      throw AblationError("MOCO_SCALE is \"\(text)\"; it must be quick or full")
    }
    return scale
  }

  private static func seeds(_ text: String) throws -> [UInt64] {
    let rule = "MOCO_SEEDS is \"\(text)\"; it must be different whole numbers ≥ 0 separated by commas, as 901,902,903"
    let seeds = text.split(separator: ",", omittingEmptySubsequences: false).map {
      UInt64($0.trimmingCharacters(in: .whitespaces))
    }
    let numbers = seeds.compactMap(\.self)
    guard numbers.count == seeds.count, Set(numbers).count == numbers.count else { throw AblationError(rule) }
    return numbers
  }

  private static func workers(_ text: String?, processes: Int) throws -> Int {
    guard let text else { return ProcessLimits.current.processorsEach(of: processes) }
    guard let workers = Int(text), workers >= 1 else {
      throw AblationError("MOCO_WORKERS is \"\(text)\"; it must be a whole number ≥ 1")
    }
    return workers
  }

  private static func data(_ text: String?, isAccepted: Bool) throws -> String? {
    guard let text else { return nil }
    guard !text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, !text.contains(where: \.isNewline) else {
      throw AblationError("MOCO_DATA is \(text.debugDescription); it must name a source of images, as idx:IMAGES")
    }
    guard isAccepted else {
      throw AblationError("MOCO_DATA is \"\(text)\"; this chapter is about its own images and takes no others")
    }
    return text
  }

  private static func redraws(_ text: String?) throws -> Bool {
    switch text {
    case nil, "no": return false
    case "yes": return true
    case let text?: throw AblationError("MOCO_REDRAW is \"\(text)\"; it must be yes or no")
    }
  }

  private static func folder(_ text: String?, scale: Scale, root: URL) throws -> URL {
    let path = text ?? (scale == .quick ? "plots/quick" : "plots")
    guard !path.trimmingCharacters(in: .whitespaces).isEmpty else {
      throw AblationError("MOCO_PLOTS is \"\(path)\"; it must name a folder")
    }
    return URL(fileURLWithPath: path, isDirectory: true, relativeTo: root).standardizedFileURL
  }

  /// The nearest folder above `file` that holds a Package.swift, or else the working directory.
  static func packageRoot(above file: String) -> URL {
    var folder = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) { return folder }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
  }
}
