import Ablations
import Images
import MomentumContrast
import SmallScale

/// What an arm of the cumulative table has of version 2, and on how long a run. The default is MoCo v1.
struct Version2Parts: Sendable {
  var head = ProjectionHead.linear
  var temperature: Float = 0.07
  var augmentation = ViewAugmentation.smallVersion1
  var schedule = LearningRateSchedule.paperV1
  /// In multiples of the shortest run.
  var length = 1
  /// An encoder that sees the views and learns nothing.
  var isUntrained = false

  /// A head at a temperature, and nothing else of version 2.
  init(_ head: ProjectionHead = .linear, temperature: Float = 0.07) {
    self.head = head
    self.temperature = temperature
  }

  /// This arm's run.
  func applied(to shared: SmallScaleRecipe) -> SmallScaleRecipe {
    var recipe = shared
    recipe.configuration.head = head
    recipe.configuration.temperature = temperature
    recipe.configuration.schedule = schedule
    recipe.augmentation = augmentation
    recipe.steps *= length
    return isUntrained ? recipe.untrained : recipe
  }
}

/// A row of V2's Table 1: its letter, what it has of version 2, and the paper's numbers.
struct Version2Row {
  let name: String
  let parts: Version2Parts
  /// Linear probe on ImageNet in percent; NaN where the paper has no such row.
  let imageNet: Double
  /// Detection on VOC, AP in percent.
  let detection: Double

  static let mlp = Version2Parts(.mlp, temperature: 0.2)

  /// v1, a–e, and one row more, between d and e, which the paper has not.
  static let all: [Version2Row] = {
    var b = Version2Parts()
    b.augmentation = .smallVersion2
    var c = mlp
    c.augmentation = .smallVersion2
    var d = c
    d.schedule = .cosine
    var twice = d
    twice.length = 2
    var e = d
    e.length = 4
    return [
      Version2Row(name: "v1", parts: Version2Parts(), imageNet: 60.6, detection: 55.9),
      Version2Row(name: "a", parts: mlp, imageNet: 66.2, detection: 56.4),
      Version2Row(name: "b", parts: b, imageNet: 63.4, detection: 56.8),
      Version2Row(name: "c", parts: c, imageNet: 67.3, detection: 57.2),
      Version2Row(name: "d", parts: d, imageNet: 67.5, detection: 57.0),
      Version2Row(name: "2T", parts: twice, imageNet: .nan, detection: .nan),
      Version2Row(name: "e", parts: e, imageNet: 71.1, detection: 57.4),
    ]
  }()
}

/// The paper's table of heads and temperatures (V2 §3), linear probe on ImageNet in percent.
enum Version2Temperatures {
  static let all: [Float] = [0.07, 0.1, 0.2, 0.3, 0.4, 0.5]
  static let linear = [60.6, 60.7, 59.0, 58.2, 57.2, 56.4]
  static let mlp = [62.9, 64.9, 66.2, 65.7, 65.0, 64.3]

  /// The arm's name. Two cells of the table are rows of the cumulative table: v1 and a.
  static func name(_ head: ProjectionHead, _ temperature: Float) -> String {
    switch (head, temperature) {
    case (.linear, 0.07): "v1"
    case (.mlp, 0.2): "a"
    default: "\(head == .mlp ? "MLP" : "linear") \(temperature)"
    }
  }
}

/// Images with and without the fingerprint that a part of the augmentation destroys.
enum FingerprintImages: String, CaseIterable {
  /// Fixed greys and no texture: what tells images apart is shape, place, size and rotation.
  case plain
  /// A fine texture on the ground, of five to eight waves in 20 pixels: what blur destroys.
  case textured
  /// A light of a random hue: what jitter of the hue destroys.
  case tinted

  var configuration: SyntheticShapes.Configuration {
    var configuration = SyntheticShapes.Configuration.outlineOnly
    configuration.colors = self == .tinted ? .tinted : .fixed
    configuration.textureAmplitude = self == .textured ? 0.2...0.2 : 0...0
    configuration.textureFrequency = 5...8
    return configuration
  }
}

/// The parts of "stronger augmentation", each alone, from version 1's augmentation to version 2's.
enum AugmentationPart: String, CaseIterable {
  case blur = "blur added"
  case hue = "hue 0.4 → 0.1"
  case probability = "jitter p 1 → 0.8"
  case order = "jitter, then grey"

  /// The images that carry what this part acts on.
  var images: FingerprintImages { self == .blur ? .textured : .tinted }

  /// Version 1's augmentation with the paper's hue and grey (but a crop of half, as in all chapters), or with one part.
  static func augmentation(_ part: AugmentationPart?) throws -> ViewAugmentation {
    let jitter = ColorJitter(hue: part == .hue ? 0.1 : 0.4, probability: part == .probability ? 0.8 : 1)
    var steps: [ViewAugmentation.Step] = [
      .randomResizedCrop(RandomResizedCrop(area: 0.5...1)), .randomGrayscale(RandomGrayscale(probability: 0.2)),
      .colorJitter(jitter), .horizontalFlip(HorizontalFlip()),
    ]
    if part == .order { steps.swapAt(1, 2) }
    if part == .blur { steps.insert(.gaussianBlur(GaussianBlur(sigma: 0.1...1, probability: 0.5)), at: 3) }
    return try ViewAugmentation(steps: steps, normalization: .centred)
  }

  /// The arm's name.
  static func name(_ images: FingerprintImages, _ part: AugmentationPart?) -> String {
    part.map { "\(images.rawValue), \($0.rawValue)" } ?? images.rawValue
  }
}
