import Family
import MomentumContrast
import Tensors
import Testing
import Transfer

/// The part of a backbone that serves dense prediction: its parameters are those of the whole, and its maps are finer.
@Suite struct DenseBackboneTests {
  @Test(arguments: [1, 3, 5, 6, 7, 14, 16])
  func aTransformersCellIsItsPatch(patch: Int) {
    #expect(TinyVisionTransformer(patch: patch).forDensePrediction.pixelsPerCell == patch)
  }

  private static let backbones: [(backbone: any Backbone, cells: Int, width: Int)] = [
    (SmallConvNet(widths: [4, 6, 8]), 24, 8), (SmallConvNet(widths: [4]), 48, 4),
    (SmallConvNet(widths: [4, 8], normalization: .group(channelGroups: 2)), 48, 8),
    (ResNet(widths: [4, 6, 8], kind: .basic, blocksPerStage: [1, 1, 1], stem: .cifar), 24, 6),
    (ResNet(widths: [4, 6], kind: .bottleneck, blocksPerStage: [1, 1], stem: .imagenet), 12, 16),
  ]

  @Test(arguments: backbones.indices)
  func itsParametersAreAPartAndItsMapsAreFiner(index: Int) {
    let (backbone, cells, width) = Self.backbones[index]
    let dense = backbone.forDensePrediction
    let whole = backbone.initialParameters(random: RandomSource(seed: 1))
    for (name, shape) in dense.parameterShapes { #expect(whole[name].shape == shape) }
    #expect(dense.featureWidth == width)
    var pass = ForwardPass(
      whole, normalization: .running(Buffers(channels: backbone.normalizedChannels)), on: Tape(recording: false))
    let maps = dense.maps(of: Variable(constant: Tensor(shape: [1, 48, 48, 3])), in: &pass).value
    #expect(maps.shape == [1, cells, cells, width])
    #expect(dense.convolutions(of: ImageSize(48)).last?.pixels == ImageSize(cells))
    #expect(dense.pixelsPerCell == 48 / cells)
  }
}
