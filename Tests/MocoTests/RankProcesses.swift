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
  /// - Parameters:
  ///   - host: how a command is run on the first host, if that is another than this.
  ///   - variables: more of the environment.
  static func start(
    _ launch: String, _ arguments: [String], on host: String = "", variables: [String] = []
  ) throws -> MocoProcess {
    let words = (environment + variables).joined(separator: " ")
    return try MocoProcess(
      arguments, shell: "export \(words); exec \(host) mpirun \(launch)", executable: try #require(moco))
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
    let caught = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }?.split(whereSeparator: \.isWhitespace)
      .last
    return caught.flatMap { UInt64($0, radix: 16) }.map { $0 >> (SIGTERM - 1) & 1 == 1 } ?? false
  }

  /// The ranks that said why they ended, a line each.
  static func farewells(_ outcome: MocoProcess.Outcome) -> [String] {
    outcome.err.split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains("Error: rank ") }
  }
}

/// Two hosts that a cable joins: network namespaces of this machine, with names of their own.
final class TwoHosts {
  private let names: [String]
  private let agent: URL

  /// Whether this user may make such hosts here.
  static let canBeMade = getuid() == 0 && ["ip", "unshare"].allSatisfy(MocoProcess.isOnPath)

  /// Makes them; nil where the system refuses.
  init?(in folder: URL) throws {
    names = ["a", "b"].map { "moco\(getpid() % 10000)\($0)" }
    agent = folder.appendingPathComponent("agent")
    let (a, b) = (names[0], names[1])
    // How mpirun reaches the other host: it gives the host's name and a command.
    let script = "#!/bin/sh\nshift\nexec \(Self.command(on: b)) sh -c \"$*\"\n"
    try script.write(to: agent, atomically: true, encoding: .utf8)
    chmod(agent.path, 0o755)
    let steps = [
      "ip netns add \(a)", "ip netns add \(b)",
      "ip link add \(a)v netns \(a) type veth peer name \(b)v netns \(b)",
      "ip -n \(a) addr add 10.77.0.1/24 dev \(a)v", "ip -n \(b) addr add 10.77.0.2/24 dev \(b)v",
      "ip -n \(a) link set lo up", "ip -n \(b) link set lo up", "ip -n \(a) link set \(a)v up",
      "ip -n \(b) link set \(b)v up",
    ]
    guard steps.allSatisfy({ runShell($0) == 0 }) else { return nil }
  }

  deinit { for name in names { _ = runShell("ip netns del \(name)") } }

  private static func command(on host: String) -> String {
    "ip netns exec \(host) unshare --uts sh -c 'hostname \(host); exec \"$0\" \"$@\"'"
  }

  /// Starts two ranks on each of them.
  func start(_ arguments: [String]) throws -> MocoProcess {
    try RankProcesses.start(
      "--host \(names[0]):2,10.77.0.2:2 -n 4 \"$0\" \"$@\"", arguments, on: Self.command(on: names[0]),
      variables: [
        "OMPI_MCA_plm_rsh_agent=\(agent.path)", "OMPI_MCA_btl_tcp_if_include=10.77.0.0/24",
        "OMPI_MCA_oob_tcp_if_include=10.77.0.0/24",
      ])
  }

  /// Cuts the cable.
  func cut() { _ = runShell("ip -n \(names[0]) link set \(names[0])v down") }
}

/// Runs a command of the shell and gives its exit code.
func runShell(_ command: String) -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", command + " 2>/dev/null"]
  guard (try? process.run()) != nil else { return 127 }
  process.waitUntilExit()
  return process.terminationStatus
}
