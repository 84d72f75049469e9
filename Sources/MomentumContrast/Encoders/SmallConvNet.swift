import Tensors

/// The small encoder of the chapters: a few stages of 3×3 convolution, normalisation and ReLU, then global average pooling.
///
/// Parameters of stage i (counted from 1): `layer{i}.conv.weight` 3×3×C×D, `layer{i}.bn.weight` and `layer{i}.bn.bias` D;
/// running statistics under `layer{i}.bn`. With group norm it is `gn` for `bn`, and there are no running statistics. The
/// first stage keeps the resolution, each later one halves it, but for the last one of a network for dense prediction.
public struct SmallConvNet: Backbone {
  /// The channels of the images.
  public let inputChannels: Int
  /// The channels of each stage.
  public let widths: [Int]
  /// What each convolution is followed by.
  public let normalization: NormalizationLayer
  /// Whether the last stage keeps the resolution too. Its map then has, at every second pixel each way, the numbers that it has
  /// where the stage halves, and between them those of the places between.
  public let isDense: Bool

  /// A network with one stage for each width.
  public init(
    inputChannels: Int = 3, widths: [Int] = [16, 32, 64, 128], normalization: NormalizationLayer = .batch,
    isDense: Bool = false
  ) {
    precondition(!widths.isEmpty, "a network needs at least one stage")
    self.inputChannels = inputChannels
    self.widths = widths
    self.normalization = normalization
    self.isDense = isDense
  }

  /// The same parameters, the last stage at the resolution of the one before it.
  public var forDensePrediction: any Backbone {
    SmallConvNet(inputChannels: inputChannels, widths: widths, normalization: normalization, isDense: true)
  }

  private func stride(stage: Int) -> Int { stage == 0 || (isDense && stage == widths.count - 1) ? 1 : 2 }

  /// The channels of the last stage.
  public var featureWidth: Int { widths[widths.count - 1] }

  /// One batch norm a stage, or none with group norm, which keeps no running statistics.
  public var normalizedChannels: [String: Int] {
    guard normalization == .batch else { return [:] }
    return Dictionary(uniqueKeysWithValues: widths.indices.map { ("layer\($0 + 1).bn", widths[$0]) })
  }

  /// One convolution a stage.
  public func convolutions(of size: ImageSize) -> [NormalizedConvolution] {
    var pixels = size
    return widths.enumerated().map { stage, width in
      let stride = stride(stage: stage)
      pixels = pixels.strided(by: stride)
      return NormalizedConvolution(
        name: "layer\(stage + 1).conv", normalization: "layer\(stage + 1).\(normalization.abbreviation)", size: 3,
        input: stage == 0 ? inputChannels : widths[stage - 1], output: width, stride: stride, pixels: pixels)
    }
  }

  /// Weights as in torchvision's networks: normal with variance 2/fan-out (He et al. 2015), scale 1, shift 0.
  public func initialParameters(random: RandomSource) -> Parameters {
    var parameters = Parameters()
    for (stage, width) in widths.enumerated() {
      let name = "layer\(stage + 1)"
      let input = stage == 0 ? inputChannels : widths[stage - 1]
      parameters["\(name).conv.weight"] = Initialization.heNormal(
        shape: [3, 3, input, width], random: random.stream("\(name).conv"))
      parameters["\(name).\(normalization.abbreviation).weight"] = Tensor(shape: [width], repeating: 1)
      parameters["\(name).\(normalization.abbreviation).bias"] = Tensor(shape: [width])
    }
    return parameters
  }

  /// Images N×H×W×C to the maps of the last stage, N×H′×W′×`featureWidth`.
  public func maps(of images: Variable, in pass: inout ForwardPass) -> Variable {
    var x = images
    for stage in widths.indices {
      let convolved = pass.convolution("layer\(stage + 1).conv", x, stride: stride(stage: stage), padding: 1)
      let name = "layer\(stage + 1).\(normalization.abbreviation)"
      switch normalization {
      case .batch: x = pass.batchNorm(name, consume convolved, rectified: true)
      case .group(let count): x = pass.groupNorm(name, convolved, channelGroups: count, rectified: true)
      }
    }
    return x
  }
}
