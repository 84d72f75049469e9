extension Vectorized {
  /// The fast half of `Kernels.relu`.
  public static func relu(_ x: Tensor) -> Tensor {
    Tensor(shape: x.shape) { y in
      x.withPointer { source in
        forEachVector(x.count) { i in
          let value = source.lanes(i)
          y.store(value.replacing(with: 0, where: value .< 0), i)  // asked this way round, a NaN stays one
        }
      }
    }
  }

  /// The fast half of `Kernels.reluGradient`.
  public static func reluGradient(_ dy: Tensor, output y: Tensor) -> Tensor {
    precondition(dy.shape == y.shape, "∂L/∂y is \(dy.shape), y is \(y.shape)")
    return Tensor(shape: y.shape) { dx in
      reading(dy, y) { dy, output in
        forEachVector(y.count) { i in
          dx.store(Lanes(repeating: 0).replacing(with: dy.lanes(i), where: output.lanes(i) .> 0), i)
        }
      }
    }
  }
}
