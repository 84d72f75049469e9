// An image is a device group of its own here: batch norm's passes over rows of channels give a figure for every image and
// channel, and only these few figures, N×C of them, are then added over the channels of a slice, in `Double`.

extension Vectorized {
  /// The fast half of `Kernels.groupStatistics`.
  ///
  /// With μ_c and σ²_c the figures of the channels of a slice, μ is the mean of the μ_c and, by the law of total variance,
  /// σ² that of the σ²_c + (μ_c − μ)².
  public static func groupStatistics(_ x: Tensor, channelGroups: Int) -> ImageStatistics {
    let slices = ChannelSlices(shape: x.shape, groups: channelGroups)
    let perChannel = batchStatistics(x, groups: slices.images)  // N×C
    let mean = averages(over: slices) { n, c, _ in Double(perChannel.mean[n, c]) }
    let variance = averages(over: slices) { n, c, g in
      let offset = Double(perChannel.mean[n, c]) - mean[n * slices.groups + g]
      return Double(perChannel.variance[n, c]) + offset * offset
    }
    let shape = [slices.images, slices.groups]
    return ImageStatistics(
      mean: Tensor(shape: shape, mean.map(Float.init)), variance: Tensor(shape: shape, variance.map(Float.init)))
  }

  /// The fast half of `Kernels.groupNorm`: with the figures of a slice written to each of its channels, the formula is
  /// that of batch norm.
  public static func groupNorm(
    _ x: Tensor, statistics: ImageStatistics, scale: Tensor, shift: Tensor, epsilon: Float, rectified: Bool
  ) -> Tensor {
    let slices = ChannelSlices(shape: x.shape, statistics: statistics)
    return batchNorm(
      x, statistics: perChannel(statistics, slices), scale: scale, shift: shift, epsilon: epsilon, rectified: rectified)
  }

  /// The fast half of `Kernels.groupNormGradients`.
  public static func groupNormGradients(
    _ dy: Tensor, input x: Tensor, output y: Tensor, statistics: ImageStatistics, scale: Tensor, epsilon: Float,
    rectified: Bool
  ) -> (x: Tensor, scale: Tensor, shift: Tensor) {
    let slices = ChannelSlices(shape: x.shape, statistics: statistics)
    let layout = GroupedRows(x.shape, groups: slices.images)
    let (channels, pixels) = (slices.channelCount, Double(slices.pixelsPerImage))
    let open = SIMDMask<SIMD16<Int32>>(repeating: !rectified)  // without a rectifier every gradient passes
    let means = perChannel(statistics, slices).mean  // N×C
    let inverse = inverseDeviation(perChannel(statistics, slices), epsilon)  // N×C
    var scaleSums = Tensor(shape: [slices.images, channels])
    var shiftSums = Tensor(shape: [slices.images, channels])
    let dx = Tensor(shape: x.shape) { dx in
      reading(dy, x, y) { dy, x, y in
        reading(means, inverse, scale) { means, inverse, gamma in
          @inline(__always) func gradient(_ i: Int) -> Lanes {
            Lanes(repeating: 0).replacing(with: dy.lanes(i), where: y.lanes(i) .> 0 .| open)
          }
          @inline(__always) func normalized(_ i: Int, _ column: Int) -> Lanes {
            (x.lanes(i) - means.lanes(column)) * inverse.lanes(column)
          }
          scaleSums.withMutablePointer { scaleSums in
            shiftSums.withMutablePointer { shiftSums in
              let sums: [InlineArray<2, SIMD16<Double>>] = layout.sums { image, rows, c in
                Tensors.sums(over: rows) { i in
                  let passed = gradient(i)
                  return [passed, passed * normalized(i, image * channels + c)]
                }
              }
              layout.store(sums, 0, to: shiftSums) { Lanes($0) }
              layout.store(sums, 1, to: scaleSums) { Lanes($0) }
            }
          }
          let common = spread(
            averages(over: slices) { n, c, _ in Double(scale[c]) * Double(shiftSums[n, c]) / pixels }, slices)  // N×C
          let tilt = spread(
            averages(over: slices) { n, c, _ in Double(scale[c]) * Double(scaleSums[n, c]) / pixels }, slices)  // N×C
          reading(common, tilt) { common, tilt in
            layout.forEachPiece { image, rows in
              rows.forEach { row in
                forEachVector(channels) { c in
                  let column = image * channels + c
                  let centred =
                    gamma.lanes(c) * gradient(row + c) - common.lanes(column)
                    - normalized(row + c, column) * tilt.lanes(column)
                  dx.store(inverse.lanes(column) * centred, row + c)
                }
              }
            }
          }
        }
      }
    }
    return (dx, biasGradient(scaleSums), biasGradient(shiftSums))
  }

  /// The mean of a figure over the channels of each slice: N·G numbers.
  private static func averages(
    over slices: ChannelSlices, _ figure: (_ n: Int, _ c: Int, _ g: Int) -> Double
  ) -> [Double] {
    (0..<slices.images * slices.groups).map { index in
      let (n, g) = index.quotientAndRemainder(dividingBy: slices.groups)
      return slices.channels(of: g).reduce(0) { $0 + figure(n, $1, g) } / Double(slices.channelsPerSlice)
    }
  }

  /// The figure of a slice, written to each of its channels: N·G numbers make N×C.
  private static func spread(_ figures: [Double], _ slices: ChannelSlices) -> Tensor {
    Tensor(
      shape: [slices.images, slices.channelCount],
      figures.flatMap { repeatElement(Float($0), count: slices.channelsPerSlice) })
  }

  /// Statistics per slice as statistics per channel, each image a group: N×C.
  private static func perChannel(_ statistics: ImageStatistics, _ slices: ChannelSlices) -> ChannelStatistics {
    ChannelStatistics(
      mean: spread(statistics.mean.elements.map(Double.init), slices),
      variance: spread(statistics.variance.elements.map(Double.init), slices),
      elementsPerChannel: slices.pixelsPerImage)
  }
}
