import MomentumContrast
import Tensors

/// Batch norm at the first stage of the small encoder, with the rectifier: counted in bytes. The roundings are counted as
/// in `BatchNormVectorizedTests`, but for sums over all m rows in whatever order.
extension KernelPair {
  static let batchNorm: [KernelPair] = {
    let problem = BatchNormProblem()
    let (x, dy, m) = (problem.x, problem.dy, problem.rows)
    return [
      KernelPair(
        name: "batchStatistics", work: .bytes(4 * x.count), inputs: [x],
        run: {
          let statistics = $0.batchStatistics($1[0], groups: 1)
          return [statistics.mean, statistics.variance]
        },
        distance: { actual, expected in
          let size = problem.overRows { abs(problem.xs[$0]) }  // mean of |x|
          // The variance is taken around a mean that is off by γ·size, which adds the square of that.
          let spread = (0..<size.count).map { c in
            let drift = ErrorBound.gamma(m + 1) * size[c]
            return Double(expected[1][0, c]) + drift * drift * (1 + 1 / ErrorBound.gamma(m + 5))
          }
          let shape = [1, size.count]
          return max(
            ErrorBound.units(actual[0], from: expected[0], roundings: m + 1, scale: TensorOf(shape: shape, size)),
            ErrorBound.units(actual[1], from: expected[1], roundings: m + 5, scale: TensorOf(shape: shape, spread)))
        }),
      KernelPair(
        name: "batchNorm with ReLU", work: .bytes(2 * 4 * x.count), inputs: [x],
        run: { [problem.normalize($0, $1[0])] },
        distance: { actual, expected in
          let size = problem.perElement { abs(Double(problem.scale[$1]) * $2) + abs(Double(problem.shift[$1])) }
          return ErrorBound.units(actual[0], from: expected[0], roundings: 8, scale: size)
        }),
      KernelPair(
        name: "batchNormGradients with ReLU", work: .bytes(3 * 4 * x.count), inputs: [dy],
        run: { problem.differentiate($0, $1[0]) },
        distance: { actual, expected in
          let channels = [problem.scale.count]
          let dys = dy.elements
          let ys = problem.y.elements
          let normalized = problem.perElement { _, _, normalized in abs(normalized) }.elements
          func passed(_ i: Int) -> Double { ys[i] > 0 ? Double(abs(dys[i])) : 0 }
          let sums = problem.overRows(passed)  // 1/m·Σ|g|
          let tilts = problem.overRows { passed($0) * normalized[$0] }  // 1/m·Σ|g·x̂|
          let size = problem.perElement { i, c, _ in
            abs(Double(problem.scale[c])) / problem.deviation(c)
              * (passed(i) + sums[c] + (normalized[i] + 1) * tilts[c])
          }
          func whole(_ means: [Double]) -> TensorOf<Double> {
            TensorOf(shape: channels, means.map { $0 * Double(m) })
          }
          return max(
            ErrorBound.units(actual[0], from: expected[0], roundings: m + 21, scale: size),
            ErrorBound.units(actual[1], from: expected[1], roundings: m + 7, scale: whole(tilts)),
            ErrorBound.units(actual[2], from: expected[2], roundings: m + 1, scale: whole(sums)))
        }),
    ]
  }()
}

/// A batch with its parameters, and figures over it in `Double`.
private struct BatchNormProblem: Sendable {
  let x = Tensor.random([64, 20, 20, 16], "x")
  let dy = Tensor.random([64, 20, 20, 16], "dy")
  let scale = Tensor.random([16], "scale")
  let shift = Tensor.random([16], "shift", in: 0.5...1)
  let statistics: ChannelStatistics
  let y: Tensor
  let xs: [Double]
  static let epsilon: Float = 1e-5

  init() {
    statistics = Scalar.batchStatistics(x, groups: 1)
    xs = x.elements.map(Double.init)
    y = Scalar.batchNorm(
      x, statistics: statistics, scale: scale, shift: shift, epsilon: Self.epsilon, rectified: true)
  }

  var rows: Int { x.count / scale.count }

  func normalize(_ half: KernelPair.Half, _ x: Tensor) -> Tensor {
    half.batchNorm(x, statistics: statistics, scale: scale, shift: shift, epsilon: Self.epsilon, rectified: true)
  }

  func differentiate(_ half: KernelPair.Half, _ dy: Tensor) -> [Tensor] {
    let gradients = half.batchNormGradients(
      dy, input: x, statistics: statistics, scale: scale, shift: shift, epsilon: Self.epsilon, rectified: true,
      frozen: false)
    return [gradients.x, gradients.scale, gradients.shift]
  }

  func deviation(_ c: Int) -> Double { (Double(statistics.variance[0, c]) + Double(Self.epsilon)).squareRoot() }

  /// A figure of an element's index, channel and normalised value.
  func perElement(_ figure: (_ i: Int, _ c: Int, _ normalized: Double) -> Double) -> TensorOf<Double> {
    let channels = scale.count
    let means = (0..<channels).map { Double(statistics.mean[0, $0]) }
    let deviations = (0..<channels).map(deviation)
    return TensorOf(
      shape: x.shape,
      xs.indices.map { i in
        let c = i % channels
        return figure(i, c, (xs[i] - means[c]) / deviations[c])
      })
  }

  /// The mean of a figure over all rows, for each channel.
  func overRows(_ figure: (_ i: Int) -> Double) -> [Double] {
    var sums = [Double](repeating: 0, count: scale.count)
    for i in 0..<x.count { sums[i % sums.count] += figure(i) }
    return sums.map { $0 / Double(rows) }
  }
}
