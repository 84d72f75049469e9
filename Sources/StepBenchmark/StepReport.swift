import Foundation

/// How fast a workload ran.
///
/// Rates are those of the median step. The share of the peak says how much of the time the multipliers were busy with
/// counted arithmetic (`StepArithmetic`).
public struct StepReport: Sendable, Equatable, Encodable {
  /// The workload's name.
  public let workload: String
  /// How many threads a step had.
  public let threads: Int
  /// The fastest step, in milliseconds.
  public let minimumMilliseconds: Double
  /// The median step, in milliseconds.
  public let medianMilliseconds: Double
  /// Images of the batch (not views) per second.
  public let imagesPerSecond: Double
  /// 10⁹ counted floating-point operations per second.
  public let gflops: Double
  /// Of the measured peak of as many cores as there are threads, 0–1.
  public let peakShare: Double

  private enum CodingKeys: String, CodingKey {
    case workload, threads, gflops
    case minimumMilliseconds = "minimum_ms"
    case medianMilliseconds = "median_ms"
    case imagesPerSecond = "images_per_second"
    case peakShare = "peak_share"
  }

  /// Sums up the timed steps.
  /// - Parameters:
  ///   - milliseconds: of every timed step, in any order; at least one.
  ///   - peak: 10⁹ operations per second of one core (`ProcessorPeak`).
  public init(_ workload: Workload, threads: Int, milliseconds: [Double], peak: Double) {
    precondition(!milliseconds.isEmpty, "a report needs a timed step")
    let sorted = milliseconds.sorted()
    let median = StepTiming.median(of: milliseconds)
    let arithmetic = StepArithmetic(workload)
    self.workload = workload.rawValue
    self.threads = threads
    minimumMilliseconds = sorted[0]
    medianMilliseconds = median
    imagesPerSecond = Double(arithmetic.batchSize) / median * 1000
    gflops = Double(arithmetic.operations) / median / 1e6
    peakShare = gflops / (peak * Double(threads))
  }

  /// One JSON object on one line, keys in alphabetical order.
  public var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension StepReport: CustomStringConvertible {
  /// A few lines for people.
  public var description: String {
    func text(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
    return """
      \(workload), \(threads) \(threads == 1 ? "thread" : "threads")
      median   \(text(medianMilliseconds, 3)) ms per step
      minimum  \(text(minimumMilliseconds, 3)) ms per step
      images   \(text(imagesPerSecond, 0)) per second
      GFLOP/s  \(text(gflops, 1))
      peak     \(text(100 * peakShare, 1)) % of the measured \(text(gflops / peakShare, 0)) GFLOP/s
      """
  }
}
