import Tensors
import Testing

@testable import MomentumContrast

@Suite struct ResNetTests {
  /// torchvision's networks without their fc have 11,176,512 and 23,508,032 parameters (its documentation counts fc's
  /// 513,000 and 2,049,000 too); the 3×3 stem has 3·64·(49 − 9) = 7680 fewer.
  @Test(arguments: [
    (EncoderName.resnet18, ResNet.Stem.imagenet, 11_689_512 - 513_000),
    (.resnet18, .cifar, 11_689_512 - 513_000 - 7680),
    (.resnet50, .imagenet, 25_557_032 - 2_049_000),
    (.resnet50, .cifar, 25_557_032 - 2_049_000 - 7680),
  ])
  func parametersAreAsManyAsTorchvisions(_ name: EncoderName, _ stem: ResNet.Stem, _ count: Int) {
    let net = name.backbone(stem: stem)
    let shapes = net.convolutions(of: ImageSize(32)).map { $0.weightShape.reduce(1, *) + 2 * $0.output }
    #expect(shapes.reduce(0, +) == count)
  }

  @Test func resNet18IsBuiltAsInThePaper() {
    let net = ResNet.resNet18(stem: .cifar)
    let parameters = net.initialParameters(random: RandomSource(seed: 1))
    #expect(parameters.names.count == 60)  // 20 convolutions, each with a batch norm
    #expect(parameters["layer2.0.downsample.0.weight"].shape == [1, 1, 64, 128])
    #expect(parameters["layer4.1.conv2.weight"].shape == [3, 3, 512, 512])
    #expect(net.normalizedChannels["layer3.0.downsample.1"] == 256)
    let shortcuts = net.blocks(of: ImageSize(32)).map { $0.shortcut != nil }
    #expect(shortcuts == [false, false, true, false, true, false, true, false])
    #expect(net.featureWidth == 512)
  }

  /// 3 + 4 + 6 + 3 bottlenecks; the stride in the 3×3; a shortcut with weights in the first stage too, where only the
  /// channels change. An image of 224×224 becomes 112, 56 (pooling), 56, 28, 14, 7.
  @Test func resNet50IsBuiltAsTorchvisions() {
    let net = ResNet.resNet50(stem: .imagenet)
    let blocks = net.blocks(of: ImageSize(224))
    #expect(blocks.count == 16)
    #expect(blocks.indices.filter { blocks[$0].shortcut != nil } == [0, 3, 7, 13])
    #expect(blocks[3].residual.map(\.stride) == [1, 2, 1])
    #expect(blocks[3].residual.map(\.size) == [1, 3, 1])
    #expect(blocks[3].residual.map(\.input) == [256, 128, 128])
    #expect(blocks[3].residual.map(\.output) == [128, 128, 512])
    #expect(blocks[3].residual.map(\.pixels.height) == [56, 28, 28])
    #expect(net.convolutions(of: ImageSize(224))[0].pixels == ImageSize(112))
    #expect(blocks.last?.residual.last?.pixels == ImageSize(7))
    #expect(net.featureWidth == 2048)
  }

  /// What is described is what runs: every batch norm sees the pixels that `convolutions` says, odd sizes included.
  @Test(arguments: ResNet.Stem.allCases, [ResNet.BlockKind.basic, .bottleneck])
  func theDescribedPixelsAreThoseThatRun(_ stem: ResNet.Stem, _ kind: ResNet.BlockKind) {
    let net = ResNet(widths: [4, 6], kind: kind, blocksPerStage: [1, 2], stem: stem)
    var pass = ForwardPass(
      net.initialParameters(random: RandomSource(seed: 2)), normalization: .batch(.one), on: Tape(recording: false))
    let y = net.features(of: Variable(constant: Tensor(shape: [1, 19, 34, 3], repeating: 0.5)), in: &pass)
    #expect(y.value.shape == [1, net.featureWidth])
    let described = net.convolutions(of: ImageSize(height: 19, width: 34)).map { ($0.normalization, $0.pixels.count) }
    #expect(pass.statistics.mapValues(\.elementsPerChannel) == Dictionary(uniqueKeysWithValues: described))
  }

  /// The stem and the first stage keep the resolution, each later stage halves it (rounded up): 9 → 9 → 5.
  @Test func shapesAndResolutions() {
    let net = ResNet(widths: [4, 6], kind: .basic, blocksPerStage: [1, 1], stem: .cifar)
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
    let net = ResNet(widths: [4], kind: .basic, blocksPerStage: [2], stem: .cifar)
    var parameters = net.initialParameters(random: RandomSource(seed: 3))
    for name in ["layer1.0.bn2", "layer1.1.bn2"] { parameters["\(name).weight"] = Tensor(shape: [4]) }
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
  @Test(arguments: ResNet.Stem.allCases, [ResNet.BlockKind.basic, .bottleneck])
  func gradientsReachEveryParameter(_ stem: ResNet.Stem, _ kind: ResNet.BlockKind) {
    let net = ResNet(widths: [4, 6], kind: kind, blocksPerStage: [2, 2], stem: stem)
    let tape = Tape()
    var pass = ForwardPass(
      net.initialParameters(random: RandomSource(seed: 5)), normalization: .batch(.one), on: tape)
    var random = RandomSource(seed: 6)
    let images = Tensor(shape: [3, 12, 12, 3], (0..<1296).map { _ in random.gaussian() })
    let y = net.features(of: Variable(constant: images), in: &pass)
    let dy = Tensor(shape: y.value.shape, (0..<y.value.count).map { _ in random.gaussian() })
    let gradients = tape.gradients(of: y, given: dy)
    for variable in pass.variables {
      #expect(gradients[variable].elements.contains { $0 != 0 })
    }
  }
}
