import CProcessor

/// Rows that lie anywhere in memory, times a packed matrix: what a matrix product and a convolution have in common.
///
/// Row i of the left factor starts at `left + leftOffsets[i]` and is `segments` runs of numbers, `stride` apart; row i of
/// the result starts at `target + targetOffsets[i]`.
struct RowProduct {
  var left: UnsafePointer<Float>
  var leftOffsets: [Int32]
  var segments: Int
  var stride: Int
  var target: UnsafeMutablePointer<Float>
  var targetOffsets: [Int32]
  /// Add to the target instead of overwriting it. Target rows may overlap: they are added one after the other.
  var adding = false
  /// Overlaps stay within blocks of so many rows; other blocks may be worked on at the same time.
  var block = 1

  /// Of the 32 registers of AVX-512, rows × vectors hold sums and a few hold factors; with one and two vectors the limit is
  /// the general registers, of which every row takes one for its address.
  func callAsFunction(_ panels: PackedPanels) {
    guard processor_vector_bits() == 512 else { return run(panels, RegisterTile<6, 1>.self) }
    switch panels.vectors {
    case 1: run(panels, RegisterTile<8, 1>.self)
    case 2: run(panels, RegisterTile<8, 2>.self)
    case 3: run(panels, RegisterTile<8, 3>.self)
    default: run(panels, RegisterTile<6, 4>.self)
    }
  }

  @inline(__always)
  private func run<let rows: Int, let columns: Int>(_ panels: PackedPanels, _: RegisterTile<rows, columns>.Type) {
    panels.storage.withPointer { packed in
      // Whole tiles and whole blocks: a tile adds its first columns for all rows before its next columns, so where tiles
      // begin decides in which order overlapping rows are added.
      Threads.split(leftOffsets.count, unit: leastCommonMultiple(rows, block)) {
        run(panels, packed, over: $0, RegisterTile<rows, columns>.self)
      }
    }
  }

  @inline(__always)
  private func run<let rows: Int, let columns: Int>(
    _ panels: PackedPanels, _ packed: UnsafePointer<Float>, over range: Range<Int>, _: RegisterTile<rows, columns>.Type
  ) {
    let panelSize = panels.rows * 16 * columns
    var first = range.lowerBound
    while first < range.upperBound {
      // The last tile repeats its last row to be full, and stores only the rows that exist.
      let used = min(rows, range.upperBound - first)
      let sources = InlineArray<rows, UnsafePointer<Float>> { left + Int(leftOffsets[first + min($0, used - 1)]) }
      for panel in 0..<panels.panelCount {
        var tile = RegisterTile<rows, columns>()
        tile.accumulate(
          left: sources, segments: segments, length: panels.rows / segments, stride: stride,
          panel: packed + panel * panelSize)
        let column = panel * 16 * columns
        for r in 0..<rows where r < used {
          tile.store(
            row: r, to: target + Int(targetOffsets[first + r]) + column, width: panels.columns - column,
            adding: adding)
        }
      }
      first += rows
    }
  }
}

private func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
  var (divisor, rest) = (a, b)
  while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
  return a / divisor * b
}

/// A sum of outer products: result[i][j] += Σ_p left[offsets[p] + i] · right[p][j].
///
/// It is Aᵀ·B when the offsets are the rows of A, and the weight gradient of a convolution when they are the windows.
struct OuterProductSum {
  var left: UnsafePointer<Float>
  var offsets: [Int32]
  /// count × width numbers, rows `rightStride` apart. The last vector of a row reads into the next row; what it finds there
  /// is never stored.
  var right: UnsafePointer<Float>
  var rightStride: Int
  /// height × width numbers, `width` apart.
  var target: UnsafeMutablePointer<Float>
  var height: Int
  var width: Int

  /// How many products are summed in registers before they are added to the result. A sum of n terms then carries the
  /// rounding of about n/256 + 256 additions instead of n.
  static let chunk = 256

  /// The rows share one address, so a tile may be higher than in `RowProduct`: with one vector it is nine, a row of a 3×3
  /// kernel over RGB. The left factor is read up to rows − 1 numbers past its last window, within the pool's spare line.
  func callAsFunction() {
    guard processor_vector_bits() == 512 else { return run(RegisterTile<6, 1>.self) }
    switch TileWidth.vectors(forColumns: width) {
    case 1: run(RegisterTile<9, 1>.self)
    case 2: run(RegisterTile<8, 2>.self)
    case 3: run(RegisterTile<8, 3>.self)
    default: run(RegisterTile<6, 4>.self)
    }
  }

  @inline(__always)
  private func run<let rows: Int, let columns: Int>(_: RegisterTile<rows, columns>.Type) {
    let tilesPerColumn = (height + rows - 1) / rows
    let tiles = tilesPerColumn * ((width + 16 * columns - 1) / (16 * columns))
    Threads.split(tiles) { tiles in
      for start in stride(from: 0, to: offsets.count, by: Self.chunk) {
        let length = min(Self.chunk, offsets.count - start)
        for index in tiles {
          let column = index / tilesPerColumn * 16 * columns
          let row = index % tilesPerColumn * rows
          var tile = RegisterTile<rows, columns>()
          offsets.withUnsafeBufferPointer {
            tile.accumulateOuter(
              left: left + row, offsets: UnsafeBufferPointer(rebasing: $0[start..<start + length]),
              right: right + start * rightStride + column, rightStride: rightStride)
          }
          for r in 0..<rows where row + r < height {
            tile.store(row: r, to: target + (row + r) * width + column, width: width - column, adding: true)
          }
        }
      }
    }
  }
}
