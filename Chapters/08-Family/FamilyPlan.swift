import Ablations
import Family
import Images
import MomentumContrast
import SmallScale
import Tensors

/// What is run of the family, and what is claimed beforehand.
struct FamilyPlan {
  let isFull: Bool
  let shared: SmallScaleRecipe

  init(_ scale: Settings.Scale) {
    isFull = scale == .full
    var recipe = SmallScaleRecipe()
    // In the world of the other chapters BYOL learned hardly more than the hue (seeds 101 and 102).
    recipe.shapes.textureFrequency = 4...8
    recipe.augmentation = .fingerprintsDestroyed
    recipe.steps = isFull ? 4096 : 1280
    if !isFull { recipe.configuration.learningRate *= 2 }
    recipe.stalenessAt = nil
    recipe.curveInterval = 64
    shared = recipe
  }

  /// One line a method: the rows of the table.
  static let rows: [FamilyArm] = [
    .untrained, .instDisc, .pirl, .cpc, .simCLR, .mocoV1, .mocoV2, .mocoV3, .byol("BYOL"), .dino("DINO"), .supervised,
  ]

  /// A method, and itself without one of its safeguards.
  static let safeguards: [(method: String, arms: [FamilyArm])] = [
    ("SimCLR", [.simCLR, .simCLROfTwo]),
    ("MoCo v1", [.mocoV1, .moco("MoCo v1, m = 0", "m = 0") { $0.momentum = 0 }]),
    (
      "BYOL",
      [
        .byol("BYOL"), .byol("BYOL, no predictor", "no predictor", hasPredictor: false),
        .byol("BYOL, m = 0", "m = 0", momentum: .constant(0)), .byol("BYOL, m = 1", "m = 1", momentum: .constant(1)),
      ]
    ),
    (
      "DINO",
      [
        .dino("DINO"), .dino("DINO, no centre", "no centre", centres: false),
        .dino("DINO, not sharpened", "not sharpened", sharpens: false),
        .dino("DINO, no batch norm", "no batch norm in the head", batchNorm: false),
      ]
    ),
  ]

  /// The momenta that are tried with both methods, constant over the run.
  static let momenta: [Float] = [0, 0.9, 0.99, 0.999, 1]

  /// The arm of each momentum. BYOL's own schedule ends at 1, so that its constant 0.99 is another arm than BYOL itself.
  static func byol(momentum: Float) -> FamilyArm { .byol("BYOL, m = \(momentum.text)", momentum: .constant(momentum)) }

  /// The arm of each momentum; the chapters' own is 0.99.
  static func moco(momentum: Float) -> FamilyArm {
    momentum == Configuration.chapters.momentum
      ? .mocoV1 : .moco("MoCo v1, m = \(momentum.text)") { $0.momentum = momentum }
  }

  /// Everything that is run, each arm once. At quick size those that something is claimed of.
  var arms: [FamilyArm] {
    let all =
      Self.rows + Self.safeguards.flatMap(\.arms) + Self.momenta.map { Self.byol(momentum: $0) }
      + Self.momenta.map { Self.moco(momentum: $0) }
    var names: Set<String> = []
    return all.filter { names.insert($0.name).inserted && (isFull || Self.quick.contains($0.name)) }
  }

  private static let quick: Set = [
    "untrained", "SimCLR", "MoCo v1", "BYOL", "BYOL, no predictor", "DINO",
  ]

  static let columns = [
    Metric("knn"), Metric("probe"), Metric("spread", decimals: 3), Metric("alignment", decimals: 3),
    Metric("uniformity", decimals: 3), Metric("heldkB"),
  ]

  /// Stated before the run, each with what the pilot on seeds 101 and 102 had at quick size: probe above the untrained encoder's by 39
  /// to 47 points (SimCLR, MoCo v1, BYOL) and by 33 to 46 (DINO); spread of BYOL 0.7, without predictor 0.015; of DINO 0.53, without
  /// centre 0.05, not sharpened 0.04.
  var claims: [Claim] {
    func collapse(_ method: String, _ without: String, _ words: String, _ source: String, _ paper: String) -> Claim {
      Claim(
        "\(words) \(method)'s projections come together", metric: "spread", higher: method, lower: without,
        source: source, paper: paper)
    }
    let collapses = [
      collapse("BYOL", "BYOL, no predictor", "without its predictor", "BYOL, its ablation", "72.5 − 0.2, of the probe"),
      collapse("DINO", "DINO, no centre", "without its centre", "DINO, section 5.3", "no number"),
      collapse("DINO", "DINO, not sharpened", "without sharpening", "DINO, section 5.3", "no number"),
    ]
    let learning = ["SimCLR", "MoCo v1", "BYOL", "DINO"].map { name in
      Claim(
        "\(name)'s features are better than an untrained encoder's", metric: "probe", higher: name, lower: "untrained",
        source: "each paper")
    }
    return (isFull ? collapses : Array(collapses.prefix(1))) + learning
  }

  /// Of the probe and of the spread, the smallest effect of the pilot. How much each varies from seed to seed is a guess, a fifth of the
  /// effect, because two seeds say little of it.
  static let seedPlans = [SeedPlan(effect: 33, spread: 6.6, claims: 7), SeedPlan(effect: 0.48, spread: 0.1, claims: 7)]
}

extension Float {
  /// 0 and 1 without a point.
  fileprivate var text: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
