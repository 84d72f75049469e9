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

  /// The number of each name's style: reserved styles go to whom they are reserved for, the others to the remaining names,
  /// those of `order` first, so that a figure with some of them keeps theirs.
  static func styles(of names: [String], order: [String]) -> [String: Int] {
    var distinct: [String] = []
    for name in order + names where !distinct.contains(name) { distinct.append(name) }
    precondition(distinct.count <= colours.count, "\(distinct.count) arms cannot be told apart; leave some out")
    var styles: [String: Int] = [:]
    for name in distinct {
      if let style = reserved[name], !styles.values.contains(style) { styles[name] = style }
    }
    var free = colours.indices.filter { !styles.values.contains($0) }
    for name in distinct where styles[name] == nil { styles[name] = free.removeFirst() }
    return styles
  }

  static func colour(_ index: Int) -> String { colours[index % colours.count] }

  /// A string between gnuplot's double quotes.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  /// The width of a text in pixels, as far as it can be known without the viewer's font.
  static func width(of text: String) -> Double { Double(text.count) * 8.5 }
}
