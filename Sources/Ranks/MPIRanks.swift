import CMPI
import Files
import Foundation
import MomentumContrast

/// Ranks that are processes, on one host or several, which `mpirun` has started: MPI behind `Communicator`.
///
/// What it refuses to do: go on without a rank, or wait for ever in an exchange. If an exchange takes longer than the ranks have patience,
/// if MPI reports an error, or if the launcher ends the process (as `mpirun` does when another rank has ended), this process
/// ends with one line and a code other than 0. MPI is called by the thread that started it alone.
public struct MPIRanks: Communicator {
  /// Which of the ranks this is.
  public let rank: Int
  /// How many there are.
  public let count: Int
  /// How many of them run on this host.
  public let countOnThisHost: Int
  /// How long this rank waits for the others in an exchange, in seconds.
  public let patience: Double

  /// Whether the program was built with MPI.
  public static var isAvailable: Bool { cmpi_is_available() }

  /// The ranks that this process was launched with. To be called once.
  /// - Throws: `RankError` if MPI does not start.
  public init(patience: Double) throws {
    let launched = LaunchedProcess.current
    Farewell.prepare("rank \(launched.rank) of \(launched.count)")
    var (rank, count, onThisHost): (Int32, Int32, Int32) = (0, 1, 1)
    let code = cmpi_start(&rank, &count, &onThisHost)
    guard code == 0 else { throw RankError("MPI does not start: \(Self.words(code))") }
    guard Int(rank) == launched.rank, Int(count) == launched.count else {
      throw RankError(
        "\(launched.count) processes were launched, and MPI finds \(count): the mpirun (or srun --mpi=…) must be of the MPI that "
          + "moco was built with")
    }
    (self.rank, self.count, countOnThisHost) = (Int(rank), Int(count), Int(onThisHost))
    self.patience = patience
  }

  /// `MPI_Allgather`.
  public func allGather(_ own: UnsafeRawBufferPointer, into all: UnsafeMutableRawBufferPointer) {
    wait(cmpi_start_all_gather(own.baseAddress, all.baseAddress, own.count))
  }

  /// `MPI_Alltoall`.
  public func allToAll(_ own: UnsafeRawBufferPointer, into pieces: UnsafeMutableRawBufferPointer) {
    wait(cmpi_start_all_to_all(own.baseAddress, pieces.baseAddress, own.count / count))
  }

  /// Ends MPI, when all ranks do.
  public func end() { cmpi_end() }

  /// Waits for the end of the exchange that was started: at first by asking again and again, since most last for microseconds, then
  /// with pauses, which leave the processor to other ranks of this host.
  private func wait(_ code: Int32) {
    var (code, isOver, turns) = (code, false, 0)
    let start = ProcessInfo.processInfo.systemUptime
    while code == 0 {
      code = cmpi_poll(&isOver)
      if isOver { return }
      turns += 1
      if turns < 1000 { continue }
      if turns < 10_000 { sched_yield() } else { usleep(100) }
      if turns % 1000 == 0, ProcessInfo.processInfo.systemUptime - start > patience {
        let seconds = String(format: "%g", patience)
        Farewell.exit(
          saying:
            "no word from the other ranks for \(seconds) s (--rank-timeout; the first is silent while it looks at kNN or saves)",
          code: 1)
      }
    }
    Farewell.exit(saying: code == -1 ? "a message is too long for MPI" : "MPI: \(Self.words(code))", code: 1)
  }

  private static func words(_ code: Int32) -> String {
    var text = [CChar](repeating: 0, count: 512)
    cmpi_describe(code, &text, text.count)
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// What keeps ranks from training together: one line.
public struct RankError: Error, CustomStringConvertible, Equatable {
  /// The line.
  public let description: String

  /// An error that reads as `description`.
  public init(_ description: String) { self.description = description }
}
