import Foundation
import Tensors

/// Time and memory of a step against K, batch size, image size and threads: one changes, the others stay those of `w1`.
///
/// The predicted time is arithmetic, not a fit: the operations of the step (`StepArithmetic`) at the rate measured at
/// `w1` itself, the one anchor; with n threads, 1/n of the anchor's time. The predicted memory is `StepMemory`.
///
/// What it refuses to do: promise times. A table of another run has other milliseconds; predictions of memory and all
/// sizes are the same.
public struct CostCurves: Sendable {
  /// What is varied.
  public enum Axis: String, CaseIterable, Sendable {
    /// K.
    case queueSize = "K"
    /// N.
    case batchSize = "batch_size"
    /// Height and width of the images, in pixels.
    case imageSize = "image_size"
    /// Threads of a step.
    case threads

    /// The values, on a processor with so many cores. More than eight cores are passed in doublings.
    public func values(cores: Int) -> [Int] {
      switch self {
      case .queueSize: [64, 256, 1024, 4096, 16_384, 65_536]
      case .batchSize: [16, 32, 64, 128, 256]
      case .imageSize: [12, 16, 20, 28, 40]
      case .threads: cores <= 8 ? Array(1...max(1, cores)) : [1, 2, 4, 8, 16, 32, 64].filter { $0 < cores } + [cores]
      }
    }

    /// `w1` with this changed to `value`.
    public func size(_ value: Int) -> StepSize {
      var size = StepSize()
      switch self {
      case .queueSize: size.queueSize = value
      case .batchSize: size.batchSize = value
      case .imageSize: size.imageSize = value
      case .threads: size.threads = value
      }
      return size
    }
  }

  /// What one configuration took.
  public struct Cost: Sendable, Equatable {
    /// The median step.
    public var milliseconds: Double
    /// Bytes that tensors took from the system while the run was set up and warmed up.
    public var bytes: Int

    /// A cost.
    public init(milliseconds: Double, bytes: Int) {
      self.milliseconds = milliseconds
      self.bytes = bytes
    }
  }

  /// A configuration and its cost.
  public struct Point: Sendable, Equatable {
    /// What was varied.
    public let axis: Axis
    /// Its value.
    public let value: Int
    /// What was measured.
    public let cost: Cost

    /// The whole configuration.
    public var size: StepSize { axis.size(value) }

    /// A point.
    public init(axis: Axis, value: Int, cost: Cost) {
      self.axis = axis
      self.value = value
      self.cost = cost
    }
  }

  /// `w1`, whose rate all predictions of time use.
  public let anchor: Cost
  /// Axis by axis, values rising.
  public let points: [Point]

  /// Curves from costs.
  public init(anchor: Cost, points: [Point]) {
    self.anchor = anchor
    self.points = points
  }

  /// Measures everything.
  /// - Parameters:
  ///   - repeats: steps timed per point, at least 1.
  ///   - cores: the most threads.
  ///   - progress: hears of each point before it is measured.
  /// - Throws: `TrainingError` if a loss stops being a number.
  public static func measure(
    repeats: Int, cores: Int = ProcessInfo.processInfo.activeProcessorCount, progress: (String) -> Void = { _ in }
  ) throws -> CostCurves {
    progress("w1, the anchor")
    let anchor = try cost(StepSize(), repeats: repeats)
    return CostCurves(
      anchor: anchor,
      points: try Axis.allCases.flatMap { axis in
        try axis.values(cores: cores).map { value in
          progress("\(axis.rawValue) \(value)")
          return Point(axis: axis, value: value, cost: try cost(axis.size(value), repeats: repeats))
        }
      })
  }

  /// Five steps are enough to have taken all memory, and to be at speed.
  static func cost(_ size: StepSize, repeats: Int, warmup: Int = 5) throws -> Cost {
    precondition(repeats >= 1 && warmup >= 1, "\(warmup) steps before and \(repeats) steps of timing")
    let before = Threads.count
    Threads.use(size.threads)
    defer { Threads.use(before) }
    TensorMemory.releaseFreeBlocks()
    let bytes = TensorMemory.bytesFromSystem
    var run = StepRun(size)
    TensorMemory.releaseFreeBlocks()  // what drawing the weights took
    for _ in 0..<warmup { try run.step() }
    let taken = TensorMemory.bytesFromSystem - bytes
    let milliseconds = try StepTiming.milliseconds(of: &run, repeats: repeats)
    return Cost(milliseconds: StepTiming.median(of: milliseconds), bytes: taken)
  }

  /// What the arithmetic says of a configuration's time, in milliseconds.
  public func predictedMilliseconds(_ size: StepSize) -> Double {
    let operations = Double(StepArithmetic(size).operations) / Double(StepArithmetic(StepSize()).operations)
    return anchor.milliseconds * operations / Double(size.threads)
  }
}
