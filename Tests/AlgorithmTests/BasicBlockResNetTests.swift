import Tensors
import Testing

@testable import MomentumContrast

@Suite struct BasicBlockResNetTests {
  /// torchvision's ResNet-18 without its fc has 11,176,512 parameters; the 3×3 stem has 3·64·(49 − 9) = 7680 fewer.
  @Test func resNet18HasTheParametersOfTorchvision() {
    let net = BasicBlockResNet.resNet18
    let parameters = net.initialParameters(random: RandomSource(seed: 1))
    #expect(parameters.count == 11_176_512 - 7680)
    #expect(parameters.names.count == 60)  // 20 convolutions, each with a batch norm
    #expect(parameters["layer2.0.downsample.0.weight"].shape == [1, 1, 64, 128])
    #expect(parameters["layer4.1.conv2.weight"].shape == [3, 3, 512, 512])
    #expect(net.normalizedChannels["layer3.0.downsample.1"] == 256)
    #expect(net.blocks.map { $0.shortcut != nil } == [false, false, true, false, true, false, true, false])
    #expect(net.featureWidth == 512)
  }

  /// The stem and the first stage keep the resolution, each later stage halves it (rounded up): 9 → 9 → 5.
  @Test func shapesAndResolutions() {
    let net = BasicBlockResNet(widths: [4, 6], blocksPerStage: 1)
    var pass = ForwardPass(
      net.initialParameters(random: RandomSource(seed: 2)), normalization: .batch(.one), on: Tape(recording: false))
    let y = net.features(of: Variable(constant: Tensor(shape: [2, 9, 9, 3], repeating: 0.5)), in: &pass)
    #expect(y.value.shape == [2, 6])
    let pixels = pass.statistics.mapValues(\.elementsPerChannel)
    #expect(
      pixels == [
        "bn1": 162, "layer1.0.bn1": 162, "layer1.0.bn2": 162, "layer2.0.bn1": 50, "layer2.0.bn2": 50,
        "layer2.0.downsample.1": 50,
      ])
  }

  /// With the second batch norm's scale and shift at 0, a block without a change of shape is ReLU(0 + x) = x, for x from
  /// a rectifier: the features are those of the stem.
  @Test func aBlockThatAddsNothingIsItsShortcut() {
    let net = BasicBlockResNet(widths: [4], blocksPerStage: 2)
    var parameters = net.initialParameters(random: RandomSource(seed: 3))
    for block in net.blocks {
      parameters["\(block.second.normalization).weight"] = Tensor(shape: [4])
    }
    var random = RandomSource(seed: 4)
    let images = Tensor(shape: [2, 5, 5, 3], (0..<150).map { _ in random.gaussian() })
    func pass() -> ForwardPass {
      ForwardPass(parameters, normalization: .batch(.one), on: Tape(recording: false))
    }
    var whole = pass()
    let features = net.features(of: Variable(constant: images), in: &whole).value
    var stem = pass()
    let convolved = stem.convolution("conv1", Variable(constant: images), stride: 1, padding: 1)
    let rectified = stem.batchNorm("bn1", convolved, rectified: true)
    #expect(features == stem.tape.globalAveragePool(rectified).value)
    #expect(features.elements.contains { $0 > 0 })
  }

  /// Every parameter gets a gradient: nothing is left out of the graph.
  @Test func gradientsReachEveryParameter() {
    let net = BasicBlockResNet(widths: [4, 6], blocksPerStage: 2)
    let tape = Tape()
    var pass = ForwardPass(
      net.initialParameters(random: RandomSource(seed: 5)), normalization: .batch(.one), on: tape)
    var random = RandomSource(seed: 6)
    let images = Tensor(shape: [3, 6, 6, 3], (0..<324).map { _ in random.gaussian() })
    let y = net.features(of: Variable(constant: images), in: &pass)
    let dy = Tensor(shape: y.value.shape, (0..<18).map { _ in random.gaussian() })
    let gradients = tape.gradients(of: y, given: dy)
    for variable in pass.variables {
      #expect(gradients[variable].elements.contains { $0 != 0 })
    }
  }
}
