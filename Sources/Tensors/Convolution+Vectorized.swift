// Channels last, what a window covers in one row of the image are numbers that are neighbours in memory. So every pass of
// a convolution is a product of matrices, one row per window, and nothing is copied out into columns:
//
//   y  = windows of x · w                  RowProduct
//   dx = windows of dy · w, taps reversed  RowProduct; with stride s, pixels of one residue mod s meet the same taps
//   dw = (windows of x)ᵀ · dy              OuterProductSum
//
// Windows that reach over the edge are not filled up with zeros but cut, and those that are cut alike are worked on
// together (`ConvolutionWindows.swift`); a few images at a time, so that these stay in the cache from group to group.

extension Vectorized {
  /// The fast half of `Kernels.convolution`.
  public static func convolution(_ x: Tensor, weight: Tensor, stride: Int, padding: Int) -> Tensor {
    let geometry = ConvolutionGeometry(
      input: x.shape, weight: weight.shape, stride: stride, padding: padding)
    let panels = PackedPanels(weight, rows: geometry.windowLength, columns: geometry.outputChannels)
    let winograd = WinogradConvolution(forward: geometry)
    return Tensor(shape: geometry.outputShape) { y in
      x.withPointer { x in
        if let winograd { return winograd(x, panels, to: y) }
        products(
          of: geometry.forwardWindows(images: geometry.imagesAtOnce), in: geometry,
          source: (x, [geometry.width, geometry.channels]),
          imageLengths: (geometry.inputImageLength, geometry.outputImageLength), target: y,
          targetChannels: geometry.outputChannels, panels: [panels])
      }
    }
  }

  /// The fast half of `Kernels.convolutionInputGradient`.
  public static func convolutionInputGradient(
    _ dy: Tensor, weight: Tensor, inputShape: [Int], stride: Int, padding: Int
  ) -> Tensor {
    let geometry = ConvolutionGeometry(input: inputShape, weight: weight.shape, stride: stride, padding: padding)
    precondition(dy.shape == geometry.outputShape, "∂L/∂y is \(dy.shape), the output \(geometry.outputShape)")
    let panels = weight.withPointer { weight in
      (0..<stride * stride).map { geometry.reversedTaps(weight, row: $0 / stride, column: $0 % stride) }
    }
    let winograd = WinogradConvolution(backward: geometry)
    return Tensor(shape: inputShape) { dx in
      dy.withPointer { dy in
        if let winograd { return winograd(dy, panels[0], to: dx) }
        products(
          of: geometry.backwardWindows(images: geometry.imagesAtOnce), in: geometry,
          source: (dy, [geometry.outputWidth, geometry.outputChannels]),
          imageLengths: (geometry.outputImageLength, geometry.inputImageLength), target: dx,
          targetChannels: geometry.channels, panels: panels)
      }
    }
  }

  /// The product of every group of windows with the packed weights of its residues.
  private static func products(
    of groups: [WindowGroup], in geometry: ConvolutionGeometry, source: (UnsafePointer<Float>, [Int]),
    imageLengths: (source: Int, target: Int), target: UnsafeMutablePointer<Float>, targetChannels: Int,
    panels: [PackedPanels]
  ) {
    let channels = source.1[1]
    PackedPanels.withPanels(panels) { panels in
      geometry.forEachBlock { images in
        for group in groups {
          group.withOffsets(images: images.count) { sources, targets in
            let target = target + images.lowerBound * imageLengths.target
            if group.isEmpty {
              for offset in targets { (target + Int(offset)).update(repeating: 0, count: targetChannels) }
              return
            }
            RowProduct(
              left: source.0 + images.lowerBound * imageLengths.source, leftOffsets: sources,
              segments: group.rows.taps.count, length: group.columns.taps.count * channels,
              stride: source.1[0] * channels, target: target, targetOffsets: targets,
              firstPanelRow: (group.rows.taps.lowerBound * group.columns.tapCount + group.columns.taps.lowerBound)
                * channels,
              panelStride: group.columns.tapCount * channels)(
                panels[group.rows.residue * geometry.stride + group.columns.residue])
          }
        }
      }
    }
  }

