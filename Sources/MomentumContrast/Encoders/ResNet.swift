import Tensors

/// A residual network (He et al. 2016, Table 1), with torchvision's names and numerics.
///
/// A basic block is y = ReLU(F(x) + shortcut(x)) with F two 3×3 convolutions; a bottleneck has three, 1×1, 3×3 and 1×1,
/// of which the last makes four times as many channels. Each convolution is followed by batch norm, all but the last
/// of a block by ReLU too. The first block of every stage but the first halves the resolution: in its first convolution
/// if it is basic, in its 3×3 if it is a bottleneck (torchvision; the paper has it in the first 1×1). The shortcut is x
/// itself, or where the shape changes a 1×1 convolution with batch norm.
///
/// Parameters and running statistics are called as in torchvision: `conv1`, `bn1`, `layer1.0.conv1`,
/// `layer2.0.downsample.0` (the convolution), `layer2.0.downsample.1` (its batch norm). As there unless asked for, the
/// last batch norm of a block starts with scale 1, not 0.
///
/// What it refuses to do: dilation, grouped convolutions (ResNeXt), wider bottlenecks.
public struct ResNet: Backbone, Equatable {
  /// What the residual F is made of.
  public enum BlockKind: Sendable {
    /// Two 3×3 convolutions: ResNet-18 and ResNet-34.
    case basic
    /// 1×1, 3×3, 1×1: ResNet-50 and deeper.
    case bottleneck

    /// The channels a block makes, in units of its stage's width.
    public var expansion: Int { self == .basic ? 1 : 4 }
  }

  /// What an image meets first.
  public enum Stem: String, Sendable, CaseIterable {
    /// A 7×7 convolution of stride 2, then 3×3 max pooling of stride 2 (He et al. 2016).
    case imagenet
    /// One 3×3 convolution of stride 1 and no pooling, for small images (the official CIFAR-10 demo, NB).
    case cifar
  }

  /// The channels of the images.
  public let inputChannels: Int
  /// The width of each stage: the channels between its convolutions.
  public let widths: [Int]
  /// The blocks of each stage.
  public let blocksPerStage: [Int]
  /// What a block is made of.
  public let kind: BlockKind
  /// What an image meets first.
  public let stem: Stem

  /// ResNet-18: four stages of two basic blocks, 64 to 512 channels.
  public static func resNet18(stem: Stem, inputChannels: Int = 3) -> ResNet {
    ResNet(inputChannels: inputChannels, kind: .basic, blocksPerStage: [2, 2, 2, 2], stem: stem)
  }

  /// ResNet-50: stages of 3, 4, 6 and 3 bottlenecks, 256 to 2048 channels.
  public static func resNet50(stem: Stem, inputChannels: Int = 3) -> ResNet {
    ResNet(inputChannels: inputChannels, kind: .bottleneck, blocksPerStage: [3, 4, 6, 3], stem: stem)
  }

  /// A network with one stage for each width.
  /// - Precondition: there is a stage, and a block in each.
  public init(
    inputChannels: Int = 3, widths: [Int] = [64, 128, 256, 512], kind: BlockKind, blocksPerStage: [Int], stem: Stem
  ) {
    precondition(!widths.isEmpty, "a network needs at least one stage")
    precondition(
      blocksPerStage.count == widths.count && blocksPerStage.allSatisfy { $0 >= 1 },
      "\(blocksPerStage) blocks for \(widths.count) stages: each needs at least one")
    self.inputChannels = inputChannels
    self.widths = widths
    self.blocksPerStage = blocksPerStage
    self.kind = kind
    self.stem = stem
  }

  private init(inputChannels: Int, kind: BlockKind, blocksPerStage: [Int], stem: Stem) {
    self.init(
      inputChannels: inputChannels, widths: [64, 128, 256, 512], kind: kind, blocksPerStage: blocksPerStage, stem: stem)
  }

  /// The network without its last stage: a map for every 16 pixels with the stem of ImageNet, for every 4 with that of CIFAR. V1's
  /// detector (§4.2, "C4") predicts on these maps too, and has the last stage in its head; here it is left out.
  public var forDensePrediction: any Backbone {
    guard widths.count > 1 else { return self }
    return ResNet(
      inputChannels: inputChannels, widths: Array(widths.dropLast()), kind: kind,
      blocksPerStage: Array(blocksPerStage.dropLast()), stem: stem)
  }

  /// The channels of the last stage.
  public var featureWidth: Int { widths[widths.count - 1] * kind.expansion }

  /// One batch norm a convolution.
  public var normalizedChannels: [String: Int] {
    Dictionary(uniqueKeysWithValues: convolutions(of: ImageSize(32)).map { ($0.normalization, $0.output) })
  }

  /// The stem and every convolution of every block, in the order of torchvision's parameters.
  public func convolutions(of size: ImageSize) -> [NormalizedConvolution] {
    [stemConvolution(of: size)] + blocks(of: size).flatMap { $0.residual + ($0.shortcut.map { [$0] } ?? []) }
  }

  /// Weights as in torchvision: normal with variance 2/fan-out (He et al. 2015), scale 1, shift 0.
  public func initialParameters(random: RandomSource) -> Parameters {
    var parameters = Parameters()
    for each in convolutions(of: ImageSize(32)) {
      parameters["\(each.name).weight"] = Initialization.heNormal(
        shape: each.weightShape, random: random.stream(each.name))
      parameters["\(each.normalization).weight"] = Tensor(shape: [each.output], repeating: 1)
      parameters["\(each.normalization).bias"] = Tensor(shape: [each.output])
    }
    return parameters
  }

  /// Images N×H×W×C to the maps of the last stage, N×H′×W′×`featureWidth`.
  public func maps(of images: Variable, in pass: inout ForwardPass) -> Variable {
    func apply(_ each: NormalizedConvolution, to x: Variable, rectified: Bool) -> Variable {
      let y = pass.convolution(each.name, x, stride: each.stride, padding: each.size / 2)
      return pass.batchNorm(each.normalization, consume y, rectified: rectified)
    }
    let size = ImageSize(height: images.value.shape[1], width: images.value.shape[2])
    var x = apply(stemConvolution(of: size), to: images, rectified: true)  // N×H′×W′×widths[0]
    if stem == .imagenet { x = pass.tape.maxPool(x, size: 3, stride: 2, padding: 1) }
    for block in blocks(of: size) {
      var residual = x
      for (number, each) in block.residual.enumerated() {
        residual = apply(each, to: residual, rectified: number < block.residual.count - 1)
      }
      let shortcut = block.shortcut.map { apply($0, to: x, rectified: false) } ?? x
      x = pass.tape.relu(pass.tape.add(residual, shortcut))
    }
    return x
  }
}
