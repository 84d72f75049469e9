// A·B and A·Bᵀ: the right factor is packed into panels, then tiles of the result are summed in registers (`RowProduct`). A large
// factor, as a dictionary of a million keys, is packed a block after the other, so that no second copy of it is held. Aᵀ·B: a sum of
// outer products of rows, in registers as well (`OuterProductSum`).

extension Vectorized {
  /// The fast half of `Kernels.matrixProduct`.
  public static func matrixProduct(_ a: Tensor, _ b: Tensor, transposing: Transposition) -> Tensor {
    switch transposing {
    case .neither:
      precondition(a.shape.count == 2 && b.shape.count == 2 && a.shape[1] == b.shape[0], "\(a.shape) · \(b.shape)")
      return rowsTimes(a, b, sum: a.shape[1], columns: b.shape[1], rowStride: b.shape[1], columnStride: 1)
    case .right:
      precondition(a.shape.count == 2 && b.shape.count == 2 && a.shape[1] == b.shape[1], "\(a.shape) · \(b.shape)ᵀ")
      return rowsTimes(a, b, sum: a.shape[1], columns: b.shape[0], rowStride: 1, columnStride: b.shape[1])
    case .left:
      precondition(a.shape.count == 2 && b.shape.count == 2 && a.shape[0] == b.shape[0], "\(a.shape)ᵀ · \(b.shape)")
      return sumOfOuterProducts(a, b)
    }
  }

  private static func rowsTimes(
    _ a: Tensor, _ b: Tensor, sum: Int, columns: Int, rowStride: Int, columnStride: Int
  ) -> Tensor {
    let m = a.shape[0]
    let columnBlock = max(64, packedColumns / max(1, sum) / 64 * 64)
    let sumBlock = max(1024, packedRows / max(1, columns))
    let aRows = (0..<m).map { Int32($0 * sum) }
    let cRows = (0..<m).map { Int32($0 * columns) }
    return Tensor(shape: [m, columns]) { c in
      reading(a, b) { a, b in
        aRows.withUnsafeBufferPointer { aRows in
          cRows.withUnsafeBufferPointer { cRows in
            for column in stride(from: 0, to: columns, by: columnBlock) {
              for row in stride(from: 0, to: max(1, sum), by: sumBlock) {
                let length = min(sumBlock, sum - row)
                let panels = PackedPanels(
                  b + row * rowStride + column * columnStride, rows: length,
                  columns: min(columnBlock, columns - column),
                  rowStride: rowStride, columnStride: columnStride)
                // Every tile has six or eight rows.
                Threads.split(m, unit: 24) { rows in
                  RowProduct(
                    left: a + row, leftOffsets: UnsafeBufferPointer(rebasing: aRows[rows]), length: length,
                    target: c + column, targetOffsets: UnsafeBufferPointer(rebasing: cRows[rows]), addsToTarget: row > 0
                  )(panels)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Numbers of a block: of columns, each of which is a whole sum, 2 MiB; of rows, which cut every sum, 8 MiB.
  private static let (packedColumns, packedRows) = (1 << 19, 1 << 21)

  private static func sumOfOuterProducts(_ a: Tensor, _ b: Tensor) -> Tensor {
    let (k, m, n) = (a.shape[0], a.shape[1], b.shape[1])
    let aRows = (0..<k).map { Int32($0 * m) }
    let bRows = (0..<k).map { Int32($0 * n) }
    var c = Tensor(shape: [m, n])
    c.withMutablePointer { c in
      reading(a, b) { a, b in
        aRows.withUnsafeBufferPointer { aRows in
          bRows.withUnsafeBufferPointer { bRows in
            OuterProductSum(
              left: a, leftOffsets: aRows, right: b, rightOffsets: bRows, target: c, height: m, width: n)()
          }
        }
      }
    }
    return c
  }
}
