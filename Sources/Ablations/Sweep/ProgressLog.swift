import Foundation
import Synchronization

/// Where runs say how far they are: whole lines, each written at once, so that lines of several threads never mix.
///
/// What it refuses to do: redraw a line. `swift test` reads its output through a pipe.
public struct ProgressLog: Sendable {
  let write: @Sendable (String) -> Void
  let now: @Sendable () -> Double
  let interval: Double

  /// A log.
  /// - Parameters:
  ///   - interval: the least number of seconds between two lines of one run.
  ///   - now: seconds since any moment.
  ///   - write: receives each line, without its line break, from any thread.
  public init(
    interval: Double = 10, now: @escaping @Sendable () -> Double = { ProcessInfo.processInfo.systemUptime },
    write: @escaping @Sendable (String) -> Void
  ) {
    self.interval = interval
    self.now = now
    self.write = write
  }

  /// Lines to standard output, not held back by its buffer.
  public static let standardOutput = ProgressLog { line in
    fflush(nil)  // what was printed before comes before
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// No lines.
  public static let silent = ProgressLog { _ in }
}

/// How one run says how far it is.
public final class RunProgress: Sendable {
  private let name: String
  private let log: ProgressLog
  private let start: Double
  private let lastLine: Mutex<Double>

  init(name: String, log: ProgressLog) {
    self.name = name
    self.log = log
    start = log.now()
    lastLine = Mutex(start)
  }

  /// How a run that no sweep started says nothing.
  public static var silent: RunProgress { RunProgress(name: "", log: .silent) }

  /// Says how far the run is, as `momentum 0.99 · seed 2 · step 1000/3000 · loss 5.12 · 14 s`.
  ///
  /// Call it at every step: a line is written only when the last one is some seconds old.
  public func report(step: Int, of steps: Int, loss: Float) {
    let now = log.now()
    let isDue = lastLine.withLock { last in
      guard now - last >= log.interval else { return false }
      last = now
      return true
    }
    if isDue { say("step \(step)/\(steps) · loss \(Table.cell(Double(loss), decimals: 2))") }
  }

  /// Says something else at once.
  public func say(_ text: String) { log.write("\(name) · \(text) · \(Self.elapsed(log.now() - start))") }

  static func elapsed(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}
