import Foundation
import Synchronization

/// A pair's line in the table of `Benchmarks/kernels`: the medians of the speeds and of their ratio.
///
/// The harness prints percentiles of one metric at a time, in whole numbers, and does not know that two of them belong
/// together. So the line is written here as well, to the file that `KERNEL_TABLE` names, if it names one.
final class TableRow: Sendable {
  private let name: String
  private let unit: String
  private let samples = Mutex<[(vectorized: Double, scalar: Double)]>([])

  init(name: String, unit: String) {
    self.name = name
    self.unit = unit
  }

  /// Adds two speeds that were measured one right after the other.
  func add(vectorized: Double, scalar: Double) {
    samples.withLock { $0.append((vectorized, scalar)) }
  }

  /// Appends the line.
  func write() throws {
    guard let path = ProcessInfo.processInfo.environment["KERNEL_TABLE"] else { return }
    let samples = samples.withLock { $0 }
    func median(_ figure: ((vectorized: Double, scalar: Double)) -> Double) -> Double {
      samples.map(figure).sorted()[samples.count / 2]
    }
    guard !samples.isEmpty else { return }
    let line = String(
      format: "| %@ | %@ | %.1f | %.2f | %.1f |\n", name, unit, median(\.vectorized), median(\.scalar),
      median { $0.vectorized / $0.scalar })
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data(line.utf8))
  }
}
