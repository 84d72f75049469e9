/// One setting of what is ablated: a name for tables and figures, and the recipe a run needs.
public struct Arm<Recipe: Sendable>: Sendable {
  /// The name, unique in its experiment.
  public let name: String
  /// What distinguishes its runs: a momentum, a queue length, a configuration.
  public let recipe: Recipe

  /// An arm.
  public init(_ name: String, _ recipe: Recipe) {
    self.name = name
    self.recipe = recipe
  }
}

/// A quantity that every run reports once, or once per point of a curve.
public struct Metric: Sendable, Equatable {
  /// The column's name, as `knn`.
  public let name: String
  /// How many decimals the table shows.
  public let decimals: Int

  /// A metric.
  public init(_ name: String, decimals: Int = 2) {
    self.name = name
    self.decimals = decimals
  }
}

/// A metric as it develops over a run: its table is `EXPERIMENT-NAME.tsv`, a row per arm × seed × point.
public struct CurveMetric: Sendable, Equatable {
  /// What is measured, as `loss`.
  public let metric: Metric
  /// What it is measured against, as `step`.
  public let axis: Metric

  /// A curve's metric and axis.
  public init(_ name: String, decimals: Int = 4, against axis: String = "step", axisDecimals: Int = 0) {
    metric = Metric(name, decimals: decimals)
    self.axis = Metric(axis, decimals: axisDecimals)
  }
}

/// What a run brings home.
public struct Findings: Sendable, Equatable {
  /// One point of a curve.
  public struct Point: Sendable, Equatable {
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
