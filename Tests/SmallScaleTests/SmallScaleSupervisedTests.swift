import Ablations
import Images
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct SmallScaleSupervisedTests {
  private let recipe: SmallScaleRecipe = {
    var recipe = SmallScaleRecipe()
    recipe.configuration.queueSize = 64
    (recipe.imageCount, recipe.steps, recipe.widths) = (64, 8, [4, 8])
    (recipe.evaluationTrainCount, recipe.evaluationTestCount) = (32, 16)
    return recipe
  }()
  private let training: SupervisedRecipe = {
    var training = SupervisedRecipe()
    (training.steps, training.batchSize) = (6, 16)
    return training
  }()

  private func pretrained() throws -> EncoderState {
    let runs = Sweep.run(name: "tiny", arms: [Arm("one", recipe)], seeds: [1], workers: 1, log: .silent) {
      try $0.recipe.run(seed: $1, progress: $2).query
    }
    return try runs[0].outcome.get()
  }

  @Test func theSameSeedGivesTheSameBits() throws {
    let images = try SyntheticShapes(seed: 1).trainingImages(64)
    func trained(_ seed: UInt64) throws -> EncoderState {
      try recipe.train(on: images, training: training, random: RandomSource(seed: seed)).state
    }
    #expect(try trained(1) == trained(1))
    #expect(try trained(1) != trained(2))
  }

  /// Its views are the first of each pair that pre-training makes, in the same order: by hand, a step at a time.
  @Test func everyStepIsThatOfTheStreams() throws {
    let images = try SyntheticShapes(seed: 1).trainingImages(64)
    let random = RandomSource(seed: 1)
    var byHand = SupervisedTraining(
      backbone: SmallConvNet(widths: [4, 8]), classCount: 8, recipe: training, random: random.stream("model"))
    var order = EpochOrder(imageCount: 64, batchSize: 16, random: random.stream("order"))
    for step in 0..<6 {
      let indices = order.indices(step: step)
      let views = recipe.augmentation.views(
        of: images.images, indices: indices, random: random.stream("views").stream(step).stream("query"))
      _ = try byHand.step(
        views: views, labels: indices.map { images.labels[$0] },
        learningRate: LearningRateSchedule.cosine.rate(base: 0.03, step: step, of: 6))
    }
    #expect(try recipe.train(on: images, training: training, random: random).state == byHand.state)
  }

  /// A fine-tuning of no steps has the encoder that it was given; one of some steps has not.
  @Test func fineTuningStartsFromTheGivenWeights() throws {
    let state = try pretrained()
    let test = try SyntheticShapes(seed: 1).testImages(16)
    let before = recipe.features(of: test.images, by: state)
    #expect(before.shape == [16, 8])
    var none = training
    none.steps = 0
    func tuned(_ training: SupervisedRecipe) throws -> SupervisedTraining {
      try recipe.train(
        on: SyntheticShapes(seed: 1).trainingImages(32), from: state, training: training, random: RandomSource(seed: 1))
    }
    #expect(try recipe.features(of: test.images, by: tuned(none).state) == before)
    let after = try tuned(training)
    #expect(recipe.features(of: test.images, by: after.state) != before)
    #expect((0...1).contains(recipe.accuracy(of: after, on: test)))
  }
}
