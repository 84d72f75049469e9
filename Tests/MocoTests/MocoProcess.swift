import Foundation

/// The built `moco`, run as a user runs it: a process with arguments, two streams and an exit code.
final class MocoProcess {
  struct Outcome {
    let status: Int32
    /// The signal that ended it, if one did.
    let wasKilled: Bool
    let out: String
    let err: String
  }

  private let process = Process()
  private let streams: (out: URL, err: URL)

  /// The executable beside the test runner.
  static let executable: URL = {
    let runner =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: runner).deletingLastPathComponent().appendingPathComponent("moco")
  }()

  /// Whether a program of this name can be run.
  static func isOnPath(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  /// Starts it.
  /// - Parameters:
  ///   - fileBlocks: the largest file it may write, in blocks of 1024 bytes: what a full disk is like.
  ///   - shell: what a shell does before it becomes the program, as a limit that it sets; or how it starts it.
  ///   - output: where its standard output goes instead, as `/dev/full`.
  ///   - executable: another build of it.
  init(
    _ arguments: [String], fileBlocks: Int? = nil, shell: String? = nil, output: String? = nil,
    executable: URL = executable
  ) throws {
    let stem = FileManager.default.temporaryDirectory.appendingPathComponent("moco-\(UUID().uuidString)")
    streams = (stem.appendingPathExtension("out"), stem.appendingPathExtension("err"))
    if let shell = shell ?? fileBlocks.map({ "ulimit -f \($0)" }) {
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", "\(shell); exec \"$0\" \"$@\"", executable.path] + arguments
    } else {
      process.executableURL = executable
      process.arguments = arguments
    }
    for url in [streams.out, streams.err] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output.map { URL(fileURLWithPath: $0) } ?? streams.out)
    process.standardError = try FileHandle(forWritingTo: streams.err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  deinit { for url in [streams.out, streams.err] { try? FileManager.default.removeItem(at: url) } }

  var isRunning: Bool { process.isRunning }

  /// Sends a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for the end; one that does not come within two minutes is brought about.
  func outcome() -> Outcome {
    let deadline = Date(timeIntervalSinceNow: 120)
    while process.isRunning, Date() < deadline { usleep(5000) }
    if process.isRunning { signal(SIGKILL) }
    process.waitUntilExit()
    func text(_ url: URL) -> String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
    return Outcome(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      out: text(streams.out), err: text(streams.err))
  }

  /// Runs it to its end.
  static func run(_ arguments: String..., fileBlocks: Int? = nil) throws -> Outcome {
    try MocoProcess(arguments, fileBlocks: fileBlocks).outcome()
  }
}

/// A folder that exists while `body` runs.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("moco-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
