import MomentumContrast
import SmallScale

extension SmallScaleRecipe {
  /// Seconds of work become milliseconds; everything that a run does is still done.
  static var tiny: SmallScaleRecipe {
    var recipe = SmallScaleRecipe()
    recipe.configuration.batchSize = 32
    recipe.configuration.groups = DeviceGroups(count: 4)
    recipe.configuration.queueSize = 64
    recipe.imageCount = 96
    recipe.steps = 16
    recipe.widths = [4, 8]
    recipe.curveInterval = 2
    recipe.evaluationTrainCount = 64
    recipe.evaluationTestCount = 32
    return recipe
  }
}
