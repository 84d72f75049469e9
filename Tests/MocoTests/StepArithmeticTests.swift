import MomentumContrast
import StepBenchmark
import Tensors
import Testing

@Suite struct StepArithmeticTests {
  /// By hand, in multiply-adds of one image: 20²·3²·3·16 = 172,800; 10²·3²·16·32 = 460,800; 5²·3²·32·64 = 460,800;
  /// 3²·3²·64·128 = 663,552; 128·64 = 8192. The first layer passes no gradient on, so it counts three times, the others
  /// four times; 64 images. And 2·64·2049·64 for the logits and their gradient.
  @Test(arguments: [Workload.w1, .w2]) func theSmallStep(_ workload: Workload) {
    let arithmetic = StepArithmetic(workload)
    #expect(arithmetic.layers.map(\.multiplyAdds) == [172_800, 460_800, 460_800, 663_552, 8192])
    let layers = 3 * 172_800 + 4 * (460_800 + 460_800 + 663_552 + 8192)
    #expect(arithmetic.multiplyAdds == 64 * layers + 2 * 64 * 2049 * 64)
    #expect(arithmetic.operations == 915_718_144)
  }

  /// ResNet-18 with this stem has 0.56·10⁹ multiply-adds an image, as its authors' counters say: by stage
  /// 32²·9·(3·64 + 4·64²), then 16²·(9·(64·128 + 3·128²) + 64·128), and twice a quarter of the pixels for four times
  /// the weights, which is as much again.
  @Test func resNet18() {
    let arithmetic = StepArithmetic(.w3)
    let first = 1024 * 9 * (3 * 64 + 4 * 64 * 64)
    let later = 256 * (9 * (64 * 128 + 3 * 128 * 128) + 64 * 128)
    #expect(arithmetic.layers.reduce(0) { $0 + $1.multiplyAdds } == first + 3 * later + 512 * 128)
    #expect(arithmetic.layers.filter { !$0.passesGradient }.map(\.name) == ["conv1.weight"])
  }

  /// The count is of the network that runs: every matrix and every window of the encoder, in its shape.
  @Test(arguments: Workload.allCases) func everyWeightIsCounted(_ workload: Workload) {
    let encoder = Encoder(
      backbone: workload.backbone, head: workload.configuration.head, dimension: workload.configuration.dimension)
    let parameters = encoder.initialParameters(random: RandomSource(seed: 1))
    let weights = zip(parameters.names, parameters.tensors).filter { $0.1.shape.count > 1 }
    let layers = StepArithmetic(workload).layers
    #expect(layers.map(\.name) == weights.map(\.0))
    #expect(layers.map(\.weightShape) == weights.map(\.1.shape))
  }

  /// Of as many pixels as its batch norm sees: once around the network with one image.
  @Test(arguments: Workload.allCases) func everyPixelIsCounted(_ workload: Workload) {
    let backbone = workload.backbone
    var pass = ForwardPass(
      backbone.initialParameters(random: RandomSource(seed: 1)), normalization: .batch(.one),
      on: Tape(recording: false))
    let image = Tensor(shape: [1, workload.imageSize, workload.imageSize, 3], repeating: 0.5)
    _ = backbone.features(of: Variable(constant: image), in: &pass)
    let uses = StepArithmetic(workload).layers.dropLast().map(\.uses)
    #expect(uses.sorted() == pass.statistics.values.map(\.elementsPerChannel).sorted())
  }
}
