import Testing

@testable import Tensors

@Suite struct BatchNormTests {
  /// Two groups, {1, 3} and {10, 14}: means 2 and 12, variances 1 and 4.
  let x = Tensor(shape: [4, 1], [1, 3, 10, 14])

  private func norm(
    _ x: Tensor, _ statistics: ChannelStatistics, scale: [Float], shift: [Float], epsilon: Float = 0,
    rectified: Bool = false
  ) -> Tensor {
    Scalar.batchNorm(
      x, statistics: statistics, scale: Tensor(shape: [scale.count], scale), shift: Tensor(shape: [shift.count], shift),
      epsilon: epsilon, rectified: rectified)
  }

  @Test func statisticsByHand() {
    let two = Scalar.batchStatistics(x, groups: 2)
    #expect(two.mean == Tensor(shape: [2, 1], [2, 12]))
    #expect(two.variance == Tensor(shape: [2, 1], [1, 4]))
    #expect(two.elementsPerChannel == 2)
    // Together: mean 28/4 = 7, squared deviations 36 + 16 + 9 + 49 = 110.
    let one = Scalar.batchStatistics(x, groups: 1)
    #expect(one.mean == Tensor(shape: [1, 1], [7]))
    #expect(one.variance == Tensor(shape: [1, 1], [27.5]))
    #expect(one.elementsPerChannel == 4)
  }

  /// Images are sliced by the batch axis, and each channel has its own figures.
  @Test func statisticsOfImages() {
    let images = Tensor(shape: [2, 1, 2, 2], [1, 0, 3, 8, 10, 5, 14, 5])
    let statistics = Scalar.batchStatistics(images, groups: 2)
    #expect(statistics.mean == Tensor(shape: [2, 2], [2, 4, 12, 5]))
    #expect(statistics.variance == Tensor(shape: [2, 2], [1, 16, 4, 0]))
    #expect(statistics.elementsPerChannel == 2)
  }

  /// In each group x̂ = −1, +1; so y = 1 ∓ 2.
  @Test func outputByHand() {
    let statistics = Scalar.batchStatistics(x, groups: 2)
    #expect(norm(x, statistics, scale: [2], shift: [1]) == Tensor(shape: [4, 1], [-1, 3, -1, 3]))
    #expect(norm(x, statistics, scale: [2], shift: [1], rectified: true) == Tensor(shape: [4, 1], [0, 3, 0, 3]))
    // √(1 + 3) = 2 halves the first group's x̂.
    let dampened = norm(
      x.rows(0..<2), Scalar.batchStatistics(x.rows(0..<2), groups: 1), scale: [2], shift: [1],
      epsilon: 3)
    #expect(dampened == Tensor(shape: [2, 1], [0, 2]))
  }

  /// Running statistics, G = 1: (x − 3) / 2.
  @Test func givenStatisticsApplyToTheWholeBatch() {
    let running = ChannelStatistics(
      mean: Tensor(shape: [1, 1], [3]), variance: Tensor(shape: [1, 1], [4]), elementsPerChannel: 0)
    #expect(norm(x, running, scale: [1], shift: [0]) == Tensor(shape: [4, 1], [-1, 0, 3.5, 5.5]))
  }

  /// dy = 1 everywhere: a constant added to y is what the mean takes out of x, so dx = 0; frozen, dx = γ/σ.
  @Test func constantOutputGradient() {
    let statistics = Scalar.batchStatistics(x, groups: 2)
    func gradients(frozen: Bool) -> (x: Tensor, scale: Tensor, shift: Tensor) {
      Scalar.batchNormGradients(
        Tensor(shape: [4, 1], repeating: 1), input: x, statistics: statistics, scale: Tensor(shape: [1], [2]),
        shift: Tensor(shape: [1], [1]), epsilon: 0, rectified: false, frozen: frozen)
    }
    let (free, frozen) = (gradients(frozen: false), gradients(frozen: true))
    #expect(free.x == Tensor(shape: [4, 1]))
    #expect(frozen.x == Tensor(shape: [4, 1], [2, 2, 1, 1]))
    for each in [free, frozen] {
      #expect(each.scale == Tensor(shape: [1]))
      #expect(each.shift == Tensor(shape: [1], [4]))
    }
  }

  @Test func floatIsDoubleRoundedOnce() {
    var source = RandomSource(seed: 41)
    let x = CentralDifferences.random([4, 3, 2, 3], &source).converted(to: Float.self)
    let single = Scalar.batchStatistics(x, groups: 2)
    let double = Scalar.batchStatistics(x.converted(to: Double.self), groups: 2)
    #expect(single.mean == double.mean.converted(to: Float.self))
    #expect(single.variance == double.variance.converted(to: Float.self))
  }

  struct Case: CustomTestStringConvertible {
    var shape: [Int]
    var groups: Int
    var rectified: Bool
    var frozen: Bool
    var testDescription: String {
      "\(shape), \(groups) groups\(rectified ? ", rectified" : "")\(frozen ? ", frozen" : "")"
    }
  }

  static let cases: [Case] = [[8, 3], [4, 2, 3, 2], [8, 3, 1, 2]].flatMap { shape in
    [1, 2, 4].flatMap { groups in
      [false, true].flatMap { rectified in
        [false, true].map { Case(shape: shape, groups: groups, rectified: rectified, frozen: $0) }
      }
    }
  }

