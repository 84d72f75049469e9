@testable import Ablations
import Exchange
import Family
import Images
import MomentumContrast
import Safetensors
import SmallScale
import Tensors
import Testing

@testable import Pretraining

@Suite struct PretrainingRunTests {
  @Test(arguments: Mechanism.allCases, [false, true])
  func aRunFromACheckpointEndsInTheSameBits(_ mechanism: Mechanism, _ symmetric: Bool) throws {
    if mechanism == .memoryBank, symmetric { return }  // there is no such thing
    var options = smallOptions(steps: 7)
    options.mechanism = mechanism
    options.isSymmetric = symmetric
    try requireSameBits(options)
  }

  @Test(arguments: FamilyMethods.all.map { $0.name })
  func aRunByAnotherMethodDoesToo(_ method: String) throws {
    var options = PretrainingOptions()
    (options.data, options.method, options.steps, options.batchSize) = ("synthetic:48", method, 5, 8)
    options.settings = ["pirl": ["piece": 6], "cpc": ["patch": 6, "stride": 3, "farthest": 2]][method] ?? [:]
    try requireSameBits(options)
  }

  /// Trains, and goes on from the checkpoint after every step.
  private func requireSameBits(_ options: PretrainingOptions) throws {
    let set = try DataSource("synthetic:48").load(LoadingOptions(imageSize: 12))
    let plan = try PretrainingPlan(options, images: set)
    var whole = try PretrainingRun(plan, images: set.training)
    var checkpoints = [try whole.checkpoint().file.encoded()]
    var losses: [StepMetrics] = []
    while !whole.isFinished {
      losses.append(try whole.step())
      checkpoints.append(try whole.checkpoint().file.encoded())
    }
    for (step, bytes) in checkpoints.enumerated() {
      let checkpoint = try RunCheckpoint(try SafetensorsFile(data: bytes))
      let found = try checkpoint.plan()
      #expect(found == plan)
      var resumed = PretrainingRun(found, images: set.training, from: checkpoint)
      while !resumed.isFinished {
        let metrics = try resumed.step()
        #expect(metrics.line == losses[metrics.step - 1].line)
      }
      #expect(try resumed.checkpoint().file.encoded() == checkpoints.last, "from step \(step)")
    }
  }

  /// The streams of randomness are those of the chapters: with the chapters' normalisation, the losses are too.
  @Test func theLossesAreThoseOfTheSmallRecipe() throws {
    var options = PretrainingOptions()
    options.data = "synthetic:96"
    options.queueSize = 64
    options.batchSize = 32
    options.groups = 4
    options.steps = 6
    options.seed = 5
    let set = try DataSource("synthetic:96").load(LoadingOptions(seed: 5))
    var plan = try PretrainingPlan(options, images: set)
    plan.normalization = .centred
    var run = try PretrainingRun(plan, images: set.training)
    let losses = try (0..<6).map { _ in try run.step().loss }

    var recipe = SmallScaleRecipe.outlineOnly
    recipe.configuration = plan.configuration
    recipe.imageCount = 96
    recipe.steps = 6
    recipe.curveInterval = 1
    recipe.stalenessAt = nil
    recipe.evaluationTrainCount = 32
    recipe.evaluationTestCount = 16
    let progress = RunProgress(name: "", log: .silent)
    #expect(losses == (try recipe.run(seed: 5, progress: progress)).loss.map(\.y))
  }
}
