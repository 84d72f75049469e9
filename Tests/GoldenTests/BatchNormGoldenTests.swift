import MomentumContrast
import Tensors
import Testing

@Suite struct BatchNormGoldenTests {
  static let cases = GoldenCase.all(of: "batch-norm")

  /// The inputs of a case.
  private struct Input {
    let x, dy, scale, shift: Tensor
    let epsilon: Float
    let groups: Int
    let rectified, frozen: Bool
    let running: ChannelStatistics

    init(_ golden: GoldenCase) throws {
      (x, dy) = (try golden.tensor("x"), try golden.tensor("dy"))
      (scale, shift) = (try golden.tensor("scale"), try golden.tensor("shift"))
      epsilon = try golden.float("epsilon")
      groups = try golden.integer("groups")
      rectified = try golden.integer("rectified") == 1
      frozen = try golden.integer("frozen") == 1
      let mean = try golden.tensor("running_mean")
      let row = [1, mean.count]
      running = ChannelStatistics(
        mean: mean.reshaped(row), variance: try golden.tensor("running_variance").reshaped(row), elementsPerChannel: 1)
    }

    func statistics(_ half: Half) -> ChannelStatistics {
      frozen ? running : half.kernels.batchStatistics(x, groups: groups)
    }
  }

  @Test(arguments: Half.allCases, cases) func forward(_ half: Half, _ golden: GoldenCase) throws {
    let input = try Input(golden)
    func output(_ statistics: ChannelStatistics, _ shift: Tensor) -> Tensor {
      half.kernels.batchNorm(
        input.x, statistics: statistics, scale: input.scale, shift: shift, epsilon: input.epsilon,
        rectified: input.rectified)
    }
    let statistics = input.statistics(half)
    try golden.expect(output(statistics, input.shift), "y", half)
    try golden.reject(output(statistics, input.shift.losingLastColumn()), "y", half)
    guard !input.frozen else { return }
    let m = input.x.shape.dropLast().reduce(1, *) / input.groups
    #expect(statistics.elementsPerChannel == m)
    try golden.expect(statistics.mean, "mean", half)
    try golden.expect(statistics.variance, "variance", half)
    let followed = try running(input, following: statistics)
    try golden.expect(followed.mean, "running_mean.after", half)
    try golden.expect(followed.variance, "running_variance.after", half)

    // Divided by m − 1: right for the running variance, wrong for the batch's own.
    var unbiased = statistics
    unbiased.variance = Tensor(
      shape: statistics.variance.shape, statistics.variance.elements.map { $0 * Float(m) / Float(m - 1) })
    try golden.reject(unbiased.variance, "variance", half)
    try golden.reject(output(unbiased, input.shift), "y", half)
    try golden.reject(try running(input, following: unbiased).variance, "running_variance.after", half)
  }

  /// The running statistics after one batch: mean and variance of C channels.
  private func running(_ input: Input, following statistics: ChannelStatistics) throws -> (
    mean: Tensor, variance: Tensor
  ) {
    let channels = input.scale.count
    var buffers = Buffers(channels: ["bn": channels])
    buffers.set("bn", to: input.running)
    buffers.follow(["bn": statistics])
    let after = try #require(buffers.layers["bn"])
    return (after.mean.reshaped([channels]), after.variance.reshaped([channels]))
  }

  /// The statistics are those of the reference, so that the bound need only cover the gradient. No γ·x̂ + β is so close to zero that
  /// the halves and the reference would let different numbers pass.
  @Test(arguments: Half.allCases, cases) func gradients(_ half: Half, _ golden: GoldenCase) throws {
    let input = try Input(golden)
    var statistics = input.running
    if !input.frozen {
      let m = input.x.shape.dropLast().reduce(1, *) / input.groups
      statistics = ChannelStatistics(
        mean: try golden.tensor("mean"), variance: try golden.tensor("variance"), elementsPerChannel: m)
    }
    func gradients(_ dy: Tensor, frozen: Bool, rectified: Bool) -> (x: Tensor, scale: Tensor, shift: Tensor) {
      half.kernels.batchNormGradients(
        dy, input: input.x, statistics: statistics, scale: input.scale, shift: input.shift, epsilon: input.epsilon,
        rectified: rectified, frozen: frozen)
    }
    let right = gradients(input.dy, frozen: input.frozen, rectified: input.rectified)
    try golden.expect(right.x, "dx", half)
    try golden.expect(right.scale, "dscale", half)
    try golden.expect(right.shift, "dshift", half)

    try golden.reject(gradients(input.dy, frozen: !input.frozen, rectified: input.rectified).x, "dx", half)
    let shifted = gradients(input.dy.shiftedByOne(), frozen: input.frozen, rectified: input.rectified)
    try golden.reject(shifted.scale, "dscale", half)
    try golden.reject(shifted.shift, "dshift", half)
    if input.rectified {
      try golden.reject(gradients(input.dy, frozen: input.frozen, rectified: false).x, "dx", half)
    }
  }
}
