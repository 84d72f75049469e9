import Ablations
import Foundation
import Images
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct SmallScaleRunTests {
  private var tiny: SmallScaleRecipe { .tiny }

  private func table(workers: Int, arms: [Arm<Float>] = [Arm("0", 0), Arm("0.99", 0.99)]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let settings = try Settings(environment: ["MOCO_PLOTS": folder.path, "MOCO_WORKERS": "\(workers)"])
    let experiment = try Experiment(
      name: "tiny", arms: arms, metrics: [Metric("knn", decimals: 6), Metric("probe", decimals: 6)],
      curves: [CurveMetric("loss", decimals: 12)], claims: [], seeds: [1, 2, 3], settings: settings, filter: "Tiny")
    let recipe = tiny
    _ = try experiment.run(log: .silent) { arm, seed, progress in
      var recipe = recipe
      recipe.configuration.momentum = arm.recipe
      let outcome = try recipe.run(seed: seed, progress: progress)
      return Findings(["knn": outcome.knn, "probe": outcome.probe], curves: ["loss": outcome.loss])
    }
    return try ["tiny.tsv", "tiny-loss.tsv"].map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }.joined()
  }

  @Test func tablesAreEqualToTheByteForAnyNumberOfWorkers() throws {
    let alone = try table(workers: 1)
    #expect(alone == (try table(workers: 3)))
    #expect(alone.contains("0.99\t3\t"))
  }

  @Test func armsOfOneSeedShareEverythingButTheirSetting() throws {
    // Before the first momentum update m has had no say: the first loss of both arms is the same number.
    var recipe = tiny
    recipe.curveInterval = 1
    recipe.steps = 2
    func losses(_ momentum: Float) throws -> [Double] {
      recipe.configuration.momentum = momentum
      return try run(recipe).loss.map(\.y)
    }
    let (fast, slow) = (try losses(0), try losses(0.99))
    #expect(fast[0] == slow[0])
    #expect(fast[1] != slow[1])
  }

  @Test func stalenessIsMeasuredForEveryAgeThatTheQueueHolds() throws {
    let outcome = try run(tiny)
    #expect(outcome.staleness.map(\.x) == [1, 2])  // K/N = 2 batches
    #expect(outcome.staleness.allSatisfy { $0.y > -1 && $0.y <= 1.00001 })
    #expect(outcome.unrelated.count == 2)
    #expect(outcome.marginByAge.map(\.x) == [1, 2] && outcome.marginByAge.last?.y == outcome.oldestKeyMargin)
    #expect(outcome.commonToFreshKeys > -1 && outcome.commonToFreshKeys < 1)
  }

  /// A curve of 40 points ends with its last two; one of 8 with its last.
  @Test func whatARunEndsWithIsItsLastTwentieth() throws {
    var outcome = try run(tiny)
    outcome.loss = (1...40).map { Findings.Point(Double($0), Double($0)) }
    outcome.pretext = (1...8).map { Findings.Point(Double($0), 10 * Double($0)) }
    #expect(outcome.lastLoss == 39.5 && outcome.lastPretext == 80)
    outcome.loss = []
    #expect(outcome.lastLoss.isNaN)
  }

  /// The recipe and the loop are one; only the dictionary differs. A batch is 32, an epoch 3 steps, the run 16.
  @Test(arguments: Mechanism.allCases) func everyMechanismGoesThroughTheSameLoop(_ mechanism: Mechanism) throws {
    var recipe = tiny
    recipe.configuration.mechanism = mechanism
    let outcome = try run(recipe)
    #expect(outcome.loss.count == 8 && outcome.loss.allSatisfy { $0.y.isFinite })
    let keys = 4 * recipe.configuration.dimension
    switch mechanism {
    case .queue:
      #expect(outcome.staleness.map(\.x) == [1, 2])
      #expect(outcome.heldBytes.dictionary == 64 * keys && outcome.heldBytes.keyEncoder > 0)
      // The queue holds two of the three batches of an epoch, some of them of the last one.
      #expect(outcome.census.pairs == 32 * 64 && outcome.census.queries == 32)
    case .memoryBank:
      #expect(outcome.staleness.first?.x == 1 && outcome.staleness.last?.x == 3)
      #expect(outcome.heldBytes == MoCo.HeldBytes(dictionary: 96 * keys, keyEncoder: 0))
      #expect(outcome.census.pairs == 32 * 64 && outcome.census.sameImage == 0)
    case .endToEnd:
      #expect(outcome.staleness.map(\.x) == [0])
      #expect(outcome.heldBytes.total == 0)
      #expect(outcome.census.pairs == 32 * 31 && outcome.census.sameImage == 0)
    }
    #expect(outcome.census.sameClass > 0)
  }

  @Test func aSymmetricLossRunsToo() throws {
    var recipe = tiny
    recipe.configuration.isSymmetric = true
    let outcome = try run(recipe)
    #expect(outcome.staleness.map(\.x) == [1, 1])
    #expect(outcome.loss.allSatisfy { $0.y.isFinite })
  }

  /// The curve's last point, taken with all evaluation images, is the number at the end; and looking changes nothing.
  @Test func theKNNCurveEndsWhereTheEvaluationDoes() throws {
    var recipe = tiny
    let alone = try run(recipe)
    #expect(alone.knnCurve.isEmpty && alone.queryGroup.isEmpty)
    recipe.knnInterval = 8
    recipe.knnTrainCount = recipe.evaluationTrainCount
    recipe.knnTestCount = recipe.evaluationTestCount
    recipe.groupProbeBatches = 1
    let watched = try run(recipe)
    #expect(watched.knnCurve.map(\.x) == [8, 16])
    #expect(watched.knnCurve.last?.y == watched.knn)
    #expect(watched.knn == alone.knn && watched.probe == alone.probe && watched.loss == alone.loss)
    #expect(watched.queryGroup.map(\.x) == [8, 16] && watched.keyGroup.map(\.x) == [8, 16])
  }

  /// Not shuffled, the group a key was encoded in is that of its query. Shuffled it is another one, as a rule.
  @Test func queryAndKeyGroupsAreTheSameOnlyUnshuffled() throws {
    var recipe = tiny
    recipe.knnInterval = 16
    recipe.groupProbeBatches = 2
    let shuffled = try run(recipe)
    #expect(shuffled.queryGroup != shuffled.keyGroup)
    recipe.configuration.shufflesBatch = false
    let plain = try run(recipe)
    #expect(plain.queryGroup == plain.keyGroup)
  }

  /// Group norm has nothing to leak: the keys of a shuffled and an unshuffled run are the same bits, and its signatures zero.
  @Test func withGroupNormShufflingChangesNoBit() throws {
    var recipe = tiny
    recipe.normalization = .group(channelGroups: 2)
    recipe.knnInterval = 16
    recipe.groupProbeBatches = 1
    let shuffled = try run(recipe)
    recipe.configuration.shufflesBatch = false
    let plain = try run(recipe)
    #expect(shuffled.loss == plain.loss && shuffled.knn == plain.knn)
    #expect(shuffled.queryGroup.map(\.y) == [25] && shuffled.keyGroup.map(\.y) == [25])
  }

  @Test func aRunOfNoStepsEvaluatesTheUntrainedEncoder() throws {
    var recipe = tiny
    recipe.steps = 0
    let outcome = try run(recipe)
    #expect(outcome.loss.isEmpty && outcome.staleness.isEmpty)
    #expect(outcome.knn >= 0 && outcome.knn <= 100)
    #expect(outcome.lossSwing.isNaN && outcome.oldestKeyMargin.isNaN)
  }

  /// The description of a run by InfoNCE is what it was; that of another loss says so.
  @Test func theDescriptionNamesAnotherLoss() {
    var recipe = tiny
    #expect(recipe.description.contains("shuffled; K 64, τ 0.1;"))
    recipe.configuration.loss = .decoupled
    #expect(recipe.description.contains("shuffled; decoupled loss, K 64, τ 0.1;"))
    recipe.configuration.mechanism = .memoryBank
    #expect(recipe.description.contains("shuffled; memory-bank, decoupled loss, K 64, τ 0.1;"))
  }

  /// At the first step a run by either loss has the same encoders, images and views. InfoNCE of a query is then ln(1 + e^L) of
  /// its decoupled loss L: more than L, and as this function is convex, the mean over the batch is at least ln(1 + e^L) of the
  /// mean L.
  @Test func theDecoupledLossIsTrainedBy() throws {
    var recipe = tiny
    (recipe.curveInterval, recipe.steps) = (1, 2)
    let coupled = try run(recipe).loss.map(\.y)
    recipe.configuration.loss = .decoupled
    let decoupled = try run(recipe).loss.map(\.y)
    #expect(decoupled[0] < coupled[0])
    #expect(log1p(exp(decoupled[0])) <= coupled[0] + 1e-6)
    #expect(log1p(exp(decoupled[1])) != coupled[1])
  }

  /// The two views of a pair come from two streams: the keys that a step enqueues are those of the key's views, and those of the
  /// query's views would be others. With m = 1 and without shuffling, the key encoder can be asked again after the run.
  @Test func theTwoViewsOfAPairAreDrawnApart() throws {
    var recipe = tiny
    recipe.steps = 1
    (recipe.configuration.momentum, recipe.configuration.shufflesBatch) = (1, false)
    let augmentation = recipe.augmentation
    _ = try run(recipe) { moco, images in
      let random = RandomSource(seed: 1)
      var order = EpochOrder(imageCount: 96, batchSize: 32, random: random.stream("order"))
      let indices = order.indices(step: 0)
      func keys(_ name: String) -> Tensor {
        let views = augmentation.views(
          of: images, indices: indices, random: random.stream("views").stream(0).stream(name))
        return moco.encodeKeys(views, shuffle: nil).keys
      }
      #expect(moco.queue.keys.rows(0..<32) == keys("key"))
      #expect(moco.queue.keys.rows(0..<32) != keys("query"))
    }
  }

  @Test func aBadConfigurationIsRefusedBeforeAnythingIsTrained() {
    var recipe = tiny
    recipe.configuration.momentum = 1.5
    var error = #expect(throws: ConfigurationError.self) { try run(recipe) }
    #expect(error?.description == "momentum 1.5: it must lie in [0, 1]")
    recipe = tiny
    recipe.configuration.batchSize = 128
    recipe.configuration.queueSize = 128
    error = #expect(throws: ConfigurationError.self) { try run(recipe) }
    #expect(error?.description == "batch size 128: it must not exceed the number of images, 96")
  }

  @Test func everyNumberOfTheRecipeHasARule() {
    let changes: [(inout SmallScaleRecipe) -> Void] = [
      { $0.steps = -1 }, { $0.curveInterval = 0 }, { $0.stalenessAt = 1.5 }, { $0.widths = [] },
      { $0.widths = [8, 0] },
      { $0.evaluationTrainCount = 0 }, { $0.evaluationTestCount = 0 }, { $0.configuration.temperature = 0 },
      { $0.shapes.size = 4 }, { $0.knnInterval = 0 }, { $0.knnTrainCount = 0 }, { $0.knnTestCount = 0 },
      { $0.groupProbeBatches = -1 }, { $0.normalization = .group(channelGroups: 3) },
      { $0.normalization = .group(channelGroups: 0) },
      {
        $0.groupProbeBatches = 1
        $0.configuration.groups = DeviceGroups(count: 32)
      },
    ]
    for change in changes {
      var recipe = tiny
      change(&recipe)
      let error = #expect(throws: (any Error).self) { try recipe.validate() }
      #expect(error.map { !"\($0)".contains("\n") } == true)
    }
    #expect(throws: Never.self) { try tiny.validate() }
  }

  @Test func aLossThatIsNoNumberStopsTheRunAndNamesTheStep() {
    var recipe = tiny
    recipe.configuration.learningRate = 1e30
    #expect(throws: TrainingError.self) { try run(recipe) }
    do { _ = try run(recipe) } catch {
      #expect("\(error)".hasPrefix("the loss at step "))
      #expect("\(error)".hasSuffix("a loss must be finite"))
    }
  }

  private func run(
    _ recipe: SmallScaleRecipe, atEnd: @escaping @Sendable (MoCo, LabelledImages) throws -> Void = { _, _ in }
  ) throws -> SmallScaleOutcome {
    let runs = Sweep.run(name: "tiny", arms: [Arm("one", recipe)], seeds: [1], workers: 1, log: .silent) {
      try $0.recipe.run(seed: $1, progress: $2, atEnd: atEnd)
    }
    return try runs[0].outcome.get()
  }
}
