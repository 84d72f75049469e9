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
