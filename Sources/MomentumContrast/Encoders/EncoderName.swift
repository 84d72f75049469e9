/// The encoders that have a name outside this code: in commands, recordings and checkpoints.
public enum EncoderName: String, Sendable, CaseIterable {
  /// `SmallConvNet`, the chapters' encoder.
  case small
  /// ResNet-18.
  case resnet18
  /// ResNet-50.
  case resnet50

  /// The network.
  /// - Parameters:
  ///   - stem: what an image meets first. The small encoder has no choice: it starts with a 3×3 convolution.
  ///   - inputChannels: the channels of the images.
  ///   - smallWidths: the channels of each stage of the small encoder; the others ignore it.
  public func backbone(
    stem: ResNet.Stem, inputChannels: Int = 3, smallWidths: [Int] = SmallConvNet().widths
  ) -> any Backbone {
    switch self {
    case .small: SmallConvNet(inputChannels: inputChannels, widths: smallWidths)
    case .resnet18: ResNet.resNet18(stem: stem, inputChannels: inputChannels)
    case .resnet50: ResNet.resNet50(stem: stem, inputChannels: inputChannels)
    }
  }

  /// The name and the stem of a backbone, or nil if it has no name: another depth or width of ResNet, or group norm.
  public static func name(of backbone: any Backbone) -> (EncoderName, ResNet.Stem)? {
    if let small = backbone as? SmallConvNet { return small.normalization == .batch ? (.small, .cifar) : nil }
    guard let net = backbone as? ResNet else { return nil }
    if net == .resNet18(stem: net.stem, inputChannels: net.inputChannels) { return (.resnet18, net.stem) }
    if net == .resNet50(stem: net.stem, inputChannels: net.inputChannels) { return (.resnet50, net.stem) }
    return nil
  }
}
