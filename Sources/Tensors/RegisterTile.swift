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

  /// sums[r][c] += Σ_s Σ_k left[r][s·stride + k] · panel[s·panelStride + k][c]
  ///
  /// Each row of the left factor is `segments` runs of `length` numbers, `stride` apart: one run for a matrix, one run
  /// per kernel row for a convolution. The right factor comes in panels (`PackedPanels`); `panelStride` counts its rows, which are
  /// `panelStep` numbers apart.
  @inline(__always)
  mutating func accumulate(
    left: InlineArray<rows, UnsafePointer<Float>>, segments: Int, length: Int, stride: Int,
    panel: UnsafePointer<Float>, panelStride: Int, panelStep: Int
  ) {
    for segment in 0..<segments {
      let base = segment &* stride
      var panel = panel + segment &* panelStride &* panelStep
      for k in base..<(base &+ length) {
        for r in 0..<rows {
          let factor = Lanes(repeating: left[r][k])
          for c in 0..<columns { sums[r][c].accumulate(factor, panel.lanes(16 &* c)) }
        }
        panel += panelStep
      }
    }
  }

  /// sums[r][c] += Σ_p left[leftOffsets[p] + r] · right[rightOffsets[p] + c], a sum of outer products.
  @inline(__always)
  mutating func accumulateOuter(
    left: UnsafePointer<Float>, leftOffsets: UnsafePointer<Int32>, right: UnsafePointer<Float>,
    rightOffsets: UnsafePointer<Int32>, count: Int
  ) {
    for p in 0..<count {
      let window = left + Int(leftOffsets[p])
      let line = right + Int(rightOffsets[p])
      for r in 0..<rows {
        let factor = Lanes(repeating: window[r])
        for c in 0..<columns { sums[r][c].accumulate(factor, line.lanes(16 &* c)) }
      }
    }
  }

  /// Writes the whole of row `r` of the tile. A loop of this over all rows keeps the sums in registers; one that asks which
  /// rows and numbers count lays them down in memory first.
  @inline(__always)
  func store(row r: Int, to target: UnsafeMutablePointer<Float>) {
    for c in 0..<columns { target.store(sums[r][c], 16 &* c) }
  }

  /// Adds the whole of row `r` of the tile to what is there.
  @inline(__always)
  func add(row r: Int, to target: UnsafeMutablePointer<Float>) {
    for c in 0..<columns { target.store(target.lanes(16 &* c) + sums[r][c], 16 &* c) }
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
