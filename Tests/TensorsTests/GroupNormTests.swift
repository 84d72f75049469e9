import Testing

@testable import Tensors

@Suite struct GroupNormTests {
  /// Two images of four channels in two slices: {1, 3} and {10, 14}, then {5, 5} and {0, 6}.
  let x = Tensor(shape: [2, 4], [1, 3, 10, 14, 5, 5, 0, 6])

  private func norm(
    _ x: Tensor, groups: Int, scale: [Float], shift: [Float], epsilon: Float = 0, rectified: Bool = false
  ) -> Tensor {
    Scalar.groupNorm(
      x, statistics: Scalar.groupStatistics(x, channelGroups: groups), scale: Tensor(shape: [scale.count], scale),
      shift: Tensor(shape: [shift.count], shift), epsilon: epsilon, rectified: rectified)
  }

  @Test func statisticsByHand() {
    let two = Scalar.groupStatistics(x, channelGroups: 2)
    #expect(two.mean == Tensor(shape: [2, 2], [2, 12, 5, 3]))
    #expect(two.variance == Tensor(shape: [2, 2], [1, 4, 0, 9]))
    // All channels of an image together: layer norm. Means 28/4 and 16/4; squares 36 + 16 + 9 + 49 and 1 + 1 + 16 + 4.
    let one = Scalar.groupStatistics(x, channelGroups: 1)
    #expect(one.mean == Tensor(shape: [2, 1], [7, 4]))
    #expect(one.variance == Tensor(shape: [2, 1], [27.5, 5.5]))
  }

  /// The pixels of an image share its statistics; those of another image do not enter.
  @Test func statisticsOfImages() {
    let images = Tensor(shape: [2, 1, 2, 2], [1, 0, 3, 8, 10, 5, 14, 5])
    let perChannel = Scalar.groupStatistics(images, channelGroups: 2)
    #expect(perChannel.mean == Tensor(shape: [2, 2], [2, 4, 12, 5]))
    #expect(perChannel.variance == Tensor(shape: [2, 2], [1, 16, 4, 0]))
    // {1, 0, 3, 8}: mean 3, squares 4 + 9 + 0 + 25.
    let whole = Scalar.groupStatistics(images, channelGroups: 1)
    #expect(whole.mean[0, 0] == 3 && whole.variance[0, 0] == 9.5)
  }

