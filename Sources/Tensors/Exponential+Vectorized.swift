// eˣ = 2ⁿ·eʳ with n = round(x / ln 2) and |r| ≤ ln 2 / 2. ln 2 is subtracted in two parts, the first of them with so few
// digits that n·(first part) is exact; eʳ is its Taylor polynomial of degree 7, whose remainder at |r| = 0.347 is
// r⁸/8! ≈ 5·10⁻⁹, a twelfth of an ulp. 2ⁿ is written straight into the exponent bits, in two factors so that results
// down to the subnormal numbers come out.

extension Vectorized {
  /// The fast half of `Kernels.exponential`.
  public static func exponential(_ x: Tensor) -> Tensor {
    Tensor(shape: x.shape) { y in
      x.withPointer { source in
        forEachVector(x.count) { y.store(exponential(source.lanes($0)), $0) }
      }
    }
  }

  /// Replaces x by eˣ: `count` numbers, and whatever else is in the last vector.
  package static func exponentiate(_ x: UnsafeMutablePointer<Float>, count: Int) {
    forEachVector(count) { x.store(exponential(x.lanes($0)), $0) }
  }

  /// eˣ in sixteen lanes, to within 2 ulp, subnormal results included. From −104 down it is 0, from 88.73 up infinite; a
  /// NaN stays one.
  @inline(__always)
  static func exponential(_ x: Lanes) -> Lanes {
    let floor = Lanes(repeating: -104)
    let ceiling = Lanes(repeating: 89)
    let bounded = x.replacing(with: floor, where: x .< floor)
    let clamped = bounded.replacing(with: ceiling, where: bounded .> ceiling)
    // Adding 1.5·2²³ leaves no room for a fraction: the sum is rounded to a whole number, which stands in its low bits.
    let rounder = Lanes(repeating: 0x1.8p23)
    let shifted = Lanes.multiplyAdd(clamped, Lanes(repeating: 1.442_695_04), rounder)
    let exponent = unsafeBitCast(shifted, to: SIMD16<Int32>.self) &- unsafeBitCast(rounder, to: SIMD16<Int32>.self)
    let n = shifted - rounder
    var r = Lanes.multiplyAdd(n, Lanes(repeating: -0x1.62e4p-1), clamped)
    r.accumulate(n, Lanes(repeating: -0x1.7f7d1cp-20))
    var polynomial = Lanes(repeating: 1 / 5040)
    polynomial = .multiplyAdd(polynomial, r, Lanes(repeating: 1 / 720))
    polynomial = .multiplyAdd(polynomial, r, Lanes(repeating: 1 / 120))
    polynomial = .multiplyAdd(polynomial, r, Lanes(repeating: 1 / 24))
    polynomial = .multiplyAdd(polynomial, r, Lanes(repeating: 1 / 6))
    polynomial = .multiplyAdd(polynomial, r, Lanes(repeating: 1 / 2))
    polynomial = .multiplyAdd(polynomial, r, Lanes(repeating: 1))
    polynomial = .multiplyAdd(polynomial, r, Lanes(repeating: 1))
    let half = exponent &>> 1
    let result = polynomial * powerOfTwo(half) * powerOfTwo(exponent &- half)
    return result.replacing(with: x, where: x .!= x)
  }

  @inline(__always)
  private static func powerOfTwo(_ exponent: SIMD16<Int32>) -> Lanes {
    unsafeBitCast((exponent &+ 127) &<< 23, to: Lanes.self)
  }
}
