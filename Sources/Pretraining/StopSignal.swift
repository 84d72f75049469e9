import Foundation
import Synchronization

/// Ctrl-C, the system's request to end, and the terminal's going away, heard between two steps. A second one ends the
/// process at once (not a rank, whose launcher may send one twice), as does one that comes before `listen`: until there is something to save, nothing is worth waiting for.
public enum StopSignal {
  private static let heardNumber = Atomic<Int32>(0)

  /// Whether an end was asked for.
  public static var isHeard: Bool { number != 0 }

  /// The signal that asked for an end, or 0.
  public static var number: Int32 { heardNumber.load(ordering: .relaxed) }

  /// What shells report of a process that the signal ended: 128 and its number, 130 for Ctrl-C.
  public static var exitCode: Int32 { 128 + number }

  /// Lets them end the process, also where whoever started it has handed down a mask that keeps them away; a file that grows
  /// over its limit (SIGXFSZ) is an error like a full disk from here on, and not the end of the process.
  public static func letThrough() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// SIGINT, SIGTERM and SIGHUP; a SIGHUP that whoever started the process had ignored stays so.
  private static let numbers: [Int32] = {
    var hangup = sigaction()
    sigaction(SIGHUP, nil, &hangup)
    let isDetached =
      unsafeBitCast(hangup.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    return isDetached ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP]
  }()

  /// Listens to them from here on.
  /// - Parameter endsAtSecond: whether a second one ends the process; `mpirun` may send its one request twice.
  public static func listen(endsAtSecond: Bool = true) {
    heardNumber.store(0, ordering: .relaxed)
    letThrough()
    for number in numbers {
      if endsAtSecond {
        signal(number) { number in
          StopSignal.heardNumber.store(number, ordering: .relaxed)
          signal(number, SIG_DFL)
        }
      } else {
        signal(number) { StopSignal.heardNumber.store($0, ordering: .relaxed) }
      }
    }
  }
}
