import Foundation
import Synchronization

/// How a rank ends that cannot go on: with one line that says which it is and why.
public enum Farewell {
  private static let isSaid = Atomic(false)
  nonisolated(unsafe) private static var name = ""
  nonisolated(unsafe) private static var line: UnsafeMutablePointer<CChar>?

  /// Gives this process its name in lines, and lets it say one when a launcher ends it (SIGTERM) before it listens to signals itself.
  static func prepare(_ name: String) {
    self.name = name
    line = strdup(
      "Error: \(name): told to end (signal \(SIGTERM)), as a launcher does when another rank has ended; what was saved is whole\n"
    )
    signal(SIGTERM) { number in
      if let line = Farewell.line { _ = write(STDERR_FILENO, line, strlen(line)) }
      Farewell.linger()
      _exit(128 + number)
    }
  }

  /// From here on signals are somebody else's to hear, who has a run end at the next step. `signalHeard` says which signal asked for
  /// that, or 0. A rank that is still there `grace` seconds later ends with a line: its step is too long, or it waits for a rank that has
  /// ended.
  public static func watch(grace: Double, _ signalHeard: @escaping @Sendable () -> Int32) {
    let thread = Thread {
      while signalHeard() == 0 { usleep(20_000) }
      Thread.sleep(forTimeInterval: grace)
      exit(
        saying:
          "asked to end (signal \(signalHeard())), and no step ended within \(String(format: "%g", grace)) s: it is too long, or "
          + "another rank has ended; what was saved is whole", code: 128 + signalHeard())
    }
    thread.start()
  }

  /// Ends the process without a line. (A launcher that ends its processes does not let MPI end in order.)
  public static func exitSilently(code: Int32) -> Never {
    if isSaid.exchange(true, ordering: .acquiringAndReleasing) { while true { sleep(1) } }
    _exit(code)
  }

  /// Ends the process with a line.
  public static func exit(saying reason: String, code: Int32) -> Never {
    // The first who comes speaks; whoever comes later is ended by the first.
    guard !isSaid.exchange(true, ordering: .acquiringAndReleasing) else { while true { sleep(1) } }
    signal(SIGTERM, SIG_IGN)
    let text = "Error: \(name): \(reason)\n"
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    linger()
    _exit(code)
  }

  /// `mpirun` may kill the others as soon as it sees one rank end: they get the time to say their line, too.
  private static func linger() { usleep(300_000) }
}
