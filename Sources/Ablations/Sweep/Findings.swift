/// What a run brings home.
public struct Findings: Sendable, Equatable, Codable {
  /// One point of a curve.
  public struct Point: Sendable, Equatable, Codable {
    /// Where, as a step.
    public let x: Double
    /// How much, as a loss.
    public let y: Double

    /// A point.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The value of each metric, accuracies in percent.
  public var metrics: [String: Double]
  /// The points of each curve, from left to right.
  public var curves: [String: [Point]]

  /// What a run found.
  public init(_ metrics: [String: Double], curves: [String: [Point]] = [:]) {
    self.metrics = metrics
    self.curves = curves
  }
}