  /// Input, parameters and dy with every variance above 0.03 and every y before the rectifier 0.01 from its kink, which
  /// a step of 2⁻¹⁴ does not cross: |∂y/∂x| ≤ 2 · 1.5/√0.03 < 20 and 20 · 2⁻¹⁴ < 0.01.
  struct Problem {
    var x, scale, shift, dy: TensorOf<Double>
    var statistics: ChannelStatisticsOf<Double>
    static let epsilon = 0.001
    static let leastVariance = 0.03

    init(_ shape: [Int], groups: Int) {
      var source = RandomSource(seed: 42)
      let channels = [shape[shape.count - 1]]
      for _ in 0..<10_000 {
        x = CentralDifferences.random(shape, &source)
        dy = CentralDifferences.random(shape, &source)
        shift = CentralDifferences.random(channels, &source)
        scale = TensorOf(shape: channels, channels.flatMap { n in (0..<n).map { Double($0) / 2 - 0.75 } })
        statistics = Scalar.batchStatistics(x, groups: groups)
        let y = Scalar.batchNorm(
          x, statistics: statistics, scale: scale, shift: shift, epsilon: Self.epsilon, rectified: false)
        let varies = statistics.variance.elements.allSatisfy { $0 > Self.leastVariance }
        if varies && y.elements.allSatisfy({ abs($0) > 0.01 }) { return }
      }
      preconditionFailure("no numbers of shape \(shape) keep away from the kink")
    }
  }

  /// By x, let r = ‖x − μ‖ = σ√m over a group's m rows. x̂ = √m·(x − μ)/r is √m times a unit vector that turns in a
  /// plane as one xᵢ moves. With d its least distance from the origin, s the way from there and r² = d² + s², the angle
  /// has θ′ = d/r², θ″ = −2sd/r⁴ and θ‴ = d(8s² − 2r²)/r⁶, at most 1/r, 1/r² and 6/r³; so the unit vector's third
  /// derivative is at most θ‴ + 3θ′θ″ + θ′³ ≤ 10/r³, and that of y at most γ·√m·10/r³ = γ·10/(m·σ³). (ε is one more,
  /// constant, coordinate.) Halving the least variance allows for σ at the moved x. By γ and β, y is linear.
  ///
  /// |x̂| ≤ √m, hence |y| ≤ √m·0.75 + 1, and at most 3m + 10 operations make one y.
  @Test(arguments: cases) func gradients(_ each: Case) {
    let problem = Problem(each.shape, groups: each.groups)
    let (x, scale, shift) = (problem.x, problem.scale, problem.shift)
    func norm(_ x: TensorOf<Double>, _ scale: TensorOf<Double>, _ shift: TensorOf<Double>) -> TensorOf<Double> {
      Scalar.batchNorm(
        x, statistics: each.frozen ? problem.statistics : Scalar.batchStatistics(x, groups: each.groups),
        scale: scale, shift: shift, epsilon: Problem.epsilon, rectified: each.rectified)
    }
    let gradients = Scalar.batchNormGradients(
      problem.dy, input: x, statistics: problem.statistics, scale: scale, shift: shift,
      epsilon: Problem.epsilon, rectified: each.rectified, frozen: each.frozen)

    let m = Double(problem.statistics.elementsPerChannel)
    let leastDeviation = (Problem.leastVariance / 2).squareRoot()
    let cubed = leastDeviation * leastDeviation * leastDeviation
    func verdict(
      _ gradient: TensorOf<Double>, at point: TensorOf<Double>, thirdDerivative: Double,
      _ function: (TensorOf<Double>) -> TensorOf<Double>
    ) -> String? {
      CentralDifferences.disagreement(
        of: gradient, at: point, weights: problem.dy, operations: 3 * Int(m) + 10,
        magnitude: m.squareRoot() * 0.75 + 1, thirdDerivative: thirdDerivative, function)
    }
    let bend = each.frozen ? 0 : 0.75 * 10 / (m * cubed)
    #expect(verdict(gradients.x, at: x, thirdDerivative: bend) { norm($0, scale, shift) } == nil)
    #expect(verdict(gradients.scale, at: scale, thirdDerivative: 0) { norm(x, $0, shift) } == nil)
    #expect(verdict(gradients.shift, at: shift, thirdDerivative: 0) { norm(x, scale, $0) } == nil)

    // The bound must tell the two modes apart, and a rectifier from none.
    if !each.frozen {
      let wrong = Scalar.batchNormGradients(
        problem.dy, input: x, statistics: problem.statistics, scale: scale, shift: shift,
        epsilon: Problem.epsilon, rectified: each.rectified, frozen: true)
      #expect(verdict(wrong.x, at: x, thirdDerivative: bend) { norm($0, scale, shift) } != nil)
    }
    let wrong = Scalar.batchNormGradients(
      problem.dy, input: x, statistics: problem.statistics, scale: scale, shift: shift,
      epsilon: Problem.epsilon, rectified: !each.rectified, frozen: each.frozen)
    #expect(verdict(wrong.x, at: x, thirdDerivative: bend) { norm($0, scale, shift) } != nil)
  }

  @Test func aBatchThatCannotBeCutEvenlyStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Scalar.batchStatistics(Tensor(shape: [6, 2]), groups: 4) }
  }

  @Test func parametersOfAnotherWidthStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let x = Tensor(shape: [4, 2])
      _ = Scalar.batchNorm(
        x, statistics: Scalar.batchStatistics(x, groups: 1), scale: Tensor(shape: [3]), shift: Tensor(shape: [2]),
        epsilon: 1, rectified: false)
    }
  }
}
