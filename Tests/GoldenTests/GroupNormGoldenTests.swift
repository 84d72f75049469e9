import MomentumContrast
import Tensors
import Testing

@Suite struct GroupNormGoldenTests {
  static let cases = GoldenCase.all(of: "group-norm")

  /// The inputs of a case.
  private struct Input {
    let x, dy, scale, shift: Tensor
    let epsilon: Float
    let groups: Int
    let rectified: Bool

    init(_ golden: GoldenCase) throws {
      (x, dy) = (try golden.tensor("x"), try golden.tensor("dy"))
      (scale, shift) = (try golden.tensor("scale"), try golden.tensor("shift"))
      epsilon = try golden.float("epsilon")
      groups = try golden.integer("groups")
      rectified = try golden.integer("rectified") == 1
    }
  }

  @Test(arguments: Half.allCases, cases) func forward(_ half: Half, _ golden: GoldenCase) throws {
    let input = try Input(golden)
    func output(_ statistics: ImageStatistics, _ shift: Tensor) -> Tensor {
      half.kernels.groupNorm(
        input.x, statistics: statistics, scale: input.scale, shift: shift, epsilon: input.epsilon,
        rectified: input.rectified)
    }
    let statistics = half.kernels.groupStatistics(input.x, channelGroups: input.groups)
    try golden.expect(statistics.mean, "mean", half)
    try golden.expect(statistics.variance, "variance", half)
    try golden.expect(output(statistics, input.shift), "y", half)

    try golden.reject(output(statistics, input.shift.losingLastColumn()), "y", half)
    let m = Float(input.x.count / statistics.mean.count)
    var unbiased = statistics
    unbiased.variance = Tensor(
      shape: statistics.variance.shape, statistics.variance.elements.map { $0 * m / (m - 1) })
    try golden.reject(unbiased.variance, "variance", half)
    try golden.reject(output(unbiased, input.shift), "y", half)
    // The statistics of another image.
    let moved = ImageStatistics(
      mean: statistics.mean.gatheringRows(Array(1..<input.x.shape[0]) + [0]), variance: statistics.variance)
    try golden.reject(output(moved, input.shift), "y", half)
  }

  /// The statistics and the rectifier's gate are those of the reference, so that the bound need only cover the gradient.
  @Test(arguments: Half.allCases, cases) func gradients(_ half: Half, _ golden: GoldenCase) throws {
    let input = try Input(golden)
    let y = try golden.tensor("y")
    let statistics = ImageStatistics(mean: try golden.tensor("mean"), variance: try golden.tensor("variance"))
    func gradients(_ dy: Tensor, scale: Tensor, rectified: Bool) -> (x: Tensor, scale: Tensor, shift: Tensor) {
      half.kernels.groupNormGradients(
        dy, input: input.x, output: y, statistics: statistics, scale: scale, epsilon: input.epsilon,
        rectified: rectified)
    }
    let right = gradients(input.dy, scale: input.scale, rectified: input.rectified)
    try golden.expect(right.x, "dx", half)
    try golden.expect(right.scale, "dscale", half)
    try golden.expect(right.shift, "dshift", half)

    let shifted = gradients(input.dy.shiftedByOne(), scale: input.scale, rectified: input.rectified)
    try golden.reject(shifted.x, "dx", half)
    try golden.reject(shifted.scale, "dscale", half)
    try golden.reject(shifted.shift, "dshift", half)
    try golden.reject(gradients(input.dy, scale: input.scale.shiftedByOne(), rectified: input.rectified).x, "dx", half)
    if input.rectified {
      try golden.reject(gradients(input.dy, scale: input.scale, rectified: false).x, "dx", half)
    }
  }
}
