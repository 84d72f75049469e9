import Foundation

/// What this process may have of the machine: the least of what the machine has, what its control groups allow (cgroup v2), what
/// its address space may grow to (RLIMIT_AS), and on which processors it may run.
public struct ProcessLimits: Sendable, Equatable {
  /// Bytes of memory.
  public let memory: Int
  /// Processors, at least 1.
  public let processors: Int

  /// How many processors each of so many equal processes of this host should use: its share of the host's, and no more than it is
  /// bound to.
  public func processorsEach(of processes: Int) -> Int {
    if processes <= 1 { return processors }
    let isBound = processors < ProcessInfo.processInfo.processorCount
    let all = isBound ? ProcessInfo.processInfo.processorCount : processors
    return max(1, min(processors, all / processes))
  }

  /// Those of this process, as they are now.
  public static var current: ProcessLimits {
    ProcessLimits(
      physicalMemory: Int(clamping: ProcessInfo.processInfo.physicalMemory), addressSpace: addressSpace,
      allowedProcessors: processors(inStatus: text("/proc/self/status"))
        ?? ProcessInfo.processInfo.activeProcessorCount,
      group: text("/proc/self/cgroup"), root: "/sys/fs/cgroup")
  }

  /// - Parameters:
  ///   - addressSpace: RLIMIT_AS in bytes, or nil without one.
  ///   - group: the content of `/proc/self/cgroup`.
  ///   - root: where the control groups are.
  init(physicalMemory: Int, addressSpace: Int?, allowedProcessors: Int, group: String, root: String) {
    var (memory, processors) = (min(physicalMemory, addressSpace ?? .max), Double(allowedProcessors))
    for folder in Self.folders(of: group, root: root) {
      if let limit = Self.words(folder + "/memory.max").first.flatMap({ Int($0) }) { memory = min(memory, limit) }
      let quota = Self.words(folder + "/cpu.max").compactMap { Double($0) }
      if quota.count == 2, quota[1] > 0 { processors = min(processors, (quota[0] / quota[1]).rounded(.up)) }
    }
    self.memory = memory
    self.processors = max(1, Int(processors))
  }

  /// The folders of a process's group and of all groups around it: `0::/a/b` is in `/a/b`, `/a` and `/`.
  private static func folders(of group: String, root: String) -> [String] {
    guard let line = group.split(separator: "\n").first(where: { $0.hasPrefix("0::/") }) else { return [root] }
    var names = line.dropFirst("0::/".count).split(separator: "/").filter { $0 != ".." }
    var folders = [root]
    while !names.isEmpty {
      folders.append(root + "/" + names.joined(separator: "/"))
      names.removeLast()
    }
    return folders
  }

  private static func text(_ file: String) -> String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }

  private static func words(_ file: String) -> [Substring] { text(file).split(whereSeparator: \.isWhitespace) }

  private static var addressSpace: Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur <= UInt(Int.max) else {
      return nil
    }
    return Int(limit.rlim_cur)
  }

  /// How many bits the mask of processors has, which the system gives as `Cpus_allowed: f,ffffffff`.
  static func processors(inStatus status: String) -> Int? {
    let prefix = "Cpus_allowed:"
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(prefix) }) else { return nil }
    let count = line.dropFirst(prefix.count).compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
    return count > 0 ? count : nil
  }
}
