import Foundation
import Synchronization

/// How a rank ends that cannot go on: with one line that says which it is and why.
public enum Farewell {
  private static let isSaid = Atomic(false)
  nonisolated(unsafe) private static var name = ""
  nonisolated(unsafe) private static var line: UnsafeMutablePointer<CChar>?

  /// Gives this process its name in lines, and lets it say one when a launcher ends it (SIGTERM) before it listens to signals itself.
  public static func prepare(_ name: String) {
    self.name = name
    line = strdup("Error: \(name): \(ended(by: SIGTERM))\n")
    signal(SIGTERM) { number in
      if let line = Farewell.line { _ = write(STDERR_FILENO, line, strlen(line)) }
      Farewell.linger()
      _exit(128 + number)
    }
  }

  /// From here on SIGTERM is somebody else's to hear. `signalHeard` says which signal asked for an end, or 0; a rank that has heard one
  /// and is still there after a third of the second that `mpirun` grants waits for a rank that has ended, and ends with a line.
  public static func watch(_ signalHeard: @escaping @Sendable () -> Int32) {
    let thread = Thread {
      while signalHeard() == 0 { usleep(20_000) }
      usleep(300_000)
      say(ended(by: signalHeard()), code: 128 + signalHeard())
    }
    thread.start()
  }

  /// Ends the process without a line. (A launcher that ends its processes does not let MPI end in order.)
  public static func end(code: Int32) -> Never {
    if isSaid.exchange(true, ordering: .acquiringAndReleasing) { while true { sleep(1) } }
    _exit(code)
  }

  /// Ends the process with a line.
  public static func say(_ reason: String, code: Int32) -> Never {
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

  private static func ended(by signal: Int32) -> String {
    "told to end (signal \(signal)), as a launcher does when another rank has ended; what was saved is whole"
  }
}
