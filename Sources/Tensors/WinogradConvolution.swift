/// 3×3 convolution with stride 1 by Winograd's algorithm F(2×2, 3×3): Lavin and Gray, *Fast Algorithms for Convolutional Neural
/// Networks* (2015), section 4.1.
///
/// Four neighbouring outputs, a tile, are made from a 4×4 window d of the input and the 3×3 kernel g:
///
///     Y = Aᵀ·[ Σ_c (G·g·Gᵀ) ⊙ (Bᵀ·d·B) ]·A
///
/// For each of the sixteen places of the bracket, the sum over the channels of all tiles is a product of matrices (tiles × C times
/// C × D). That is 16 multiplications for four outputs, where the definition has 36. What it costs are the
/// additions of the three transformations, so it pays for many channels only, and a few more roundings. A NaN in the input
/// reaches all four outputs of a tile.
///
/// The gradient by the weights is the same bilinear form, read the other way: ∂L/∂g = Gᵀ·[ Σ_tiles (Bᵀ·d·B) ⊙ (A·∂L/∂Y·Aᵀ) ]·G.
struct WinogradConvolution {
  let images, height, width, channels: Int
  let outputHeight, outputWidth, outputChannels: Int
  let padding: Int

  private var tileRows: Int { (outputHeight + 1) / 2 }
  private var tileColumns: Int { (outputWidth + 1) / 2 }
  /// In all images.
  var tiles: Int { images * tileRows * tileColumns }

  /// How many tiles are worked on at a time: a multiple of the six rows of a register tile. With 64 channels they fill, before and
  /// after, half of the second cache.
  private static let tilesAtOnce = 60

  /// From the input of a convolution to its output, if the algorithm pays.
  init?(forward geometry: ConvolutionGeometry) {
    guard Self.suits(geometry) else { return nil }
    (images, height, width, channels) = (geometry.images, geometry.height, geometry.width, geometry.channels)
    (outputHeight, outputWidth, outputChannels) = (
      geometry.outputHeight, geometry.outputWidth, geometry.outputChannels
    )
    padding = geometry.padding
  }

  /// From the gradient by its output to that by its input, which is a convolution with the taps in reverse order.
  init?(backward geometry: ConvolutionGeometry) {
    guard Self.suits(geometry) else { return nil }
    (images, height, width, channels) = (
      geometry.images, geometry.outputHeight, geometry.outputWidth, geometry.outputChannels
    )
    (outputHeight, outputWidth, outputChannels) = (geometry.height, geometry.width, geometry.channels)
    padding = 2 - geometry.padding
  }

  private static func suits(_ geometry: ConvolutionGeometry) -> Bool {
    geometry.kernelHeight == 3 && geometry.kernelWidth == 3 && geometry.stride == 1 && geometry.padding <= 2
      && geometry.channels >= 64 && geometry.outputChannels >= 64
      && geometry.channels % 16 == 0 && geometry.outputChannels % 16 == 0
      && geometry.outputHeight >= 3 && geometry.outputWidth >= 3
  }

  /// Writes the convolution of `x`. The panels are those of the nine taps one under the other, 9·C × D.
  func callAsFunction(_ x: UnsafePointer<Float>, _ panels: PackedPanels, to y: UnsafeMutablePointer<Float>) {
    panels.transformedTaps().withPanels { multiply(x, $0, to: y) }
  }

  private func multiply(_ x: UnsafePointer<Float>, _ panels: Panels, to y: UnsafeMutablePointer<Float>) {
    let zeros = Tensor(shape: [max(channels, outputChannels)])
    let size = Self.tilesAtOnce
    zeros.withPointer { zeros in
      Threads.split((tiles + size - 1) / size) { blocks in
        var windows = Tensor(shape: [16, size, channels])
        var sums = Tensor(shape: [16, size, outputChannels])
        windows.withMutablePointer { windows in
          sums.withMutablePointer { sums in
            for block in blocks {
              let range = block * size..<min((block + 1) * size, tiles)
              for (place, tile) in range.enumerated() {
                transformWindow(tile, of: x, zeros, to: windows + place * channels, apart: size * channels)
              }
              multiply(windows, panels, to: sums, count: range.count)
              for (place, tile) in range.enumerated() {
                writeOutputs(sums + place * outputChannels, apart: size * outputChannels, tile, to: y)
              }
            }
          }
        }
      }
    }
  }

  private func multiply(
    _ windows: UnsafePointer<Float>, _ panels: Panels, to sums: UnsafeMutablePointer<Float>, count: Int
  ) {
    let sources = (0..<count).map { Int32($0 * channels) }
    let targets = (0..<count).map { Int32($0 * outputChannels) }
    sources.withUnsafeBufferPointer { sources in
      targets.withUnsafeBufferPointer { targets in
        for place in 0..<16 {
          RowProduct(
            left: windows + place * Self.tilesAtOnce * channels, leftOffsets: sources, length: channels,
            target: sums + place * Self.tilesAtOnce * outputChannels, targetOffsets: targets,
            firstPanelRow: place * channels)(panels)
        }
      }
    }
  }

