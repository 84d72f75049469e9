import Tensors
import Testing

@testable import MomentumContrast

@Suite struct EncoderOutputsTests {
  private static let backbones: [any Backbone] = [
    SmallConvNet(widths: [4, 6]), SmallConvNet(widths: [4, 6], normalization: .group(channelGroups: 2)),
    ResNet(widths: [4, 8], kind: .basic, blocksPerStage: [1, 1], stem: .cifar),
    ResNet(widths: [4, 8], kind: .bottleneck, blocksPerStage: [1, 1], stem: .imagenet),
  ]

  private func images(_ count: Int) -> Tensor {
    var source = RandomSource(seed: 7)
    return Tensor(shape: [count, 12, 12, 3], (0..<count * 432).map { _ in source.uniform() })
  }

  private func encoder(_ backbone: any Backbone) -> (encoder: Encoder, parameters: Parameters, buffers: Buffers) {
    let encoder = Encoder(backbone: backbone, head: .mlp, dimension: 5)
    return (encoder, encoder.initialParameters(random: RandomSource(seed: 3)), encoder.initialBuffers)
  }

  /// Maps, their means over pixels, and what `embeddings` gives: bit for bit, for every backbone and any batch.
  @Test(arguments: backbones.indices) func thePartsAreThoseOfOnePass(index: Int) {
    let (encoder, parameters, buffers) = encoder(Self.backbones[index])
    let x = images(5)
    let outputs = encoder.outputs(
      of: x, parameters: parameters, buffers: buffers, parts: Set(EncoderOutputs.Part.allCases))
    #expect(outputs.maps.shape.count == 4 && outputs.maps.shape[0] == 5)
    #expect(outputs.maps.shape[3] == encoder.backbone.featureWidth)
    #expect(outputs.features == Vectorized.globalAveragePool(outputs.maps))
    #expect(outputs.features == encoder.features(of: x, parameters: parameters, buffers: buffers))
    var pass = ForwardPass(parameters, normalization: .running(buffers), on: Tape(recording: false))
    #expect(outputs.projections == encoder.embeddings(of: Variable(constant: x), in: &pass).value)
    for batch in [1, 2, 5, 9] {
      let again = encoder.outputs(
        of: x, parameters: parameters, buffers: buffers, parts: Set(EncoderOutputs.Part.allCases), batch: batch)
      for part in EncoderOutputs.Part.allCases { #expect(again[part] == outputs[part]) }
    }
  }

  @Test func withoutImagesThePartsAreEmpty() {
    let (encoder, parameters, buffers) = encoder(SmallConvNet(widths: [4, 6]))
    let outputs = encoder.outputs(of: images(0), parameters: parameters, buffers: buffers)
    #expect(outputs.features.shape == [0, 6] && outputs.projections.shape == [0, 5])
  }

  /// A classifier's parameters have no head; its features can still be looked at.
  @Test func featuresNeedNoHead() {
    let (encoder, parameters, buffers) = encoder(SmallConvNet(widths: [4, 6]))
    let backbone = encoder.backbone.initialParameters(random: RandomSource(seed: 3).stream("backbone"))
    let features = encoder.features(of: images(2), parameters: backbone, buffers: buffers)
    #expect(features == encoder.features(of: images(2), parameters: parameters, buffers: buffers))
  }

  @Test func aPartThatWasNotAskedForStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let encoder = Encoder(backbone: SmallConvNet(widths: [4]), head: .linear, dimension: 2)
      let parameters = encoder.initialParameters(random: RandomSource(seed: 3))
      _ =
        encoder.outputs(
          of: Tensor(shape: [1, 4, 4, 3]), parameters: parameters, buffers: encoder.initialBuffers, parts: [.features]
        ).maps
    }
  }
}
