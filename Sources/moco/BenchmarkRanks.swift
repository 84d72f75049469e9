import Ablations
import ArgumentParser
import Files
import Foundation
import MomentumContrast
import Pretraining
import Ranks

/// `moco benchmark ranks`: how long ranks take to tell each other something.
struct BenchmarkRanks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranks", abstract: "Time the exchanges of ranks.",
    discussion: """
      Under mpirun, in a build with --traits MPI. For messages of several sizes, the median time of an all-gather, in which every
      rank brings so many bytes and hears those of all others, and of an all-to-all, in which it brings so many for each.

      Examples:
        mpirun -n 2 moco benchmark ranks
        mpirun -n 4 --host one:2,two:2 moco benchmark ranks
      """)

  @Option(help: "How often each exchange is timed.")
  var repeats = 200

  func validate() throws {
    if repeats < 1 { throw ValidationError("--repeats \(repeats): it must be at least 1") }
  }

  func run() throws {
    guard MPIRanks.isAvailable else {
      throw PretrainingError("this moco was built without MPI: swift build -c release --traits MPI,Plots,ImageFiles")
    }
    guard LaunchedProcess.current.count > 1 else {
      throw PretrainingError("one process has nobody to talk to: mpirun -n 2 moco benchmark ranks")
    }
    let ranks = try MPIRanks(patience: 300)
    if ranks.rank == 0 {
      try StandardOutput.print("\(ranks.count) ranks, \(ranks.countOnThisHost) of them on this host")
      try StandardOutput.print("| bytes | all-gather, µs | MB/s heard | all-to-all, µs | MB/s heard |")
      try StandardOutput.print("|---:|---:|---:|---:|---:|")
    }
    // What all bring together is held twice by each: a row that would take more than half a gigabyte is left out.
    for bytes in [8, 1 << 10, 1 << 16, 1 << 20, 1 << 24] where 2 * ranks.count * bytes <= 1 << 29 {
      let own = UnsafeMutableRawBufferPointer.allocate(byteCount: ranks.count * bytes, alignment: 64)
      let all = UnsafeMutableRawBufferPointer.allocate(byteCount: ranks.count * bytes, alignment: 64)
      own.initializeMemory(as: UInt8.self, repeating: 1)
      defer {
        own.deallocate()
        all.deallocate()
      }
      let piece = UnsafeRawBufferPointer(rebasing: own[..<bytes])
      let gather = seconds { ranks.allGather(piece, into: all) }
      let deal = seconds { ranks.allToAll(UnsafeRawBufferPointer(own), into: all) }
      guard ranks.rank == 0 else { continue }
      let heard = Double((ranks.count - 1) * bytes)
      let cells = [gather, deal].flatMap {
        [Ablations.Table.cell($0 * 1e6, decimals: 1), Ablations.Table.cell(heard / $0 / 1e6, decimals: 0)]
      }
      try StandardOutput.print("| \(bytes) | " + cells.joined(separator: " | ") + " |")
    }
    ranks.end()
  }

  /// The median time of an exchange.
  private func seconds(_ exchange: () -> Void) -> Double {
    exchange()
    let times = (0..<repeats).map { _ in
      let start = ProcessInfo.processInfo.systemUptime
      exchange()
      return ProcessInfo.processInfo.systemUptime - start
    }
    return times.sorted()[repeats / 2]
  }
}
