// Channels are neighbours in memory, so a window is walked once for sixteen channels: the comparison of a pixel with the
// best so far, and the choice of its index, are done in all lanes.

extension Vectorized {
  /// The fast half of `Kernels.maxPool`.
  public static func maxPool(_ x: Tensor, size: Int, stride: Int, padding: Int) -> (y: Tensor, indices: [Int32]) {
    precondition(x.shape.count == 4, "pooling takes N×H×W×C images, not the shape \(x.shape)")
    precondition(2 * padding <= size, "padding \(padding) must be at most half of the window size \(size)")
    let (images, height, width, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    let outputHeight = (height + 2 * padding - size) / stride + 1
    let outputWidth = (width + 2 * padding - size) / stride + 1
    let count = images * outputHeight * outputWidth * channels
    // One vector more than needed: the last store of a row may reach past its end.
    var indices = [Int32](repeating: 0, count: count + 16)
    let y = Tensor(shape: [images, outputHeight, outputWidth, channels]) { y in
      x.withPointer { x in
        indices.withUnsafeMutableBytes { indices in
          var output = 0
          for n in 0..<images {
            for oh in 0..<outputHeight {
              for ow in 0..<outputWidth {
                let rows = max(oh * stride - padding, 0)..<min(oh * stride - padding + size, height)
                let columns = max(ow * stride - padding, 0)..<min(ow * stride - padding + size, width)
                forEachVector(channels) { c in
                  var best = Lanes(repeating: -.infinity)
                  let first = ((n * height + rows.lowerBound) * width + columns.lowerBound) * channels + c
                  var winner = SIMD16<Int32>(repeating: Int32(first))
                  for h in rows {
                    for w in columns {
                      let offset = ((n * height + h) * width + w) * channels + c
                      let value = x.lanes(offset)
                      let wins = value .> best .| value .!= value  // a NaN wins
                      best.replace(with: value, where: wins)
                      winner.replace(with: SIMD16(repeating: Int32(offset)), where: wins)
                    }
                  }
                  y.store(best, output + c)
                  indices.storeBytes(of: winner &+ laneNumbers, toByteOffset: 4 * (output + c), as: SIMD16<Int32>.self)
                }
                output += channels
              }
            }
          }
        }
      }
    }
    indices.removeLast(16)
    return (y, indices)
  }

  /// The fast half of `Kernels.maxPoolGradient`.
  public static func maxPoolGradient(_ dy: Tensor, indices: [Int32], inputShape: [Int]) -> Tensor {
    precondition(indices.count == dy.count, "\(indices.count) indices for \(dy.count) gradients")
    var dx = Tensor(shape: inputShape)
    dx.withMutablePointer { dx in
      dy.withPointer { dy in
        for (i, index) in indices.enumerated() { dx[Int(index)] += dy[i] }
      }
    }
    return dx
  }

  private static let laneNumbers = SIMD16<Int32>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
}