  /// Bᵀ·d·B of all channels of a tile's window; the sixteen places are `apart`. What the window covers outside the image is zero.
  func transformWindow(
    _ tile: Int, of x: UnsafePointer<Float>, _ zeros: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>,
    apart: Int
  ) {
    let (image, top, left) = place(of: tile)
    let pixels = InlineArray<16, UnsafePointer<Float>> { index in
      let (row, column) = (top - padding + index / 4, left - padding + index % 4)
      let isInside = row >= 0 && row < height && column >= 0 && column < width
      return isInside ? x + ((image * height + row) * width + column) * channels : zeros
    }
    forEachVector(channels) { c in
      @inline(__always) func column(_ j: Int) -> Winograd.Four {
        Winograd.window(pixels[j].lanes(c), pixels[4 &+ j].lanes(c), pixels[8 &+ j].lanes(c), pixels[12 &+ j].lanes(c))
      }
      let (a, b, e, d) = (column(0), column(1), column(2), column(3))
      let target = target + c
      target.store(Winograd.window(a.0, b.0, e.0, d.0), at: 0, apart)
      target.store(Winograd.window(a.1, b.1, e.1, d.1), at: 4, apart)
      target.store(Winograd.window(a.2, b.2, e.2, d.2), at: 8, apart)
      target.store(Winograd.window(a.3, b.3, e.3, d.3), at: 12, apart)
    }
  }

  /// Aᵀ·m·A of a tile: its outputs, as many as there are.
  private func writeOutputs(
    _ sums: UnsafePointer<Float>, apart: Int, _ tile: Int, to y: UnsafeMutablePointer<Float>
  ) {
    let (image, top, left) = place(of: tile)
    let corner = y + ((image * outputHeight + top) * outputWidth + left) * outputChannels
    let (hasRight, hasLower) = (left + 1 < outputWidth, top + 1 < outputHeight)
    let (right, lower) = (outputChannels, outputWidth * outputChannels)
    forEachVector(outputChannels) { c in
      let sums = sums + c
      @inline(__always) func column(_ j: Int) -> Winograd.Two {
        Winograd.outputs(
          sums.lanes(j &* apart), sums.lanes((4 &+ j) &* apart), sums.lanes((8 &+ j) &* apart),
          sums.lanes((12 &+ j) &* apart))
      }
      let (a, b, e, d) = (column(0), column(1), column(2), column(3))
      let upperRow = Winograd.outputs(a.0, b.0, e.0, d.0)
      corner.store(upperRow.0, c)
      if hasRight { corner.store(upperRow.1, c &+ right) }
      guard hasLower else { return }
      let lowerRow = Winograd.outputs(a.1, b.1, e.1, d.1)
      corner.store(lowerRow.0, c &+ lower)
      if hasRight { corner.store(lowerRow.1, c &+ lower &+ right) }
    }
  }

  /// A tile's image and its upper left output.
  func place(of tile: Int) -> (image: Int, top: Int, left: Int) {
    let (row, column) = tile.quotientAndRemainder(dividingBy: tileColumns)
    return (row / tileRows, 2 * (row % tileRows), 2 * column)
  }
}

extension PackedPanels {
  /// G·g·Gᵀ of nine taps that stand one under the other, for every pair of channels: sixteen matrices, one under the other.
  fileprivate func transformedTaps() -> PackedPanels {
    let length = rows / 9
    return withPanels { panels in
      PackedPanels(rows: 16 * length, columns: panels.columns) { target, width, count in
        Threads.split(count * length) { range in
          for index in range {
            let (panel, row) = index.quotientAndRemainder(dividingBy: length)
            let source = panels.start + panel * panels.panelStep + row * panels.rowStep
            let target = target + (panel * 16 * length + row) * width
            forEachVector(width) { c in
              @inline(__always) func tap(_ i: Int) -> Lanes { source.lanes(i &* length &* panels.rowStep &+ c) }
              @inline(__always) func column(_ j: Int) -> Winograd.Four {
                Winograd.taps(tap(j), tap(3 &+ j), tap(6 &+ j))
              }
              let (left, middle, right) = (column(0), column(1), column(2))
              let apart = length * width
              (target + c).store(Winograd.taps(left.0, middle.0, right.0), at: 0, apart)
              (target + c).store(Winograd.taps(left.1, middle.1, right.1), at: 4, apart)
              (target + c).store(Winograd.taps(left.2, middle.2, right.2), at: 8, apart)
              (target + c).store(Winograd.taps(left.3, middle.3, right.3), at: 12, apart)
            }
          }
        }
      }
    }
  }
}
