import Tensors
import Testing

@testable import MomentumContrast

@Suite struct EncoderDescriptionTests {
  private func encoder(_ name: EncoderName, _ stem: ResNet.Stem, _ head: ProjectionHead) -> Encoder {
    Encoder(backbone: name.backbone(stem: stem), head: head, dimension: 128)
  }

  /// The description is of the encoder that is built: the same names in the same order, the shapes in PyTorch's layout.
  @Test(arguments: EncoderName.allCases, ProjectionHead.allCases)
  func parametersAreThoseOfTheEncoder(_ name: EncoderName, _ head: ProjectionHead) {
    let encoder = encoder(name, .imagenet, head)
    let description = EncoderDescription(encoder, imageSize: ImageSize(224))
    let parameters = encoder.initialParameters(random: RandomSource(seed: 1))
    #expect(description.parameters.map(\.name) == parameters.names)
    #expect(
      description.parameters.map(\.shape)
        == parameters.tensors.map { PyTorchLayout.exported(parameterShape: $0.shape) })
    #expect(description.parameterCount == parameters.count)
    #expect(description.buffers.count == 2 * encoder.backbone.normalizedChannels.count)
  }

  /// He et al. (2016), Table 1: 1.8·10⁹ multiply-adds for ResNet-18 and 3.8·10⁹ for ResNet-50 at 224×224, with their fc
  /// of 1000 outputs. torchvision documents 1.814 and 4.089, the latter more because its bottleneck strides in the 3×3.
  @Test(arguments: [(EncoderName.resnet18, 1.814), (.resnet50, 4.089)])
  func multiplyAddsAreTorchvisions(_ name: EncoderName, _ billions: Double) {
    let encoder = Encoder(backbone: name.backbone(stem: .imagenet), head: .linear, dimension: 1000)
    let description = EncoderDescription(encoder, imageSize: ImageSize(224))
    #expect(abs(Double(description.multiplyAdds) / 1e9 - billions) < 0.0005)
    #expect(description.operations == 2 * description.multiplyAdds)
  }

  /// By hand, for one 3×3 convolution from 3 to 2 channels on 5×4 pixels and a head of 2 → 3 numbers: 20·54 + 6
  /// multiply-adds; 54 + 2 + 2 + 6 + 3 parameters; 2·20·2 + 2 + 2·3 numbers kept for the way back.
  @Test func aTinyEncoderByHand() {
    let encoder = Encoder(backbone: SmallConvNet(widths: [2]), head: .linear, dimension: 3)
    let description = EncoderDescription(encoder, imageSize: ImageSize(height: 5, width: 4))
    #expect(description.layers.map(\.multiplyAdds) == [1080, 6])
    #expect(description.layers.map(\.output) == [[5, 4, 2], [1, 1, 3]])
    #expect(description.multiplyAdds == 1086)
    // The convolution three times, the head four times; two operations each.
    #expect(description.operationsPerTrainingImage == 2 * (3 * 1080 + 4 * 6))
    #expect(description.parameterCount == 67)
    #expect(description.backboneParameterCount == 58)
    #expect(description.parameterBytes == 268)
    #expect(description.trainingStateBytes == 1072)
    #expect(description.activationBytesPerImage == 4 * 88)
  }
}
