// The gradient by the weights: the transformed windows and gradients of many tiles, multiplied and summed place by place.

extension WinogradConvolution {
  /// How many tiles are summed up at a time for the weights' gradient: as many as a sum in registers has terms.
  private static let tilesSummed = OuterProductSum.chunk

  /// Writes the gradient by the weights, 9 × C × D. The tiles are added up in their order, whatever the threads.
  func weightGradient(
    _ dy: UnsafePointer<Float>, input x: UnsafePointer<Float>, to dw: UnsafeMutablePointer<Float>
  ) {
    let (size, zeros) = (Self.tilesSummed, Tensor(shape: [max(channels, outputChannels)]))
    var windows = Tensor(shape: [16, size, channels])
    var gradients = Tensor(shape: [16, size, outputChannels])
    var sums = Tensor(shape: [16, channels, outputChannels])
    zeros.withPointer { zeros in
      windows.withMutablePointer { windows in
        gradients.withMutablePointer { gradients in
          sums.withMutablePointer { sums in
            for first in stride(from: 0, to: tiles, by: size) {
              let count = min(size, tiles - first)
              Threads.split(count) { range in
                for place in range {
                  transformWindow(
                    first + place, of: x, zeros, to: windows + place * channels, apart: size * channels)
                  transformGradient(
                    first + place, of: dy, zeros, to: gradients + place * outputChannels, apart: size * outputChannels)
                }
              }
              addProducts(windows, gradients, count: count, to: sums)
            }
            writeTaps(sums, to: dw)
          }
        }
      }
    }
  }

  private func addProducts(
    _ windows: UnsafePointer<Float>, _ gradients: UnsafePointer<Float>, count: Int, to sums: UnsafeMutablePointer<Float>
  ) {
    let left = (0..<count).map { Int32($0 * channels) }
    let right = (0..<count).map { Int32($0 * outputChannels) }
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        Threads.split(16) { places in
          for place in places {
            OuterProductSum(
              left: windows + place * Self.tilesSummed * channels, leftOffsets: left,
              right: gradients + place * Self.tilesSummed * outputChannels, rightOffsets: right,
              target: sums + place * channels * outputChannels, height: channels, width: outputChannels)()
          }
        }
      }
    }
  }

  /// A·∂L/∂Y·Aᵀ of all channels of a tile. Outputs that are not there have no gradient.
  private func transformGradient(
    _ tile: Int, of dy: UnsafePointer<Float>, _ zeros: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>,
    apart: Int
  ) {
    let (image, top, left) = place(of: tile)
    let outputs = InlineArray<4, UnsafePointer<Float>> { index in
      let (row, column) = (top + index / 2, left + index % 2)
      let isInside = row < outputHeight && column < outputWidth
      return isInside ? dy + ((image * outputHeight + row) * outputWidth + column) * outputChannels : zeros
    }
    forEachVector(outputChannels) { c in
      let a = Winograd.gradients(outputs[0].lanes(c), outputs[2].lanes(c))
      let b = Winograd.gradients(outputs[1].lanes(c), outputs[3].lanes(c))
      let target = target + c
      target.store(Winograd.gradients(a.0, b.0), at: 0, apart)
      target.store(Winograd.gradients(a.1, b.1), at: 4, apart)
      target.store(Winograd.gradients(a.2, b.2), at: 8, apart)
      target.store(Winograd.gradients(a.3, b.3), at: 12, apart)
    }
  }

  /// Gᵀ·s·G for every pair of channels.
  private func writeTaps(_ sums: UnsafePointer<Float>, to dw: UnsafeMutablePointer<Float>) {
    let apart = channels * outputChannels
    Threads.split(channels) { rows in
      for row in rows {
        forEachVector(outputChannels) { c in
          let (sums, dw) = (sums + (row &* outputChannels &+ c), dw + (row &* outputChannels &+ c))
          @inline(__always) func column(_ j: Int) -> Winograd.Three {
            Winograd.tapGradients(
              sums.lanes(j &* apart), sums.lanes((4 &+ j) &* apart), sums.lanes((8 &+ j) &* apart),
              sums.lanes((12 &+ j) &* apart))
          }
          let (a, b, c, d) = (column(0), column(1), column(2), column(3))
          @inline(__always) func store(_ first: Int, _ row: Winograd.Three) {
            dw.store(row.0, first &* apart)
            dw.store(row.1, (first &+ 1) &* apart)
            dw.store(row.2, (first &+ 2) &* apart)
          }
          store(0, Winograd.tapGradients(a.0, b.0, c.0, d.0))
          store(3, Winograd.tapGradients(a.1, b.1, c.1, d.1))
          store(6, Winograd.tapGradients(a.2, b.2, c.2, d.2))
        }
      }
    }
  }
}
