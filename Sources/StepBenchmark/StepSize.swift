import MomentumContrast

/// The workload `w1` in another size: what the cost curves vary.
public struct StepSize: Sendable, Equatable {
  /// N.
  public var batchSize = 64
  /// K.
  public var queueSize = 2048
  /// Height and width of the images, in pixels.
  public var imageSize = 20
  /// How many threads a step may use.
  public var threads = 1

  /// `w1` itself.
  public init() {}

  /// C.
  static var dimension: Int { Workload.w1.configuration.dimension }

  /// The recipe of `w1` with N and K of this size.
  public var configuration: Configuration {
    var configuration = Workload.w1.configuration
    configuration.batchSize = batchSize
    configuration.queueSize = queueSize
    return configuration
  }
}
