import CProcessor

/// How many floating-point operations one core of this processor can do: measured, because what a data sheet says holds
/// at a clock that nobody promises.
///
/// The loop does nothing but c ← c·a + b in registers, with the widest vectors that the program is compiled for. Twelve
/// sums that do not depend on each other keep two multipliers of four cycles' latency busy, and fit into sixteen
/// registers with a and b.
public enum ProcessorPeak {
  /// 10⁹ operations per second of one core, a multiply-add being two: the best of `bursts`, each of about a millisecond.
  public static func measure(bursts: Int = 40) -> Double {
    precondition(bursts >= 1, "\(bursts) bursts: there must be at least one")
    return (0..<bursts).reduce(0) { best, _ in max(best, burst()) }
  }

  private static func burst() -> Double {
    switch processor_vector_bits() {
    case 512: timed(SIMD16<Float>.self)
    case 256: timed(SIMD8<Float>.self)
    default: timed(SIMD4<Float>.self)
    }
  }

  @inline(__always)
  private static func timed<Vector: SIMD>(_ type: Vector.Type) -> Double where Vector.Scalar == Float {
    let iterations = 50_000
    var sum = Vector(repeating: 0)
    let duration = ContinuousClock().measure { sum = chains(iterations, a: 0.9999, b: 0.0001) }
    // Always true, but the compiler cannot know: it has to compute the sum.
    precondition(sum[0] > 0, "twelve sums of positive numbers came out as \(sum[0])")
    let operations = Double(2 * 12 * Vector.scalarCount * iterations)
    return operations / (duration / .nanoseconds(1))
  }

  @inline(__always)
  private static func chains<Vector: SIMD>(_ iterations: Int, a: Float, b: Float) -> Vector
  where Vector.Scalar == Float {
    let (a, b) = (Vector(repeating: a), Vector(repeating: b))
    var (c0, c1, c2, c3, c4, c5) = (b, b + b, b, b + b, b, b + b)
    var (c6, c7, c8, c9, c10, c11) = (b * b, b, b * b, b, b * b, b)
    for _ in 0..<iterations {
      c0 = multiplyAdd(c0, a, b)
      c1 = multiplyAdd(c1, a, b)
      c2 = multiplyAdd(c2, a, b)
      c3 = multiplyAdd(c3, a, b)
      c4 = multiplyAdd(c4, a, b)
      c5 = multiplyAdd(c5, a, b)
      c6 = multiplyAdd(c6, a, b)
      c7 = multiplyAdd(c7, a, b)
      c8 = multiplyAdd(c8, a, b)
      c9 = multiplyAdd(c9, a, b)
      c10 = multiplyAdd(c10, a, b)
      c11 = multiplyAdd(c11, a, b)
    }
    return ((c0 + c1) + (c2 + c3)) + ((c4 + c5) + (c6 + c7)) + ((c8 + c9) + (c10 + c11))
  }

  /// c·a + b; without the fused instruction two operations, rather than a software routine per lane.
  @inline(__always)
  private static func multiplyAdd<Vector: SIMD>(_ c: Vector, _ a: Vector, _ b: Vector) -> Vector
  where Vector.Scalar == Float {
    processor_fuses_multiply_add() ? b.addingProduct(c, a) : c * a + b
  }
}
