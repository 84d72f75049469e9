import Testing

@testable import Tensors

@Suite struct GroupNormVectorizedTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let channels, groups: Int
    var testDescription: String { "\(channels) channels in \(groups) slices" }
  }
  static let cases = [(1, 1), (3, 1), (6, 3), (16, 4), (17, 17), (32, 8), (33, 3), (48, 1), (64, 8), (80, 5)].map {
    Case(channels: $0, groups: $1)
  }

  /// A batch with its parameters, and the figures that the bounds are made of, in `Double`.
  struct Problem {
    let x, dy, scale, shift: Tensor
    let statistics: ImageStatistics
    let images = 3
    let groups, channels, elements: Int
    static let epsilon: Float = 1e-3

    init(_ each: Case, pixels: (Int, Int), offset: Float = 0) {
      var source = RandomSource(seed: 82).stream(each.channels * 100 + each.groups * 10 + pixels.0)
      let shape = [images, pixels.0, pixels.1, each.channels]
      x = Tensor(shape: shape, Tensor.random(shape, &source).elements.map { $0 + offset })
      dy = .random(shape, &source)
      scale = .random([each.channels], &source)
      // Positive, so that no rectifier is closed everywhere.
      shift = Tensor(shape: [each.channels], (0..<each.channels).map { _ in source.uniform(in: 0.5...1) })
      statistics = definition.groupStatistics(x, channelGroups: each.groups)
      (groups, channels) = (each.groups, each.channels)
      elements = pixels.0 * pixels.1 * each.channels / each.groups
    }

    /// Where an element of x stands: its image and slice as one number, and its channel.
    func place(_ i: Int) -> (slice: Int, channel: Int) {
      let channel = i % channels
      return (i / (x.count / images) * groups + channel * groups / channels, channel)
    }
    func deviation(_ slice: Int) -> Double {
      (Double(statistics.variance.elements[slice]) + Double(Self.epsilon)).squareRoot()
    }
    /// A figure for each element of x.
    func perElement(_ figure: (_ i: Int, _ slice: Int, _ c: Int) -> Double) -> TensorOf<Double> {
      TensorOf(shape: x.shape, (0..<x.count).map { figure($0, place($0).slice, place($0).channel) })
    }
    /// The mean of a figure over each slice.
    func mean(_ figure: TensorOf<Double>) -> [Double] {
      var sums = [Double](repeating: 0, count: images * groups)
      for (i, value) in figure.elements.enumerated() { sums[place(i).slice] += value / Double(elements) }
      return sums
    }
    /// The sum of a figure over all images and pixels, C.
    func sum(_ figure: TensorOf<Double>) -> TensorOf<Double> {
      var sums = [Double](repeating: 0, count: channels)
      for (i, value) in figure.elements.enumerated() { sums[i % channels] += value }
      return TensorOf(shape: [channels], sums)
    }
    /// The same statistics, each at the wrong image.
    var swapped: ImageStatistics {
      ImageStatistics(
        mean: statistics.mean.gatheringRows([1, 2, 0]), variance: statistics.variance.gatheringRows([1, 2, 0]))
    }
  }

  /// The mean of a channel goes through 63 additions in `Float` and a rounding into `Float`; their mean over the slice
  /// through one more, and the definition has one: 66 on the mean of |x|.
  ///
  /// The variance is put together from that of each channel, which is off by γ₆₈·(σ_c² + δ²) + δ² (`BatchNormVectorizedTests`,
  /// with δ ≤ γ₆₅·A the error of a channel's mean and A the largest mean of |x| over a channel), and the squared offset
  /// (μ_c − μ)², whose offset is off by 2δ: 4δ·|μ_c − μ| + 4δ². The mean of the first is at most σ, so with two more
  /// roundings the error is at most γ₇₀·(σ² + δ²) + 4δσ + 5δ².
  @Test(arguments: cases) func statistics(_ each: Case) {
    for (pixels, offset) in [((1, 1), 0), ((3, 5), 0), ((9, 10), 3)] as [((Int, Int), Float)] {
      let problem = Problem(each, pixels: pixels, offset: offset)
      let (x, exact) = (problem.x, problem.statistics)
      let size = definition.groupStatistics(x.magnitudes, channelGroups: each.groups).mean
      let largest = definition.groupStatistics(x.magnitudes, channelGroups: each.channels).mean.elements.reduce(0, max)
      let drift = ErrorBound.gamma(65) * Double(largest)
      let spread = TensorOf<Double>(
        shape: size.shape,
        exact.variance.elements.map {
          Double($0) + drift * drift
            + (4 * drift * Double($0).squareRoot() + 5 * drift * drift) / ErrorBound.gamma(70)
        })
      func units(_ fast: ImageStatistics) -> (mean: Double, variance: Double) {
        (
          ErrorBound.units(fast.mean, from: exact.mean, roundings: 66, scale: size),
          ErrorBound.units(fast.variance, from: exact.variance, roundings: 70, scale: spread)
        )
      }
      let right = units(Vectorized.groupStatistics(x, channelGroups: each.groups))
      #expect(right.mean <= 1 && right.variance <= 1)

      let shifted = units(Vectorized.groupStatistics(x.shifted, channelGroups: each.groups))
      #expect(shifted.mean > 1)
      let without = units(Vectorized.groupStatistics(x.losingLast(axis: 3), channelGroups: each.groups))
      #expect(without.mean > 1)
      #expect(without.variance > 1 || problem.elements == 1)
      let swapped = units(problem.swapped)
      #expect(swapped.mean > 1 && (swapped.variance > 1 || problem.elements == 1))
    }
  }

  /// The arithmetic is that of batch norm, and so is the bound: 8 roundings on |γ·x̂| + |β|.
  @Test(arguments: cases, [false, true]) func normalization(_ each: Case, _ rectified: Bool) {
    let problem = Problem(each, pixels: (3, 5), offset: 2)
    func run(_ kernels: any Kernels.Type, _ x: Tensor, _ statistics: ImageStatistics) -> Tensor {
      kernels.groupNorm(
        x, statistics: statistics, scale: problem.scale, shift: problem.shift, epsilon: Problem.epsilon,
        rectified: rectified)
    }
    let (x, means) = (problem.x.elements, problem.statistics.mean.elements)
    let size = problem.perElement { i, slice, c in
      abs(Double(problem.scale[c]) * (Double(x[i]) - Double(means[slice])) / problem.deviation(slice))
        + abs(Double(problem.shift[c]))
    }
    let expected = run(definition, problem.x, problem.statistics)
    func units(_ y: Tensor) -> Double { ErrorBound.units(y, from: expected, roundings: 8, scale: size) }
    #expect(units(run(Vectorized.self, problem.x, problem.statistics)) <= 1)
    #expect(units(run(Vectorized.self, problem.x.shifted, problem.statistics)) > 1)
    #expect(units(run(Vectorized.self, problem.x, problem.swapped)) > 1)
  }

  /// With g the gradient behind the rectifier, S and T the means of |γ·g| and |γ·g·x̂| over a slice:
  ///
  /// - dβ: 63 additions in `Float`, one rounding out of `Double`, N − 1 over the images, one of the definition.
  /// - dγ: those, 4.5 in x̂ and one for the product: at most 70 + N, on Σ|g·x̂|.
  /// - dx = 1/σ·(γ·g − S′ − x̂·T′): 71 at most in T′ (70 in a channel's sum, one into `Float`), 4.5 in x̂, four for the two
  ///   products and the two subtractions, 3.5 for 1/σ and its product, one of the definition: 84, on
  ///   1/σ·(|γ·g| + S + |x̂|·T).
  @Test(arguments: cases, [false, true]) func gradients(_ each: Case, _ rectified: Bool) {
    let problem = Problem(each, pixels: (3, 5), offset: 1)
    let y = definition.groupNorm(
      problem.x, statistics: problem.statistics, scale: problem.scale, shift: problem.shift, epsilon: Problem.epsilon,
      rectified: rectified)
    func run(_ kernels: any Kernels.Type, _ dy: Tensor, _ statistics: ImageStatistics) -> [Tensor] {
      let gradients = kernels.groupNormGradients(
        dy, input: problem.x, output: y, statistics: statistics, scale: problem.scale, epsilon: Problem.epsilon,
        rectified: rectified)
      return [gradients.x, gradients.scale, gradients.shift]
    }
    let (x, dy, output) = (problem.x.elements, problem.dy.elements, y.elements)
    let means = problem.statistics.mean.elements
    let normalized = problem.perElement { i, slice, _ in
      abs(Double(x[i]) - Double(means[slice])) / problem.deviation(slice)
    }.elements
    let passed = problem.perElement { i, _, _ in !rectified || output[i] > 0 ? abs(Double(dy[i])) : 0 }
    let scaled = problem.perElement { i, _, c in passed.elements[i] * abs(Double(problem.scale[c])) }.elements
    let common = problem.mean(problem.perElement { i, _, _ in scaled[i] })
    let tilt = problem.mean(problem.perElement { i, _, _ in scaled[i] * normalized[i] })
    let size = problem.perElement { i, slice, _ in
      (scaled[i] + common[slice] + normalized[i] * tilt[slice]) / problem.deviation(slice)
    }
    let along = problem.sum(problem.perElement { i, _, _ in passed.elements[i] * normalized[i] })
    let expected = run(definition, problem.dy, problem.statistics)
    func units(_ actual: [Tensor]) -> [Double] {
      [
        ErrorBound.units(actual[0], from: expected[0], roundings: 84, scale: size),
        ErrorBound.units(actual[1], from: expected[1], roundings: 70 + problem.images, scale: along),
        ErrorBound.units(actual[2], from: expected[2], roundings: 64 + problem.images, scale: problem.sum(passed)),
      ]
    }
    #expect(units(run(Vectorized.self, problem.dy, problem.statistics)).allSatisfy { $0 <= 1 })
    let shifted = units(run(Vectorized.self, problem.dy.shifted, problem.statistics))
    #expect(shifted[0] > 1 && shifted[1] > 1)
    let without = units(run(Vectorized.self, problem.dy.losingLast(axis: 0), problem.statistics))
    #expect(without.allSatisfy { $0 > 1 })
    #expect(units(run(Vectorized.self, problem.dy, problem.swapped))[0] > 1)
  }
}