  /// The fast half of `Kernels.convolutionWeightGradient`.
  ///
  /// The images are shared out among threads, in slabs that have a sum of their own, and the sums are added up in their order. A
  /// slab has at least eight images and some hundred pixels, to be worth reading a sum and writing it back for every group
  /// of windows. Where that is never worth it, because sums outgrow the second cache or an image has too few pixels, the taps are
  /// shared out instead: each has all windows that meet it in one sum.
  public static func convolutionWeightGradient(
    _ dy: Tensor, input x: Tensor, weightShape: [Int], stride: Int, padding: Int
  ) -> Tensor {
    let geometry = ConvolutionGeometry(input: x.shape, weight: weightShape, stride: stride, padding: padding)
    precondition(dy.shape == geometry.outputShape, "∂L/∂y is \(dy.shape), the output \(geometry.outputShape)")
    if let winograd = WinogradConvolution(forward: geometry) {
      return Tensor(shape: weightShape) { dw in
        reading(dy, x) { dy, x in winograd.weightGradient(dy, input: x, to: dw) }
      }
    }
    let size = weightShape.reduce(1, *)
    let (pixels, cached) = (geometry.outputHeight * geometry.outputWidth, 256 * 1024)
    if pixels < 16 || 2 * size > cached {
      return Tensor(shape: weightShape) { dw in
        reading(dy, x) { dy, x in
          let groups = geometry.forwardWindows(images: geometry.images)
          Threads.split(geometry.kernelHeight * geometry.kernelWidth) { taps in
            for tap in taps { geometry.writeWeightGradient(ofTap: tap, groups, dy, x, to: dw) }
          }
        }
      }
    }
    let slabs = max(1, min(8, cached / size, geometry.images / 8, geometry.images * pixels / 400))
    let groups = geometry.forwardWindows(images: (geometry.images + slabs - 1) / slabs).filter { !$0.isEmpty }
    var sums = Tensor(shape: [slabs, size])
    sums.withMutablePointer { sums in
      reading(dy, x) { dy, x in
        Threads.split(slabs) { range in
          for slab in range {
            let images = slab * geometry.images / slabs..<(slab + 1) * geometry.images / slabs
            for group in groups {
              geometry.addWeightGradient(
                of: group, images: images.count, dy + images.lowerBound * geometry.outputImageLength,
                x + images.lowerBound * geometry.inputImageLength, to: sums + slab * size)
            }
          }
        }
      }
    }
    return (slabs == 1 ? sums : biasGradient(sums)).reshaped(weightShape)
  }
}

extension ConvolutionGeometry {
  /// The taps that meet pixels of these residues, as `AxisWindows.backward` numbers them: (taps·D)×C.
  fileprivate func reversedTaps(_ weight: UnsafePointer<Float>, row: Int, column: Int) -> PackedPanels {
    let taps = AxisWindows.taps(residue: row, kernel: kernelHeight, stride: stride).flatMap { r in
      AxisWindows.taps(residue: column, kernel: kernelWidth, stride: stride).map { c in
        weight + (r * kernelWidth + c) * channels * outputChannels
      }
    }
    return PackedPanels(
      taps, rowsEach: outputChannels, columns: channels, rowStride: 1, columnStride: outputChannels)
  }

  /// Adds what the windows of a group say about the taps that they meet.
  fileprivate func addWeightGradient(
    of group: WindowGroup, images: Int, _ dy: UnsafePointer<Float>, _ x: UnsafePointer<Float>,
    to dw: UnsafeMutablePointer<Float>
  ) {
    let (rows, columns) = (group.rows.taps, group.columns.taps)
    group.withOffsets(images: images) { windows, pixels in
      OuterProductSum(
        left: x, leftOffsets: windows, leftStride: width * channels, segments: rows.count, right: dy,
        rightOffsets: pixels,
        target: dw + (rows.lowerBound * kernelWidth + columns.lowerBound) * channels * outputChannels,
        targetStride: runLength * outputChannels, height: columns.count * channels, width: outputChannels)()
    }
  }

  /// What all windows say about one tap, channels × outputChannels, the groups in their order.
  fileprivate func writeWeightGradient(
    ofTap tap: Int, _ groups: [WindowGroup], _ dy: UnsafePointer<Float>, _ x: UnsafePointer<Float>,
    to dw: UnsafeMutablePointer<Float>
  ) {
    let (row, column) = tap.quotientAndRemainder(dividingBy: kernelWidth)
    var (pixels, targets): ([Int32], [Int32]) = ([], [])
    for group in groups where group.rows.taps.contains(row) && group.columns.taps.contains(column) {
      let place = (row - group.rows.taps.lowerBound) * width + column - group.columns.taps.lowerBound
      pixels += group.sourceOffsets.map { $0 + Int32(place * channels) }
      targets += group.targetOffsets
    }
    let target = dw + tap * channels * outputChannels
    target.update(repeating: 0, count: channels * outputChannels)
    pixels.withUnsafeBufferPointer { pixels in
      targets.withUnsafeBufferPointer { targets in
        OuterProductSum(
          left: x, leftOffsets: pixels, right: dy, rightOffsets: targets, target: target, height: channels,
          width: outputChannels)()
      }
    }
  }
}

extension WindowGroup {
  /// The offsets of the first `images` images.
  fileprivate func withOffsets(images: Int, _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>) -> Void) {
    sourceOffsets.withUnsafeBufferPointer { sources in
      targetOffsets.withUnsafeBufferPointer { targets in
        body(
          UnsafeBufferPointer(rebasing: sources[..<(images * pixels)]),
          UnsafeBufferPointer(rebasing: targets[..<(images * pixels)]))
      }
    }
  }
}
