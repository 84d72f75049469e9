/// Where the panels of a chart, their labels and the legend stand, in pixels, so that nothing overlaps.
///
/// gnuplot's own legend and axis labels move with the length of the numbers beside them; these do not.
struct ChartLayout {
  /// A sample and its words.
  struct Entry {
    let name: String
    var colour: String
    var dash: String?
    var point: Int
    var pointSize = 1.0
  }

  let width: Int
  let height: Int
  /// The share of the width that each panel has, from left to right.
  let shares: [Double]
  let title: String
  let legend: [Entry]
  let hasPanelTitles: Bool

  /// Pixels under the plotting area.
  var bottom = 66.0

  private static let sample = 44.0
  private static let gap = 22.0
  private static let line = 22.0

  /// The legend in rows that fit the width.
  private var legendRows: [[Entry]] {
    var rows: [[Entry]] = []
    for entry in legend {
      if let last = rows.last, rowWidth(last + [entry]) <= Double(width - 20) {
        rows[rows.count - 1].append(entry)
      } else {
        rows.append([entry])
      }
    }
    return rows
  }
  private func rowWidth(_ row: [Entry]) -> Double { row.map(entryWidth).reduce(-Self.gap) { $0 + $1 + Self.gap } }
  private func entryWidth(_ entry: Entry) -> Double {
    (entry.dash == nil ? 24 : Self.sample) + FigureStyle.width(of: entry.name)
  }
  private var titleHeight: Double { title.isEmpty ? 8 : 38 }

  /// The commands before the first panel.
  var head: String {
    """
    set multiplot
    set border 3 lc rgb '#404040'
    set tics nomirror out font ',13' textcolor rgb '#000000'
    set grid lt 1 lw 1 lc rgb '#DDDDDD'
    unset key
    \(title.isEmpty ? "" : label(title, Double(width) / 2, 21, "center font ',17'"))\(samples)
    """
  }

  /// The legend, row by row, each in the middle.
  private var samples: String {
    var commands = ""
    for (index, row) in legendRows.enumerated() {
      let y = titleHeight + (Double(index) + 0.5) * Self.line
      var x = (Double(width) - rowWidth(row)) / 2
      for entry in row {
        let text = x + entryWidth(entry) - FigureStyle.width(of: entry.name)
        if let dash = entry.dash {
          commands += "set arrow from \(screen(x, y)) to \(screen(text - 8, y)) nohead "
          commands += "lc rgb '\(entry.colour)' dt \(dash) lw 2.5\n"
        }
        let point = "point pt \(entry.point) ps \(entry.pointSize) lw 1.5 lc rgb '\(entry.colour)'"
        if entry.pointSize > 0 { commands += label("", (x + text - 8) / 2, y, point) }  // an SVG viewer refuses size 0
        commands += label(entry.name, text, y, "left")
        x += entryWidth(entry) + Self.gap
      }
    }
    return commands
  }

  /// The width of a panel's plotting area in pixels.
  func plotWidth(_ index: Int) -> Double { Double(width) * shares[index] - 82 - 24 }

  /// The commands before panel number `index`: its place, its axes and their labels.
  func panel(_ index: Int, title: String, x: (ChartAxis, ClosedRange<Double>), y: (ChartAxis, ClosedRange<Double>))
    -> String
  {
    let top = titleHeight + Double(legendRows.count) * Self.line + (hasPanelTitles ? 34 : 12)
    let start = Double(width) * shares[..<index].reduce(0, +)
    let left = start + 82
    let right = left + plotWidth(index)
    var commands = index == 0 ? "" : "unset label\nunset object\nunset arrow\n"
    commands += """
      set lmargin at screen \(number(left / Double(width)))
      set rmargin at screen \(number(right / Double(width)))
      set bmargin at screen \(number(bottom / Double(height)))
      set tmargin at screen \(number(1 - top / Double(height)))

      """
    commands += label(x.0.label, (left + right) / 2, Double(height) - 13, "center")
    commands += label(y.0.label, start + 16, (top + Double(height) - bottom) / 2, "center rotate")
    if hasPanelTitles { commands += label(title, (left + right) / 2, top - 18, "center") }
    return commands + x.0.commands("x", x.1) + y.0.commands("y", y.1)
  }

  private func label(_ text: String, _ x: Double, _ y: Double, _ style: String) -> String {
    "set label \(FigureStyle.quoted(text)) at \(screen(x, y)) \(style)\n"
  }

  private func screen(_ x: Double, _ y: Double) -> String {
    "screen \(number(x / Double(width))), screen \(number(1 - y / Double(height)))"
  }

  private func number(_ value: Double) -> String { Table.cell(value, decimals: 4) }
}
