import Images
import MomentumContrast
import Tensors
import Testing

@testable import Transfer

/// The search of a learning rate takes what does best on the validation scenes, and a rate that ruins the training is no best one.
struct RateSearchTests {
  private static let backbone = SmallConvNet(widths: [8, 16, 32])

  /// The rate that is chosen for 32 scenes.
  private static func best(
    _ task: TransferTask, among rates: [Float], steps: Int, recipe change: (inout DenseRecipe) -> Void = { _ in }
  ) throws -> Float {
    let scenes = try ObjectScenes(seed: 11)
    var recipe = DenseRecipe()
    recipe.steps = steps
    change(&recipe)
    return try task.bestRate(
      among: rates, recipe, backbone: backbone, pretrained: nil, training: scenes.scenes(32, of: .training),
      validation: scenes.scenes(32, of: .validation), normalization: .centred, random: RandomSource(seed: 1))
  }

  /// A rate too small to leave the fresh weights, and one that finds the ground at least.
  @Test(arguments: [TransferTask.frozenSegmentation, .segmentation])
  func aRateThatLearnsIsPreferred(task: TransferTask) throws {
    #expect(try Self.best(task, among: [1e-7, 0.02], steps: 24) == 0.02)
    #expect(try Self.best(task, among: [0.02, 1e-7], steps: 24) == 0.02)
  }

  /// At 10³⁰ the loss stops being a number after a step or two: that rate has done worst, and the search goes on.
  @Test func aRateAtWhichTrainingFailsHasDoneWorst() throws {
    #expect(try Self.best(.detection, among: [1e30, 1e-7], steps: 4) == 1e-7)
    #expect(try Self.best(.detection, among: [1e-7, 1e30], steps: 4) == 1e-7)
    #expect(throws: TrainingError.self) {
      let scenes = try ObjectScenes(seed: 11).scenes(32, of: .training)
      var recipe = DenseRecipe()
      (recipe.steps, recipe.learningRate) = (4, 1e30)
      _ = try TransferTask.detection.run(
        recipe, backbone: Self.backbone, pretrained: nil, training: scenes, test: scenes, normalization: .centred,
        random: RandomSource(seed: 1))
    }
  }

  /// Without a step every rate does equally well. If all fail, the first is taken as well.
  @Test func ofEqualsTheFirstIsTaken() throws {
    #expect(try Self.best(.segmentation, among: [0.03, 0.01, 0.02], steps: 0) == 0.03)
    #expect(try Self.best(.detection, among: [1e30, 1e29], steps: 4) == 1e30)
  }

  /// One rate is not searched for: a recipe that cannot run is not noticed.
  @Test func aSingleRateIsNotTried() throws {
    #expect(try Self.best(.segmentation, among: [0.5], steps: 1) { $0.batchSize = 1 } == 0.5)
    #expect(throws: ConfigurationError.self) {
      try Self.best(.segmentation, among: [0.5, 0.1], steps: 1) { $0.batchSize = 1 }
    }
  }
}
