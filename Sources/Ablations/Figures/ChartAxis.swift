/// An axis of a chart: its label with the unit, and what it shows.
public struct ChartAxis: Sendable, Equatable {
  /// What is measured and in which unit, as `kNN accuracy (%)`.
  public let label: String
  /// The first and last value shown, or nil for what the data need.
  public let range: ClosedRange<Double>?
  /// Whether equal factors are equal distances.
  public let isLogarithmic: Bool
  /// The only values with a tick, or empty for what gnuplot thinks best. In one chart all panels have them or none has.
  public let ticks: [Double]

  /// An axis.
  public init(
    _ label: String, range: ClosedRange<Double>? = nil, isLogarithmic: Bool = false, ticks: [Double] = []
  ) {
    self.label = label
    self.range = range
    self.isLogarithmic = isLogarithmic
    self.ticks = ticks
  }

  /// The range that shows all values, with a little air if `padded`.
  func shown(_ values: [Double], padded: Bool) -> ClosedRange<Double> {
    if let range { return range }
    let finite = values.filter { $0.isFinite && (!isLogarithmic || $0 > 0) }
    guard let low = finite.min(), let high = finite.max() else { return isLogarithmic ? 1...10 : 0...1 }
    if isLogarithmic { return padded || low == high ? low / 1.1...high * 1.1 : low...high }
    let air = high > low ? (high - low) * (padded ? 0.07 : 0) : max(abs(high) * 0.05, 0.5)
    return low - air...high + air
  }

  func commands(_ letter: String, _ shown: ClosedRange<Double>) -> String {
    let low = Table.cell(shown.lowerBound, decimals: 6)
    let high = Table.cell(shown.upperBound, decimals: 6)
    let places = ticks.map { Table.cell($0, decimals: 6) }.joined(separator: ", ")
    return """
      set \(letter)range [\(low):\(high)]
      \(isLogarithmic ? "set" : "unset") logscale \(letter)

      """ + (ticks.isEmpty ? "" : "set \(letter)tics (\(places))\n")
  }
}
