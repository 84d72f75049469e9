import Foundation
import Synchronization

/// Ctrl-C and the system's request to end, heard between two steps. A second one ends the process at once.
public enum StopSignal {
  private static let heard = Atomic<Bool>(false)

  /// Whether an end was asked for.
  public static var isHeard: Bool { heard.load(ordering: .relaxed) }

  /// Listens to SIGINT and SIGTERM from here on. A file that grows over its limit (SIGXFSZ) then is an error like a full
  /// disk, and no longer the end of the process.
  public static func listen() {
    heard.store(false, ordering: .relaxed)
    // Whoever started the process may have handed down a mask that keeps them away.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        StopSignal.heard.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    signal(SIGXFSZ, SIG_IGN)
  }
}
