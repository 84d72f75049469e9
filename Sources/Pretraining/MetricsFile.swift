import Ablations
import Files
import Foundation

/// `metrics.jsonl`: a line for every step, none twice and none lost, whatever ended the runs that wrote it.
///
/// Lines are on the disk before the checkpoint of their step is. So a resumed run finds all lines up to its checkpoint,
/// and perhaps later ones, or half a line: those go, and their steps are taken again.
public final class MetricsFile {
  private let url: URL
  private let descriptor: Int32
  private var pending = Data()

  /// Opens the file for the steps after `step`.
  /// - Parameter remark: receives a line if steps up to `step` are missing.
  /// - Throws: `PretrainingError` or `FileError` with the system's reason.
  public init(_ url: URL, after step: Int, remark: (String) -> Void) throws {
    self.url = url
    if FileManager.default.fileExists(atPath: url.path) {
      let kept = try Self.read(url).filter { $0.step <= step }
      let text = kept.map(\.line).joined()
      if text != (try? String(contentsOf: url, encoding: .utf8)) { try AtomicFile.write(text, to: url) }
      if kept.count < step { remark("\(url.lastPathComponent) lacks \(step - kept.count) of the \(step) steps so far") }
    } else if step > 0 {
      remark("\(url.lastPathComponent) is gone: it starts again at step \(step + 1)")
    }
    descriptor = open(url.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(url) }
  }

  deinit { close(descriptor) }

  /// The steps of a file in ascending order. What is no line of a step is passed over.
  public static func read(_ url: URL) throws -> [StepMetrics] {
    var status = stat()
    guard stat(url.path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw PretrainingError("\(url.path): it is not a regular file")
    }
    guard let data = try? Data(contentsOf: url) else { throw PretrainingError("\(url.path): it cannot be read") }
    let decoder = JSONDecoder()
    var steps: [StepMetrics] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let metrics = try? decoder.decode(StepMetrics.self, from: line), metrics.step > steps.last?.step ?? 0 else {
        continue
      }
      steps.append(metrics)
    }
    return steps
  }

  /// Adds a step. Nothing is written yet.
  public func append(_ metrics: StepMetrics) { pending.append(Data(metrics.line.utf8)) }

  /// Writes what was added.
  /// - Parameter toDisk: whether to wait until the disk has it.
  /// - Throws: `PretrainingError` with the system's reason.
  public func flush(toDisk: Bool) throws {
    guard Descriptor.write(pending, to: descriptor) else { throw Self.failure(url) }
    pending = Data()
    if toDisk, fsync(descriptor) != 0 { throw Self.failure(url) }
  }

  private static func failure(_ url: URL) -> PretrainingError {
    PretrainingError("\(url.path): cannot be written: \(String(cString: strerror(errno)))")
  }
}
