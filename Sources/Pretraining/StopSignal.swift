import Foundation
import Synchronization

/// Ctrl-C, the system's request to end, and the terminal's going away, heard between two steps. A second one ends the
/// process at once.
public enum StopSignal {
  private static let heardNumber = Atomic<Int32>(0)

  /// Whether an end was asked for.
  public static var isHeard: Bool { heardNumber.load(ordering: .relaxed) != 0 }

  /// What shells report of a process that the signal ended: 128 and its number, 130 for Ctrl-C.
  public static var exitCode: Int32 { 128 + heardNumber.load(ordering: .relaxed) }

  /// Listens to SIGINT, SIGTERM and SIGHUP from here on. A file that grows over its limit (SIGXFSZ) then is an error like a
  /// full disk, and no longer the end of the process. A SIGHUP that whoever started the process had ignored stays so.
  public static func listen() {
    heardNumber.store(0, ordering: .relaxed)
    let isDetached = unsafeBitCast(signal(SIGHUP, SIG_IGN), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    let numbers = isDetached ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP]
    // Whoever started the process may have handed down a mask that keeps them away.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in numbers {
      signal(number) { number in
        StopSignal.heardNumber.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    signal(SIGXFSZ, SIG_IGN)
  }
}