  /// With two slices x̂ is ∓1, ∓1 in the first image; scale and shift are each channel's own. ε = 1 serves the slice that
  /// does not vary.
  @Test func outputByHand() {
    let first = x.rows(0..<1)
    #expect(norm(first, groups: 2, scale: [2, 2, 1, 3], shift: [1, 1, 0, 0]).elements == [-1, 3, -1, 3])
    #expect(
      norm(first, groups: 2, scale: [2, 2, 1, 3], shift: [1, 1, 0, 0], rectified: true).elements == [0, 3, 0, 3])
    #expect(norm(x, groups: 2, scale: [1, 1, 1, 1], shift: [7, 8, 0, 0], epsilon: 1).elements[4...5] == [7, 8])
  }

  /// In another batch, at another place, an image has the same bits. That is what makes it the control of shuffling BN.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any Kernels.Type])
  func companyMakesNoDifference(_ kernels: any Kernels.Type) {
    var source = RandomSource(seed: 51)
    let images = Tensor.random([6, 3, 5, 20], &source)
    let (scale, shift) = (Tensor.random([20], &source), Tensor.random([20], &source))
    func norm(_ x: Tensor) -> Tensor {
      kernels.groupNorm(
        x, statistics: kernels.groupStatistics(x, channelGroups: 4), scale: scale, shift: shift, epsilon: 1e-5,
        rectified: true)
    }
    let order = [4, 1, 5]
    #expect(norm(images.gatheringRows(order)) == norm(images).gatheringRows(order))
  }

  @Test func floatIsDoubleRoundedOnce() {
    var source = RandomSource(seed: 52)
    let x = CentralDifferences.random([4, 3, 2, 6], &source).converted(to: Float.self)
    let single = Scalar.groupStatistics(x, channelGroups: 2)
    let double = Scalar.groupStatistics(x.converted(to: Double.self), channelGroups: 2)
    #expect(single.mean == double.mean.converted(to: Float.self))
    #expect(single.variance == double.variance.converted(to: Float.self))
  }

  struct Case: CustomTestStringConvertible {
    var shape: [Int]
    var groups: Int
    var rectified: Bool
    var testDescription: String { "\(shape), \(groups) channel groups\(rectified ? ", rectified" : "")" }
  }

  static let cases: [Case] = [([3, 6], [1, 2]), ([2, 2, 3, 4], [1, 2, 4]), ([2, 3, 1, 3], [1, 3])].flatMap {
    shape, groups in groups.flatMap { group in [false, true].map { Case(shape: shape, groups: group, rectified: $0) } }
  }

  /// The bounds are those of `BatchNormTests.gradients`, which never use that a sum runs over one channel: with m the
  /// elements of a slice, y bends by at most γ·10/(m·σ³) in its third derivative, |y| ≤ √m·0.75 + 1, and at most 3m + 10
  /// operations make one y. Every variance is above 0.03 and every y before the rectifier 0.01 from its kink.
  @Test(arguments: cases) func gradients(_ each: Case) throws {
    let epsilon = 0.001
    var source = RandomSource(seed: 53)
    let channels = each.shape[each.shape.count - 1]
    let scale = TensorOf(shape: [channels], (0..<channels).map { Double($0) * 1.5 / Double(channels) - 0.7 })
    var draw: (x: TensorOf<Double>, shift: TensorOf<Double>, dy: TensorOf<Double>)?
    for _ in 0..<10_000 where draw == nil {
      let x = CentralDifferences.random(each.shape, &source)
      let (shift, dy) = (
        CentralDifferences.random([channels], &source), CentralDifferences.random(each.shape, &source)
      )
      let statistics = Scalar.groupStatistics(x, channelGroups: each.groups)
      let y = Scalar.groupNorm(
        x, statistics: statistics, scale: scale, shift: shift, epsilon: epsilon, rectified: false)
      let keepsAway = y.elements.allSatisfy { abs($0) > 0.01 }
      if keepsAway && statistics.variance.elements.allSatisfy({ $0 > 0.03 }) { draw = (x, shift, dy) }
    }
    let (x, shift, dy) = try #require(draw, "no numbers of this shape keep away from the kink")
    func norm(_ x: TensorOf<Double>, _ scale: TensorOf<Double>, _ shift: TensorOf<Double>) -> TensorOf<Double> {
      Scalar.groupNorm(
        x, statistics: Scalar.groupStatistics(x, channelGroups: each.groups), scale: scale, shift: shift,
        epsilon: epsilon, rectified: each.rectified)
    }
    func gradients(rectified: Bool, groups: Int) -> (
      x: TensorOf<Double>, scale: TensorOf<Double>, shift: TensorOf<Double>
    ) {
      Scalar.groupNormGradients(
        dy, input: x, output: norm(x, scale, shift),
        statistics: Scalar.groupStatistics(x, channelGroups: groups), scale: scale, epsilon: epsilon,
        rectified: rectified)
    }
    let m = Double(x.count / each.shape[0] / each.groups)
    let leastDeviation = (0.03 / 2).squareRoot()
    func verdict(
      _ gradient: TensorOf<Double>, at point: TensorOf<Double>, thirdDerivative: Double,
      _ function: (TensorOf<Double>) -> TensorOf<Double>
    ) -> String? {
      CentralDifferences.disagreement(
        of: gradient, at: point, weights: dy, operations: 3 * Int(m) + 10, magnitude: m.squareRoot() * 0.75 + 1,
        thirdDerivative: thirdDerivative, function)
    }
    let bend = 0.75 * 10 / (m * leastDeviation * leastDeviation * leastDeviation)
    let right = gradients(rectified: each.rectified, groups: each.groups)
    #expect(verdict(right.x, at: x, thirdDerivative: bend) { norm($0, scale, shift) } == nil)
    #expect(verdict(right.scale, at: scale, thirdDerivative: 0) { norm(x, $0, shift) } == nil)
    #expect(verdict(right.shift, at: shift, thirdDerivative: 0) { norm(x, scale, $0) } == nil)

    // The bound must tell slices apart, and a rectifier from none.
    let open = gradients(rectified: !each.rectified, groups: each.groups)
    #expect(verdict(open.x, at: x, thirdDerivative: bend) { norm($0, scale, shift) } != nil)
    if each.groups > 1 {
      let wrong = gradients(rectified: each.rectified, groups: 1)
      #expect(verdict(wrong.x, at: x, thirdDerivative: bend) { norm($0, scale, shift) } != nil)
    }
  }

  @Test func channelsThatCannotBeCutEvenlyStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Scalar.groupStatistics(Tensor(shape: [2, 6]), channelGroups: 4) }
  }
}
