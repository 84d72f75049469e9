import Tensors
import Testing

@testable import MomentumContrast

@Suite struct ParametersTests {
  @Test func namesKeepTheirOrder() {
    var parameters = Parameters()
    parameters["b"] = Tensor(shape: [2], [1, 2])
    parameters["a"] = Tensor(shape: [3], [3, 4, 5])
    parameters["b"] = Tensor(shape: [2], [6, 7])
    #expect(parameters.names == ["b", "a"])
    #expect(parameters["b"].elements == [6, 7] && parameters.tensors[1].elements == [3, 4, 5])
    #expect(parameters.count == 5)
    #expect(parameters.zeros.names == ["b", "a"] && parameters.zeros.tensors[1] == Tensor(shape: [3]))
    #expect(parameters["a"][0] == 3)
  }

  @Test func anUnknownNameStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Parameters()["a"] }
  }
}

@Suite struct BuffersTests {
  @Test func theStart() {
    let buffers = Buffers(channels: ["bn": 2])
    #expect(buffers.layers["bn"]?.mean == Tensor(shape: [1, 2]))
    #expect(buffers.layers["bn"]?.variance == Tensor(shape: [1, 2], repeating: 1))
  }

  /// PyTorch's rule, a = 0.1, in two groups of m = 5 elements: means 1 and 3, so 2; biased variances 4 and 12, so 8 and
  /// unbiased 8·5/4 = 10. From (0, 1): mean 0.2, variance 0.9 + 1 = 1.9; then 0.38 and 2.71.
  @Test func runningStatisticsByHand() throws {
    var buffers = Buffers(channels: ["bn": 1])
    let batch = ChannelStatistics(
      mean: Tensor(shape: [2, 1], [1, 3]), variance: Tensor(shape: [2, 1], [4, 12]), elementsPerChannel: 5)
    for expected in [(0.2, 1.9), (0.38, 2.71)] {
      buffers.follow(["bn": batch])
      let running = try #require(buffers.layers["bn"])
      #expect(abs(Double(running.mean[0]) - expected.0) < 4 * 0x1p-24)
      #expect(abs(Double(running.variance[0]) - expected.1) < 16 * 0x1p-24)
    }
  }

  @Test func aRateOfOneTakesTheBatch() {
    var buffers = Buffers(channels: ["bn": 1, "other": 1])
    let batch = ChannelStatistics(
      mean: Tensor(shape: [1, 1], [7]), variance: Tensor(shape: [1, 1], [3]), elementsPerChannel: 2)
    buffers.follow(["bn": batch], rate: 1)
    #expect(buffers.layers["bn"]?.mean[0] == 7 && buffers.layers["bn"]?.variance[0] == 6)
    #expect(buffers.layers["other"] == Buffers(channels: ["other": 1]).layers["other"])
  }

  @Test func strangersStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var buffers = Buffers(channels: ["bn": 1])
      buffers.follow([
        "no": ChannelStatistics(mean: Tensor(shape: [1, 1]), variance: Tensor(shape: [1, 1]), elementsPerChannel: 2)
      ])
    }
    await #expect(processExitsWith: .failure) {
      var buffers = Buffers(channels: ["bn": 1])
      buffers.set(
        "bn",
        to: ChannelStatistics(mean: Tensor(shape: [1, 2]), variance: Tensor(shape: [1, 2]), elementsPerChannel: 2))
    }
  }
}
