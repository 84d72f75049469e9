/// Where the right factor of a product stands: in panels of 16·`vectors` columns, each read from its first row to its last.
///
/// It holds no reference to that memory, so that going from one group of windows to the next retains and releases nothing. These
/// are atomic instructions, and each would wait until the results of the group before are written.
struct Panels {
  let start: UnsafePointer<Float>
  let columns: Int
  /// The width of a panel in vectors of 16.
  let vectors: Int
  let count: Int
  /// How many numbers lie between the starts of two rows of a panel, and between those of two panels.
  let rowStep, panelStep: Int
}

/// The right factor of a product, rearranged so that a panel is read from front to back, with zeros for columns past the last;
/// or as it is, where that is as good.
struct PackedPanels {
  let rows: Int
  private let panels: Panels
  /// What the panels point into.
  private let storage: Tensor

  /// The panels of a whole tensor, seen as rows × columns. It is read where it stands if a row is one panel or two exactly.
  init(_ matrix: Tensor, rows: Int, columns: Int) {
    precondition(matrix.count == rows * columns, "\(matrix.shape) are not \(rows) rows of \(columns)")
    let width = 16 * TileWidth.vectors(forColumns: columns)
    if columns == width || columns == 2 * width {
      self.init(rows: rows, columns: columns, rowStep: columns, panelStep: width, storage: matrix)
    } else {
      self = matrix.withPointer { Self($0, rows: rows, columns: columns, rowStride: columns, columnStride: 1) }
    }
  }

  /// Packs the matrix whose element (row, column) is `source[row·rowStride + column·columnStride]`.
  init(_ source: UnsafePointer<Float>, rows: Int, columns: Int, rowStride: Int, columnStride: Int) {
    self.init([source], rowsEach: rows, columns: columns, rowStride: rowStride, columnStride: columnStride)
  }

  /// Packs several such matrices, one under the other.
  init(_ sources: [UnsafePointer<Float>], rowsEach: Int, columns: Int, rowStride: Int, columnStride: Int) {
    let rows = sources.count * rowsEach
    self.init(rows: rows, columns: columns) { target, width, panelCount in
      Threads.split(panelCount) { panels in
        for panel in panels {
          let first = panel * width
          let used = min(width, columns - first)
          var base = target + panel * rows * width
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

  /// Panels that are written by `fill`, in the order in which they are read. It is given their width and number.
  init(rows: Int, columns: Int, filledBy fill: (UnsafeMutablePointer<Float>, Int, Int) -> Void) {
    let width = 16 * TileWidth.vectors(forColumns: columns)
    let count = (columns + width - 1) / width
    self.init(
      rows: rows, columns: columns, rowStep: width, panelStep: rows * width,
      storage: Tensor(shape: [count, rows, width]) { fill($0, width, count) })
  }

  private init(rows: Int, columns: Int, rowStep: Int, panelStep: Int, storage: Tensor) {
    let vectors = TileWidth.vectors(forColumns: columns)
    (self.rows, self.storage) = (rows, storage)
    panels = Panels(
      start: storage.withPointer { $0 }, columns: columns, vectors: vectors,
      count: (columns + 16 * vectors - 1) / (16 * vectors), rowStep: rowStep, panelStep: panelStep)
  }

  /// Calls `body` with the panels. They are valid only until it returns.
  func withPanels<Result>(_ body: (Panels) -> Result) -> Result { withExtendedLifetime(storage) { body(panels) } }

  /// The same for several matrices.
  static func withPanels<Result>(_ packed: [PackedPanels], _ body: ([Panels]) -> Result) -> Result {
    withExtendedLifetime(packed) { body(packed.map(\.panels)) }
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
    withUnsafeTemporaryAllocation(of: Lanes.self, capacity: 32) { room in
      for firstColumn in stride(from: 0, to: columns, by: 16) {
        for firstRow in stride(from: 0, to: rows, by: 16) {
          if rowStride == 1 && firstColumn + 16 <= columns && firstRow + 16 <= rows {
            transpose(
              source + firstRow + firstColumn * columnStride, stride: columnStride,
              to: target + firstRow * width + firstColumn, stride: width, room: room)
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

  /// Turns the rows of a square of sixteen into columns, by four shuffles. In between, the square stands in `room`: the compiler
  /// does not keep sixteen vectors in registers, and copies them about if it is asked to.
  @inline(__always)
  private static func transpose(
    _ source: UnsafePointer<Float>, stride: Int, to target: UnsafeMutablePointer<Float>, stride targetStride: Int,
    room: UnsafeMutableBufferPointer<Lanes>
  ) {
    guard let first = room.baseAddress else { return }
    let second = first + 16
    shuffle({ source.lanes($0 &* stride) }, { first[$0] = $1 })
    shuffle({ first[$0] }, { second[$0] = $1 })
    shuffle({ second[$0] }, { first[$0] = $1 })
    shuffle({ first[$0] }, { target.store($1, $0 &* targetStride) })
  }

  /// The upper eight of sixteen vectors between the lower eight, number by number, like two halves of a pack of cards.
  @inline(__always)
  private static func shuffle(_ read: (Int) -> Lanes, _ write: (Int, Lanes) -> Void) {
    for i in 0..<8 {
      let (a, b) = (read(i), read(i &+ 8))
      var (low, high) = (a, b)
      low.evenHalf = a.lowHalf
      low.oddHalf = b.lowHalf
      high.evenHalf = a.highHalf
      high.oddHalf = b.highHalf
      write(2 &* i, low)
      write(2 &* i &+ 1, high)
    }
  }
}
