import Testing

@testable import Tensors

@Suite struct BatchNormVectorizedTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let channels, groups: Int
    var testDescription: String { "\(channels) channels, \(groups) groups" }
  }
  static let cases = [1, 3, 5, 16, 17, 33, 48, 64, 80].flatMap { c in [1, 2, 4].map { Case(channels: c, groups: $0) } }

  /// A batch with its parameters, and the figures that the bounds are made of, in `Double`.
  struct Problem {
    let x, dy, scale, shift: Tensor
    let statistics: ChannelStatistics
    let groups, rows, channels: Int
    static let epsilon: Float = 1e-3

    init(_ each: Case, pixels: (Int, Int), offset: Float = 0) {
      var source = RandomSource(seed: 81).stream(each.channels * 100 + each.groups * 10 + pixels.0)
      let shape = [4, pixels.0, pixels.1, each.channels]
      x = Tensor(shape: shape, Tensor.random(shape, &source).elements.map { $0 + offset })
      dy = .random(shape, &source)
      scale = .random([each.channels], &source)
      // Positive, so that no rectifier is closed everywhere.
      shift = Tensor(shape: [each.channels], (0..<each.channels).map { _ in source.uniform(in: 0.5...1) })
      statistics = definition.batchStatistics(x, groups: each.groups)
      (groups, rows, channels) = (each.groups, 4 * pixels.0 * pixels.1 / each.groups, each.channels)
    }

    func deviation(_ g: Int, _ c: Int) -> Double {
      (Double(statistics.variance[g, c]) + Double(Self.epsilon)).squareRoot()
    }

    /// A figure for each element of x.
    func perElement(_ figure: (_ i: Int, _ g: Int, _ c: Int) -> Double) -> TensorOf<Double> {
      TensorOf(shape: x.shape, (0..<x.count).map { figure($0, $0 / (rows * channels), $0 % channels) })
    }
    /// Σ of a figure over a group's rows, G×C.
    func sum(_ figure: TensorOf<Double>) -> TensorOf<Double> {
      var sums = [Double](repeating: 0, count: groups * channels)
      let figures = figure.elements
      for i in 0..<x.count { sums[i / (rows * channels) * channels + i % channels] += figures[i] }
      return TensorOf(shape: [groups, channels], sums)
    }
  }

  /// At most 64 rows are added in `Float`, the rest in `Double`: 63 roundings, then one into `Float`, and one of the
  /// definition, on the mean of |x|: with A that mean, the fast mean is off by δ ≤ γ₆₅·A.
  ///
  /// The variance is taken around that mean, which adds δ² to it. Each square has two roundings from the deviation and
  /// one of its own, 63 in the sum, one into `Float`, and one of the definition: γ₆₈·(σ² + δ²) + δ².
  @Test(arguments: cases) func statistics(_ each: Case) {
    for (pixels, offset) in [((1, 1), 0), ((3, 5), 0), ((9, 7), 3)] as [((Int, Int), Float)] {
      let problem = Problem(each, pixels: pixels, offset: offset)
      let (x, exact) = (problem.x, problem.statistics)
      let size = definition.batchStatistics(x.magnitudes, groups: each.groups).mean
      let spread = TensorOf<Double>(
        shape: size.shape,
        zip(exact.variance.elements, size.elements).map {
          let drift = ErrorBound.gamma(65) * Double($1)
          return Double($0) + drift * drift + drift * drift / ErrorBound.gamma(68)
        })
      func units(_ fast: ChannelStatistics) -> (mean: Double, variance: Double) {
        (
          ErrorBound.units(fast.mean, from: exact.mean, roundings: 65, scale: size),
          ErrorBound.units(fast.variance, from: exact.variance, roundings: 68, scale: spread)
        )
      }
      let right = units(Vectorized.batchStatistics(x, groups: each.groups))
      #expect(right.mean <= 1 && right.variance <= 1)

      let shifted = units(Vectorized.batchStatistics(x.shifted, groups: each.groups))
      #expect(shifted.mean > 1 || x.count == 1 || (each.channels == 1 && each.groups == 1))
      let without = units(Vectorized.batchStatistics(x.losingLast(axis: 0), groups: each.groups))
      #expect(without.mean > 1)
      #expect(without.variance > 1 || problem.rows == 1)
      if each.groups > 1 {
        let order = Array((0..<each.groups).reversed())
        let swapped = units(
          ChannelStatistics(
            mean: exact.mean.gatheringRows(order), variance: exact.variance.gatheringRows(order), elementsPerChannel: 0)
        )
        #expect(swapped.mean > 1 && (swapped.variance > 1 || problem.rows == 1))
      }
    }
  }

  /// x̂ = (x − μ)·(1/σ): one rounding for the difference, 2.5 for 1/σ (the sum with ε, halved by the root, the root, the
  /// reciprocal), one for the product; γ·x̂ + β has two, and the definition one: at most 8 on |γ·x̂| + |β|. The
  /// rectifier brings no two numbers further apart.
  @Test(arguments: cases, [false, true]) func normalization(_ each: Case, _ rectified: Bool) {
    let problem = Problem(each, pixels: (3, 5), offset: 2)
    func run(_ kernels: any Kernels.Type, _ x: Tensor, _ statistics: ChannelStatistics) -> Tensor {
      kernels.batchNorm(
        x, statistics: statistics, scale: problem.scale, shift: problem.shift, epsilon: Problem.epsilon,
        rectified: rectified)
    }
    let (x, statistics) = (problem.x.elements, problem.statistics)
    let size = problem.perElement { i, g, c in
      abs(Double(problem.scale[c]) * (Double(x[i]) - Double(statistics.mean[g, c])) / problem.deviation(g, c))
        + abs(Double(problem.shift[c]))
    }
    let expected = run(definition, problem.x, statistics)
    func units(_ y: Tensor) -> Double { ErrorBound.units(y, from: expected, roundings: 8, scale: size) }
    #expect(units(run(Vectorized.self, problem.x, statistics)) <= 1)
    #expect(units(run(Vectorized.self, problem.x.shifted, statistics)) > 1)
    if each.groups > 1 {
      let order = Array((0..<each.groups).reversed())
      let swapped = ChannelStatistics(
        mean: statistics.mean.gatheringRows(order), variance: statistics.variance.gatheringRows(order),
        elementsPerChannel: 0)
      #expect(units(run(Vectorized.self, problem.x, swapped)) > 1)
    }
  }

  /// With g the gradient behind the rectifier, S = 1/m Σ|g| and T = 1/m Σ|g·x̂| over a group:
  ///
  /// - dβ: 63 additions in `Float`, one rounding out of `Double`, G − 1 over the groups, one of the definition.
  /// - dγ: those, 4.5 in x̂ (see above) and one for the product: at most 70 + G, on Σ|g·x̂|.
  /// - dx = γ/σ·(g − S′ − x̂·T′): 72 at most in T′ (70 in the sum, 1/m, the product), 4.5 in x̂, three for the product and
  ///   the two subtractions, 4.5 for γ/σ and its product, one of the definition: 85, on |γ|/σ·(|g| + S + |x̂|·T).
  ///   The definition also has the term for Σ(x − μ) ≠ 0 because μ is rounded: |γ|/σ·T·u·|μ|/σ at most.
  @Test(arguments: cases, [(false, false), (true, false), (true, true)])
  func gradients(_ each: Case, _ mode: (rectified: Bool, frozen: Bool)) {
    let problem = Problem(each, pixels: (3, 5), offset: 1)
    let y = definition.batchNorm(
      problem.x, statistics: problem.statistics, scale: problem.scale, shift: problem.shift, epsilon: Problem.epsilon,
      rectified: mode.rectified)
    func run(_ kernels: any Kernels.Type, _ dy: Tensor, _ statistics: ChannelStatistics) -> [Tensor] {
      let gradients = kernels.batchNormGradients(
        dy, input: problem.x, statistics: statistics, scale: problem.scale, shift: problem.shift,
        epsilon: Problem.epsilon, rectified: mode.rectified, frozen: mode.frozen)
      return [gradients.x, gradients.scale, gradients.shift]
    }
    let (x, dy, output, statistics) = (problem.x.elements, problem.dy.elements, y.elements, problem.statistics)
    let normalized = problem.perElement { i, g, c in
      abs(Double(x[i]) - Double(statistics.mean[g, c])) / problem.deviation(g, c)
    }
    let passed = problem.perElement { i, _, _ in !mode.rectified || output[i] > 0 ? abs(Double(dy[i])) : 0 }
    let sums = problem.sum(passed)
    let tilts = problem.sum(problem.perElement { i, _, _ in passed[i] * normalized[i] })
    let m = Double(problem.rows)
    let size = problem.perElement { i, g, c in
      let slope = abs(Double(problem.scale[c])) / problem.deviation(g, c)
      if mode.frozen { return slope * passed[i] }
      let drift = 0x1p-24 * abs(Double(statistics.mean[g, c])) / problem.deviation(g, c) / ErrorBound.gamma(85)
      return slope * (passed[i] + sums[g, c] / m + (normalized[i] + drift) * tilts[g, c] / m)
    }
    func overGroups(_ sums: TensorOf<Double>) -> TensorOf<Double> {
      TensorOf(
        shape: [problem.channels],
        (0..<problem.channels).map { c in (0..<problem.groups).reduce(0) { $0 + sums[$1, c] } })
    }
    let expected = run(definition, problem.dy, statistics)
    func units(_ actual: [Tensor]) -> [Double] {
      [
        ErrorBound.units(actual[0], from: expected[0], roundings: 85, scale: size),
        ErrorBound.units(actual[1], from: expected[1], roundings: 70 + each.groups, scale: overGroups(tilts)),
        ErrorBound.units(actual[2], from: expected[2], roundings: 64 + each.groups, scale: overGroups(sums)),
      ]
    }
    #expect(units(run(Vectorized.self, problem.dy, statistics)).allSatisfy { $0 <= 1 })
    let shifted = units(run(Vectorized.self, problem.dy.shifted, statistics))
    #expect(shifted[0] > 1 && shifted[1] > 1)
    let without = units(run(Vectorized.self, problem.dy.losingLast(axis: 0), statistics))
    #expect(without.allSatisfy { $0 > 1 })
    if each.groups > 1 {
      let order = Array((0..<each.groups).reversed())
      let swapped = ChannelStatistics(
        mean: statistics.mean.gatheringRows(order), variance: statistics.variance.gatheringRows(order),
        elementsPerChannel: 0)
      #expect(units(run(Vectorized.self, problem.dy, swapped))[0] > 1)
    }
  }

  /// Both halves show the same places as not a number, with the rectifier fused in or not, and pass the same gradients.
  @Test(arguments: [false, true]) func notANumberStaysVisible(_ rectified: Bool) {
    let x = Tensor(shape: [4, 3], [1, .nan, 3, -4, 5, -6, -.infinity, 8, .infinity, 10, -11, 12])
    let running = ChannelStatistics(
      mean: Tensor(shape: [1, 3]), variance: Tensor(shape: [1, 3], repeating: 1), elementsPerChannel: 0)
    let (scale, shift) = (Tensor(shape: [3], repeating: 1), Tensor(shape: [3]))
    func run(_ kernels: any Kernels.Type) -> [[UInt32]] {
      let y = kernels.batchNorm(x, statistics: running, scale: scale, shift: shift, epsilon: 0, rectified: rectified)
      let gradients = kernels.batchNormGradients(
        Tensor(shape: [4, 3], repeating: 1), input: x, statistics: running, scale: scale,
        shift: shift, epsilon: 0, rectified: rectified, frozen: true)
      return [
        y.bits, gradients.x.elements.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern }, gradients.shift.bits,
      ]
    }
    #expect(run(Vectorized.self) == run(definition))
    #expect(run(definition)[0][1] == Float.nan.bitPattern)
  }
}
