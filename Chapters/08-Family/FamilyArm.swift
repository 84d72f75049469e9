import Family
import MomentumContrast
import SmallScale
import Tensors

/// A method at the chapters' scale, and how it starts.
struct FamilyArm: Sendable {
  /// What a run is.
  enum Kind: Sendable {
    /// A method of the family before its first step.
    case method(@Sendable (SmallScaleRecipe, RandomSource) -> any PretrainingMethod)
    /// Training with labels.
    case supervised
    /// MoCo v1 at a learning rate that changes nothing.
    case untrained
  }

  /// Its name in the table.
  let name: String
  /// What is taken away from the method.
  let difference: String
  let kind: Kind

  private init(
    _ name: String, _ difference: String = "with all its parts",
    _ start: @escaping @Sendable (SmallScaleRecipe, RandomSource) -> any PretrainingMethod
  ) {
    (self.name, self.difference, kind) = (name, difference, .method(start))
  }

  private init(_ name: String, _ kind: Kind) { (self.name, difference, self.kind) = (name, "", kind) }

  static let untrained = FamilyArm("untrained", .untrained)
  static let supervised = FamilyArm("supervised", .supervised)

  /// Widths of the heads: hidden as wide as the features, output as long as the chapters' keys.
  private static let (hidden, output) = (128, 64)

  private static func backbone(_ recipe: SmallScaleRecipe) -> SmallConvNet {
    SmallConvNet(widths: recipe.widths, normalization: recipe.normalization)
  }

  static let instDisc = FamilyArm("InstDisc") {
    InstDisc(
      backbone: backbone($0), dimension: output, imageCount: $0.imageCount, drawnEntries: 256, temperature: 0.1,
      random: $1)
  }

  static let pirl = FamilyArm("PIRL") {
    PIRL(
      backbone: backbone($0), dimension: output, jigsaw: Jigsaw(side: 2, piece: 8), imageCount: $0.imageCount,
      negatives: 256, temperature: 0.1, random: $1)
  }

  /// With layer norm in the place of batch norm, as in its second version: group norm of one group. One narrow block in each context
  /// network, because the default's eight cost several times what the encoder does.
  static let cpc = FamilyArm("CPC") {
    var settings = CPC.Settings()
    (settings.blocks, settings.hidden) = (1, 64)
    return CPC(
      backbone: SmallConvNet(widths: $0.widths, normalization: .group(channelGroups: 1)),
      grid: PatchGrid(patch: 8, stride: 4, size: 20), settings: settings, random: $1)
  }

  static let simCLR = FamilyArm("SimCLR") {
    SimCLR(backbone: backbone($0), hidden: hidden, output: output, temperature: 0.1, random: $1)
  }

  static let simCLROfTwo = FamilyArm("SimCLR, one other image", "one other image") {
    SimCLR(
      backbone: backbone($0), hidden: hidden, output: output, temperature: 0.1, comparedImages: 2, random: $1)
  }

  static let mocoV1 = moco("MoCo v1") { _ in }
  /// What of version 2 is no part of the recipe that all share: its head.
  static let mocoV2 = moco("MoCo v2") { $0.head = .mlp }

  static func moco(
    _ name: String, _ difference: String = "with all its parts",
    _ change: @escaping @Sendable (inout Configuration) -> Void
  ) -> FamilyArm {
    FamilyArm(name, difference) { recipe, random in
      var configuration = recipe.configuration
      change(&configuration)
      return MoCoMethod(configuration, backbone: backbone(recipe), random: random)
    }
  }

  static let mocoV3 = FamilyArm("MoCo v3") {
    MoCoV3(
      backbone: backbone($0), hidden: hidden, output: output, temperature: 0.2, momentum: .cosine(from: 0.99),
      random: $1)
  }

  /// BYOL with its safeguards or without one.
  static func byol(
    _ name: String, _ difference: String = "with all its parts", hasPredictor: Bool = true,
    momentum: MomentumSchedule = .cosine(from: 0.99)
  ) -> FamilyArm {
    FamilyArm(name, difference) {
      BYOL(
        backbone: backbone($0), hidden: hidden, output: output, hasPredictor: hasPredictor, momentum: momentum,
        random: $1)
    }
  }

  /// DINO with its safeguards or without one. Batch norm in the head is an option of the official code.
  static func dino(
    _ name: String, _ difference: String = "with all its parts", centres: Bool = true, sharpens: Bool = true,
    batchNorm: Bool = true
  ) -> FamilyArm {
    FamilyArm(name, difference) {
      var settings = DINO.Settings()
      if !centres { settings.centreMomentum = 1 }  // c stays 0
      if !sharpens { settings.teacherTemperature = settings.studentTemperature }
      return DINO(
        backbone: backbone($0), hidden: hidden, bottleneck: output, prototypes: 256, batchNorm: batchNorm,
        settings: settings, momentum: .cosine(from: 0.99), random: $1)
    }
  }
}
