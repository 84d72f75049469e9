import Benchmark
import MomentumContrast
import Tensors

/// A kernel in both halves on one input, with how much work it is and how far the halves may lie apart.
///
/// What it refuses to do: time halves that disagree.
struct KernelPair: Sendable {
  typealias Half = any ContrastiveKernels.Type

  /// What a call does at least.
  enum Work: Sendable {
    /// Floating-point operations, a multiply-add being two.
    case operations(Int)
    /// Bytes, every tensor being read or written once.
    case bytes(Int)
  }

  let name: String
  let work: Work
  let inputs: [Tensor]
  /// Runs a half on some inputs.
  let run: @Sendable (Half, [Tensor]) -> [Tensor]
  /// How far results lie from the definition's, in units of what is allowed.
  let distance: @Sendable (_ actual: [Tensor], _ expected: [Tensor]) -> Double

  /// Registers the pair with the harness, which checks it before the first call is timed.
  func register() {
    func larger(_ name: String) -> BenchmarkMetric {
      .custom(name, polarity: .prefersLarger, useScalingFactor: false)
    }
    let (fast, slow, ratio) = (larger("vectorized M\(unit)"), larger("scalar M\(unit)"), larger("ratio in percent"))
    let rows = TableRow(name: name, unit: "G\(unit)")
    Benchmark(
      name,
      configuration: .init(
        metrics: [fast, slow, ratio], warmupIterations: 0, maxDuration: .seconds(1), maxIterations: 20)
    ) { benchmark in
      let (vectorized, scalar) = (seconds(of: Vectorized.self), seconds(of: Scalar.self))
      benchmark.measurement(fast, Int(amount / vectorized / 1e6))
      benchmark.measurement(slow, Int(amount / scalar / 1e6))
      benchmark.measurement(ratio, Int(100 * scalar / vectorized))
      rows.add(vectorized: amount / vectorized / 1e9, scalar: amount / scalar / 1e9)
    } setup: {
      try check()
    } teardown: {
      try rows.write()
    }
  }

  /// - Throws: `Disagreement` if the halves lie too far apart, or if they would not be told apart when one is broken.
  func check() throws {
    let expected = run(Scalar.self, inputs)
    let apart = distance(run(Vectorized.self, inputs), expected)
    guard apart <= 1 else { throw Disagreement(description: "\(name): \(apart) times the bound") }
    var broken = inputs
    broken[0] = broken[0].shifted
    guard distance(run(Vectorized.self, broken), expected) > 1 else {
      throw Disagreement(description: "\(name): a broken kernel would not be noticed")
    }
  }

  private var unit: String {
    switch work {
    case .operations: "FLOP/s"
    case .bytes: "B/s"
    }
  }

  private var amount: Double {
    switch work {
    case .operations(let count), .bytes(let count): Double(count)
    }
  }

  /// The fastest of a few calls; the scalar half is slow enough for one.
  private func seconds(of half: Half) -> Double {
    (0..<(half == Vectorized.self ? 5 : 1)).reduce(.infinity) { best, _ in
      min(best, ContinuousClock().measure { blackHole(run(half, inputs)) } / .seconds(1))
    }
  }
}

/// Halves that are not the same function.
struct Disagreement: Error, CustomStringConvertible {
  let description: String
}

extension Tensor {
  /// Numbers drawn evenly from `range`.
  static func random(_ shape: [Int], _ name: String, in range: ClosedRange<Float> = -1...1) -> Tensor {
    var source = RandomSource(seed: 1).stream(name)
    return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in source.uniform(in: range) })
  }

  var magnitudes: Tensor { Tensor(shape: shape, elements.map { Swift.abs($0) }) }

  /// Every element moved on by a place.
  var shifted: Tensor { Tensor(shape: shape, elements.suffix(1) + elements.dropLast()) }
}
