import Images
import MomentumContrast
import Tensors
import Testing

@testable import Transfer

/// Where features are longest, for encoders of which that is known.
@Suite struct LocalizationTests {
  /// One stage that copies the pixel in the middle of its window, times `sign`, and adds `shift`.
  private static func state(sign: Float, shift: Float) -> EncoderState {
    let backbone = SmallConvNet(inputChannels: 3, widths: [3])
    var parameters = backbone.initialParameters(random: RandomSource(seed: 1))
    var weight = Tensor(shape: [3, 3, 3, 3])
    for c in 0..<3 { weight[1, 1, c, c] = sign }
    parameters["layer1.conv.weight"] = weight
    parameters["layer1.bn.bias"] = Tensor(shape: [3], repeating: shift)
    return EncoderState(parameters: parameters, buffers: Buffers(channels: backbone.normalizedChannels))
  }

  /// Two images with a light square, one of them at the edge.
  private static let scenes = {
    var images = Tensor(shape: [2, 16, 16, 3], repeating: 0.1)
    var masks = [UInt8](repeating: 0, count: 512)
    for (image, left) in [(0, 3), (1, 11)] {
      for (y, x) in (0..<25).map({ (4 + $0 / 5, left + $0 % 5) }) {
        masks[image * 256 + y * 16 + x] = 1
        for c in 0..<3 { images[image, y, x, c] = 0.9 }
      }
    }
    return LabelledScenes(regionsOf: MaskedImages(images: images, masks: masks, classCount: 1))
  }()

  private func jaccard(_ state: EncoderState) -> Double {
    Localization.jaccard(
      of: state, backbone: SmallConvNet(widths: [3]), on: Self.scenes, normalization: nil)
  }

  @Test func featuresThatAreBrightnessFindWhatIsLight() {
    #expect(jaccard(Self.state(sign: 1, shift: 0)) == 1)
  }

  /// Longest where it is dark: none of the chosen pixels is an object's.
  @Test func featuresThatAreDarknessFindTheGround() {
    #expect(jaccard(Self.state(sign: -1, shift: 1)) == 0)
  }

  /// All alike: the first 25 pixels of each image are taken, the first two rows, in which no object lies.
  @Test func ofEqualNormsTheFirstAreTaken() {
    #expect(jaccard(Self.state(sign: 0, shift: 1)) == 0)
  }
}
