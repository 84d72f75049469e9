import Ablations
import Synchronization

/// A log that keeps its lines.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock(\.self) }
  var log: ProgressLog { ProgressLog { line in self.lines.withLock { $0.append(line) } } }
}
