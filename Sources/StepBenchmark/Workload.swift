import Images
import MomentumContrast
import Tensors

/// The training steps of MoCo that are timed. `Benchmarks/pytorch/torch_step.py` has the same in PyTorch; a change of a number
/// here is a change there.
///
/// All but the fourth: batch 64 (the fifth 16), one device group and so no shuffle, a linear head, SGD with momentum 0.9 and
/// weight decay 10⁻⁴, encoder momentum 0.999, τ = 0.1. The fourth is the step that the chapters take some millions of times.
///
/// What it refuses to do: learn anything. Every step sees the same images.
public enum Workload: String, CaseIterable, Sendable {
  /// RGB 20×20 views that are ready; `SmallConvNet` with 16-32-64-128 channels; dimension 64, K = 2048.
  case w1
  /// As `w1`, and the step also makes its 128 views from 64 raw images, by `ViewAugmentation.smallVersion1`.
  case w2
  /// RGB 32×32 views that are ready; ResNet-18 with the stem for small images; dimension 128, K = 4096.
  case w3
  /// `Configuration.chapters`: 16 RGB 20×20 images, of which the step makes 32 views by `ViewAugmentation.fingerprintsKept`; two
  /// device groups, keys shuffled anew; the network of `w1`; dimension 64, K = 256.
  case w4
  /// 16 RGB 64×64 views that are ready, and as many for the keys; ResNet-50 as the paper has it; dimension 128, K = 4096.
  case w5

  /// Height and width of the images.
  public var imageSize: Int {
    switch self {
    case .w1, .w2, .w4: 20
    case .w3: 32
    case .w5: 64
    }
  }

  /// Whether the network is a ResNet, of which a step takes a second or so.
  private var isResNet: Bool { self == .w3 || self == .w5 }

  /// Whether the step includes making the views.
  public var makesViews: Bool { self == .w2 || self == .w4 }

  /// The numbers of the recipe.
  public var configuration: Configuration {
    if self == .w4 { return .chapters }
    var configuration = Configuration.paperV1
    configuration.batchSize = self == .w5 ? 16 : 64
    configuration.queueSize = isResNet ? 4096 : 2048
    configuration.dimension = isResNet ? 128 : 64
    configuration.temperature = 0.1
    configuration.groups = .one
    configuration.shufflesBatch = false
    return configuration
  }

  /// The network between images and head.
  public var backbone: any Backbone {
    switch self {
    case .w1, .w2, .w4: SmallConvNet(widths: Self.smallWidths)
    case .w3: ResNet.resNet18(stem: .cifar)
    case .w5: ResNet.resNet50(stem: .imagenet)
    }
  }

  static let smallWidths = [16, 32, 64, 128]

  /// What the views are made by, where the step makes them: a crop of 50–100 %, colour jitter, flip; in `w2` also grayscale.
  public var augmentation: ViewAugmentation { self == .w4 ? .fingerprintsKept : .smallVersion1 }

  /// How many steps are taken before timing starts, unless told otherwise.
  public var defaultWarmup: Int { isResNet ? 1 : 20 }

  /// How many steps are timed, unless told otherwise.
  public var defaultRepeats: Int { isResNet ? 5 : 200 }
}
