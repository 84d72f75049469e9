import Foundation

/// The one look of all figures: font, colours, dashes, points and margins.
///
/// What it refuses to do: tell two things apart by colour alone. Every style has its own dash and point as well.
public enum FigureStyle {
  /// The pixels of a README's column.
  public static let readmeWidth = 820
  /// A family that every viewer has, and its size in pixels.
  static let font = "sans-serif,15"
  /// The colours of Okabe and Ito (2008), safe for colour-blind readers, from dark to light as far as possible.
  static let colours = ["#000000", "#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F"]
  static let dashes = ["1", "'-'", "'.'", "'_.'", "'_'", "'-..'", "'_-'", "'_..'"]
  static let filledPoints = [7, 5, 9, 13, 11, 15, 7, 5]
  static let openPoints = [6, 4, 8, 12, 10, 14, 6, 4]

  /// `linecolor`, `dashtype` and `linewidth` of the style with this number.
  static func line(_ index: Int, width: Double = 2.5) -> String {
    "lc rgb '\(colour(index))' dt \(dashes[index % dashes.count]) lw \(width)"
  }

  static func colour(_ index: Int) -> String { colours[index % colours.count] }

  /// A string between gnuplot's double quotes.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  /// The width of a text in pixels, as far as it can be known without the viewer's font.
  static func width(of text: String) -> Double { Double(text.count) * 8.5 }
}

/// An axis of a chart: its label with the unit, and what it shows.
public struct ChartAxis: Sendable, Equatable {
  /// What is measured and in which unit, as `kNN accuracy (%)`.
  public let label: String
  /// The first and last value shown, or nil for what the data need.
  public let range: ClosedRange<Double>?
  /// Whether equal factors are equal distances.
  public let isLogarithmic: Bool

  /// An axis.
  public init(_ label: String, range: ClosedRange<Double>? = nil, isLogarithmic: Bool = false) {
    self.label = label
    self.range = range
    self.isLogarithmic = isLogarithmic
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
    return """
      set \(letter)range [\(low):\(high)]
      \(isLogarithmic ? "set" : "unset") logscale \(letter)

      """
  }
}
