import CProcessor

/// Rows that lie anywhere in memory, times a matrix in panels: what a matrix product and a convolution have in common.
///
/// Row i of the left factor starts at `left + leftOffsets[i]` and is `segments` runs of `length` numbers, `stride` apart;
/// row i of the result starts at `target + targetOffsets[i]`. The runs are multiplied with the rows of the right factor
/// from `firstPanelRow` on, those of one run `panelStride` rows behind those of the one before.
///
/// The sum is cut where a panel of the right factor would outgrow the second cache. Then panel by panel: the rows, a tile
/// of them at a time, pass by it.
struct RowProduct {
  var left: UnsafePointer<Float>
  var leftOffsets: UnsafeBufferPointer<Int32>
  var segments = 1
  var length: Int
  var stride = 0
  var target: UnsafeMutablePointer<Float>
  var targetOffsets: UnsafeBufferPointer<Int32>
  var firstPanelRow = 0
  var panelStride = 0
  /// Whether the result is added to what stands there.
  var addsToTarget = false

  /// How many rows of a panel are worked on at a time: 64 columns of so many fill a third of a megabyte.
  private static let cachedRows = 1536

  /// Of the 32 registers of AVX-512, rows × vectors hold sums and a few hold factors; with one and two vectors the limit is
  /// the general registers, of which every row takes one for its address. What is left over when the rows are cut into
  /// tiles goes into smaller ones.
  func callAsFunction(_ panels: Panels) {
    guard processor_vector_bits() == 512 else {
      return run(panels, RegisterTile<6, 1>.self, RegisterTile<4, 1>.self, RegisterTile<2, 1>.self)
    }
    switch panels.vectors {
    case 1: run(panels, RegisterTile<8, 1>.self, RegisterTile<6, 1>.self, RegisterTile<4, 1>.self)
    case 2: run(panels, RegisterTile<8, 2>.self, RegisterTile<6, 2>.self, RegisterTile<4, 2>.self)
    case 3: run(panels, RegisterTile<8, 3>.self, RegisterTile<6, 3>.self, RegisterTile<2, 3>.self)
    default: run(panels, RegisterTile<6, 4>.self, RegisterTile<4, 4>.self, RegisterTile<2, 4>.self)
    }
  }

  /// The same, keeping the panels alive.
  func callAsFunction(_ panels: PackedPanels) { panels.withPanels { self($0) } }

  @inline(__always)
  private func run<let many: Int, let middle: Int, let few: Int, let columns: Int>(
    _ panels: Panels, _: RegisterTile<many, columns>.Type, _: RegisterTile<middle, columns>.Type,
    _: RegisterTile<few, columns>.Type
  ) {
    let segmentsAtOnce = max(1, Self.cachedRows / max(1, length))
    let count = leftOffsets.count
    for first in Swift.stride(from: 0, to: segments, by: segmentsAtOnce) {
      let part = first..<min(first + segmentsAtOnce, segments)
      for panel in 0..<panels.count {
        let start = panels.start + panel * panels.panelStep + (firstPanelRow + first * panelStride) * panels.rowStep
        let width = panels.columns - panel * 16 * columns
        var row = 0
        while row < count {
          let left = count - row
          // Of seven or eight rows that are left, 4 + 4 are faster than 6 + 2.
          if left >= many && !(left > many && left <= many + few && left <= 2 * middle) {
            tile(row, many, part, start, panels.rowStep, panel, width, RegisterTile<many, columns>.self)
            row += many
          } else if left > few {
            tile(
              row, min(middle, left), part, start, panels.rowStep, panel, width, RegisterTile<middle, columns>.self)
            row += middle
          } else {
            tile(row, left, part, start, panels.rowStep, panel, width, RegisterTile<few, columns>.self)
            row += few
          }
        }
      }
    }
  }

  /// A tile with `used` rows that exist; one that is not full repeats its last row, and does not store it again.
  @inline(__always)
  private func tile<let rows: Int, let columns: Int>(
    _ row: Int, _ used: Int, _ part: Range<Int>, _ start: UnsafePointer<Float>, _ step: Int, _ panel: Int, _ width: Int,
    _: RegisterTile<rows, columns>.Type
  ) {
    let sources = InlineArray<rows, UnsafePointer<Float>> {
      left + (Int(leftOffsets[row + min($0, used - 1)]) + part.lowerBound * stride)
    }
    var tile = RegisterTile<rows, columns>()
    tile.accumulate(
      left: sources, segments: part.count, length: length, stride: stride, panel: start, panelStride: panelStride,
      panelStep: step)
    let adding = addsToTarget || part.lowerBound > 0
    if used == rows && width >= 16 * columns && !adding {
      for r in 0..<rows { tile.store(row: r, to: target + Int(targetOffsets[row + r]) + panel * 16 * columns) }
      return
    }
    for r in 0..<rows where r < used {
      tile.store(
        row: r, to: target + Int(targetOffsets[row + r]) + panel * 16 * columns, width: width, adding: adding)
    }
  }
}
