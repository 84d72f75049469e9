import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct SmallConvNetTests {
  @Test func namesAndShapes() {
    let net = SmallConvNet(inputChannels: 3, widths: [4, 8])
    let parameters = net.initialParameters(random: RandomSource(seed: 1))
    #expect(
      parameters.names == [
        "layer1.conv.weight", "layer1.bn.weight", "layer1.bn.bias", "layer2.conv.weight", "layer2.bn.weight",
        "layer2.bn.bias",
      ])
    #expect(parameters.tensors.map(\.shape) == [[3, 3, 3, 4], [4], [4], [3, 3, 4, 8], [8], [8]])
    #expect(net.featureWidth == 8)
    #expect(net.normalizedChannels == ["layer1.bn": 4, "layer2.bn": 8])
    #expect(parameters["layer1.bn.weight"] == Tensor(shape: [4], repeating: 1))
    #expect(parameters["layer2.bn.bias"] == Tensor(shape: [8]))
  }

  /// The first stage keeps the resolution, the later ones halve it (rounded up): 20 → 20 → 10 → 5 → 3.
  @Test func resolutions() {
    let net = SmallConvNet()
    var pass = ForwardPass(
      net.initialParameters(random: RandomSource(seed: 2)), normalization: .batch(.one), on: Tape(recording: false))
    let y = net.features(of: Variable(constant: Tensor(shape: [2, 20, 20, 3], repeating: 0.5)), in: &pass)
    #expect(y.value.shape == [2, 128])
    let pixels = (1...4).map { pass.statistics["layer\($0).bn"]?.elementsPerChannel }
    #expect(pixels == [800, 200, 50, 18])
  }

  /// Variance 2/(3·3·D). The variance of n normal numbers has a relative standard deviation of √(2/n): five of them.
  @Test func variances() {
    let parameters = SmallConvNet(widths: [16, 64, 128]).initialParameters(random: RandomSource(seed: 3))
    for (name, width) in [("layer1", 16), ("layer2", 64), ("layer3", 128)] {
      let weights = parameters["\(name).conv.weight"].elements.map(Double.init)
      let n = Double(weights.count)
      let expected = 2 / (9 * Double(width))
      let mean = weights.reduce(0, +) / n
      let variance = weights.reduce(0) { $0 + $1 * $1 } / n
      #expect(abs(mean) < 5 * (expected / n).squareRoot())
      #expect(abs(variance / expected - 1) < 5 * (2 / n).squareRoot())
    }
  }

  /// With group norm the layers are called `gn`, nothing is kept running, and an image's features are the same bits in any
  /// company; with batch norm they are not.
  @Test func groupNormLooksAtEachImageAlone() {
    let net = SmallConvNet(inputChannels: 3, widths: [4, 8], normalization: .group(channelGroups: 2))
    let parameters = net.initialParameters(random: RandomSource(seed: 1))
    let plain = SmallConvNet(inputChannels: 3, widths: [4, 8]).initialParameters(random: RandomSource(seed: 1))
    #expect(parameters.names == plain.names.map { $0.replacingOccurrences(of: "bn", with: "gn") })
    #expect(parameters.tensors == plain.tensors)
    #expect(net.normalizedChannels.isEmpty)

    var source = RandomSource(seed: 6)
    let images = Tensor(shape: [4, 6, 6, 3], (0..<432).map { _ in source.uniform() })
    func features(_ net: SmallConvNet, _ parameters: Parameters, _ images: Tensor) -> Tensor {
      var pass = ForwardPass(parameters, normalization: .batch(.one), on: Tape(recording: false))
      defer { #expect(pass.statistics.isEmpty == (net.normalization != .batch)) }
      return net.features(of: Variable(constant: images), in: &pass).value
    }
    let half = features(net, parameters, images.rows(1..<3))
    #expect(half == features(net, parameters, images).rows(1..<3))
    let batch = SmallConvNet(inputChannels: 3, widths: [4, 8])
    #expect(features(batch, plain, images.rows(1..<3)) != features(batch, plain, images).rows(1..<3))
  }

  @Test func seedsAndLayersDiffer() {
    let net = SmallConvNet(inputChannels: 4, widths: [4, 4])
    let parameters = net.initialParameters(random: RandomSource(seed: 4))
    #expect(parameters == net.initialParameters(random: RandomSource(seed: 4)))
    #expect(parameters != net.initialParameters(random: RandomSource(seed: 5)))
    #expect(parameters["layer1.conv.weight"] != parameters["layer2.conv.weight"])
  }

  @Test func noStageStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = SmallConvNet(widths: []) }
  }
}
