import Ablations
import Family
import Images
import MomentumContrast
import SmallScale
import Tensors

/// A method at the chapters' scale, and how it starts.
struct FamilyArm: Sendable {
  let name: String
  let start: @Sendable (SmallScaleRecipe, RandomSource) -> any PretrainingMethod

  /// The backbone of every arm.
  static func backbone(_ recipe: SmallScaleRecipe) -> SmallConvNet {
    SmallConvNet(widths: recipe.widths, normalization: recipe.normalization)
  }
}

/// What is run of the family, and what is claimed beforehand.
struct FamilyPlan {
  let isFull: Bool
  let shared: SmallScaleRecipe

  /// Widths of the heads: hidden as wide as the features, output as long as the chapters' keys.
  static let (hidden, output) = (128, 64)

  init(_ scale: Settings.Scale) {
    isFull = scale == .full
    var recipe = SmallScaleRecipe()
    // Fine waves, and views that destroy both fingerprints: the hue of the light is turned, half of the views are grey, half blurred
    // (chapter 5's dose). In the world of the other chapters a method without negatives learns the hue and nothing else.
    recipe.shapes.textureFrequency = 4...8
    recipe.augmentation = try! ViewAugmentation(
      steps: [
        .randomResizedCrop(RandomResizedCrop(area: 0.5...1)),
        .colorJitter(ColorJitter(brightness: 0.2, contrast: 0.2, saturation: 0.2, hue: 0.4)),
        .randomGrayscale(RandomGrayscale(probability: 0.5)),
        .gaussianBlur(GaussianBlur(sigma: 1...1, probability: 0.5)), .horizontalFlip(HorizontalFlip()),
      ], normalization: .centred)
    recipe.steps = isFull ? 8192 : 2048
    if !isFull { recipe.configuration.learningRate *= 2 }
    recipe.stalenessAt = nil
    recipe.curveInterval = 64
    shared = recipe
  }

  /// A method, and itself without one of its safeguards.
  struct Family: Sendable {
    let name: String
    let arms: [FamilyArm]
  }

  /// One line a method.
  static let families = [
    Family(name: "InstDisc", arms: [instDisc]), Family(name: "PIRL", arms: [pirl]),
    Family(name: "SimCLR", arms: [simCLR]), Family(name: "MoCo v2", arms: [mocoV2]),
    Family(name: "MoCo v1", arms: [mocoV1, moco("MoCo v1, m = 0") { $0.momentum = 0 }]),
    Family(name: "MoCo v3", arms: [mocoV3]),
    Family(
      name: "BYOL",
      arms: [
        byol("BYOL"), byol("BYOL, no predictor", hasPredictor: false), byol("BYOL, m = 0", momentum: .constant(0)),
        byol("BYOL, m = 1", momentum: .constant(1)),
      ]),
    Family(
      name: "DINO",
      arms: [dino("DINO"), dino("DINO, no centre", centres: false), dino("DINO, not sharpened", sharpens: false)]),
  ]

  /// Every method and what it is without a safeguard. At quick size those that something is claimed of.
  var families: [Family] {
    let quick = ["SimCLR", "MoCo v1", "BYOL", "BYOL, no predictor"]
    return Self.families.map { family in
      Family(name: family.name, arms: isFull ? family.arms : family.arms.filter { quick.contains($0.name) })
    }
  }

  /// All of them.
  var arms: [FamilyArm] { families.flatMap(\.arms) }

  static let instDisc = FamilyArm(name: "InstDisc") {
    InstDisc(
      backbone: FamilyArm.backbone($0), dimension: output, imageCount: $0.imageCount, drawnEntries: 256,
      temperature: 0.1, random: $1)
  }

  static let pirl = FamilyArm(name: "PIRL") {
    PIRL(
      backbone: FamilyArm.backbone($0), dimension: output, jigsaw: Jigsaw(side: 2, piece: 8),
      imageCount: $0.imageCount, negatives: 256, temperature: 0.1, random: $1)
  }

  static let simCLR = FamilyArm(name: "SimCLR") {
    SimCLR(backbone: FamilyArm.backbone($0), hidden: hidden, output: output, temperature: 0.1, random: $1)
  }

  static let mocoV1 = moco("MoCo v1") { _ in }
  static let mocoV2 = moco("MoCo v2") { $0.head = .mlp }

  static func moco(_ name: String, _ change: @escaping @Sendable (inout Configuration) -> Void) -> FamilyArm {
    FamilyArm(name: name) { recipe, random in
      var configuration = recipe.configuration
      change(&configuration)
      return MoCoMethod(configuration, backbone: FamilyArm.backbone(recipe), random: random)
    }
  }

  static let mocoV3 = FamilyArm(name: "MoCo v3") {
    MoCoV3(
      backbone: FamilyArm.backbone($0), hidden: hidden, output: output, temperature: 0.2,
      momentum: .cosine(from: 0.99), random: $1)
  }

  /// BYOL with its safeguards or without one.
  static func byol(
    _ name: String, hasPredictor: Bool = true, momentum: MomentumSchedule = .cosine(from: 0.99)
  ) -> FamilyArm {
    FamilyArm(name: name) {
      BYOL(
        backbone: FamilyArm.backbone($0), hidden: hidden, output: output, hasPredictor: hasPredictor,
        momentum: momentum, random: $1)
    }
  }

  /// DINO with its safeguards or without one.
  static func dino(_ name: String, centres: Bool = true, sharpens: Bool = true) -> FamilyArm {
    FamilyArm(name: name) {
      var settings = DINO.Settings()
      if !centres { settings.centreMomentum = 1 }
      if !sharpens { settings.teacherTemperature = settings.studentTemperature }
      return DINO(
        backbone: FamilyArm.backbone($0), hidden: hidden, bottleneck: output, prototypes: 256, settings: settings,
        momentum: .cosine(from: 0.99), random: $1)
    }
  }

  static let columns = [
    Metric("knn"), Metric("probe"), Metric("spread", decimals: 3), Metric("alignment", decimals: 3),
    Metric("uniformity", decimals: 3), Metric("heldkB"),
  ]

  /// Stated before the run. On the pilot's seeds 101 and 102 (quick size) the probe of SimCLR, MoCo v1 and BYOL was 39 to 47 points above
  /// that of the untrained encoder, and the spread of BYOL 0.7, without its predictor 0.015.
  var claims: [Claim] {
    let ofBYOL = [
      Claim(
        "without its predictor BYOL's projections come together", metric: "spread", higher: "BYOL",
        lower: "BYOL, no predictor", source: "BYOL, its ablation", paper: "72.5 − 0.2, of the probe")
    ]
    let learning = ["SimCLR", "MoCo v1", "BYOL"].map { name in
      Claim(
        "\(name)'s features are better than an untrained encoder's", metric: "probe", higher: name, lower: "untrained",
        source: "each paper")
    }
    return ofBYOL + learning
  }

  /// Two seeds hardly know a spread: planned is a tenth of the effect.
  static let seedPlan = SeedPlan(effect: 39, spread: 4, claims: 4)
}
