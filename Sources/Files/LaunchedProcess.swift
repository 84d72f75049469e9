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

  /// The only process.
  public static let alone = LaunchedProcess(rank: 0, count: 1)

  /// This process.
  public static let current = LaunchedProcess(environment: ProcessInfo.processInfo.environment)

  /// Each launcher's names of the two numbers.
  private static let names = [
    ("OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE"), ("PMI_RANK", "PMI_SIZE"), ("SLURM_PROCID", "SLURM_STEP_NUM_TASKS"),
  ]

  /// A process of which this is the environment; the only one if no launcher has written there.
  public init(environment: [String: String]) {
    for (rank, count) in Self.names {
      if let rank = environment[rank].flatMap({ Int($0) }), let count = environment[count].flatMap({ Int($0) }),
        rank >= 0, rank < count
      {
        self.init(rank: rank, count: count)
        return
      }
    }
    self = .alone
  }

  /// Process `rank` of `count`.
  public init(rank: Int, count: Int) { (self.rank, self.count) = (rank, count) }
}
