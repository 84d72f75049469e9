// A·B and A·Bᵀ: the right factor is packed once into panels, then tiles of the result are summed in registers
// (`RowProduct`). Aᵀ·B: a sum of outer products of rows, in registers as well (`OuterProductSum`).

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
    let panels = b.withPointer {
      PackedPanels($0, rows: sum, columns: columns, rowStride: rowStride, columnStride: columnStride)
    }
    let aRows = (0..<m).map { Int32($0 * sum) }
    let cRows = (0..<m).map { Int32($0 * columns) }
    return Tensor(shape: [m, columns]) { c in
      a.withPointer { a in
        aRows.withUnsafeBufferPointer { aRows in
          cRows.withUnsafeBufferPointer { cRows in
            // Every tile has six or eight rows.
            Threads.split(m, unit: 24) { rows in
              RowProduct(
                left: a, leftOffsets: UnsafeBufferPointer(rebasing: aRows[rows]), length: sum, target: c,
                targetOffsets: UnsafeBufferPointer(rebasing: cRows[rows]))(panels)
            }
          }
        }
      }
    }
  }

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
