// erfc by formula 7.1.26 of Abramowitz and Stegun, for z ≥ 0:
//
//     erfc(z) ≈ (a₁t + a₂t² + a₃t³ + a₄t⁴ + a₅t⁵)·e^(−z²)        t = 1/(1 + 0.3275911·z)
//
// to within 1.5·10⁻⁷, which leaves Φ within 7.5·10⁻⁸, little more than an ulp of ½.

extension Vectorized {
  /// The fast half of `Kernels.gelu`.
  public static func gelu(_ x: Tensor) -> Tensor {
    let count = x.count
    return Tensor(shape: x.shape) { y in
      x.withPointer { source in
        forEachVector(count) { i in
          let value = source.lanes(i)
          y.store(value * normal(value).distribution, i)
        }
      }
    }
  }

  /// The fast half of `Kernels.geluGradient`.
  public static func geluGradient(_ dy: Tensor, input x: Tensor) -> Tensor {
    precondition(dy.shape == x.shape, "∂L/∂y is \(dy.shape), x is \(x.shape)")
    let count = x.count
    return Tensor(shape: x.shape) { dx in
      reading(dy, x) { dy, x in
        forEachVector(count) { i in
          let value = x.lanes(i)
          let (distribution, density) = normal(value)
          dx.store(dy.lanes(i) * Lanes.multiplyAdd(value, density, distribution), i)
        }
      }
    }
  }

  /// Φ and φ in sixteen lanes.
  @inline(__always)
  private static func normal(_ x: Lanes) -> (distribution: Lanes, density: Lanes) {
    let size = x.replacing(with: -x, where: x .< 0)
    let power = exponential(size * size * -0.5)  // e^(−z²), z = |x|/√2
    let t = 1 / Lanes.multiplyAdd(size, Lanes(repeating: 0.327_591_1 * 0.707_106_78), Lanes(repeating: 1))
    var series = Lanes(repeating: 1.061_405_429)
    series = .multiplyAdd(series, t, Lanes(repeating: -1.453_152_027))
    series = .multiplyAdd(series, t, Lanes(repeating: 1.421_413_741))
    series = .multiplyAdd(series, t, Lanes(repeating: -0.284_496_736))
    series = .multiplyAdd(series, t, Lanes(repeating: 0.254_829_592))
    let tail = series * t * power * 0.5  // 1 − Φ(|x|)
    let distribution = (1 - tail).replacing(with: tail, where: x .< 0)
    return (distribution, power * 0.398_942_28)
  }
}
