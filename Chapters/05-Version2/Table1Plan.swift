import Ablations
import Images
import MomentumContrast
import SmallScale

/// What an arm of Table 1 has of version 2, and on how long a run. The default is MoCo v1.
struct Version2Parts: Sendable {
  var head = ProjectionHead.linear
  var temperature: Float = 0.07
  var hasStrongerAugmentation = false
  var schedule = LearningRateSchedule.paperV1
  /// In multiples of T.
  var length = 1

  /// This arm's run.
  func recipe(from shared: SmallScaleRecipe) -> SmallScaleRecipe {
    var recipe = shared
    recipe.configuration.head = head
    recipe.configuration.temperature = temperature
    recipe.configuration.schedule = schedule
    recipe.augmentation = hasStrongerAugmentation ? Table1Plan.version2Views : Table1Plan.version1Views
    recipe.steps *= length
    return recipe
  }
}

/// A row of V2's Table 1: its letter, what it has of version 2, and the paper's numbers.
struct Version2Row: Sendable {
  let letter: String
  let parts: Version2Parts
  /// Linear probe on ImageNet in percent; NaN where the paper has no such row.
  var imageNet = Double.nan
  /// Detection on VOC, AP in percent.
  var detection = Double.nan

  /// The arm's name: the letter, and the length if it is not T.
  var name: String { letter + (parts.length == 1 ? "" : ", \(parts.length)T") }

  /// The same row on a run of four times the length.
  var longer: Version2Row {
    var parts = parts
    parts.length = 4
    return Version2Row(letter: letter, parts: parts)
  }
}

/// What is run of Table 1, at full size, and what is claimed beforehand.
struct Table1Plan {
  /// The shared recipe, for T steps.
  var shared: SmallScaleRecipe

  /// V1's augmentation with the paper's grey, hue and strengths, and a crop of half as in all chapters.
  static let version1Views = try! ViewAugmentation.version1
    .replacing(.randomResizedCrop(RandomResizedCrop(area: 0.5...1))).normalized(by: .centred)

  /// What `--aug-plus` changes in it: jitter first, in eight views of ten, with a hue of 0.1; and blur, σ up to 1 pixel.
  static let version2Views = try! ViewAugmentation.version2
    .replacing(.randomResizedCrop(RandomResizedCrop(area: 0.5...1)))
    .replacing(.gaussianBlur(GaussianBlur(sigma: 0.1...1, probability: 0.5))).normalized(by: .centred)

  static let rows: [Version2Row] = {
    var a = Version2Parts()
    (a.head, a.temperature) = (.mlp, 0.2)
    var b = Version2Parts()
    b.hasStrongerAugmentation = true
    var c = a
    c.hasStrongerAugmentation = true
    var d = c
    d.schedule = .cosine
    return [
      Version2Row(letter: "v1", parts: Version2Parts(), imageNet: 60.6, detection: 55.9),
      Version2Row(letter: "a", parts: a, imageNet: 66.2, detection: 56.4),
      Version2Row(letter: "b", parts: b, imageNet: 63.4, detection: 56.8),
      Version2Row(letter: "c", parts: c, imageNet: 67.3, detection: 57.2),
      Version2Row(letter: "d", parts: d, imageNet: 67.5, detection: 57.0),
    ]
  }()

  init() {
    shared = SmallScaleRecipe()
    shared.steps = 4096
    shared.stalenessAt = nil
    shared.curveInterval = 64
  }

  /// Every row at 4T, of which d is the paper's row e; and d at T, with which that is compared there.
  static var longerRows: [Version2Row] { rows.map(\.longer) + rows.suffix(1) }

  /// Stated before the run, about rows of the length T. Judged over paired seeds, all of them together by Holm's rule.
  static let claims = [
    claim("all of version 2 learns better features than v1", "d", "v1", paper: "67.5 − 60.6 = +6.9"),
    claim("the MLP with τ = 0.2 helps", "a", "v1", paper: "66.2 − 60.6 = +5.6"),
    claim("aug+ helps a linear head", "b", "v1", paper: "63.4 − 60.6 = +2.8"),
    claim("aug+ helps an MLP head", "c", "a", paper: "67.3 − 66.2 = +1.1"),
    Claim(
      "in front of the MLP more is left of the hue, which the views vary", metric: "h.hue", higher: "a", lower: "v1",
      source: "SimCLR Table 3", isRequired: false),
  ]

  /// Half of what the MLP with τ = 0.2 is worth in the paper, with the spread that the MLP alone has in the pilot of `HeadPlan`.
  static let seedPlan = SeedPlan(effect: 2.8, spread: 2.5, claims: claims.count)

  /// Stated before the run, about rows of the length 4T; a family of its own.
  static let longerClaims = [
    claim(
      "four times as many steps learn better features", "d, 4T", "d", paper: "71.1 − 67.5 = +3.6", isRequired: true),
    claim("all of version 2 learns better features than v1, in 4T", "d, 4T", "v1, 4T"),
    claim("the MLP with τ = 0.2 helps, in 4T", "a, 4T", "v1, 4T"),
    claim("aug+ helps a linear head, in 4T", "b, 4T", "v1, 4T"),
  ]

  private static func claim(
    _ text: String, _ higher: String, _ lower: String, paper: String = "", isRequired: Bool = false
  ) -> Claim {
    Claim(
      text, metric: "probe", higher: higher, lower: lower, source: "V2 Table 1", paper: paper, isRequired: isRequired)
  }

  /// That the cosine is worth nothing much, a claim of agreement and so judged apart (V2: +0.2 on ImageNet, −0.2 on VOC).
  static let cosine = Claim(
    "cosine and steps are worth the same", metric: "probe", equal: ("d", "c"), within: 2, spread: 1.8,
    source: "V2 Table 1", paper: "67.5 − 67.3 = +0.2, noise", isRequired: false)
}
