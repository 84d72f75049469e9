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
    tuning.steps = isFull ? 512 : 256
    run = TransferRun(
      recipe: recipe, world: world, tuning: tuning, counts: isFull ? [50, 200, 1000, 5000] : [200],
      rates: isFull
        ? [.frozenSegmentation: [0.1, 0.3, 1], .segmentation: [0.05, 0.1, 0.2], .detection: [0.02, 0.05, 0.1]]
        : [.frozenSegmentation: [0.3], .detection: [0.05]],
      searchedCount: 200, tasks: isFull ? TransferTask.allCases : [.frozenSegmentation, .detection], shownCount: 200)
  }

  /// Everything that is run. At quick size those that something is claimed of.
  var arms: [TransferArm] {
    isFull
      ? [
        .scratch(length: 1), .supervised, .supervisedOnGroups, .supervisedWithPlace, .mocoV1, .mocoV2, .endToEnd,
        .memoryBank, .scratch(length: 2), .scratch(length: 4),
      ] : [.scratch(length: 1), .supervised, .mocoV1]
  }
}

extension TransferPlan {
  /// Stated before the run.
  var claims: [Claim] { [] }

  static let seedPlans: [SeedPlan] = []
}
