// Channels last, a row of the kernel covers k_w·C numbers that are neighbours in memory. So a convolution is a matrix
// product whose left rows are overlapping windows of the padded image, each made of k_h such runs; nothing is copied
// out into columns. With windows x̂ (one row per output pixel) and weights w as a (k_h·k_w·C)×D matrix:
//
//   y  = x̂·w          RowProduct over windows
//   dx̂ = dy·wᵀ        RowProduct that adds its rows back into the windows, one kernel row at a time
//   dw = x̂ᵀ·dy        OuterProductSum over windows

extension Vectorized {
  /// The fast half of `Kernels.convolution`.
  public static func convolution(_ x: Tensor, weight: Tensor, stride: Int, padding: Int) -> Tensor {
    let geometry = ConvolutionGeometry(
      input: x.shape, weight: weight.shape, stride: stride, padding: padding)
    let panels = weight.withPointer {
      PackedPanels(
        $0, rows: geometry.windowLength, columns: geometry.outputChannels, rowStride: geometry.outputChannels,
        columnStride: 1)
    }
    let windows = geometry.windowOffsets
    let pixels = geometry.outputOffsets
    return Tensor(shape: geometry.outputShape) { y in
      geometry.padded(x).withPointer { x in
        RowProduct(
          left: x, leftOffsets: windows, segments: geometry.kernelHeight, stride: geometry.paddedRowLength, target: y,
          targetOffsets: pixels)(panels)
      }
    }
  }

  /// The fast half of `Kernels.convolutionInputGradient`.
  public static func convolutionInputGradient(
    _ dy: Tensor, weight: Tensor, inputShape: [Int], stride: Int, padding: Int
  ) -> Tensor {
    let geometry = ConvolutionGeometry(input: inputShape, weight: weight.shape, stride: stride, padding: padding)
    precondition(dy.shape == geometry.outputShape, "∂L/∂y is \(dy.shape), the output \(geometry.outputShape)")
    let windows = geometry.windowOffsets
    let pixels = geometry.outputOffsets
    let run = geometry.runLength
    var dx = Tensor(shape: geometry.paddedShape)
    dx.withMutablePointer { dx in
      reading(dy, weight) { dy, weight in
        for row in 0..<geometry.kernelHeight {
          // wᵀ of this kernel row: D × (k_w·C).
          let panels = PackedPanels(
            weight + row * run * geometry.outputChannels, rows: geometry.outputChannels, columns: run, rowStride: 1,
            columnStride: geometry.outputChannels)
          RowProduct(
            left: dy, leftOffsets: pixels, segments: 1, stride: 0, target: dx + row * geometry.paddedRowLength,
            targetOffsets: windows, adding: true, block: geometry.outputHeight * geometry.outputWidth)(panels)
        }
      }
    }
    return geometry.cropped(dx)
  }

  /// The fast half of `Kernels.convolutionWeightGradient`.
  public static func convolutionWeightGradient(
    _ dy: Tensor, input x: Tensor, weightShape: [Int], stride: Int, padding: Int
  ) -> Tensor {
    let geometry = ConvolutionGeometry(input: x.shape, weight: weightShape, stride: stride, padding: padding)
    precondition(dy.shape == geometry.outputShape, "∂L/∂y is \(dy.shape), the output \(geometry.outputShape)")
    let windows = geometry.windowOffsets
    let run = geometry.runLength
    var dw = Tensor(shape: weightShape)
    dw.withMutablePointer { dw in
      reading(dy, geometry.padded(x)) { dy, x in
        for row in 0..<geometry.kernelHeight {
          OuterProductSum(
            left: x + row * geometry.paddedRowLength, offsets: windows, right: dy,
            rightStride: geometry.outputChannels,
            target: dw + row * run * geometry.outputChannels, height: run, width: geometry.outputChannels)()
        }
      }
    }
    return dw
  }
}
