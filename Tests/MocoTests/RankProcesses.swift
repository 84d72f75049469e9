import Foundation
import Testing

/// A build of `moco` with MPI, and runs of it under a real `mpirun`.
enum RankProcesses {
  /// The build that `.ci/ranks` names in the environment.
  static let moco = ProcessInfo.processInfo.environment["RANKS_MOCO"].map { URL(fileURLWithPath: $0) }
  /// Whether there is one, and an `mpirun`.
  static let areAvailable = moco != nil && MocoProcess.isOnPath("mpirun")
  static let reason: Comment = "no moco with MPI, or no mpirun: .ci/ranks builds the one and needs the other"

  /// More ranks than processors, by any user, and each where the system wants it: what both kinds of MPI understand.
  private static let environment = [
    "OMPI_ALLOW_RUN_AS_ROOT=1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1", "OMPI_MCA_rmaps_base_oversubscribe=1",
    "OMPI_MCA_hwloc_base_binding_policy=none", "OMPI_MCA_mpi_yield_when_idle=1",
  ]

  /// Starts `mpirun`; `launch` is what stands behind it, with "$0" for the program and "$@" for its arguments.
  static func start(_ launch: String, _ arguments: [String]) throws -> MocoProcess {
    let moco = try #require(moco)
    return try MocoProcess(
      arguments, shell: "export \(environment.joined(separator: " ")); exec mpirun \(launch)", executable: moco)
  }

  /// Runs so many ranks to their end.
  static func run(_ count: Int, _ arguments: [String]) throws -> MocoProcess.Outcome {
    try start("-n \(count) \"$0\" \"$@\"", arguments).outcome()
  }

  /// The processes of a run, by the folder that it writes into; without `mpirun` and the shells around it.
  static func processes(of out: URL) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { number in
      guard let line = try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8) else { return false }
      let words = line.split(separator: "\0")
      return words.first.map { $0.hasSuffix("/moco") } == true && words.contains { $0 == out.path }
    }.sorted()
  }

  /// Whether a process has a handler for SIGTERM: from then on a rank can say a word at its end.
  static func hears(_ process: Int32) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let caught = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }?.split(whereSeparator: \.isWhitespace).last
    return caught.flatMap { UInt64($0, radix: 16) }.map { $0 >> (SIGTERM - 1) & 1 == 1 } ?? false
  }

  /// The ranks that said why they ended, a line each.
  static func farewells(_ outcome: MocoProcess.Outcome) -> [String] {
    outcome.err.split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains("Error: rank ") }
  }
}
