import Files
import Foundation

/// Where a run speaks: a bar that is drawn over and over on a terminal, plain lines elsewhere, warnings apart.
///
/// What it refuses to do: stop a run. Lines that cannot be written are lost, and nothing else is.
public final class RunConsole {
  private let isTerminal: Bool
  private let width: () -> Int
  private let out: (String) -> Void
  private let err: (String) -> Void
  private var lastDrawn = -Double.infinity
  private var barIsShown = false
  /// Seconds since any moment.
  let now: () -> Double

  /// A console.
  /// - Parameters:
  ///   - isTerminal: whether a bar can be drawn over.
  ///   - width: the columns of the terminal.
  ///   - now: seconds since any moment.
  ///   - out: receives progress and results, as written.
  ///   - err: receives warnings and remarks.
  public init(
    isTerminal: Bool, width: @escaping () -> Int = { 80 },
    now: @escaping () -> Double = { ProcessInfo.processInfo.systemUptime }, out: @escaping (String) -> Void,
    err: @escaping (String) -> Void
  ) {
    (self.isTerminal, self.width, self.now, self.out, self.err) = (isTerminal, width, now, out, err)
  }

  /// Nowhere.
  public static var silent: RunConsole { RunConsole(isTerminal: false, out: { _ in }, err: { _ in }) }

  /// Standard output and standard error. A reader that goes away does not end the run: SIGPIPE is ignored from here on.
  public static func standard() -> RunConsole {
    signal(SIGPIPE, SIG_IGN)
    func writer(_ descriptor: Int32) -> (String) -> Void {
      { text in _ = Descriptor.write(Data(text.utf8), to: descriptor) }
    }
    return RunConsole(
      isTerminal: isatty(STDOUT_FILENO) == 1,
      width: {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
      }, out: writer(STDOUT_FILENO), err: writer(STDERR_FILENO))
  }

  /// A whole line of output.
  public func line(_ text: String) {
    clear()
    out(text + "\n")
  }

  /// A warning.
  public func warning(_ text: String) {
    clear()
    err("warning: \(text)\n")
  }

  /// Something worth knowing that is no result.
  public func remark(_ text: String) {
    clear()
    err("note: \(text)\n")
  }

  /// How far the run is. A bar ten times a second; a line every ten seconds, or at once if it is `important`.
  func progress(_ state: RunProgressLine, important: Bool = false) {
    let time = now()
    guard important && !isTerminal || time - lastDrawn >= (isTerminal ? 0.1 : 10) else { return }
    lastDrawn = time
    if isTerminal {
      out("\r" + String(state.bar(width: width()).prefix(max(1, width() - 1))) + "\u{1B}[K")
      barIsShown = true
    } else {
      out(state.line + "\n")
    }
  }

  /// Takes the bar away.
  private func clear() {
    guard barIsShown else { return }
    out("\r\u{1B}[K")
    barIsShown = false
  }
}
