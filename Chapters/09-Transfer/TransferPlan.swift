import Ablations
import Images
import MomentumContrast
import SmallScale
import Transfer

/// What is run of the chapter, and what is claimed beforehand.
struct TransferPlan {
  let isFull: Bool
  let run: TransferRun

  init(_ scale: Settings.Scale) {
    isFull = scale == .full
    var recipe = SmallScaleRecipe()
    // The world of chapter 8: the views destroy both fingerprints. In the other one MoCo's features were worth no more on scenes
    // than an untrained encoder's (seed 102).
    recipe.shapes.textureFrequency = 4...8
    recipe.augmentation = .fingerprintsDestroyed
    recipe.steps = isFull ? 4096 : 1280
    if !isFull { recipe.configuration.learningRate *= 2 }
    recipe.stalenessAt = nil
    recipe.curveInterval = 64
    (recipe.evaluationTrainCount, recipe.evaluationTestCount) = (2048, 1024)
    var world = ObjectScenes.Configuration()
    world.world = recipe.shapes
    var tuning = DenseRecipe()
    tuning.steps = isFull ? 320 : 256
    run = TransferRun(
      recipe: recipe, world: world, tuning: tuning, counts: isFull ? [50, 200, 1000, 5000] : [1000],
      rates: isFull
        ? [
          .frozenSegmentation: [0.03, 0.1, 0.3, 1], .segmentation: [0.001, 0.003, 0.01, 0.03],
          .detection: [0.02, 0.05, 0.1, 0.2],
        ] : [.frozenSegmentation: [0.1], .detection: [0.03]],
      searchedCounts: isFull ? [50, 1000] : [1000],
      tasks: isFull ? TransferTask.allCases : [.frozenSegmentation, .detection],
      testCount: isFull ? 500 : 300, shownCount: 1000)
  }

  /// Everything that is run. At quick size those that something is claimed of.
  var arms: [TransferArm] {
    isFull
      ? Self.drawn + [.mocoV1(length: 4), .scratch(length: 2), .scratch(length: 4)]
      : [.scratch(length: 1), .supervised, .mocoV1(length: 1)]
  }

  /// The arms of the figures.
  static let drawn: [TransferArm] = [
    .scratch(length: 1), .supervised, .supervisedOnGroups, .supervisedWithPlace, .mocoV1(length: 1), .mocoV2, .endToEnd,
    .memoryBank,
  ]

  /// Stated before the run, each beside what V1 found; after pilots on seeds 101 and 102.
  ///
  /// Required is what the pilots showed by far. They had supervised pre-training ahead of MoCo in boxes and in pixels. Of boxes V1
  /// has it the other way round, and so it is stated. With 50 scenes fresh weights came as far as MoCo, at four times the rate.
  ///
  /// That MoCo is ahead of fresh weights in boxes was required before the run, was not shown among fifteen claims on five seeds, and is
  /// reported since; it is required of an experiment of its own (`BoxesAgain.swift`).
  var claims: [Claim] {
    isFull ? learning + signs + dictionaries + reasons : quick
  }

  private func claim(
    _ text: String, _ metric: String, _ higher: String, _ lower: String, _ source: String, paper: String = "",
    isRequired: Bool = false
  ) -> Claim {
    Claim(text, metric: metric, higher: higher, lower: lower, source: source, paper: paper, isRequired: isRequired)
  }

  private var quick: [Claim] {
    [
      claim(
        "boxes: MoCo v1 is a better start than fresh weights", "AP.1000", "MoCo v1", "from scratch", "V1 §4.2",
        paper: "55.9 − 33.8", isRequired: true),
      claim(
        "pixels, frozen: MoCo v1's maps tell more than an untrained encoder's", "frozen.1000", "MoCo v1",
        "from scratch",
        "here", isRequired: true),
      claim(
        "pixels, frozen: those of an encoder with labels tell more still", "frozen.1000", "supervised", "MoCo v1",
        "here",
        isRequired: true),
    ]
  }

  private var learning: [Claim] {
    [
      claim(
        "boxes, 1000 scenes: MoCo v1 is a better start than fresh weights (required before the run)", "AP.1000",
        "MoCo v1", "from scratch", "V1 §4.2", paper: "55.9 − 33.8"),
      claim(
        "pixels, frozen, 1000 scenes: MoCo v1's maps tell more than an untrained encoder's", "frozen.1000", "MoCo v1",
        "from scratch", "here", isRequired: true),
      claim(
        "pixels, 1000 scenes: MoCo v1 is a better start than fresh weights", "mIoU.1000", "MoCo v1", "from scratch",
        "V1 §4.2"),
      claim("boxes, 50 scenes: likewise", "AP.50", "MoCo v1", "from scratch", "here"),
      claim("pixels, 50 scenes: likewise", "mIoU.50", "MoCo v1", "from scratch", "here"),
    ]
  }

  private var signs: [Claim] {
    [
      claim(
        "boxes: MoCo v1 is a better start than the class as label", "AP.1000", "MoCo v1", "supervised", "V1 §4.2",
        paper: "55.9 − 53.5"),
      claim(
        "pixels: the class as label is a better start than MoCo v1", "mIoU.1000", "supervised", "MoCo v1", "V1 §4.2",
        paper: "74.4 − 72.5"),
      claim(
        "boxes: MoCo v1 is a better start than two groups of classes as label", "AP.1000", "MoCo v1",
        "supervised, two groups", "here"),
      claim(
        "and in four times the steps than the class as label", "AP.1000", "MoCo v1 × 4", "supervised", "here"),
    ]
  }

  private var dictionaries: [Claim] {
    [
      claim(
        "boxes: MoCo v2, that is its head and temperature, is a better start than v1", "AP.1000", "MoCo v2", "MoCo v1",
        "V2 Table 1, row a", paper: "56.4 − 55.9"),
      claim(
        "boxes: a queue is a better start than end-to-end", "AP.1000", "MoCo v1", "end-to-end", "V1 §4.2",
        paper: "55.9 − 54.6"),
      claim(
        "and than a memory bank", "AP.1000", "MoCo v1", "memory bank", "V1 §4.2", paper: "55.9 − 54.9"),
    ]
  }

  private var reasons: [Claim] {
    [
      claim(
        "MoCo v1's features know more of the position than those with labels", "h.position", "MoCo v1", "supervised",
        "here"),
      claim(
        "boxes: the place as a second label makes a better start", "AP.1000", "supervised, with place", "supervised",
        "here"),
      claim(
        "where MoCo v1's features are longest agrees better with objects than where those with labels are", "jaccard",
        "MoCo v1", "supervised", "Caron et al. 2021, of attention in transformers"),
    ]
  }

  /// The smallest required effect in the pilot at full size, boxes with 1000 scenes: +6.8. The spread was a guess, a fifth of it, because
  /// one seed says nothing of it; it turned out to be 4.3.
  static let seedPlans = [SeedPlan(effect: 6.8, spread: 1.4, claims: 15)]
}
