import MomentumContrast

/// A recipe by name, for everything that is not said.
public enum Preset: String, Sendable, CaseIterable, Codable {
  /// `Configuration.paperV1` on ResNet-50, for 200 epochs.
  case paperV1 = "paper-v1"
  /// `Configuration.paperV2` on ResNet-50, for 200 epochs.
  case paperV2 = "paper-v2"
  /// `Configuration.small` on the small encoder, for 8000 steps; it fits itself to small sets of images.
  case small
  /// `Configuration.cifarDemo` on ResNet-18, for 200 epochs. The views are those of v2.
  case cifarDemo = "cifar-demo"

  /// The numbers.
  public var configuration: Configuration {
    switch self {
    case .paperV1: .paperV1
    case .paperV2: .paperV2
    case .small: .small
    case .cifarDemo: .cifarDemo
    }
  }

  /// The network.
  public var encoder: EncoderName {
    switch self {
    case .paperV1, .paperV2: .resnet50
    case .small: .small
    case .cifarDemo: .resnet18
    }
  }

  /// What makes a view.
  public var augmentation: AugmentationName {
    switch self {
    case .paperV1, .small: .v1
    case .paperV2, .cifarDemo: .v2
    }
  }

  /// The length of a run in steps, or nil for as many epochs as the configuration says.
  var steps: Int? { self == .small ? 8000 : nil }

  /// Whether batch size, queue and groups shrink with a small set.
  var fitsItself: Bool { self == .small }

  /// Whether views are normalised with ImageNet's statistics, rather than with those of the images themselves.
  var isForImageNet: Bool { self == .paperV1 || self == .paperV2 }
}
