import Foundation

/// How fast a workload ran.
///
/// Rates are those of the median step. The share of the peak says how much of the time the multipliers were busy with
/// counted arithmetic (`StepArithmetic`). Of the methods of the family nothing is counted, and these two are left out.
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
  /// 10⁹ counted floating-point operations per second, where they are counted.
  public let gflops: Double?
  /// Of the measured peak of as many cores as there are threads, 0–1, where operations are counted.
  public let peakShare: Double?

  private enum CodingKeys: String, CodingKey {
    case workload, threads, gflops
    case minimumMilliseconds = "minimum_ms"
    case medianMilliseconds = "median_ms"
    case imagesPerSecond = "images_per_second"
    case peakShare = "peak_share"
  }

  /// Sums up the timed steps of MoCo.
  /// - Parameters:
  ///   - milliseconds: of every timed step, in any order; at least one.
  ///   - peak: 10⁹ operations per second of one core (`ProcessorPeak`).
  public init(_ workload: Workload, threads: Int, milliseconds: [Double], peak: Double) {
    let arithmetic = StepArithmetic(workload)
    let gflops = Double(arithmetic.operations) / StepTiming.median(of: milliseconds) / 1e6
    self.init(
      workload.rawValue, batchSize: arithmetic.batchSize, threads: threads, milliseconds: milliseconds, gflops: gflops,
      peakShare: gflops / (peak * Double(threads)))
  }

  /// Sums up the timed steps of a method of the family, whose operations are not counted.
  /// - Parameter milliseconds: of every timed step, in any order; at least one.
  public init(_ workload: FamilyWorkload, threads: Int, milliseconds: [Double]) {
    self.init(
      workload.name, batchSize: FamilyWorkload.batchSize, threads: threads, milliseconds: milliseconds, gflops: nil,
      peakShare: nil)
  }

  private init(
    _ name: String, batchSize: Int, threads: Int, milliseconds: [Double], gflops: Double?, peakShare: Double?
  ) {
    precondition(!milliseconds.isEmpty, "a report needs a timed step")
    let median = StepTiming.median(of: milliseconds)
    workload = name
    self.threads = threads
    minimumMilliseconds = milliseconds.reduce(.infinity, min)
    medianMilliseconds = median
    imagesPerSecond = Double(batchSize) / median * 1000
    self.gflops = gflops
    self.peakShare = peakShare
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
    let times = """
      \(workload), \(threads) \(threads == 1 ? "thread" : "threads")
      median   \(text(medianMilliseconds, 3)) ms per step
      minimum  \(text(minimumMilliseconds, 3)) ms per step
      images   \(text(imagesPerSecond, 0)) per second
      """
    guard let gflops, let peakShare else { return times }
    return times + "\n" + """
      GFLOP/s  \(text(gflops, 1))
      peak     \(text(100 * peakShare, 1)) % of the measured \(text(gflops / peakShare, 0)) GFLOP/s
      """
  }
}
