extension Vectorized {
  /// The fast half of `Kernels.add`.
  public static func add(_ x: Tensor, _ y: Tensor) -> Tensor {
    precondition(x.shape == y.shape, "cannot add \(x.shape) and \(y.shape)")
    return Tensor(shape: x.shape) { sum in
      reading(x, y) { left, right in
        forEachVector(x.count) { sum.store(left.lanes($0) + right.lanes($0), $0) }
      }
    }
  }

  /// The fast half of `Kernels.addBias`.
  public static func addBias(_ x: Tensor, bias: Tensor) -> Tensor {
    precondition(x.shape.last == bias.count, "a bias of \(bias.count) numbers does not fit rows of \(x.shape)")
    return Tensor(shape: x.shape) { y in
      reading(x, bias) { source, bias in
        // Rows in order: what the last vector of a row writes past its end, the next row overwrites.
        for row in stride(from: 0, to: x.count, by: x.shape.last ?? 1) {
          forEachVector(x.shape.last ?? 0) { y.store(source.lanes(row + $0) + bias.lanes($0), row + $0) }
        }
      }
    }
  }

  /// The fast half of `Kernels.biasGradient`.
  public static func biasGradient(_ dy: Tensor) -> Tensor {
    let width = dy.shape.last ?? 0
    return Tensor(shape: [width]) { sum in
      dy.withPointer { dy_ in
        forEachVector(width) { column in
          var total = Lanes(repeating: 0)
          for row in stride(from: 0, to: dy.count, by: width) { total += dy_.lanes(row + column) }
          sum.store(total, column)
        }
      }
    }
  }
}
