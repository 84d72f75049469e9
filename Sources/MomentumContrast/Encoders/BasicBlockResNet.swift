import Tensors

/// A residual network of basic blocks (He et al. 2016, Table 1: ResNet-18 and ResNet-34) with the stem for small images
/// of the official CIFAR-10 demo (NB): one 3×3 convolution, stride 1, and no max pooling.
///
/// A block is y = ReLU(BN(conv(ReLU(BN(conv(x))))) + shortcut(x)), both convolutions 3×3. The first block of every stage
/// but the first halves the resolution. The shortcut is x itself, or where the shape changes a 1×1 convolution with
/// batch norm.
///
/// Parameters and running statistics are called as in torchvision: `conv1`, `bn1`, `layer1.0.conv1`,
/// `layer2.0.downsample.0` (the convolution), `layer2.0.downsample.1` (its batch norm).
///
/// What it refuses to do: bottleneck blocks (ResNet-50), and the 7×7 stem for large images.
public struct BasicBlockResNet: Backbone {
  /// The channels of the images.
  public let inputChannels: Int
  /// The channels of each stage.
  public let widths: [Int]
  /// The blocks of every stage.
  public let blocksPerStage: Int

  /// ResNet-18: four stages of two blocks, 64 to 512 channels.
  public static let resNet18 = BasicBlockResNet()

  /// A network with one stage for each width.
  public init(inputChannels: Int = 3, widths: [Int] = [64, 128, 256, 512], blocksPerStage: Int = 2) {
    precondition(!widths.isEmpty, "a network needs at least one stage")
    precondition(blocksPerStage >= 1, "\(blocksPerStage) blocks a stage: there must be at least one")
    self.inputChannels = inputChannels
    self.widths = widths
    self.blocksPerStage = blocksPerStage
  }

  /// A convolution without bias and the batch norm behind it.
  public struct Convolution: Sendable, Equatable {
    /// The name of the convolution's weights, without `.weight`.
    public let name: String
    /// The name of the batch norm.
    public let normalization: String
    /// The height and width of its window.
    public let size: Int
    /// The channels it reads.
    public let input: Int
    /// The channels it makes.
    public let output: Int
    /// 1 or 2.
    public let stride: Int
  }

  /// A basic block.
  public struct Block: Sendable, Equatable {
    /// The first 3×3 convolution, which may halve the resolution.
    public let first: Convolution
    /// The second 3×3 convolution.
    public let second: Convolution
    /// The 1×1 convolution of the shortcut, or nil where the shortcut is x itself.
    public let shortcut: Convolution?
  }

  /// The stem.
  public var stem: Convolution {
    Convolution(name: "conv1", normalization: "bn1", size: 3, input: inputChannels, output: widths[0], stride: 1)
  }

  /// All blocks, in the order in which an image passes them.
  public var blocks: [Block] {
    var input = widths[0]
    var blocks: [Block] = []
    for (stage, width) in widths.enumerated() {
      for number in 0..<blocksPerStage {
        let name = "layer\(stage + 1).\(number)"
        let stride = stage > 0 && number == 0 ? 2 : 1
        blocks.append(
          Block(
            first: Convolution(
              name: "\(name).conv1", normalization: "\(name).bn1", size: 3, input: input, output: width,
              stride: stride),
            second: Convolution(
              name: "\(name).conv2", normalization: "\(name).bn2", size: 3, input: width, output: width, stride: 1),
            shortcut: stride == 1 && input == width
              ? nil
              : Convolution(
                name: "\(name).downsample.0", normalization: "\(name).downsample.1", size: 1, input: input,
                output: width, stride: stride)))
        input = width
      }
    }
    return blocks
  }

  /// The stem and every convolution of every block.
  public var convolutions: [Convolution] {
    [stem] + blocks.flatMap { [$0.first, $0.second] + ($0.shortcut.map { [$0] } ?? []) }
  }

  /// The channels of the last stage.
  public var featureWidth: Int { widths[widths.count - 1] }

  /// One batch norm a convolution.
  public var normalizedChannels: [String: Int] {
    Dictionary(uniqueKeysWithValues: convolutions.map { ($0.normalization, $0.output) })
  }

  /// Weights as in torchvision: normal with variance 2/fan-out (He et al. 2015), scale 1, shift 0.
  public func initialParameters(random: RandomSource) -> Parameters {
    var parameters = Parameters()
    for each in convolutions {
      parameters["\(each.name).weight"] = Initialization.heNormal(
        shape: [each.size, each.size, each.input, each.output], random: random.stream(each.name))
      parameters["\(each.normalization).weight"] = Tensor(shape: [each.output], repeating: 1)
      parameters["\(each.normalization).bias"] = Tensor(shape: [each.output])
    }
    return parameters
  }

  /// Images N×H×W×C to features N×`featureWidth`.
  public func features(of images: Variable, in pass: inout ForwardPass) -> Variable {
    func apply(_ convolution: Convolution, to x: Variable, rectified: Bool) -> Variable {
      let y = pass.convolution(convolution.name, x, stride: convolution.stride, padding: convolution.size / 2)
      return pass.batchNorm(convolution.normalization, y, rectified: rectified)
    }
    var x = apply(stem, to: images, rectified: true)  // N×H×W×widths[0]
    for block in blocks {
      let inner = apply(block.first, to: x, rectified: true)
      let residual = apply(block.second, to: inner, rectified: false)
      let shortcut = block.shortcut.map { apply($0, to: x, rectified: false) } ?? x
      x = pass.tape.relu(pass.tape.add(residual, shortcut))
    }
    return pass.tape.globalAveragePool(x)  // N×featureWidth
  }
}
