/// Where the cells, labels and scale of a heat map stand, in pixels from the upper left corner.
struct HeatMapLayout {
  private let map: HeatMap
  /// Left of the first column.
  private let left: Double
  /// Above the first panel's title.
  private let top: Double
  /// Of the titles, or 0.
  private let titleHeight: Double
  /// Of the labels of the columns, in the lines that they are broken into.
  private let columnLines: [[String]]
  private let columnLabelHeight: Double
  /// Whether the labels of the columns run upwards, because a word is wider than a cell.
  private let isUpright: Bool
  private let cellWidth: Double

  private static let cellHeight = 27.0
  private static let gap = 16.0
  private static let line = 16.0
  private static let margin = 14.0
  private static let scaleHeight = 66.0
  private static let scaleWidth = 260.0
  private static let scaleSteps = 64

  /// The grey of the scale's ends, 0 black to 255 white.
  static let (lightest, darkest) = (255, 45)

  init(_ map: HeatMap) {
    self.map = map
    left = Self.margin + (map.rows.map(Self.width).max() ?? 0) + 10
    top = map.title.isEmpty ? 10 : 42
    titleHeight = map.panels.contains { !$0.title.isEmpty } ? 26 : 0
    let across = map.isSideBySide ? Double(map.panels.count) : 1
    let free = Double(map.width) - left - Self.margin - (across - 1) * Self.gap
    let cellWidth = free / across / Double(map.columns.count)
    self.cellWidth = cellWidth
    let lines = map.columns.map { Self.broken($0, width: cellWidth - 4) }
    isUpright = lines.contains { $0.contains { Self.width($0) > cellWidth - 4 } }
    columnLines = isUpright ? map.columns.map { Self.broken($0, width: 90) } : lines
    columnLabelHeight =
      isUpright
      ? (columnLines.flatMap(\.self).map(Self.width).max() ?? 0) + 10
      : Double(columnLines.map(\.count).max() ?? 1) * Self.line + 6
  }

  /// At 13 pixels.
  private static func width(_ text: String) -> Double { FigureStyle.width(of: text) * 13 / 15 }

  /// Words in lines that fit, as far as single words do.
  private static func broken(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, Self.width(last + " " + word) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private var panelHeight: Double { titleHeight + columnLabelHeight + Double(map.rows.count) * Self.cellHeight }
  private var panelWidth: Double { cellWidth * Double(map.columns.count) }

  /// Of the whole figure.
  var height: Int {
    let down = map.isSideBySide ? 1 : Double(map.panels.count)
    return Int((top + down * panelHeight + (down - 1) * Self.gap + Self.scaleHeight).rounded(.up))
  }

  /// The upper left corner of a panel's cells.
  private func corner(_ panel: Int) -> (x: Double, y: Double) {
    let number = Double(panel)
    let x = left + (map.isSideBySide ? number * (panelWidth + Self.gap) : 0)
    let y = top + (map.isSideBySide ? 0 : number * (panelHeight + Self.gap))
    return (x, y + titleHeight + columnLabelHeight)
  }

  /// The middle of a cell.
  func centre(panel: Int, row: Int, column: Int) -> (Double, Double) {
    let corner = corner(panel)
    return (corner.x + (Double(column) + 0.5) * cellWidth, corner.y + (Double(row) + 0.5) * Self.cellHeight)
  }

  /// 0 black to 255 white.
  static func grey(_ value: Double, in range: ClosedRange<Double>) -> Int {
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Int((Double(lightest) - min(max(share, 0), 1) * Double(lightest - darkest)).rounded())
  }

  /// Whether white is easier to read on this grey than black: their contrasts (WCAG 2) are equal, 4.6, at 117.
  static func isDark(_ grey: Int) -> Bool { grey < 117 }

  /// A command that writes a text.
  func label(_ text: String, _ x: Double, _ y: Double, _ style: String) -> String {
    "set label \(FigureStyle.quoted(text)) at \(Self.number(x)), \(Self.number(y)) front \(style)\n"
  }

  private static func number(_ value: Double) -> String { Table.cell(value, decimals: 1) }

  /// One unit of the axes is a pixel, and y goes down.
  var head: String {
    """
    unset key
    unset border
    unset tics
    set lmargin at screen 0
    set rmargin at screen 1
    set tmargin at screen 1
    set bmargin at screen 0
    set xrange [0:\(map.width)]
    set yrange [\(height):0]
    set style fill solid noborder

    """
  }

  /// Titles and the labels of rows and columns.
  var labels: String {
    var commands = ""
    if !map.title.isEmpty { commands += label(map.title, Double(map.width) / 2, 21, "center font ',17'") }
    for (index, panel) in map.panels.enumerated() {
      let corner = corner(index)
      if !panel.title.isEmpty {
        let y = corner.y - columnLabelHeight - titleHeight / 2
        commands += label(panel.title, corner.x + panelWidth / 2, y, "center")
      }
      for (column, lines) in columnLines.enumerated() {
        let x = corner.x + (Double(column) + 0.5) * cellWidth
        for (number, text) in lines.enumerated() {
          commands +=
            isUpright
            ? label(
              text, x + (Double(number) - Double(lines.count - 1) / 2) * Self.line, corner.y - 5,
              "left rotate by 90 font ',13'")
            : label(
              text, x, corner.y - 10 - Double(lines.count - 1 - number) * Self.line, "center font ',13'")
        }
      }
      guard index == 0 || !map.isSideBySide else { continue }
      for (row, text) in map.rows.enumerated() {
        commands += label(text, left - 8, corner.y + (Double(row) + 0.5) * Self.cellHeight, "right font ',13'")
      }
    }
    return commands
  }

  /// A line around every cell, so that white ones are seen.
  var frames: String {
    map.panels.indices.map { index in
      let corner = corner(index)
      let (right, bottom) = (corner.x + panelWidth, corner.y + Double(map.rows.count) * Self.cellHeight)
      let across = (0...map.rows.count).map { row in
        let y = corner.y + Double(row) * Self.cellHeight
        return line(corner.x, y, right, y)
      }
      let down = (0...map.columns.count).map { column in
        let x = corner.x + Double(column) * cellWidth
        return line(x, corner.y, x, bottom)
      }
      return (across + down).joined()
    }.joined()
  }

  private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    "set arrow from \(Self.number(x1)), \(Self.number(y1)) to \(Self.number(x2)), \(Self.number(y2)) "
      + "nohead front lc rgb '#B0B0B0' lw 1\n"
  }

