import Tensors

// G = Gᵀ, so that only the tiles on and left of the diagonal are summed, 4×16 sums in registers each; the others are
// copied. A few rows of A are worked on at a time, which stay in the cache while all tiles pass over them.

extension Vectorized {
  private static let tileHeight = 4
  private static let tileWidth = 16
  private static let cachedRows = 32

  /// The fast half of `ContrastiveKernels.gramMatrix`.
  public static func gramMatrix(_ a: TensorOf<Double>) -> TensorOf<Double> {
    precondition(a.shape.count == 2, "a Gram matrix of the shape \(a.shape)")
    let (count, width) = (a.shape[0], a.shape[1])
    let padded = (width + tileWidth - 1) / tileWidth * tileWidth
    let rows = padded == width ? a : widened(a, to: padded)  // N×padded
    var sums = TensorOf<Double>(shape: [padded, padded])
    sums.withMutablePointer { sums in
      rows.withPointer { rows in
        for first in stride(from: 0, to: count, by: cachedRows) {
          let part = min(cachedRows, count - first)
          for i in stride(from: 0, to: padded, by: tileHeight) {
            for j in stride(from: 0, through: i, by: tileWidth) {
              addTile(rows + first * padded, rows: part, width: padded, i: i, j: j, to: sums + i * padded + j)
            }
          }
        }
      }
    }
    return TensorOf<Double>(shape: [width, width]) { target in
      sums.withPointer { sums in
        for i in 0..<width {
          for j in 0..<width { target[i * width + j] = j <= i ? sums[i * padded + j] : sums[j * padded + i] }
        }
      }
    }
  }

  /// Adds to four rows of sixteen sums the products of columns i… and j… of some rows.
  @inline(__always)
  private static func addTile(
    _ a: UnsafePointer<Double>, rows: Int, width: Int, i: Int, j: Int, to sums: UnsafeMutablePointer<Double>
  ) {
    func load(_ pointer: UnsafePointer<Double>) -> SIMD8<Double> {
      UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Double>.self)
    }
    var left = InlineArray<4, SIMD8<Double>> { load(sums + $0 * width) }
    var right = InlineArray<4, SIMD8<Double>> { load(sums + $0 * width + 8) }
    for n in 0..<rows {
      let row = a + n * width
      let (first, second) = (load(row + j), load(row + j + 8))
      for r in 0..<4 {
        left[r] += row[i + r] * first
        right[r] += row[i + r] * second
      }
    }
    for r in 0..<4 {
      UnsafeMutableRawPointer(sums + r * width).storeBytes(of: left[r], as: SIMD8<Double>.self)
      UnsafeMutableRawPointer(sums + r * width + 8).storeBytes(of: right[r], as: SIMD8<Double>.self)
    }
  }

  /// The same rows with columns of zeros behind them.
  private static func widened(_ a: TensorOf<Double>, to width: Int) -> TensorOf<Double> {
    let (count, own) = (a.shape[0], a.shape[1])
    var wide = TensorOf<Double>(shape: [count, width])
    wide.withMutablePointer { target in
      a.withPointer { source in
        for n in 0..<count { (target + n * width).update(from: source + n * own, count: own) }
      }
    }
    return wide
  }
}
