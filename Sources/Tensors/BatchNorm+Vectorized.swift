// Channels last: sixteen channels are worked on in the lanes of a vector while the rows of a group pass by. Rows are
// written in the order of memory, so what the last vector of a row writes past its end, the next row overwrites. Where rows
// are whole vectors, a result may take the place of what it was made from: less memory is taken, and less is read and written.

extension Vectorized {
  /// The fast half of `Kernels.batchStatistics`.
  public static func batchStatistics(_ x: Tensor, groups: Int) -> ChannelStatistics {
    let layout = GroupedRows(x.shape, groups: groups)
    let (channels, count) = (layout.channels, Double(layout.rowsPerGroup))
    var mean = Tensor(shape: [groups, channels])
    let variance = Tensor(shape: [groups, channels]) { variance in
      mean.withMutablePointer { mean in
        x.withPointer { x in
          let sums = layout.sums { _, rows, _ in Tensors.sums(over: rows) { [x.lanes($0)] } }
          layout.store(sums, 0, to: mean) { Lanes($0 / count) }
          let squares = layout.sums { group, rows, c in
            let mean = mean.lanes(group * channels + c)
            // Not a closure: that would be called for every vector.
            @inline(__always) func square(_ i: Int) -> InlineArray<1, Lanes> {
              let deviation = x.lanes(i) - mean
              return [deviation * deviation]
            }
            return Tensors.sums(over: rows, square)
          }
          layout.store(squares, 0, to: variance) { Lanes($0 / count) }
        }
      }
    }
    return ChannelStatistics(mean: mean, variance: variance, elementsPerChannel: layout.rowsPerGroup)
  }

  /// The fast half of `Kernels.batchNorm`.
  public static func batchNorm(
    _ x: consuming Tensor, statistics: ChannelStatistics, scale: Tensor, shift: Tensor, epsilon: Float, rectified: Bool
  ) -> Tensor {
    let layout = GroupedRows(x.shape, groups: statistics.mean.shape[0])
    let channels = layout.channels
    let floor = Lanes(repeating: rectified ? 0 : -.infinity)
    let inverse = inverseDeviation(statistics, epsilon)
    return Tensor(over: x, if: layout.rowsAreWholeVectors) { x, y in
      reading(scale, shift) { scale, shift in
        reading(statistics.mean, inverse) { mean, inverse in
          layout.forEachColumn { group, rows, c in
            let (mean, inverse) = (mean.lanes(group * channels + c), inverse.lanes(group * channels + c))
            let (scale, shift) = (scale.lanes(c), shift.lanes(c))
            rows.forEach { i in
              let value = Lanes.multiplyAdd((x.lanes(i) - mean) * inverse, scale, shift)
              y.store(value.replacing(with: floor, where: value .< floor), i)
            }
          }
        }
      }
    }
  }

  /// The fast half of `Kernels.batchNormGradients`.
  public static func batchNormGradients(
    _ dy: consuming Tensor, input x: Tensor, statistics: ChannelStatistics, scale: Tensor, shift: Tensor,
    epsilon: Float, rectified: Bool, frozen: Bool
  ) -> (x: Tensor, scale: Tensor, shift: Tensor) {
    precondition(dy.shape == x.shape, "dy \(dy.shape) and x \(x.shape) differ in shape")
    let layout = GroupedRows(x.shape, groups: statistics.mean.shape[0])
    let (channels, groups) = (layout.channels, layout.groups)
    let open = SIMDMask<SIMD16<Int32>>(repeating: !rectified)  // without a rectifier every gradient passes
    let inverse = inverseDeviation(statistics, epsilon)
    var scaleSums = Tensor(shape: [groups, channels])
    var shiftSums = Tensor(shape: [groups, channels])
    let dx = Tensor(over: dy, if: layout.rowsAreWholeVectors) { dy, dx in
      reading(statistics.mean, inverse) { mean, inverse in
        reading(x, scale, shift) { x, scale, shift in
          scaleSums.withMutablePointer { scaleSums in
            shiftSums.withMutablePointer { shiftSums in
              let sums: [InlineArray<2, SIMD16<Double>>] = layout.sums { group, rows, c in
                let (mean, inverse) = (mean.lanes(group * channels + c), inverse.lanes(group * channels + c))
                let (scale, shift) = (scale.lanes(c), shift.lanes(c))
                return Tensors.sums(over: rows) { i in
                  let normalized = (x.lanes(i) - mean) * inverse
                  let passed = dy.lanes(i).passed(where: normalized, scale, shift, open)
                  return [passed, passed * normalized]
                }
              }
              layout.store(sums, 0, to: shiftSums) { Lanes($0) }
              layout.store(sums, 1, to: scaleSums) { Lanes($0) }
              let share = 1 / Float(layout.rowsPerGroup)
              let zero = Lanes(repeating: 0)  // not a product with zero, which would spread one NaN over the channel
              layout.forEachColumn { group, rows, c in
                let column = group * channels + c
                let (mean, inverse) = (mean.lanes(column), inverse.lanes(column))
                let common = frozen ? zero : shiftSums.lanes(column) * share
                let tilt = frozen ? zero : scaleSums.lanes(column) * share
                let (scale, shift) = (scale.lanes(c), shift.lanes(c))
                let slope = scale * inverse
                rows.forEach { i in
                  let normalized = (x.lanes(i) - mean) * inverse
                  let passed = dy.lanes(i).passed(where: normalized, scale, shift, open)
                  dx.store(slope * (passed - common - normalized * tilt), i)
                }
              }
            }
          }
        }
      }
    }
    return (dx, biasGradient(scaleSums), biasGradient(shiftSums))
  }

  /// 1/√(variance + ε): G×C.
  static func inverseDeviation(_ statistics: ChannelStatistics, _ epsilon: Float) -> Tensor {
    Tensor(shape: statistics.variance.shape) { inverse in
      statistics.variance.withPointer { variance in
        forEachVector(statistics.variance.count) { i in
          inverse.store(1 / (variance.lanes(i) + epsilon).squareRoot(), i)
        }
      }
    }
  }
}

extension Lanes {
  /// These gradients where the rectifier let something pass, and zero elsewhere. What it let pass is worked out again by the formula
  /// of the forward pass, to the same bits, which is faster than to read the output.
  @inline(__always)
  fileprivate func passed(
    where normalized: Lanes, _ scale: Lanes, _ shift: Lanes, _ open: SIMDMask<SIMD16<Int32>>
  ) -> Lanes {
    Lanes(repeating: 0).replacing(with: self, where: Lanes.multiplyAdd(normalized, scale, shift) .> 0 .| open)
  }
}
