import CProcessor

/// The two innermost loops of the library. Every vectorized product and convolution is made of them.
///
/// A tile of the result, `rows` × 16·`columns` numbers, stays in registers while the sum runs; each number that is
/// loaded serves a whole row or column of the tile. How large a tile may be is a matter of registers: AVX-512 has 32,
/// and a tile of 6×4 vectors leaves room for four factors and a broadcast.
struct RegisterTile<let rows: Int, let columns: Int> {
  private var sums: InlineArray<rows, InlineArray<columns, Lanes>>

  @inline(__always)
  init() { sums = InlineArray(repeating: InlineArray(repeating: Lanes(repeating: 0))) }

  /// sums[r][c] += Σ_s Σ_k left[r][s·stride + k] · panel[s·length + k][c]
  ///
  /// Each row of the left factor is `segments` runs of `length` numbers, `stride` apart: one run for a matrix, one run
  /// per kernel row for a convolution. The right factor is packed (`PackedPanels`).
  @inline(__always)
  mutating func accumulate(
    left: InlineArray<rows, UnsafePointer<Float>>, segments: Int, length: Int, stride: Int, panel: UnsafePointer<Float>
  ) {
    var panel = panel
    for segment in 0..<segments {
      let base = segment &* stride
      for k in base..<(base &+ length) {
        for r in 0..<rows {
          let factor = Lanes(repeating: left[r][k])
          for c in 0..<columns { sums[r][c].accumulate(factor, panel.lanes(16 &* c)) }
        }
        panel += 16 &* columns
      }
    }
  }

  /// sums[r][c] += Σ_p left[offsets[p] + r] · right[p·rightStride + c], a sum of outer products.
  @inline(__always)
  mutating func accumulateOuter(
    left: UnsafePointer<Float>, offsets: UnsafeBufferPointer<Int32>, right: UnsafePointer<Float>, rightStride: Int
  ) {
    var right = right
    for offset in offsets {
      let window = left + Int(offset)
      for r in 0..<rows {
        let factor = Lanes(repeating: window[r])
        for c in 0..<columns { sums[r][c].accumulate(factor, right.lanes(16 &* c)) }
      }
      right += rightStride
    }
  }

  /// Writes row `r` of the tile, the first `width` numbers of it; adds to what is there if `adding`.
  @inline(__always)
  func store(row r: Int, to target: UnsafeMutablePointer<Float>, width: Int, adding: Bool) {
    for c in 0..<columns {
      let value = sums[r][c]
      let remaining = width &- 16 &* c
      if remaining >= 16 {
        target.store(adding ? target.lanes(16 &* c) + value : value, 16 &* c)
      } else if remaining > 0 {
        for lane in 0..<remaining {
          let index = 16 &* c &+ lane
          target[index] = adding ? target[index] + value[lane] : value[lane]
        }
      }
    }
  }
}

/// How many vectors wide a tile is, and so how many rows fit.
enum TileWidth {
  /// The largest of 4, 3, 2, 1 that divides the number of vectors in a row of the result, so that no vector is padding.
  static func vectors(forColumns columns: Int) -> Int {
    guard processor_vector_bits() == 512 else { return 1 }
    let needed = (columns + 15) / 16
    return [4, 3, 2].first { needed % $0 == 0 } ?? 1
  }
}

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
    let vectors = TileWidth.vectors(forColumns: columns)
    let width = 16 * vectors
    let panelCount = (columns + width - 1) / width
    self.rows = rows
    self.columns = columns
    self.vectors = vectors
    self.panelCount = panelCount
    storage = Tensor(shape: [panelCount, rows, width]) { target in
      for panel in 0..<panelCount {
        let first = panel * width
        let used = min(width, columns - first)
        let base = target + panel * rows * width
        if columnStride == 1 {
          for row in 0..<rows {
            let line = base + row * width
            line.update(from: source + row * rowStride + first, count: used)
            if used < width { (line + used).update(repeating: 0, count: width - used) }
          }
        } else {
          if used < width { base.update(repeating: 0, count: rows * width) }
          PackedPanels.transpose(
            source + first * columnStride, to: base, rows: rows, columns: used, rowStride: rowStride,
            columnStride: columnStride, width: width)
        }
      }
    }
  }

  /// Sixteen columns at a time, so that the lines being written stay in the nearest cache.
  private static func transpose(
    _ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, rows: Int, columns: Int, rowStride: Int,
    columnStride: Int, width: Int
  ) {
    var first = 0
    while first < columns {
      let last = min(first + 16, columns)
      for row in 0..<rows {
        for column in first..<last {
          target[row &* width &+ column] = source[row &* rowStride &+ column &* columnStride]
        }
      }
      first = last
    }
  }
}
