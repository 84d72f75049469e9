extension Vectorized {
  /// The fast half of `Kernels.l2Normalize`.
  public static func l2Normalize(_ x: Tensor) -> (y: Tensor, norms: Tensor) {
    precondition(x.shape.count == 2, "normalisation takes rows, not the shape \(x.shape)")
    let (rows, width) = (x.shape[0], x.shape[1])
    var norms = Tensor(shape: [rows])
    let y = Tensor(shape: x.shape) { y in
      norms.withMutablePointer { norms in
        x.withPointer { x in
          for n in 0..<rows {
            let row = x + n * width
            let norm = max(dot(row, row, count: width).squareRoot(), 1e-12)
            norms[n] = norm
            forEachVector(width) { y.store(row.lanes($0) / norm, n * width + $0) }
          }
        }
      }
    }
    return (y, norms)
  }

  /// The fast half of `Kernels.l2NormalizeGradient`.
  public static func l2NormalizeGradient(_ dy: Tensor, output y: Tensor, norms: Tensor) -> Tensor {
    precondition(dy.shape == y.shape && norms.count == y.shape[0], "\(dy.shape), \(y.shape), \(norms.shape) disagree")
    let (rows, width) = (y.shape[0], y.shape[1])
    return Tensor(shape: y.shape) { dx in
      reading(dy, y, norms) { dy, y, norms in
        for n in 0..<rows {
          let (gradient, output) = (dy + n * width, y + n * width)
          // At the least length the divisor is a constant, and nothing is projected away.
          let along = norms[n] <= 1e-12 ? 0 : -dot(gradient, output, count: width)
          forEachVector(width) { i in
            let tangent = Lanes.multiplyAdd(output.lanes(i), Lanes(repeating: along), gradient.lanes(i))
            dx.store(tangent / norms[n], n * width + i)
          }
        }
      }
    }
  }

  /// Σ aᵢ·bᵢ. What lies past the last element does not count, so the last vector is masked.
  package static func dot(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, count: Int) -> Float {
    var sum = Lanes(repeating: 0)
    var i = 0
    while i + 16 <= count {
      sum.accumulate(a.lanes(i), b.lanes(i))
      i += 16
    }
    var total = sum.sum()
    while i < count {
      total += a[i] * b[i]
      i += 1
    }
    return total
  }
}
