import Foundation

/// Which of several equal processes this one is, as their launcher tells each by its environment: `mpirun` (Open MPI, MPICH) or
/// `srun` (Slurm).
///
/// What it refuses to do: talk to the others.
public struct LaunchedProcess: Sendable, Equatable {
  /// Which, from 0.
  public let rank: Int
  /// How many.
  public let count: Int
  /// How many of them this host has, as far as the launcher says; otherwise all.
  public let countOnThisHost: Int
  /// The launcher's name for this start of all of them; empty if it has none.
  public let launch: String
  /// Whether this is the first.
  public var isFirst: Bool { rank == 0 }

  /// The only process.
  public static let alone = LaunchedProcess(rank: 0, count: 1)

  /// This process.
  public static let current = LaunchedProcess(environment: ProcessInfo.processInfo.environment)

  /// Each launcher's names of the three numbers.
  private static let names = [
    ("OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_LOCAL_SIZE"),
    ("PMI_RANK", "PMI_SIZE", "MPI_LOCALNRANKS"), ("SLURM_PROCID", "SLURM_STEP_NUM_TASKS", "SLURM_STEP_TASKS_PER_NODE"),
  ]

  /// A process of which this is the environment; the only one if no launcher has written there.
  public init(environment: [String: String]) {
    for (rank, count, countHere) in Self.names {
      // Slurm writes 4(x2) for two hosts of four, and 4,3 for hosts that differ, which says nothing of this one.
      func number(_ name: String) -> Int? { environment[name].flatMap { Int($0.prefix { $0 != "(" }) } }
      if let rank = number(rank), let count = number(count), rank >= 0, rank < count {
        let launch = ["PMIX_NAMESPACE", "SLURM_JOB_ID", "SLURM_STEP_ID"].compactMap { environment[$0] }
        self.init(
          rank: rank, count: count, countOnThisHost: number(countHere).flatMap { $0 >= 1 ? $0 : nil },
          launch: launch.joined(separator: "."))
        return
      }
    }
    self = .alone
  }

  /// Process `rank` of `count`.
  public init(rank: Int, count: Int, countOnThisHost: Int? = nil, launch: String = "") {
    (self.rank, self.count, self.countOnThisHost, self.launch) = (rank, count, countOnThisHost ?? count, launch)
  }
}
