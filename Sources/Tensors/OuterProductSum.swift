import CProcessor

/// Sums of outer products: result[s][i][j] += Σ_p left[leftOffsets[p] + s·leftStride + i] · right[rightOffsets[p] + j].
///
/// It is Aᵀ·B when the offsets are those of the rows of A and B (and there is one s), and the weight gradient of a
/// convolution when they are the windows and their pixels, and s is the row of the kernel.
struct OuterProductSum {
  var left: UnsafePointer<Float>
  var leftOffsets: UnsafeBufferPointer<Int32>
  var leftStride = 0
  var segments = 1
  /// The last vector of a row reads past it; what it finds there is never stored.
  var right: UnsafePointer<Float>
  var rightOffsets: UnsafeBufferPointer<Int32>
  /// height × width numbers without gaps for each segment, segments `targetStride` apart.
  var target: UnsafeMutablePointer<Float>
  var targetStride = 0
  var height: Int
  var width: Int

  /// How many products are summed in registers before they are added to the result. A sum of n terms then carries the
  /// rounding of about n/256 + 256 additions instead of n.
  static let chunk = 256

  /// The rows share one address, so a tile may be higher than in `RowProduct`: with one vector it is nine where that is a
  /// row of a 3×3 kernel over RGB. The left factor is read up to rows − 1
  /// numbers past its last window, within the pool's spare line.
  func callAsFunction() {
    guard processor_vector_bits() == 512 else { return run(RegisterTile<6, 1>.self) }
    switch TileWidth.vectors(forColumns: width) {
    case 1 where height % 9 == 0: run(RegisterTile<9, 1>.self)
    case 1: run(RegisterTile<8, 1>.self)
    case 2: run(RegisterTile<8, 2>.self)
    case 3: run(RegisterTile<8, 3>.self)
    default: run(RegisterTile<6, 4>.self)
    }
  }

  @inline(__always)
  private func run<let rows: Int, let columns: Int>(_: RegisterTile<rows, columns>.Type) {
    let tilesPerColumn = (height + rows - 1) / rows
    let tilesPerSegment = tilesPerColumn * ((width + 16 * columns - 1) / (16 * columns))
    guard let leftStart = leftOffsets.baseAddress, let rightStart = rightOffsets.baseAddress else { return }
    Threads.split(segments * tilesPerSegment) { tiles in
      for start in stride(from: 0, to: leftOffsets.count, by: Self.chunk) {
        for index in tiles {
          let (segment, index) = index.quotientAndRemainder(dividingBy: tilesPerSegment)
          let column = index / tilesPerColumn * 16 * columns
          let row = index % tilesPerColumn * rows
          var tile = RegisterTile<rows, columns>()
          tile.accumulateOuter(
            left: left + segment * leftStride + row, leftOffsets: leftStart + start, right: right + column,
            rightOffsets: rightStart + start, count: min(Self.chunk, leftOffsets.count - start))
          let corner = target + segment * targetStride + row * width + column
          if row + rows <= height && column + 16 * columns <= width {
            for r in 0..<rows { tile.add(row: r, to: corner + r * width) }
          } else {
            for r in 0..<rows where row + r < height {
              tile.store(row: r, to: corner + r * width, width: width - column, adding: true)
            }
          }
        }
      }
    }
  }
}
