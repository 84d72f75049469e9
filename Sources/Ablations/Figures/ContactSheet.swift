import Tensors

/// A grid of small images, each pixel a sharp square.
///
/// The script holds every image pixel once and gnuplot enlarges it, because viewers blur what they enlarge themselves.
/// What it refuses to do: stretch contrast. 0 is black, 1 is white, what lies outside is clipped.
public struct ContactSheet: Sendable {
  /// The stem of the files.
  public var name: String
  /// Above the grid; may be empty.
  public var title: String
  /// N×H×W×3, with values from 0 to 1; row by row, N = rows × columns.
  public var images: Tensor
  /// How many images stand side by side.
  public var columns: Int
  /// Labels left of the rows: one per row, or none.
  public var rowLabels: [String] = []
  /// Labels above the columns: one per column, or none.
  public var columnLabels: [String] = []
  /// Screen pixels along one side of an image pixel.
  public var enlargement: Int

  /// A sheet.
  public init(name: String, title: String, images: Tensor, columns: Int, enlargement: Int = 3) {
    precondition(images.shape.count == 4 && images.shape[3] == 3, "\(images.shape) is not N×H×W×3")
    precondition(images.shape[0] > 0 && columns > 0 && images.shape[0] % columns == 0, "images fill whole rows")
    precondition(enlargement > 0, "an enlargement of \(enlargement)")
    self.name = name
    self.title = title
    self.images = images
    self.columns = columns
    self.enlargement = enlargement
  }

  private static let gap = 2

  /// The figure.
  public func figure() -> Figure {
    let rows = images.shape[0] / columns
    precondition(rowLabels.isEmpty || rowLabels.count == rows, "\(rowLabels.count) labels for \(rows) rows")
    precondition(columnLabels.isEmpty || columnLabels.count == columns, "labels for \(columns) columns")
    let cell = (height: images.shape[1] + Self.gap, width: images.shape[2] + Self.gap)
    let canvas = (height: rows * cell.height - Self.gap, width: columns * cell.width - Self.gap)
    let left = 12 + (rowLabels.map(FigureStyle.width(of:)).max().map { $0 + 8 } ?? 0)
    let top = (title.isEmpty ? 10.0 : 38) + (columnLabels.isEmpty ? 0 : 24)
    let width = Int(left) + canvas.width * enlargement + 12
    let height = Int(top) + canvas.height * enlargement + 10

    var labels = ""
    func label(_ text: String, _ x: Double, _ y: Double, _ place: String) {
      let screen =
        "screen \(Table.cell(x / Double(width), decimals: 4)), "
        + "screen \(Table.cell(1 - y / Double(height), decimals: 4))"
      labels += "set label \(FigureStyle.quoted(text)) at \(screen) \(place)\n"
    }
    let scale = Double(enlargement)
    if !title.isEmpty { label(title, Double(width) / 2, 20, "center font ',17'") }
    for (row, text) in rowLabels.enumerated() {
      label(text, left - 8, top + (Double(row * cell.height) + Double(images.shape[1]) / 2) * scale, "right")
    }
    for (column, text) in columnLabels.enumerated() {
      label(text, left + (Double(column * cell.width) + Double(images.shape[2]) / 2) * scale, top - 12, "center")
    }
    let script = """
      \(labels)unset key
      unset border
      unset tics
      set lmargin at screen \(Table.cell(left / Double(width), decimals: 6))
      set rmargin at screen \(Table.cell((left + Double(canvas.width) * scale) / Double(width), decimals: 6))
      set tmargin at screen \(Table.cell(1 - top / Double(height), decimals: 6))
      set bmargin at screen \(Table.cell(1 - (top + Double(canvas.height) * scale) / Double(height), decimals: 6))
      W = \(canvas.width); H = \(canvas.height); E = \(enlargement)
      array pixel[W * H]
      set table $unused
      plot $pixels matrix using (pixel[int($2) * W + int($1) + 1] = int($3), $1):2
      unset table
      c(x, y) = pixel[int(y / E) * W + int(x / E) + 1]
      set xrange [-0.5:W * E - 0.5]
      set yrange [H * E - 0.5:-0.5]
      set urange [0:W * E - 1]
      set vrange [0:H * E - 1]
      set samples W * E
      set isosamples W * E, H * E
      plot '++' using (int($1 + 0.5)):(int($2 + 0.5)):(c($1 + 0.5, $2 + 0.5) >> 16) \\
        :((c($1 + 0.5, $2 + 0.5) >> 8) & 255):(c($1 + 0.5, $2 + 0.5) & 255) with rgbimage

      """
    return Figure(
      name: name, width: width, height: height, script: script,
      blocks: [DataBlock("pixels", rows: packed(canvas, cell), decimals: 0)])
  }

  /// The whole canvas, a number 65536·red + 256·green + blue per pixel, white between the images.
  private func packed(_ canvas: (height: Int, width: Int), _ cell: (height: Int, width: Int)) -> [[Double]] {
    var pixels = Array(repeating: Array(repeating: Double(0xFFFFFF), count: canvas.width), count: canvas.height)
    let (height, width) = (images.shape[1], images.shape[2])
    images.withPointer { values in
      for image in 0..<images.shape[0] {
        for h in 0..<height {
          for w in 0..<width {
            let start = ((image * height + h) * width + w) * 3
            let bytes = (0..<3).map { channel -> Int in
              let value = values[start + channel]
              return value.isNaN ? 0 : Int((min(max(value, 0), 1) * 255).rounded())
            }
            pixels[image / columns * cell.height + h][image % columns * cell.width + w] =
              Double(bytes[0] << 16 | bytes[1] << 8 | bytes[2])
          }
        }
      }
    }
    return pixels
  }
}