  /// What plots a block of cells x, y, value.
  func boxes(_ block: String) -> String {
    boxes(block, halfWidth: cellWidth / 2, halfHeight: Self.cellHeight / 2)
  }

  private func boxes(_ block: String, halfWidth: Double, halfHeight: Double) -> String {
    let (w, h) = (Table.cell(halfWidth, decimals: 4), Table.cell(halfHeight, decimals: 4))
    return "$\(block) using 1:2:($1-\(w)):($1+\(w)):($2-\(h)):($2+\(h)):(grey($3)) with boxxyerror lc rgb variable"
  }

  private var scaleLeft: Double { left + (Double(map.width) - Self.margin - left - Self.scaleWidth) / 2 }
  private var scaleY: Double { Double(height) - Self.scaleHeight + 24 }
  private var scaleStep: Double { Self.scaleWidth / Double(Self.scaleSteps) }

  /// The scale as narrow cells.
  func scaleCells(_ range: ClosedRange<Double>) -> [[Double]] {
    (0..<Self.scaleSteps).map { step in
      let share = (Double(step) + 0.5) / Double(Self.scaleSteps)
      let value = range.lowerBound + share * (range.upperBound - range.lowerBound)
      return [scaleLeft + (Double(step) + 0.5) * scaleStep, scaleY, value]
    }
  }

  /// What plots them.
  var scaleBoxes: String { boxes("scale", halfWidth: scaleStep / 2, halfHeight: 7) }

  /// The scale's label at its left and its ends and middle below it.
  func scaleLabels(_ range: ClosedRange<Double>, decimals: Int) -> String {
    var commands = label(map.scale.label, scaleLeft - 10, scaleY, "right font ',13'")
    for share in [0, 0.5, 1.0] {
      let value = range.lowerBound + share * (range.upperBound - range.lowerBound)
      let text = Table.cell(value, decimals: decimals).replacing("-", with: "−")
      commands += label(text, scaleLeft + share * Self.scaleWidth, scaleY + 17, "center font ',13'")
    }
    let (right, up, down) = (scaleLeft + Self.scaleWidth, scaleY - 7, scaleY + 7)
    commands += line(scaleLeft, up, right, up) + line(scaleLeft, down, right, down)
    return commands + line(scaleLeft, up, scaleLeft, down) + line(right, up, right, down)
  }
}
