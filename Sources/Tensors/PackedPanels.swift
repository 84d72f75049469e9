/// The right factor of a product, rearranged so that a tile reads it from front to back: panel after panel of
/// 16·`vectors` columns, each with its rows in order; columns past the last are zero.
struct PackedPanels {
  let rows: Int
  let columns: Int
  /// The width of a panel in vectors of 16.
  let vectors: Int
  let panelCount: Int
  let storage: Tensor

  /// Packs the matrix whose element (row, column) is `source[row·rowStride + column·columnStride]`.
  init(_ source: UnsafePointer<Float>, rows: Int, columns: Int, rowStride: Int, columnStride: Int) {
    self.init([source], rowsEach: rows, columns: columns, rowStride: rowStride, columnStride: columnStride)
  }

  /// Packs several such matrices, one under the other.
  init(_ sources: [UnsafePointer<Float>], rowsEach: Int, columns: Int, rowStride: Int, columnStride: Int) {
    let vectors = TileWidth.vectors(forColumns: columns)
    let width = 16 * vectors
    let panelCount = (columns + width - 1) / width
    rows = sources.count * rowsEach
    self.columns = columns
    self.vectors = vectors
    self.panelCount = panelCount
    storage = Tensor(shape: [panelCount, rows, width]) { target in
      Threads.split(panelCount) { panels in
        for panel in panels {
          let first = panel * width
          let used = min(width, columns - first)
          var base = target + panel * sources.count * rowsEach * width
          for source in sources {
            PackedPanels.pack(
              source + first * columnStride, to: base, rows: rowsEach, columns: used, rowStride: rowStride,
              columnStride: columnStride, width: width)
            base += rowsEach * width
          }
        }
      }
    }
  }

  /// A matrix that comes transposed is packed in squares of sixteen rows and columns.
  private static func pack(
    _ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, rows: Int, columns: Int, rowStride: Int,
    columnStride: Int, width: Int
  ) {
    if columns < width { target.update(repeating: 0, count: rows * width) }
    if columnStride == 1 {
      for row in 0..<rows { (target + row * width).update(from: source + row * rowStride, count: columns) }
      return
    }
    for firstColumn in stride(from: 0, to: columns, by: 16) {
      for firstRow in stride(from: 0, to: rows, by: 16) {
        if rowStride == 1 && firstColumn + 16 <= columns && firstRow + 16 <= rows {
          let corner = source + firstRow + firstColumn * columnStride
          let square = InlineArray<16, Lanes> { corner.lanes($0 * columnStride) }.transposed
          for row in 0..<16 { target.store(square[row], (firstRow + row) * width + firstColumn) }
        } else {
          for row in firstRow..<min(firstRow + 16, rows) {
            for column in firstColumn..<min(firstColumn + 16, columns) {
              target[row &* width &+ column] = source[row &* rowStride &+ column &* columnStride]
            }
          }
        }
      }
    }
  }
}

extension InlineArray where count == 16, Element == Lanes {
  /// Rows become columns. Each of four rounds shuffles the upper eight vectors into the lower eight, number by number,
  /// like two halves of a pack of cards.
  @inline(__always)
  fileprivate var transposed: Self {
    var square = self
    for _ in 0..<4 {
      let before = square
      for i in 0..<8 {
        let (a, b) = (before[i], before[i + 8])
        square[2 * i].evenHalf = a.lowHalf
        square[2 * i].oddHalf = b.lowHalf
        square[2 * i + 1].evenHalf = a.highHalf
        square[2 * i + 1].oddHalf = b.highHalf
      }
    }
    return square
  }
}
