import Foundation

/// What N queries find among K keys that all of them share: of each query n, with s_j = q_n·k_j,
///
///     largest = max_j s_j        sum = Σ_j e_j        weighted = Σ_j e_j·k_j        with e_j = exp((s_j − largest)/τ)
///
/// The N×K similarities never exist at once. A block of keys is the left factor of a product with the queries, so that the keys
/// are read where they stand; its similarities, one query a lane, stay in the second cache until the block is done. Where blocks
/// end depends on K alone, and they are put together in their order: a query's figures do not depend on the other queries, nor
/// on how many threads there are.
///
/// What is put together is in `Double`, where the factor exp((block's largest − largest)/τ) costs no accuracy: the roundings
/// are those of one block. A sum has 63 in `Float`, and `weighted` at most min(K, 256) in the products and one for each
/// further 256 keys of the block.
package struct SharedKeys {
  /// Of each query, the largest similarity; a NaN is passed over. −∞ without keys.
  package let largest: [Float]
  /// Of each query.
  package let sum: [Double]
  /// N×C.
  package let weighted: TensorOf<Double>

  /// Keys of a block: its similarities with 256 queries are half a megabyte.
  private static let block = 512

  /// N queries (N×C) and K keys (K×C).
  package init(queries: Tensor, keys: Tensor, temperature: Float) {
    let (count, dimension, dictionary) = (queries.shape[0], queries.shape[1], keys.shape[0])
    let blocks = (dictionary + Self.block - 1) / Self.block
    let width = (count + 15) / 16 * 16  // the queries, in whole vectors
    var blockLargest = Tensor(shape: [blocks, width])
    var blockSum = TensorOf<Double>(shape: [blocks, width])
    var blockWeighted = Tensor(shape: [blocks, count, dimension])
    let padded = Tensor(concatenatingRows: [queries, Tensor(shape: [width - count, dimension])])
    let panels = padded.withPointer {
      PackedPanels($0, rows: dimension, columns: width, rowStride: 1, columnStride: dimension)
    }
    let keyRows = (0..<Self.block).map { Int32($0 * dimension) }
    let rows = (0..<Self.block).map { Int32($0 * width) }
    keys.withPointer { keys in
      blockLargest.withMutablePointer { largest in
        blockSum.withMutablePointer { sum in
          blockWeighted.withMutablePointer { weighted in
            keyRows.withUnsafeBufferPointer { keyRows in
              rows.withUnsafeBufferPointer { rows in
                Threads.split(blocks) { range in
                  var similarities = Tensor(shape: [Self.block, width]) { _ in }
                  similarities.withMutablePointer { s in
                    for index in range {
                      let size = min(Self.block, dictionary - index * Self.block)
                      let first = keys + index * Self.block * dimension
                      let (keyRows, rows) = (
                        UnsafeBufferPointer(rebasing: keyRows[..<size]), UnsafeBufferPointer(rebasing: rows[..<size])
                      )
                      RowProduct(left: first, leftOffsets: keyRows, length: dimension, target: s, targetOffsets: rows)(
                        panels)
                      Self.exponentials(
                        s, rows: size, width: width, temperature: temperature, largest: largest + index * width,
                        sum: sum + index * width)
                      OuterProductSum(
                        left: s, leftOffsets: rows, right: first, rightOffsets: keyRows,
                        target: weighted + index * count * dimension, height: count, width: dimension)()
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    let found = Found(largest: blockLargest, sum: blockSum, weighted: blockWeighted)
    (largest, sum, weighted) = found.together(temperature: temperature)
  }

  /// Replaces the similarities of a block by e^((s − largest)/τ), sixteen queries at a time.
  private static func exponentials(
    _ s: UnsafeMutablePointer<Float>, rows: Int, width: Int, temperature: Float, largest: UnsafeMutablePointer<Float>,
    sum: UnsafeMutablePointer<Double>
  ) {
    forEachVector(width) { column in
      var best = Lanes(repeating: -.infinity)
      for row in 0..<rows {
        let value = s.lanes(row &* width &+ column)
        best.replace(with: value, where: value .> best)
      }
      largest.store(best, column)
      // Sixty-four at most are summed in `Float` before the sum moves on to `Double`.
      var total = SIMD16<Double>(repeating: 0)
      for start in stride(from: 0, to: rows, by: 64) {
        var partial = Lanes(repeating: 0)
        for row in start..<min(start + 64, rows) {
          let value = Vectorized.exponential((s.lanes(row &* width &+ column) - best) / temperature)
          s.store(value, row &* width &+ column)
          partial += value
        }
        total += SIMD16<Double>(partial)
      }
      for lane in 0..<16 { sum[column + lane] = total[lane] }
    }
  }

  /// What each block found.
  private struct Found {
    let largest: Tensor  // blocks × width
    let sum: TensorOf<Double>  // blocks × width
    let weighted: Tensor  // blocks × N × C

    func together(temperature: Float) -> ([Float], [Double], TensorOf<Double>) {
      let (blocks, width) = (largest.shape[0], largest.shape[1])
      let (count, dimension) = (weighted.shape[1], weighted.shape[2])
      var most = [Float](repeating: -.infinity, count: count)
      var sums = [Double](repeating: 0, count: count)
      var total = TensorOf<Double>(shape: [count, dimension])
      total.withMutablePointer { total in
        reading(largest, sum, weighted) { largest, sum, weighted in
          for n in 0..<count {
            for block in 0..<blocks { most[n] = max(most[n], largest[block * width + n]) }
            for block in 0..<blocks {
              // A block of NaN alone has no largest; its sum is NaN.
              let factor = exp(Double(largest[block * width + n] - most[n]) / Double(temperature))
              sums[n] += factor * sum[block * width + n]
              let row = weighted + (block * count + n) * dimension
              for c in 0..<dimension { total[n * dimension + c] += factor * Double(row[c]) }
            }
          }
        }
      }
      return (most, sums, total)
    }
  }
}
