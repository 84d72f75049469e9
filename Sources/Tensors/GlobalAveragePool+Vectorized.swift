extension Vectorized {
  /// The fast half of `Kernels.globalAveragePool`.
  public static func globalAveragePool(_ x: Tensor) -> Tensor {
    precondition(x.shape.count == 4, "pooling takes N×H×W×C images, not the shape \(x.shape)")
    let (pixels, channels) = (x.shape[1] * x.shape[2], x.shape[3])
    return Tensor(shape: [x.shape[0], channels]) { y in
      x.withPointer { x_ in
        for n in 0..<x.shape[0] {
          forEachVector(channels) { c in
            var sum = Lanes(repeating: 0)
            for p in 0..<pixels { sum += x_.lanes((n * pixels + p) * channels + c) }
            y.store(sum / Float(pixels), n * channels + c)
          }
        }
      }
    }
  }

  /// The fast half of `Kernels.globalAveragePoolGradient`.
  public static func globalAveragePoolGradient(_ dy: Tensor, inputShape: [Int]) -> Tensor {
    precondition(dy.shape == [inputShape[0], inputShape[3]], "∂L/∂y is \(dy.shape) for an input of \(inputShape)")
    let (pixels, channels) = (inputShape[1] * inputShape[2], inputShape[3])
    return Tensor(shape: inputShape) { dx in
      dy.withPointer { dy in
        for n in 0..<inputShape[0] {
          for p in 0..<pixels {
            forEachVector(channels) { c in
              dx.store(dy.lanes(n * channels + c) / Float(pixels), (n * pixels + p) * channels + c)
            }
          }
        }
      }
    }
  }
}
