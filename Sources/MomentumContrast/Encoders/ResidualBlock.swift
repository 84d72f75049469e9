/// y = ReLU(F(x) + shortcut(x)).
public struct ResidualBlock: Sendable, Equatable {
  /// F: two convolutions, or three in a bottleneck.
  public let residual: [NormalizedConvolution]
  /// The 1×1 convolution of the shortcut, or nil where the shortcut is x itself.
  public let shortcut: NormalizedConvolution?
}

extension ResNet {
  /// The first convolution, before any pooling.
  func stemConvolution(of size: ImageSize) -> NormalizedConvolution {
    let (window, stride) = stem == .imagenet ? (7, 2) : (3, 1)
    return NormalizedConvolution(
      name: "conv1", normalization: "bn1", size: window, input: inputChannels, output: widths[0], stride: stride,
      pixels: size.strided(by: stride))
  }

  /// All blocks, in the order in which an image of this size passes them.
  public func blocks(of size: ImageSize) -> [ResidualBlock] {
    var size = stemConvolution(of: size).pixels
    if stem == .imagenet { size = size.strided(by: 2) }  // max pooling
    var input = widths[0]
    var blocks: [ResidualBlock] = []
    for (stage, width) in widths.enumerated() {
      for number in 0..<blocksPerStage[stage] {
        blocks.append(
          block(
            "layer\(stage + 1).\(number)", of: &size, &input, width: width, stride: stage > 0 && number == 0 ? 2 : 1))
      }
    }
    return blocks
  }

  /// One block; `size` and `channels` are those of what enters it, and afterwards of what leaves it.
  private func block(
    _ name: String, of size: inout ImageSize, _ channels: inout Int, width: Int, stride: Int
  ) -> ResidualBlock {
    let (before, input, output) = (size, channels, width * kind.expansion)
    let windows = kind == .basic ? [3, 3] : [1, 3, 1]
    let striding = kind == .basic ? 0 : 1
    var residual: [NormalizedConvolution] = []
    for (i, window) in windows.enumerated() {
      let step = i == striding ? stride : 1
      size = size.strided(by: step)
      let made = i == windows.count - 1 ? output : width
      residual.append(
        NormalizedConvolution(
          name: "\(name).conv\(i + 1)", normalization: "\(name).bn\(i + 1)", size: window, input: channels,
          output: made, stride: step, pixels: size))
      channels = made
    }
    guard stride != 1 || input != output else { return ResidualBlock(residual: residual, shortcut: nil) }
    let shortcut = NormalizedConvolution(
      name: "\(name).downsample.0", normalization: "\(name).downsample.1", size: 1, input: input, output: output,
      stride: stride, pixels: before.strided(by: stride))
    return ResidualBlock(residual: residual, shortcut: shortcut)
  }
}
